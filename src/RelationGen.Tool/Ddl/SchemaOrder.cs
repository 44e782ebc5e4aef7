namespace RelationGen.Tool.Ddl;

/// <summary>Puts tables behind those they refer to. In a circle the names decide.</summary>
internal static class SchemaOrder
{
    /// <summary>The tables in that order.</summary>
    /// <param name="snapshot">What tells when two names are the same.</param>
    /// <param name="tables">The tables.</param>
    public static IReadOnlyList<SchemaTable> Sort(SchemaSnapshot snapshot, IEnumerable<SchemaTable> tables)
    {
        SchemaTable[] all = [.. tables.OrderBy(table => table.FullName, StringComparer.Ordinal)];
        List<SchemaTable> sorted = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (SchemaTable table in all)
            Visit(table);

        return sorted;

        void Visit(SchemaTable table)
        {
            if (!seen.Add(table.FullName))
                return;

            foreach (SchemaForeignKey key in table.ForeignKeys)
            {
                if (Array.Find(all, candidate => Refers(snapshot, key, candidate)) is { } target)
                    Visit(target);
            }

            sorted.Add(table);
        }
    }

    /// <summary>The foreign key refers to this table.</summary>
    public static bool Refers(SchemaSnapshot snapshot, SchemaForeignKey key, SchemaTable table) =>
        key.LeadsTo(snapshot, table.Schema, table.Name);
}
