namespace RelationGen.Schema;

/// <summary>What a database, a file or a program says of its tables: the one form in which they are compared.</summary>
/// <param name="Engine">The database.</param>
internal sealed record SchemaSnapshot(SchemaEngine Engine)
{
    /// <summary>The schema of tables that name none; null where the database has no schemas.</summary>
    public string? DefaultSchema { get; init; }

    /// <summary>The enum types, by schema and name.</summary>
    public EquatableArray<SchemaEnum> Enums { get; init; }

    /// <summary>The tables and views, by schema and name.</summary>
    public EquatableArray<SchemaTable> Tables { get; init; }

    /// <summary>
    /// The same with tables and enums in the order of their names, code point by code point, and tables of the default schema without it.
    /// </summary>
    public SchemaSnapshot Canonical() => this with
    {
        Enums = Enums.Select(type => type with { Schema = Own(type.Schema) })
            .OrderBy(type => type.Schema, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray(),
        Tables = Tables.Select(Canonical)
            .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal).ToEquatableArray(),
    };

    /// <summary>The table of this name; null where there is none. A null schema is the default one.</summary>
    public SchemaTable? Find(string? schema, string name) => Tables.FirstOrDefault(
        table => NameComparison.Same(Engine, table.Name, name) && NameComparison.SameSchema(this, table.Schema, schema));

    private SchemaTable Canonical(SchemaTable table) => table with
    {
        Schema = Own(table.Schema),
        Uniques = Ordered(
            table.Uniques, key => key.Name, key => [.. key.Columns, Flags(key.NullsNotDistinct, key.Deferrable, key.InitiallyDeferred)]),
        Indexes = Ordered(
            table.Indexes, index => index.Name, index => index.Parts.Select(part => part.Column ?? part.Expression ?? string.Empty)),
        ForeignKeys = Ordered(
            table.ForeignKeys.Select(key => key with { RefSchema = Own(key.RefSchema) }),
            key => key.Name,
            key =>
            [
                .. key.Columns, key.RefSchema ?? string.Empty, key.RefTable, .. key.RefColumns,
                key.OnDelete.ToString(), key.OnUpdate.ToString(), Flags(key.Deferrable, key.InitiallyDeferred, key.Validated),
            ]),
        Checks = Ordered(table.Checks, check => check.Name, check => [check.Sql]),
    };

    /// <summary>
    /// By name, and where several have none, as in SQLite, by everything else that they say, so that no order of finding them shows.
    /// </summary>
    private static EquatableArray<T> Ordered<T>(IEnumerable<T> items, Func<T, string?> name, Func<T, IEnumerable<string>> rest)
        where T : IEquatable<T> =>
        items.OrderBy(name, StringComparer.Ordinal).ThenBy(item => string.Join("\0", rest(item)), StringComparer.Ordinal)
            .ToEquatableArray();

    private static string Flags(params bool[] flags) => string.Concat(flags.Select(flag => flag ? '1' : '0'));

    private string? Own(string? schema) => schema == DefaultSchema ? null : schema;
}
