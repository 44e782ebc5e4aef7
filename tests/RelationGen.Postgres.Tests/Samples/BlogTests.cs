using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace RelationGen.Postgres.Tests.Samples;

/// <summary>The sample as its users run it, on either database.</summary>
public sealed partial class BlogTests
{
    private static readonly string Blog = typeof(BlogTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Blog").Value!;

    [PostgresFact]
    public async Task The_sample_prints_the_same_on_both_databases()
    {
        string connectionString = PostgresServer.Shared.CreateDatabase();
        try
        {
            string[] printed = await Task.WhenAll(Run(), Run("--postgres", connectionString));

            (List<string> lines, List<string> statements) = Read(printed[0]);
            (List<string> postgresLines, List<string> postgresStatements) = Read(printed[1]);
            TakePairs(lines, statements, 2);
            TakePairs(postgresLines, postgresStatements, 1);
            Assert.Equal(lines, postgresLines);
            Assert.Equal(statements.Count, postgresStatements.Count);
            Assert.Equal(Shared(statements.Select(OnPostgreSql)), Shared(postgresStatements));
            Assert.Contains("json_each($1)", printed[0], StringComparison.Ordinal);
            Assert.Contains("= ANY($1)", printed[1], StringComparison.Ordinal);
            Assert.Equal(["public"], Schemas(connectionString));
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(connectionString);
        }
    }

    /// <summary>The graph's two pairs are executions of one statement on SQLite and a statement of two rows on PostgreSQL: they are counted and left out.</summary>
    private static void TakePairs(List<string> lines, List<string> statements, int expected)
    {
        int count = lines.FindIndex(line => line.StartsWith("Mary Jackson wrote ", StringComparison.Ordinal)) + 1;
        Assert.Equal($"  {10 + expected} statements", lines[count]);
        lines[count] = "  10 statements without pairs";
        Assert.Equal(expected, statements.RemoveAll(statement => statement.Contains("INSERTINTO\"post_tags\"", StringComparison.Ordinal) && statement.Contains("VALUES", StringComparison.Ordinal)));
    }

    /// <summary>What is the same text but for the list of keys. Limits and parts of texts are written for each dialect, which the files of reviewed queries show.</summary>
    private static IEnumerable<string> Shared(IEnumerable<string> statements) =>
        statements.Where(statement => !statement.Contains("LIMIT", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string OnPostgreSql(string statement) => KeyList().Replace(statement, "=ANY($$$1)");

    /// <summary>
    /// What was shown, with the number of statements, and the statements without their times and white space: the times decide where lines are
    /// broken. Statements come in the provider's order (Npgsql gets a level of the graph in one batch), keys in that of the rows before them.
    /// </summary>
    private static (List<string> Lines, List<string> Statements) Read(string output)
    {
        List<string> lines = [];
        List<string> statements = [];
        bool inside = false;
        foreach (string line in output.Split('\n'))
        {
            if (Statement().Match(line) is { Success: true } start)
            {
                inside = true;
                statements.Add(start.Result("${before}${after}"));
            }
            else if (inside && !Count().IsMatch(line))
            {
                statements[^1] += line;
            }
            else
            {
                inside = false;
                lines.Add(line);
            }
        }

        return (lines, [.. statements.Select(statement => Keys().Replace(WhiteSpace().Replace(statement, ""), "[…]"))]);
    }

    private static async Task<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Blog, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors + await output);
        return await output;
    }

    private static List<string> Schemas(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)'", connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));

        return names;
    }

    [GeneratedRegex(@"^(?<before>  [\w.]+: \d+ rows?, )\d+\.\d\d ms(?<after>.*)$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^  \d+ statements")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<==)\[[^\]…]*[\]…]")]
    private static partial Regex Keys();

    [GeneratedRegex("""IN\(SELECT"value"FROMjson_each\(\$(\d)\)\)""")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
