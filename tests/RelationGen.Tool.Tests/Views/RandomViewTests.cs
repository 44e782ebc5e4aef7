using System.Collections.Concurrent;
using System.Globalization;
using RelationGen.Tool.Tests.Ddl;

namespace RelationGen.Tool.Tests.Views;

/// <summary>
/// Random views, compiled with the generator, hold what LINQ makes of the same rows in memory, however they are read. A failure names the
/// seed, and has the views, what was sent and both results. RELATIONGEN_RANDOM_VIEWS_ANEW says how many programs of 40 views are made,
/// each of which is tried on ten sets of rows; RELATIONGEN_RANDOM_VIEWS_SEED is that of the first program.
/// </summary>
public sealed class RandomViewTests
{
    private const int Ways = 7;

    private static readonly int Programs = Number("RELATIONGEN_RANDOM_VIEWS_ANEW");

    private static readonly int First = Number("RELATIONGEN_RANDOM_VIEWS_SEED");

    /// <summary>Programs that were made, for both databases.</summary>
    private static readonly ConcurrentDictionary<int, ViewProgram> Made = [];

    [Fact]
    public void On_SQLite() => Check(SchemaEngine.Sqlite);

    [PostgresFact]
    public void On_PostgreSQL() => Check(SchemaEngine.PostgreSql);

    private static int Number(string variable) =>
        int.Parse(Environment.GetEnvironmentVariable(variable) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Check(SchemaEngine engine)
    {
        (int programs, int views, int fillings) = Programs == 0 ? (1, 12, 3) : (Programs, 40, 10);
        List<string> failures = [];
        for (int seed = First; seed < First + programs && failures.Count < 5; seed++)
        {
            ViewProgram program = Made.GetOrAdd(seed, _ => new ViewProgram(seed, views));
            using Changing database = Changing.Create(engine, program.Script(engine));
            HashSet<int> failed = [];
            for (int filling = 0; filling < fillings; filling++)
            {
                program.Fill(database, (seed * 1000) + filling);
                for (int index = 0; index < program.Count; index++)
                {
                    if (!failed.Contains(index) && Failure(program, database, index) is { } failure)
                    {
                        failed.Add(index);
                        failures.Add($"Seed {seed}, rows {filling}, view {index}, {failure}");
                    }
                }
            }
        }

        if (failures.Count > 0)
            Assert.Fail(string.Join("\n\n", failures.Take(5)));
    }

    /// <summary>Reads a view in each way that there is; null where all of them read what LINQ makes of the rows.</summary>
    private static string? Failure(ViewProgram program, Changing database, int index)
    {
        string expected = program.Expect(index);
        for (int way = 0; way < Ways; way++)
        {
            List<string> sent = [];
            var db = new DbSession(database.Connection) { OnStatement = statement => sent.Add(statement.Text) };
            string found = program.Read(db, index, way);
            if (found != expected)
                return $"way {way}:\n{program.SourceOf(index)}\n{string.Join('\n', sent)}\nexpected {expected}\n     got {found}";
        }

        return null;
    }
}
