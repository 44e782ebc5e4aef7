namespace RelationGen;

/// <summary>
/// Puts referenced tables before those that reference them. Where tables reference each other in a circle, the order of the entities
/// decides.
/// </summary>
internal static class TableOrder
{
    public static IReadOnlyList<TableDefinition> Sort(IReadOnlyList<TableDefinition> tables, SchemaSql dialect)
    {
        var byName = tables.ToDictionary(table => dialect.Table(table.Name, table.Schema), StringComparer.OrdinalIgnoreCase);
        List<TableDefinition> sorted = new(tables.Count);
        var seen = new HashSet<TableDefinition>();
        foreach (TableDefinition table in tables)
            Visit(table);

        return sorted;

        void Visit(TableDefinition table)
        {
            if (!seen.Add(table))
                return;

            foreach (ForeignKeyDefinition foreignKey in table.ForeignKeys)
            {
                if (byName.TryGetValue(dialect.Table(foreignKey.TargetTable, foreignKey.TargetSchema), out TableDefinition? target))
                    Visit(target);
            }

            sorted.Add(table);
        }
    }

    /// <summary>The foreign keys of each table that reference a table which comes later, and so close a circle.</summary>
    public static IEnumerable<(TableDefinition Table, ForeignKeyDefinition ForeignKey)> Forward(
        IReadOnlyList<TableDefinition> sorted, SchemaSql dialect)
    {
        var later = new HashSet<string>(sorted.Select(table => dialect.Table(table.Name, table.Schema)), StringComparer.OrdinalIgnoreCase);
        foreach (TableDefinition table in sorted)
        {
            later.Remove(dialect.Table(table.Name, table.Schema));
            foreach (ForeignKeyDefinition foreignKey in table.ForeignKeys)
            {
                if (later.Contains(dialect.Table(foreignKey.TargetTable, foreignKey.TargetSchema)))
                    yield return (table, foreignKey);
            }
        }
    }
}
