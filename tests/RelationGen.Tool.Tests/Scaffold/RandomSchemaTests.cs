using FsCheck;
using FsCheck.Fluent;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>
/// Whatever a schema looks like, its classes compile, no rule says more than an info, every foreign key is a relation or in the report, and
/// no name has a digit that the database does not have. RELATIONGEN_RANDOM_SCHEMAS says how many schemas are tried, and
/// <see cref="Seeds"/> which.
/// </summary>
public sealed class RandomSchemaTests
{
    private static readonly string[] Words = ["user", "post", "tag", "tenant", "order", "city", "media", "state", "key", "value",
        "parent", "query", "table", "index"];

    private static readonly string[] PostgreSqlTypes =
        ["text", "integer", "bigint", "smallint", "uuid", "numeric(10,2)", "boolean", "timestamp with time zone", "date", "jsonb", "inet",
            "mood", "text[]", "bytea", "citext", "xid"];

    private static readonly string[] SqliteTypes = ["TEXT", "INTEGER", "NUMERIC", "BLOB", "DATETIME", "", "VARCHAR(20)", "REAL", "BOOLEAN"];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_SCHEMAS"), out int count) ? count : 30;

    [Theory]
    [InlineData("postgresql")]
    [InlineData("sqlite")]
    public async Task Random_schemas_compile(string engine)
    {
        SchemaEngine kind = EngineNames.Parse(engine)!.Value;
        foreach (int seed in Seeds.Take(Count / 2))
        {
            // A failure names the seed: new Random(seed) makes the same schema again.
            SchemaSnapshot snapshot = Make(new Random(seed), kind);
            ScaffoldOptions options = Db.Options with
            {
                ManyToMany = seed % 2 == 0 ? ManyToManyMode.Pure : ManyToManyMode.None,
                NamespacePerSchema = seed % 3 == 0,
            };
            try
            {
                Scaffolding scaffolding = await snapshot.Scaffold(options);
                ScaffoldReport report = scaffolding.Report;
                int keys = snapshot.Tables.Sum(table => table.ForeignKeys.Count);
                Assert.Equal((keys, keys), (report.ForeignKeys, report.Relations + report.SkippedForeignKeys.Count));
                Assert.Equal(snapshot.Tables.Count,
                    report.Entities + report.Sources.Count + report.Junctions.Count + report.SkippedTables.Count);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The schema of the seed {seed} on {engine} fails.", failure);
            }
        }
    }

    /// <summary>A schema that nobody thought of.</summary>
    internal static SchemaSnapshot Make(Random random, SchemaEngine engine)
    {
        string[] names = [.. Enumerable.Range(0, 8).Select(_ => Name(random)).Distinct(StringComparer.OrdinalIgnoreCase)];
        SchemaTable[] tables = [.. names.Select(name => MakeTable(random, engine, name))];
        for (int i = 0; i < tables.Length; i++)
        {
            for (int j = random.Next(4); j > 0; j--)
                tables[i] = AddKey(random, tables[i], i, tables);
        }

        return new SchemaSnapshot(engine)
        {
            DefaultSchema = engine == SchemaEngine.PostgreSql ? "public" : null,
            Enums = engine == SchemaEngine.PostgreSql
                ? new[] { new SchemaEnum(null, "mood", new[] { "sad", "so so", "ok" }.ToEquatableArray()) }.ToEquatableArray() : default,
            Tables = tables.ToEquatableArray(),
        };
    }

    private static SchemaTable MakeTable(Random random, SchemaEngine engine, string name)
    {
        string[] types = engine == SchemaEngine.Sqlite ? SqliteTypes : PostgreSqlTypes;
        List<SchemaColumn> columns = [];
        foreach (string column in Enumerable.Range(0, 2 + random.Next(5)).Select(_ => random.Next(4) == 0 ? "id" : Name(random))
            .Distinct(StringComparer.OrdinalIgnoreCase))
            columns.Add(Db.Column(column, types[random.Next(types.Length)], random.Next(3) == 0));

        SchemaTable table = Db.Table(name, [.. columns]);
        if (engine == SchemaEngine.PostgreSql && random.Next(4) == 0)
            table = table with { Schema = "other" };

        table = random.Next(6) == 0 ? table : Keyed(random, table, engine);
        string[] some = Some(random, table);
        return random.Next(3) == 0 ? table.Unique(some) : random.Next(3) == 0
            ? table.Index(Db.IndexOf(name + "_i", some) with { Unique = random.Next(2) == 0 }) : table;
    }

    private static SchemaTable Keyed(Random random, SchemaTable table, SchemaEngine engine)
    {
        string[] key = Some(random, table);
        bool isCounted = key.Length == 1 && random.Next(2) == 0;
        SchemaColumn Of(SchemaColumn column) => !key.Contains(column.Name) ? column : column with
        {
            Nullable = engine == SchemaEngine.Sqlite && random.Next(3) == 0,
            Type = isCounted ? engine == SchemaEngine.Sqlite ? "INTEGER" : "bigint" : column.Type,
            Identity = isCounted ? engine == SchemaEngine.Sqlite ? SchemaIdentity.RowId : SchemaIdentity.ByDefault : SchemaIdentity.None,
        };

        return (table with { Columns = table.Columns.Select(Of).ToEquatableArray() }).Key(key);
    }

    /// <summary>A foreign key to what is unique in another table, over columns that are there or new.</summary>
    private static SchemaTable AddKey(Random random, SchemaTable table, int place, SchemaTable[] tables)
    {
        int other = random.Next(tables.Length);
        SchemaTable target = other == place ? table : tables[other];
        IReadOnlyList<string>[] keys = [.. UniqueColumns.WithKey(target)];
        if (keys.Length == 0)
            return table;

        IReadOnlyList<string> referenced = keys[random.Next(keys.Length)];
        List<string> columns = [];
        foreach (string column in referenced)
        {
            SchemaColumn original = target.Columns.First(candidate => candidate.Name == column);
            string name = random.Next(3) == 0 ? original.Name : Name(random) + "_id";
            if (columns.Contains(name, StringComparer.OrdinalIgnoreCase))
                return table;

            columns.Add(name);
            if (!table.Columns.Any(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                table = table with
                {
                    Columns = table.Columns.Append(Db.Column(name, original.Type, random.Next(2) == 0))
                    .ToEquatableArray()
                };
            else if (!table.Columns.Any(candidate => candidate.Name == name))
                return table;
        }

        table = table with
        {
            ForeignKeys = table.ForeignKeys.Append(new SchemaForeignKey(
                random.Next(2) == 0 ? null : "k" + random.Next(99), columns.ToEquatableArray(), target.Schema, target.Name,
                    referenced.ToEquatableArray())
            {
                OnDelete = (SchemaAction)random.Next(5),
                OnUpdate = (SchemaAction)random.Next(5),
            }).ToEquatableArray(),
        };
        return random.Next(4) == 0 ? table.Unique([.. columns]) : table;
    }

    private static string[] Some(Random random, SchemaTable table) =>
        [.. table.Columns.Select(column => column.Name).OrderBy(_ => random.Next()).Take(1 + random.Next(2))];

    private static string Name(Random random)
    {
        string first = Words[random.Next(Words.Length)];
        string second = Words[random.Next(Words.Length)];
        return random.Next(6) switch
        {
            0 => first + "s",
            1 => first + "_" + second,
            2 => first + second,
            3 => char.ToUpperInvariant(first[0]) + first[1..] + " " + second,
            4 => first + "_id",
            _ => first,
        };
    }
}
