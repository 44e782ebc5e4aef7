using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6020SnapshotUnreadableTests
{
    private const string Post = """[Table("post")] public partial class Post { public long Id { get; set; } }""";

    [Theory]
    [InlineData("{ \"format\": 1,\n  \"engine\": oops }", 1, 12)]
    [InlineData("", 0, 0)]
    [InlineData("[]", 0, 0)]
    [InlineData("{ \"format\": 1 }", 0, 0)]
    [InlineData("{ \"format\": 1, \"engine\": \"oracle\" }", 0, 0)]
    [InlineData("{ \"format\": 1, \"engine\": \"sqlite\",\n \"tables\": [{ \"nam\": \"x\" }] }", 1, 12)]
    [InlineData("{ \"format\": 1, \"engine\": \"sqlite\",\n \"tables\": [{\"name\": \"x\", \"kind\": \"heap\" }] }", 1, 12)]
    public async Task At_the_place_where_it_is_broken(string text, int line, int character)
    {
        Diagnostic diagnostic = Assert.Single(await Analyze(Post, HarnessOptions.Snippet.WithFile(FileName, text)));
        Assert.Equal("RG6020", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("/app/relations.schema.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            (line, character),
            (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.StartsWith(
            "'relations.schema.json' is not compared with the classes. This is no snapshot of a database: ",
            DiagnosticText.Message(diagnostic), StringComparison.Ordinal);
        Assert.EndsWith(". Write it anew with \"relationgen snapshot\".", DiagnosticText.Message(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_format() => Assert.Equal(
        "'relations.schema.json' is not compared with the classes. This snapshot has the format 2, and this version reads up to 1: "
        + "update RelationGen and its tool, or write the file anew with this one.",
        DiagnosticText.Message(
            Assert.Single(await Analyze(Post, HarnessOptions.Snippet.WithFile(FileName, "{ \"format\": 2, \"engine\": \"sqlite\" }")))));

    [Fact]
    public async Task Of_two_files_the_other_is_compared()
    {
        HarnessOptions options = HarnessOptions.Snippet.WithFile("relations.schema.sqlite.json", "{")
            .With(PostgreSql(Table("posts", "id bigint counted")), "relations.schema.postgresql.json");
        Assert.Equal(
            ["RG6001", "RG6020"], (await Analyze(Post, options)).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_databases_name_themselves()
    {
        HarnessOptions options = HarnessOptions.Snippet
            .With(Sqlite(Table("posts", "id INTEGER rowid")), "relations.schema.sqlite.json")
                .With(PostgreSql(Table("posts", "id bigint counted")), "relations.schema.postgresql.json");
        Assert.Equal(
            [
                "PostgreSQL: 'Post' is the table \"post\", which the database does not have; did you mean \"posts\"?",
                "SQLite: 'Post' is the table \"post\", which the database does not have; did you mean \"posts\"?",
            ],
            (await Analyze(Post, options)).Select(DiagnosticText.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_without_tables() =>
        Assert.Equal(["RG6001"], (await Analyze(Post, HarnessOptions.Snippet.With(Sqlite()))).Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_project_without_entities() => Assert.Empty(await Analyze("class Nothing;", HarnessOptions.Snippet.With(Sqlite())));

    [Fact]
    public async Task Members_that_are_not_known_are_passed_over() => Assert.Empty(await Analyze(
        Post, HarnessOptions.Snippet.WithFile(FileName, """{ "format": 1, "later": [1], "engine": "sqlite", "tables": [{ "name": "post", "x": {}, "columns": [{ "name": "id", "type": "INTEGER", "identity": "rowId" }], "primaryKey": { "columns": ["id"] } }] }""")));

    [Fact]
    public async Task A_text_is_parsed_once_for_all_compilations_that_have_it()
    {
        SchemaTable[] tables = [.. Enumerable.Range(0, 516).Select(number => Table("table" + number, "id bigint counted; name text"))];
        var file = new CountedText("/app/" + FileName, SchemaWriter.Write(PostgreSql([.. tables, Table("post", "id bigint counted")])));
        HarnessOptions options = HarnessOptions.Snippet with { AdditionalFiles = [file] };
        for (int i = 0; i < 3; i++)
        {
            Assert.Empty(await Analyze(Post + " // " + i, options));
        }

        Assert.Equal(1, file.Reads);
    }

    [Fact]
    public async Task Files_of_other_names_are_not_read()
    {
        var file = new CountedText("/app/schema.json", "{}");
        Assert.Empty(await Analyze(Post, HarnessOptions.Snippet with { AdditionalFiles = [file] }));
        Assert.Equal(0, file.Reads);
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(string source, HarnessOptions options) =>
        AnalyzerHarness.Analyze(GeneratorHarness.Run(options, source).Output, options);
}
