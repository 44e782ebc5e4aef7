using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RelationGen.Samples;
using RelationGen.Tool.Scaffold;
using RelationGen.Tool.Tests.Readers;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>
/// Databases that others made: their classes compile, their relations are what others say they are, and a database that is made of the
/// classes
/// is the first one again, but for what the report says.
/// </summary>
public sealed partial class SampleScaffoldTests
{
    [SampleFact("chinook")]
    public Task Chinook_on_SQLite() => IsTheSameAgain("chinook", SchemaEngine.Sqlite);

    [SampleFact("chinook", onPostgres: true)]
    public Task Chinook_on_PostgreSQL() => IsTheSameAgain("chinook", SchemaEngine.PostgreSql);

    [SampleFact("sakila")]
    public Task Sakila_on_SQLite() => IsTheSameAgain("sakila", SchemaEngine.Sqlite);

    [SampleFact("sakila", onPostgres: true)]
    public Task Sakila_on_PostgreSQL() => IsTheSameAgain("sakila", SchemaEngine.PostgreSql);

    private static async Task IsTheSameAgain(string name, SchemaEngine engine)
    {
        var files = new SampleFiles(name);
        SampleSystem system = engine == SchemaEngine.Sqlite ? SampleSqlite.System : SamplePostgreSql.System;
        SchemaSnapshot snapshot = await ReadAsync(name, engine);
        Scaffolding scaffolding = Scaffolder.Plan(snapshot, Db.Options with { IncludeViews = true });
        Compilation compilation = await ScaffoldedProject.Compile(scaffolding);

        string answers = Path.Combine(files.Folder!, $"relations.{(engine == SchemaEngine.Sqlite ? "sqlite" : "pg")}.json");
        using JsonDocument truth = JsonDocument.Parse(await File.ReadAllTextAsync(answers));
        AssertRelations(truth.RootElement, scaffolding);

        string domains = engine == SchemaEngine.Sqlite ? string.Empty : string.Concat(snapshot.Tables.SelectMany(table => table.Columns)
            .Where(column => column.BaseType is not null).Select(column => $"CREATE DOMAIN {column.Type} AS {column.BaseType};\n")
                .Distinct());
        SchemaSnapshot again = await ReadAsync(system, engine, domains + Script(compilation, engine));
        string[] expected = [.. Expected(snapshot, scaffolding.Report)];
        string[] found = [.. Lines(again, snapshot)];
        Assert.Equal((string.Empty, string.Empty), (string.Join('\n', expected.Except(found)), string.Join('\n', found.Except(expected))));
    }

    /// <summary>The tables of a sample.</summary>
    internal static Task<SchemaSnapshot> ReadAsync(string name, SchemaEngine engine)
    {
        SampleSystem system = engine == SchemaEngine.Sqlite ? SampleSqlite.System : SamplePostgreSql.System;
        return ReadAsync(system, engine, Rows().Replace(new SampleFiles(name).Script(system.Name), string.Empty));
    }

    private static async Task<SchemaSnapshot> ReadAsync(SampleSystem system, SchemaEngine engine, string script)
    {
        DbConnection connection = system.Connect();
        try
        {
            Read.Run(connection, script);
            return await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);
        }
        finally
        {
            system.Remove(connection);
        }
    }

    private static void AssertRelations(JsonElement truth, Scaffolding scaffolding)
    {
        JsonElement counts = truth.GetProperty("counts");
        ScaffoldReport report = scaffolding.Report;
        Assert.Equal((counts.GetProperty("fks").GetInt32(), counts.GetProperty("fks").GetInt32()), (report.ForeignKeys, report.Relations));
        string sources = string.Concat(scaffolding.Files.Select(file => file.Text));
        int oneToOne = OneToOne().Count(sources);
        Assert.Equal(counts.GetProperty("one_to_one").GetInt32(), oneToOne);
        Assert.Equal(
            truth.GetProperty("many_to_many").EnumerateArray().Select(pair => pair.GetProperty("junction").GetString()!.Split('.')[^1])
                .Order(StringComparer.Ordinal),
            report.Candidates.Select(candidate => candidate.Table.Name).Order(StringComparer.Ordinal));
        foreach (string key in truth.GetProperty("foreign_keys").EnumerateArray().Select(key => key.GetProperty("columns")[0].GetString()!))
            Assert.DoesNotContain(report.SkippedForeignKeys, item => item.Place.EndsWith("." + key, StringComparison.Ordinal));
    }

    private static string Script(Compilation compilation, SchemaEngine engine)
    {
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        Type schema = Assembly.Load(image.ToArray()).GetTypes().Single(type => type.Name == "RelationSchema");
        MethodInfo method = schema.GetMethod("CreateScript", BindingFlags.Public | BindingFlags.Static)!;
        return (string)method.Invoke(null, [engine == SchemaEngine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql])!;
    }

    /// <summary>What the new database says of each table, a line for each fact.</summary>
    private static IEnumerable<string> Lines(SchemaSnapshot again, SchemaSnapshot first) =>
        again.Tables.SelectMany(table => Facts(table, first)).Order(StringComparer.Ordinal);

    /// <summary>What the first database says of each table, as the report says that it changes.</summary>
    private static IEnumerable<string> Expected(SchemaSnapshot snapshot, ScaffoldReport report)
    {
        HashSet<string> unwritten = [.. report.Sources];
        return snapshot.Tables.Where(table => !unwritten.Contains(table.Name)).Select(table => Change(table, report))
            .SelectMany(table => Facts(table, snapshot)).Order(StringComparer.Ordinal);
    }

    private static SchemaTable Change(SchemaTable table, ScaffoldReport report)
    {
        bool Loses(string kind, string place) =>
            report.Losses.Any(loss => loss.Kind.StartsWith(kind, StringComparison.Ordinal) && loss.Place == place);
        SchemaIndex[] unique = [.. table.Indexes.Where(index => Loses("unique indexes, which", table.Name + ": " + index.Name))];
        SchemaIndex[] added = [.. table.ForeignKeys.Where(key =>
            Loses("foreign keys without an index", table.Name + "." + string.Join(", ", key.Columns)))
            .Select(key => Db.IndexOf(table.Name + "_" + string.Join('_', key.Columns) + "_idx", [.. key.Columns]))];
        SchemaColumn Of(SchemaColumn column)
        {
            ScaffoldLoss? type = report.Losses.Find(loss => loss.Kind.StartsWith("types of columns", StringComparison.Ordinal)
                && loss.Place == table.Name + "." + column.Name);
            return column with
            {
                Type = type is null ? column.Type : type.Detail!.Split(" → ")[1],
                Nullable = column.Nullable && !Loses("keys that can be NULL", table.Name + "." + column.Name),
                Identity = Loses("sequences behind", table.Name + "." + column.Name) ? SchemaIdentity.ByDefault
                    : Loses("keys without AUTOINCREMENT", table.Name + "." + column.Name) ? SchemaIdentity.AutoIncrement
                    : column.Identity,
                Collation = Loses("collations of text keys", table.Name + "." + column.Name) ? "C" : column.Collation,
            };
        }

        return table with
        {
            Columns = table.Columns.Select(Of).ToEquatableArray(),
            Uniques = table.Uniques.Concat(unique.Select(index => new SchemaKey(index.Name, index.LeadingColumns.ToEquatableArray())))
                .ToEquatableArray(),
            Indexes = table.Indexes.Except(unique).Where(index => !Loses("indexes", table.Name + ": " + index.Name)).Concat(added)
                .ToEquatableArray(),
        };
    }

    private static IEnumerable<string> Facts(SchemaTable table, SchemaSnapshot first)
    {
        foreach (SchemaColumn column in table.Columns)
            yield return $"{table.Name}.{column.Name} {column.Type} {column.Nullable} {column.Identity} {column.Collation} "
                + $"default {(column.Identity == SchemaIdentity.None ? Bare(column.Default) : "counted")} {column.Expression}";

        yield return $"{table.Name} key ({string.Join(", ", table.PrimaryKey?.Columns ?? [])})";
        foreach (SchemaKey key in table.Uniques)
            yield return $"{table.Name} unique ({string.Join(", ", key.Columns)}) {key.Name}";

        foreach (SchemaIndex index in table.Indexes)
            yield return $"{table.Name} index ({string.Join(", ", index.LeadingColumns)}) {index.Name} "
                + $"{index.Unique} {index.Where} {index.Method}";

        foreach (SchemaCheck check in table.Checks)
            yield return $"{table.Name} check {Bare(check.Sql)} {check.Name}";

        // A key without a name has one where the product makes it.
        SchemaTable original = first.Find(table.Schema, table.Name)!;
        foreach (SchemaForeignKey key in table.ForeignKeys)
        {
            bool isNamed = original.ForeignKeys.Any(other => other.Columns.Equals(key.Columns) && other.Name is not null);
            yield return $"{table.Name} ({string.Join(", ", key.Columns)}) -> {key.RefTable} ({string.Join(", ", key.RefColumns)}) "
                + $"{key.OnDelete} {key.OnUpdate} {(isNamed ? key.Name : "")}";
        }
    }

    /// <summary>Without parentheses around it, and with one blank for any white space.</summary>
    private static string? Bare(string? sql)
    {
        if (sql is null || sql.Equals("NULL", StringComparison.OrdinalIgnoreCase))
            return null;

        string text = Blanks().Replace(sql.Trim(), " ");
        return text.StartsWith('(') && text.EndsWith(')') ? Bare(text[1..^1]) : text;
    }

    [GeneratedRegex(@"^INSERT INTO[\s\S]*?;\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Rows();

    [GeneratedRegex(@"RelationType\.OneToOne, Fields")]
    private static partial Regex OneToOne();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
