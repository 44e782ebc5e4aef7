using System.Reflection;
using RelationGen.CodeFixes.Texts;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Infrastructure;
using RelationGen.Tool.Code;
using RelationGen.Tool.Tests.Code;
using RelationGen.Tool.Tests.Commands;
using RelationGen.Tool.Tests.Restructure;
using RelationGen.Tool.Texts;

namespace RelationGen.Tool.Tests.Texts;

/// <summary><c>relationgen sql</c> prints what the library sends.</summary>
public sealed class SqlCommandTests : IDisposable
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><Reference Include="{Path.Combine(AppContext.BaseDirectory, "RelationGen.dll")}" /></ItemGroup>
          <ItemGroup><Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "RelationGen.Generator.dll")}" /></ItemGroup>
        </Project>
        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    /// <summary>
    /// Each statement of every relation, beside that which the library writes of the generated code: of a sample, and of the tests of
    /// behaviour where
    /// <c>RELATIONGEN_TEST_WHOLE</c> is set, because these take a minute.
    /// </summary>
    [Fact]
    public async Task Statements_are_those_of_the_library()
    {
        (string folder, string assembly, int least) = Environment.GetEnvironmentVariable("RELATIONGEN_TEST_WHOLE") is null
            ? ("samples/Blog", Programs.Blog, 15) : ("tests/RelationGen.Behaviour.Tests", Programs.Behaviour, 200);
        string file = Directory.GetFiles(Path.Combine(Programs.Repository, folder), "*.csproj").Single();
        var console = new ToolConsole(TextWriter.Null, TextWriter.Null, _tool.Folder, _ => null);
        using OpenedProject opened = await OpenedProject.OpenAsync(file, console, CancellationToken.None);
        ILookup<string, StatementText> texts = (await StatementText.OfAsync(opened.Project, CancellationToken.None))
            .ToLookup(text => text.Entity + "." + text.Property + " " + text.Target + " " + text.Sql);

        int compared = 0;
        foreach ((RelationInfo info, TableInfo table, Type keys) in Known(Assembly.LoadFrom(assembly)))
        {
            StatementText[] written = [.. texts.SelectMany(group => group)
                .Where(text => text.Entity == info.Entity && text.Property.Split(' ')[0] == info.Property
                && text.Target == info.Target && text.Sql == info.Sql && text.Columns.Select(column => column.Column)
                    .SequenceEqual(table.Columns.Select(column => column.Column)))];
            Assert.True(written.Length > 0, $"{info.Entity}.{info.Property}: {info.Sql}");
            foreach (SchemaEngine engine in Enum.GetValues<SchemaEngine>())
            {
                RelationStatements expected = RelationStatements.Of(info, table, keys, engine);
                Assert.Contains(expected, written.Select(text => RelationStatements.Of(text, engine)));
            }

            compared++;
        }

        Assert.True(compared >= least, $"{compared} relations.");
        Assert.True(least > 15 || StatementScript.Write([.. texts.SelectMany(group => group)], [SchemaEngine.Sqlite]).Contains(
            "-- Post.LatestComment: OneToOne of Comment\n-- With what IsApproved and Newest say at run time, and the first row of each source alone.\n",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_a_file_and_compares_with_it()
    {
        foreach (SourceFile file in BlogProject.Sources)
            _tool.Write(file.Name, file.Text);

        _tool.Write("Blog.csproj", Project);
        string[] command = ["sql", "-o", "relations.sql", "--provider", "sqlite"];
        ToolResult result = await _tool.RunAsync(command);
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Matches(@"^relations\.sql: \d+ relations$", result.Error);
        string script = _tool.Read("relations.sql");
        Assert.Contains("""

            -- Post.Tags: ManyToMany of Tag
            -- SQLite, one
            SELECT t."id", t."name", j."post_id"
            FROM "post_tags" AS j
            JOIN "tags" AS t ON t."id" = j."tag_id"
            WHERE j."post_id" = $1;
            -- SQLite, many
            SELECT t."id", t."name", j."post_id"
            FROM "post_tags" AS j
            JOIN "tags" AS t ON t."id" = j."tag_id"
            WHERE j."post_id" IN (SELECT "value" FROM json_each($1));
            """, script, StringComparison.Ordinal);
        Assert.DoesNotContain("PostgreSQL", script, StringComparison.Ordinal);

        Assert.Equal(new ToolResult(ExitCode.Fine, "", ""), await _tool.RunAsync([.. command, "--check"]));
        _tool.Write("relations.sql", script.Replace("tag_id", "label_id", StringComparison.Ordinal));
        result = await _tool.RunAsync([.. command, "--check"]);
        Assert.Equal(ExitCode.Differences, result.Code);
        Assert.Contains(
            "-JOIN \"tags\" AS t ON t.\"id\" = j.\"label_id\"\n+JOIN \"tags\" AS t ON t.\"id\" = j.\"tag_id\"\n",
            result.Output, StringComparison.Ordinal);
        Assert.Equal("relations.sql has other statements; write it again with relationgen sql -o.", result.Error);
    }

    /// <summary>A project for which a build has nothing to do is read all the same.</summary>
    [Fact]
    public async Task Reads_a_project_that_is_built()
    {
        _tool.Write("Shop.csproj", Project);
        _tool.Write("User.cs", """
            using RelationGen;

            [System.ComponentModel.DataAnnotations.Schema.Table("users")]
            public partial class User
            {
                public long Id { get; set; }

                public long? MentorId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User? Mentor { get; set; }

                public long? NoteId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Outer.Note? Note { get; set; }
            }

            public static partial class Outer
            {
                [System.ComponentModel.DataAnnotations.Schema.Table("notes")]
                public partial class Note
                {
                    public long Id { get; set; }
                }
            }
            """);
        (int exitCode, string output, _) = await DotNet.RunAsync(
            ["build", "Shop.csproj", "--nologo", "-v", "q"], _tool.Folder, "A test", CancellationToken.None);
        Assert.True(exitCode == 0, output);
        ToolResult result = await _tool.RunAsync("sql");
        Assert.Equal("", result.Error);
        Assert.Contains("-- User.Mentor: ManyToOne of User\n-- SQLite, one\nSELECT t.\"id\", t.\"mentor_id\", t.\"note_id\"\nFROM \"users\" AS t\nWHERE t.\"id\" = $1;", result.Output, StringComparison.Ordinal);
        Assert.Contains("-- User.Note: ManyToOne of Note\n-- SQLite, one\nSELECT t.\"id\"\nFROM \"notes\" AS t\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        Assert.Equal(
            new ToolResult(ExitCode.WrongUse, "", "'oracle' is no --provider that is known here; there are sqlite and postgresql."),
            await _tool.RunAsync("sql", "--provider", "oracle"));
        Assert.Equal(new ToolResult(ExitCode.WrongUse, "", "--check compares with a file: say which with --output."),
            await _tool.RunAsync("sql", "--check"));
        _tool.Write("Empty.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _tool.Write("Bad.cs", "class A { int x = \"\"; }");
        ToolResult result = await _tool.RunAsync("sql");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.Equal("Empty.csproj does not compile as it is, so that nothing can be said of a change: Bad.cs:1 Cannot implicitly convert type 'string' to 'int'", result.Error);
        _tool.Write("Empty.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        result = await _tool.RunAsync("sql");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.StartsWith("Empty.csproj cannot be read:\n", result.Error, StringComparison.Ordinal);
    }

    /// <summary>The relations of generated code, with the tables that they lead to.</summary>
    private static IEnumerable<(RelationInfo Info, TableInfo Table, Type Keys)> Known(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.Name == "RelationMap").SelectMany(map => map.GetNestedTypes(All))
        .Select(type => type.GetProperty("Instance", All)?.GetValue(null) ?? type.GetField("Instance", All)?.GetValue(null))
        .OfType<object>().Where(relation => Read(relation, "Info") is RelationInfo { Sql.Length: > 0, IsFirst: false })
        .Select(relation => ((RelationInfo)Read(relation, "Info")!, (TableInfo)Read(relation, "TargetTable")!, HasBytes(relation.GetType())
            ? typeof(byte[]) : typeof(object)));

    private static bool HasBytes(Type? type) => type is not null
        && (type.GetGenericArguments().Contains(typeof(byte[])) || HasBytes(type.BaseType));

    private static object? Read(object instance, string property)
    {
        for (Type? type = instance.GetType(); type is not null; type = type.BaseType)
        {
            PropertyInfo? found = Array.Find(type.GetProperties(All | BindingFlags.DeclaredOnly), candidate => candidate.Name == property
                || candidate.Name.EndsWith("." + property, StringComparison.Ordinal));
            if (found is not null)
                return found.GetValue(instance);
        }

        return null;
    }
}
