namespace RelationGen.Tool.Ddl;

/// <summary>What the planner must know of enum types.</summary>
internal static class PostgreSqlEnums
{
    /// <summary>The labels are those of before in their order, with others between them.</summary>
    public static bool IsExtension(SchemaEnum old, SchemaEnum wanted) => wanted.Labels.Where(old.Labels.Contains).SequenceEqual(old.Labels);

    /// <summary>The column has values of the type, or arrays of them.</summary>
    public static bool IsOf(SchemaSnapshot snapshot, SchemaColumn column, SchemaEnum type)
    {
        string own = Bare(TypeNames.Canonical(SchemaEngine.PostgreSql, column.BaseType ?? column.Type, snapshot.DefaultSchema));
        return own.EndsWith("[]", StringComparison.Ordinal) ? IsName(own[..^2], type) : IsName(own, type);
    }

    private static bool IsName(string text, SchemaEnum type) =>
        text == type.Name || (type.Schema is not null && text == type.Schema + "." + type.Name);

    private static string Bare(string type) => type.Replace("\"", string.Empty, StringComparison.Ordinal);

    /// <summary>The labels that one statement after the other adds.</summary>
    public static IEnumerable<(string Label, string Sql)> Additions(SchemaEnum old, SchemaEnum wanted, DdlWriter writer)
    {
        for (int i = 0; i < wanted.Labels.Count; i++)
        {
            string label = wanted.Labels[i];
            if (old.Labels.Contains(label))
                continue;

            // The label before it is there: it was, or it has just been added.
            string place = i > 0 ? " AFTER " + DdlWriter.Text(wanted.Labels[i - 1])
                : old.Labels.Count > 0 ? " BEFORE " + DdlWriter.Text(old.Labels[0])
                : string.Empty;
            yield return (label, "ALTER TYPE " + writer.Table(old.Schema, old.Name) + " ADD VALUE " + DdlWriter.Text(label) + place);
        }
    }
}
