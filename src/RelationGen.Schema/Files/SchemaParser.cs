using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationGen.Schema;

/// <summary>Reads the files that <see cref="SchemaWriter"/> writes; members that it does not know are passed over.</summary>
internal sealed class SchemaParser
{
    private readonly Dictionary<object, TextRange> _places = new(ByReference.Instance);

    private SchemaParser()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SchemaFileException">It is none, or one of a newer format.</exception>
    public static SchemaFile Parse(string text)
    {
        try
        {
            JsonObject file = JsonReader.ReadOrThrow(text);
            CheckFormat(file);
            var parser = new SchemaParser();
            return new SchemaFile(parser.Snapshot(file), parser._places);
        }
        catch (JsonFormatException exception)
        {
            throw new SchemaFileException(
                "This is no snapshot of a database: " + exception.Message + ". Write it anew with \"relationgen snapshot\".",
                exception.Position);
        }
    }

    private static void CheckFormat(JsonObject file)
    {
        double format = Member<double?>(file, "format") ?? throw Missing(file, "format");
        if (format is < 1 || format != Math.Floor(format))
            throw new JsonFormatException(file.Start, "\"format\" is no number that a snapshot has");

        if (format > SchemaWriter.Format)
        {
            throw new SchemaFileException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "This snapshot has the format {0}, and this version reads up to {1}: update RelationGen and its tool, or write the "
                        + "file anew with this one.",
                    format, SchemaWriter.Format),
                file.Start);
        }
    }

    private SchemaSnapshot Snapshot(JsonObject file)
    {
        var snapshot = new SchemaSnapshot(EngineNames.Parse(Member<string>(file, "engine") ?? throw Missing(file, "engine"))
            ?? throw new JsonFormatException(file.Start, "\"" + Member<string>(file, "engine") + "\" is no engine that is known here"))
        {
            DefaultSchema = Member<string>(file, "defaultSchema"),
            Enums = Objects(file, "enums", type => new SchemaEnum(Member<string>(type, "schema"), Name(type), Texts(type, "labels"))),
            Tables = Objects(file, "tables", Table),
        };
        CheckOnce(snapshot, "enum", snapshot.Enums, type => (type.Schema, type.Name));
        CheckOnce(snapshot, "table", snapshot.Tables, table => (table.Schema, table.Name));
        foreach (SchemaTable table in snapshot.Tables)
            CheckOnce(snapshot, "column", table.Columns, column => (null, column.Name));

        return snapshot;
    }

    /// <summary>Two parts of one name would be one part for some and two for others.</summary>
    private void CheckOnce<T>(SchemaSnapshot snapshot, string kind, EquatableArray<T> parts, Func<T, (string? Schema, string Name)> name)
        where T : class, IEquatable<T>
    {
        HashSet<string> names = new(NameComparison.PathComparer(snapshot.Engine));
        foreach (T part in parts)
        {
            (string? schema, string own) = name(part);
            if (!names.Add((snapshot.Engine == SchemaEngine.Sqlite ? null : schema ?? snapshot.DefaultSchema) + "\0" + own))
                throw new JsonFormatException(_places[part].Start, $"there is a second {kind} of the name \"{own}\"");
        }
    }

    private SchemaTable Table(JsonObject table) => new(Member<string>(table, "schema"), Name(table))
    {
        Kind = Word<TableKind>(table, "kind"),
        WithoutRowId = Truth(table, "withoutRowId"),
        Strict = Truth(table, "strict"),
        Comment = Member<string>(table, "comment"),
        Columns = Objects(table, "columns", Column),
        PrimaryKey = Member<JsonObject>(table, "primaryKey") is { } key ? Placed(key, Key) : null,
        Uniques = Objects(table, "uniques", Key),
        Indexes = Objects(table, "indexes", Index),
        ForeignKeys = Objects(table, "foreignKeys", ForeignKey),
        Checks = Objects(
            table, "checks", check =>
                new SchemaCheck(Member<string>(check, "name"), Member<string>(check, "sql") ?? throw Missing(check, "sql"))),
    };

    private static SchemaColumn Column(JsonObject column) =>
        new(Name(column), Member<string>(column, "type") ?? throw Missing(column, "type"))
        {
            BaseType = Member<string>(column, "baseType"),
            Nullable = Truth(column, "nullable"),
            Default = Member<string>(column, "default"),
            Identity = Word<SchemaIdentity>(column, "identity"),
            Generated = Word<GeneratedKind>(column, "generated"),
            Expression = Member<string>(column, "expression"),
            Collation = Member<string>(column, "collation"),
            Comment = Member<string>(column, "comment"),
        };

    private static SchemaKey Key(JsonObject key) => new(Member<string>(key, "name"), Texts(key, "columns"))
    {
        NullsNotDistinct = Truth(key, "nullsNotDistinct"),
        Deferrable = Truth(key, "deferrable"),
        InitiallyDeferred = Truth(key, "initiallyDeferred"),
    };

    private static SchemaIndex Index(JsonObject index) =>
        new(Name(index), Items(index, "columns").Select(part => Part(index, part)).ToEquatableArray())
        {
            Unique = Truth(index, "unique"),
            Where = Member<string>(index, "where"),
            Method = Member<string>(index, "method"),
            Include = Texts(index, "include"),
            NullsNotDistinct = Truth(index, "nullsNotDistinct"),
            Valid = Truth(index, "valid", usual: true),
        };

    private static SchemaIndexPart Part(JsonObject index, object? part) => part switch
    {
        string column => new SchemaIndexPart(column),
        JsonObject members => new SchemaIndexPart(Member<string>(members, "column"), Member<string>(members, "expression"))
        {
            Descending = Truth(members, "descending"),
            Collation = Member<string>(members, "collation"),
            OperatorClass = Member<string>(members, "operatorClass"),
        },
        _ => throw new JsonFormatException(index.Start, "\"columns\" has something that is neither a name nor an object"),
    };

    private static SchemaForeignKey ForeignKey(JsonObject key) => new(
        Member<string>(key, "name"), Texts(key, "columns"), Member<string>(key, "refSchema"),
        Member<string>(key, "refTable") ?? throw Missing(key, "refTable"), Texts(key, "refColumns"))
    {
        OnDelete = Word<SchemaAction>(key, "onDelete"),
        OnUpdate = Word<SchemaAction>(key, "onUpdate"),
        Deferrable = Truth(key, "deferrable"),
        InitiallyDeferred = Truth(key, "initiallyDeferred"),
        Validated = Truth(key, "validated", usual: true),
    };

    private EquatableArray<T> Objects<T>(JsonObject parent, string name, Func<JsonObject, T> read)
        where T : class, IEquatable<T> =>
        Items(parent, name)
            .Select(
                item =>
                Placed(
                item as JsonObject ?? throw new JsonFormatException(parent.Start, $"\"{name}\" has something that is no object"),
                read))
            .ToEquatableArray();

    private T Placed<T>(JsonObject item, Func<JsonObject, T> read)
        where T : class
    {
        T part = read(item);
        _places[part] = new TextRange(item.Start, item.End);
        return part;
    }

    private static EquatableArray<string> Texts(JsonObject parent, string name) =>
        Items(parent, name)
            .Select(item => item as string ?? throw new JsonFormatException(parent.Start, $"\"{name}\" has something that is no text"))
            .ToEquatableArray();

    private static List<object?> Items(JsonObject parent, string name) => Member<List<object?>>(parent, name) ?? [];

    private static string Name(JsonObject item) => Member<string>(item, "name") ?? throw Missing(item, "name");

    private static bool Truth(JsonObject item, string name, bool usual = false) => Member<bool?>(item, name) ?? usual;

    private static T Word<T>(JsonObject item, string name)
        where T : struct, Enum
    {
        if (Member<string>(item, name) is not { } word)
            return default;

        foreach (T value in System.Enum.GetValues(typeof(T)))
        {
            if (JsonLine.Word(value) == word)
                return value;
        }

        throw new JsonFormatException(item.Start, $"\"{word}\" is no \"{name}\" that is known here");
    }

    /// <summary>Null where it is not there, or null.</summary>
    private static T? Member<T>(JsonObject item, string name) =>
        !item.TryGetValue(name, out object? value) || value is null ? default
        : value is T member ? member
        : throw new JsonFormatException(item.Start, $"\"{name}\" is something else than expected");

    private static JsonFormatException Missing(JsonObject item, string name) => new(item.Start, $"\"{name}\" is missing");

    /// <summary>Two columns may be equal and stand in two places.</summary>
    private sealed class ByReference : IEqualityComparer<object>
    {
        public static readonly ByReference Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
