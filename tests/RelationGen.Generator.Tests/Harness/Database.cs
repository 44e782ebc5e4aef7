using Microsoft.CodeAnalysis;
using RelationGen.Schema;
using GeneratedKind = RelationGen.Schema.GeneratedKind;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>
/// Snapshots of databases as tests write them: a column is <c>name type</c> and what else is to be said of it, with semicolons between.
/// </summary>
internal static class Database
{
    /// <summary>The file that a project has for one database.</summary>
    public const string FileName = "relations.schema.json";

    public static SchemaSnapshot Sqlite(params SchemaTable[] tables) => new(SchemaEngine.Sqlite) { Tables = tables.ToEquatableArray() };

    public static SchemaSnapshot PostgreSql(params SchemaTable[] tables) =>
        new(SchemaEngine.PostgreSql) { DefaultSchema = "public", Tables = tables.ToEquatableArray() };

    /// <summary>The project with a snapshot beside it.</summary>
    public static HarnessOptions With(this HarnessOptions options, SchemaSnapshot snapshot, string name = FileName) =>
        options.WithFile(name, SchemaWriter.Write(snapshot));

    /// <summary>The project with a file beside it.</summary>
    public static HarnessOptions WithFile(this HarnessOptions options, string name, string text) =>
        options with { AdditionalFiles = options.AdditionalFiles.Add(new AdditionalFile("/app/" + name, text)) };

    /// <summary>A table whose key is <c>id</c>, unless another is named.</summary>
    public static SchemaTable Table(string name, string columns, string key = "id") => new(null, name)
    {
        Columns = Split(columns, ';').Select(Column).ToEquatableArray(),
        PrimaryKey = key.Length == 0 ? null : new SchemaKey(name + "_pkey", Split(key, ',').ToEquatableArray()),
    };

    public static SchemaTable In(this SchemaTable table, string schema) => table with { Schema = schema };

    public static SchemaTable As(this SchemaTable table, TableKind kind) => table with { Kind = kind };

    public static SchemaTable Unique(this SchemaTable table, string columns) =>
        table with { Uniques = table.Uniques.Append(new SchemaKey(null, Split(columns, ',').ToEquatableArray())).ToEquatableArray() };

    public static SchemaTable Index(
        this SchemaTable table, string columns, bool unique = false, string? where = null, bool valid = true, string? method = null) =>
        table with
        {
            Indexes = table.Indexes.Append(
            new SchemaIndex(
                table.Name + "_" + columns.Replace(',', '_') + "_idx",
                Split(columns, ',').Select(column => new SchemaIndexPart(column)).ToEquatableArray())
            {
                Unique = unique,
                Where = where,
                Valid = valid,
                Method = method,
            }).ToEquatableArray(),
        };

    /// <summary>A foreign key, and an index that it leads.</summary>
    public static SchemaTable References(
        this SchemaTable table, string columns, string target, string targetColumns = "id", SchemaAction onDelete = SchemaAction.NoAction,
        SchemaAction onUpdate = SchemaAction.NoAction, bool validated = true, bool indexed = true, string? schema = null)
    {
        SchemaTable indexedTable = indexed ? table.Index(columns) : table;
        return indexedTable with
        {
            ForeignKeys = table.ForeignKeys.Append(
                new SchemaForeignKey(
                    table.Name + "_" + columns.Replace(',', '_') + "_fkey", Split(columns, ',').ToEquatableArray(), schema, target,
                    Split(targetColumns, ',').ToEquatableArray())
                {
                    OnDelete = onDelete,
                    OnUpdate = onUpdate,
                    Validated = validated,
                }).ToEquatableArray(),
        };
    }

    /// <summary>
    /// <c>title varchar(20) null</c>, <c>id bigint always</c>, <c>size int =0</c>, <c>code text COLLATE NOCASE</c>, <c>sum int stored</c>.
    /// </summary>
    private static SchemaColumn Column(string text)
    {
        List<string> words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var column = new SchemaColumn(words[0], "");
        int collation = words.IndexOf("COLLATE");
        if (collation >= 0)
        {
            column = column with { Collation = words[collation + 1] };
            words.RemoveRange(collation, 2);
        }

        List<string> type = [];
        foreach (string word in words.Skip(1))
        {
            column = word switch
            {
                "null" => column with { Nullable = true },
                "always" => column with { Identity = SchemaIdentity.Always },
                "counted" => column with { Identity = SchemaIdentity.ByDefault },
                "rowid" => column with { Identity = SchemaIdentity.RowId },
                "stored" => column with { Generated = GeneratedKind.Stored },
                _ when word[0] == '=' => column with { Default = word[1..] },
                _ when word[0] == '~' => column with { BaseType = word[1..].Replace('_', ' ') },
                _ => column,
            };
            if (word is not ("null" or "always" or "counted" or "rowid" or "stored") && word[0] is not ('=' or '~'))
                type.Add(word);
        }

        return column with { Type = string.Join(' ', type) };
    }

    private static string[] Split(string list, char separator) =>
        list.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
