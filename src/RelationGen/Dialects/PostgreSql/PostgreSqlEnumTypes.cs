namespace RelationGen;

/// <summary>The enum types of PostgreSQL that a schema makes: each once, before the tables that use it.</summary>
internal static class PostgreSqlEnumTypes
{
    /// <summary>The schemas in which they stand, where they say so.</summary>
    public static IEnumerable<string> Schemas(IReadOnlyList<TableDefinition> tables) =>
        Types(tables).Keys.Select(key => key.Schema).OfType<string>();

    public static IEnumerable<SchemaStatement> Create(IReadOnlyList<TableDefinition> tables, PostgreSqlSchema schema) =>
        Types(tables).Select(type => new SchemaStatement(
            "Creating the type " + NameOf(type.Key, schema) + " of " + type.Value.Owner,
            Table: null,
            "CREATE TYPE " + NameOf(type.Key, schema) + " AS ENUM ("
                + string.Join(", ", type.Value.Type.Labels.Select(SqlWriter.Constant)) + ")")
        {
            Makes = NameOf(type.Key, schema),
        });

    public static IEnumerable<SchemaStatement> Drop(IReadOnlyList<TableDefinition> tables, PostgreSqlSchema schema) =>
        Types(tables).Select(type => new SchemaStatement(
            "Dropping the type " + NameOf(type.Key, schema) + " of " + type.Value.Owner,
            Table: null,
            "DROP TYPE IF EXISTS " + NameOf(type.Key, schema)));

    private static string NameOf((string? Schema, string Name) type, PostgreSqlSchema schema) => schema.Table(type.Name, type.Schema);

    /// <exception cref="RelationSchemaException">Two tables give one type other labels.</exception>
    private static Dictionary<(string? Schema, string Name), (EnumTypeDefinition Type, string Owner)> Types(
        IReadOnlyList<TableDefinition> tables)
    {
        Dictionary<(string? Schema, string Name), (EnumTypeDefinition Type, string Owner)> types = [];
        foreach (TableDefinition table in tables)
        {
            foreach (EnumTypeDefinition type in table.EnumTypes)
            {
                if (types.TryAdd(Parse(type.Name), (type, table.Owner)))
                    continue;

                (EnumTypeDefinition first, string owner) = types[Parse(type.Name)];
                if (first.Labels.SequenceEqual(type.Labels, StringComparer.Ordinal))
                    continue;

                throw new RelationSchemaException(
                    $"{owner} and {table.Owner} have columns of the type {type.Name}, but the one has the labels {List(first)} and the "
                    + $"other {List(type)}, so it cannot be created from them: use one enum for both, or give one of them another "
                    + "TypeName.")
                { Table = table.Name };
            }
        }

        return types;

        static string List(EnumTypeDefinition type) => string.Join(", ", type.Labels.Select(label => "'" + label + "'"));
    }

    /// <summary>The schema and the name as PostgreSQL reads them: without quotes they are in lower case.</summary>
    public static (string? Schema, string Name) Parse(string type)
    {
        List<string> parts = [];
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= type.Length; i++)
        {
            if (i < type.Length && type[i] == '"')
                isQuoted = !isQuoted;

            if (i < type.Length && (type[i] != '.' || isQuoted))
                continue;

            string part = type[start..i].Trim();
            parts.Add(part is ['"', .., '"'] ? part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : part.ToLowerInvariant());
            start = i + 1;
        }

        return (parts.Count > 1 ? parts[^2] : null, parts[^1]);
    }
}
