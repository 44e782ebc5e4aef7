using FsCheck;
using FsCheck.Fluent;

namespace RelationGen.Tool.Tests.Schema;

/// <summary>Random snapshots with names that nobody hopes for.</summary>
internal static class SchemaGenerators
{
    private static readonly string[] Pieces =
    [
        "a", "B", "z9", " ", "\"", "\\", "'", "/", "\n", "\r\n", "\t", "\b", "\u0001", "\u007f", "\u0085", "\u2028", "\u2029", "é",
        "e\u0301", "😀",
        "\ud83d", "\ude00", "\uffff", "{", "}", "[", "]", ":", ",", "\"}, {\"name\": \"x\"", "null", "\\u0041", "\ufeff",
    ];

    private static readonly Gen<bool> Flags = Gen.Elements(true, false);

    private static readonly Gen<string> Names =
        from count in Gen.Choose(1, 5) from pieces in Gen.Elements(Pieces).ArrayOf(count) select string.Concat(pieces);

    private static readonly Gen<string?> NamesOrNull = Gen.OneOf(Gen.Constant<string?>(null), Names.Select(name => (string?)name));

    private static readonly Gen<EquatableArray<string>> Lists = Several(Names, 3);

    private static readonly Gen<SchemaColumn> Columns =
        from name in Names
        from type in Names
        from texts in NamesOrNull.ArrayOf(5)
        from nullable in Flags
        from identity in Gen.Elements(Enum.GetValues<SchemaIdentity>())
        from generated in Gen.Elements(Enum.GetValues<GeneratedKind>())
        select new SchemaColumn(name, type)
        {
            Nullable = nullable, Identity = identity, Generated = generated, BaseType = texts[0], Default = texts[1], Expression = texts[2],
            Collation = texts[3], Comment = texts[4],
        };

    private static readonly Gen<SchemaKey> Keys =
        from name in NamesOrNull
        from columns in Lists
        from flags in Flags.ArrayOf(3)
        select new SchemaKey(name, columns) { NullsNotDistinct = flags[0], Deferrable = flags[1], InitiallyDeferred = flags[2] };

    private static readonly Gen<SchemaIndexPart> Parts =
        from texts in NamesOrNull.ArrayOf(4)
        from isDescending in Flags
        select new SchemaIndexPart(texts[0], texts[1]) { Collation = texts[2], OperatorClass = texts[3], Descending = isDescending };

    private static readonly Gen<SchemaIndex> Indexes =
        from name in Names
        from parts in Several(Gen.OneOf(Parts, Names.Select(column => new SchemaIndexPart(column))), 3)
        from texts in NamesOrNull.ArrayOf(2)
        from include in Lists
        from flags in Flags.ArrayOf(3)
        select new SchemaIndex(name, parts)
        {
            Where = texts[0], Method = texts[1], Include = include, Unique = flags[0], NullsNotDistinct = flags[1], Valid = flags[2],
        };

    private static readonly Gen<SchemaForeignKey> ForeignKeys =
        from name in NamesOrNull
        from columns in Lists
        from schema in NamesOrNull
        from table in Names
        from targets in Lists
        from actions in Gen.Elements(Enum.GetValues<SchemaAction>()).ArrayOf(2)
        from flags in Flags.ArrayOf(3)
        select new SchemaForeignKey(name, columns, schema, table, targets)
        {
            OnDelete = actions[0], OnUpdate = actions[1], Deferrable = flags[0], InitiallyDeferred = flags[1], Validated = flags[2],
        };

    private static readonly Gen<SchemaTable> Tables =
        from schema in Gen.Elements<string?>(null, "public", "other")
        from name in Names
        from kind in Gen.Elements(Enum.GetValues<TableKind>())
        from columns in Several(Columns, 4)
        from hasKey in Flags
        from key in Keys
        from uniques in Several(Keys, 3)
        from indexes in Several(Indexes, 3)
        from foreignKeys in Several(ForeignKeys, 3)
        from checks in Several(from check in NamesOrNull from sql in Names select new SchemaCheck(check, sql), 3)
        from comment in NamesOrNull
        from flags in Flags.ArrayOf(2)
        select new SchemaTable(schema, name)
        {
            Kind = kind, Columns = columns.DistinctBy(column => column.Name, AsciiComparer.Instance).ToEquatableArray(),
            PrimaryKey = hasKey ? key : null,
            Uniques = uniques, ForeignKeys = foreignKeys, Checks = checks,
            Indexes = indexes.DistinctBy(index => index.Name).ToEquatableArray(), Comment = comment,
            WithoutRowId = flags[0], Strict = flags[1],
        };

    /// <summary>Snapshots whose tables, enums and indexes have different names, as a database has them.</summary>
    public static Arbitrary<SchemaSnapshot> Snapshots { get; } = Arb.From(
        from engine in Gen.Elements(Enum.GetValues<SchemaEngine>())
        from schema in Gen.Elements<string?>(null, "public", "é\n")
        from tables in Several(Tables, 4)
        from enums in Several(
            from space in NamesOrNull from name in Names from labels in Lists select new SchemaEnum(space, name, labels), 3)
        select new SchemaSnapshot(engine)
        {
            DefaultSchema = schema,
            Tables = tables.DistinctBy(table => Path(engine, schema, table.Schema, table.Name), AsciiComparer.Instance).ToEquatableArray(),
            Enums = enums.DistinctBy(type => Path(engine, schema, type.Schema, type.Name), AsciiComparer.Instance).ToEquatableArray(),
        });

    private static string Path(SchemaEngine engine, string? byDefault, string? schema, string name) =>
        (engine == SchemaEngine.Sqlite ? null : schema ?? byDefault) + "\0" + name;

    private static Gen<EquatableArray<T>> Several<T>(Gen<T> items, int most)
        where T : IEquatable<T> =>
        from count in Gen.Choose(0, most) from several in items.ArrayOf(count) select several.ToEquatableArray();
}
