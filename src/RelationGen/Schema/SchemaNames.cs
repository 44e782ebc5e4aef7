using System.Globalization;

namespace RelationGen;

/// <summary>
/// Gives every key, index and foreign key its name: the declared one, or one made of the table and the columns. Names that are too long for
/// PostgreSQL are cut and end in a hash, on every database, so that both have the same.
/// </summary>
internal static class SchemaNames
{
    /// <exception cref="RelationSchemaException">A declared name is used twice.</exception>
    public static void Assign(IReadOnlyList<TableDefinition> tables, SchemaSql dialect)
    {
        // Tables, keys and indexes share one set of names in each schema; constraints that have no index need not.
        var taken = new HashSet<string>(
            tables.Select(table => dialect.Scope(table.Schema) + Fit(table.Name)), StringComparer.OrdinalIgnoreCase);
        foreach (TableDefinition table in tables)
        {
            string scope = dialect.Scope(table.Schema);
            foreach (KeyDefinition key in table.UniqueKeys.Concat(table.Indexes).Where(key => key.Name is not null))
                key.Name = Declared(table, key.Name!, taken, scope);
        }

        foreach (TableDefinition table in tables)
        {
            string scope = dialect.Scope(table.Schema);
            table.Key.Name = Free(table.Name + "_pkey", taken, scope);
            foreach (KeyDefinition key in table.UniqueKeys.Concat(table.Indexes).Where(key => key.Name is null))
            {
                string columns = Join(table, key.Expression is null ? key.Columns : ["expr"]);
                key.Name = Free(columns + (key.Kind == KeyKind.Unique ? "_key" : "_idx"), taken, scope);
            }

            AssignConstraints(table);
        }
    }

    private static void AssignConstraints(TableDefinition table)
    {
        var taken = new HashSet<string>(table.UniqueKeys.Prepend(table.Key).Select(key => key.Name!), StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < table.Checks.Count; i++)
            table.Checks[i] = table.Checks[i] with { Name = Declared(table, table.Checks[i].Name, taken, scope: string.Empty) };

        foreach (ForeignKeyDefinition key in table.ForeignKeys.Where(key => key.Name is not null))
            key.Name = Declared(table, key.Name!, taken, scope: string.Empty);

        foreach (ForeignKeyDefinition key in table.ForeignKeys.Where(key => key.Name is null))
            key.Name = Free(Join(table, key.Columns) + "_fkey", taken, scope: string.Empty);
    }

    private static string Declared(TableDefinition table, string name, HashSet<string> taken, string scope)
    {
        string fitting = Fit(name);
        return taken.Add(scope + fitting) ? fitting : throw new RelationSchemaException(
            $"The name \"{name}\", which {table.Owner} declares for a constraint or index of \"{table.Name}\", is taken: give it "
            + "another one.")
        { Table = table.Name };
    }

    private static string Free(string name, HashSet<string> taken, string scope)
    {
        string fitting = Fit(name);
        for (int number = 2; !taken.Add(scope + fitting); number++)
            fitting = Fit(name + "_" + number.ToString(CultureInfo.InvariantCulture));

        return fitting;
    }

    /// <inheritdoc cref="LongNames.Fit"/>
    internal static string Fit(string name) => LongNames.Fit(name);

    private static string Join(TableDefinition table, IReadOnlyList<string> columns) => table.Name + "_" + string.Join('_', columns);
}
