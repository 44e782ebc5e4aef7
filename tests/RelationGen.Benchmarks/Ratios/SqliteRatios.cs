using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The workloads on a SQLite file: a floor, ADO.NET by hand in two ways, this library with and without its package, Dapper and EF Core;
/// linq2db reads views, documents, arrays and owned values alone.
/// </summary>
internal static class SqliteRatios
{
    internal const string Hand = "ADO.NET by hand";
    internal const string Floor = "raw SQLite";
    internal const string Same = "ADO.NET, same strategy";
    internal const string Plain = "RelationGen, plain";
    internal const string Package = "RelationGen";
    internal const string Dapper = "Dapper";
    internal const string EntityFramework = "EF Core";
    internal const string LinqToDb = "linq2db";
    private const int Associated = 10_000;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            SqliteRows.Fill(connection);
            var run = new RatioRun(
                RatioArguments.Parse(arguments),
                [(Plain, Same), (Package, Floor), (Package, Dapper), (Package, EntityFramework), (Package, LinqToDb)],
                () => Environment.CpuUsage.TotalTime);
            return await run.RunAsync(Workloads(connection));
        }
        finally
        {
            foreach (string suffix in new[] { "", "-wal", "-shm" })
                File.Delete(file + suffix);
        }
    }

    private static IEnumerable<Workload> Workloads(SqliteConnection connection)
    {
        var hand = new ByHand(connection);
        using var floor = new RawSqlite(connection);
        var same = new SameStrategy(connection, new SqliteStrategy(), prepares: false);
        var plain = new WithRelationGen(new DbSession(connection, Dialect.Sqlite));
        var package = new WithRelationGen(connection);
        var dapper = new WithDapper(connection, new SqliteDapper());
        var entityFramework = new WithEntityFramework(new DbContextOptionsBuilder<BlogContext>().UseSqlite(connection).Options);
        foreach (ReadTask task in ReadTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(Hand, hand),
                    task.By(Floor, floor),
                    task.By(Same, same),
                    task.By(Plain, (IReads)plain),
                    task.By(Package, (IReads)package),
                    task.By(Dapper, (IReads)dapper),
                    task.By(EntityFramework, (IReads)entityFramework),
                ],
                [SqliteLimits.BesideSame(task, Plain, Same), SqliteLimits.BesideFloor(task, Package, Floor)]);
        }

        foreach (Workload workload in SqliteViews.Workloads(connection).Concat(SqliteCells.Workloads(connection)))
            yield return workload;

        long[] posts = [.. Enumerable.Range(0, Associated).Select(i => (i * 7L % Rows.Posts) + 1)];
        yield return new Workload(
            "W9 10,000 pairs",
            [
                Pairs(Hand, hand.Associate),
                Pairs(Same, same.Associate),
                Pairs(Plain, plain.Associate),
                Pairs(Package, package.Associate),
                Pairs(Dapper, dapper.Associate),
            ],
            [new ByteLimit(Package, Hand, 0.3, 0)]);

        Contender Pairs(string name, Action<long, IReadOnlyList<long>> associate) => new(name, () =>
        {
            associate(Rows.Tags, posts);
            return 0;
        })
        {
            Before = () => SqliteRows.Execute(connection, $"DELETE FROM post_tags WHERE tag_id = {Rows.Tags}"),
            Check = () => SqliteRows.Number(connection, $"SELECT SUM(post_id) FROM post_tags WHERE tag_id = {Rows.Tags}"),
        };
    }
}
