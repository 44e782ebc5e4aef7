using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationGen.Testing;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The workloads on a PostgreSQL server: a floor, Npgsql by hand in two ways, this library with and without its package, Dapper and
/// EF Core; linq2db reads views, documents, arrays and owned values alone.
/// </summary>
internal static class PostgresRatios
{
    internal const string Hand = "Npgsql by hand";
    internal const string Floor = "drain";
    internal const string Same = "ADO.NET, same strategy, sync";
    internal const string Plain = "RelationGen, plain, sync";
    internal const string Package = "RelationGen";
    internal const string Snapshot = "RelationGen, snapshot";
    internal const string PackageSync = "RelationGen, sync";
    internal const string Dapper = "Dapper";
    internal const string DapperSync = "Dapper, sync";
    internal const string EntityFramework = "EF Core";
    internal const string LinqToDb = "linq2db";
    private const int Associated = 10_000;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        string database = PostgresServer.Shared.CreateDatabase();
        try
        {
            await using NpgsqlConnection connection = Open(database);
            PostgresRows.Fill(connection);
            await using NpgsqlConnection autoPrepared = Open(database + ";Max Auto Prepare=100;Auto Prepare Min Usages=2");
            var run = new RatioRun(
                RatioArguments.Parse(arguments),
                [
                    (Plain, Same), (Package, Floor), (Snapshot, Floor), (Package, Dapper), (Package, DapperSync),
                    (Package, EntityFramework), (Package, LinqToDb),
                ],
                new ServerProcesses(connection, autoPrepared).Processor);
            return await run.RunAsync(Workloads(connection, autoPrepared));
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(database);
        }
    }

    /// <summary>One process of the server for each connection, so that its work does not change with what else runs.</summary>
    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=False;Options=-c jit=off -c max_parallel_workers_per_gather=0");
        connection.Open();
        return connection;
    }

    /// <summary>Dapper and EF Core have a connection that prepares what comes again; the others prepare.</summary>
    private static IEnumerable<Workload> Workloads(NpgsqlConnection connection, NpgsqlConnection autoPrepared)
    {
        using var statements = new PostgresStatements(connection);
        var hand = new PostgresByHand(connection, statements);
        var floor = new PostgresDrain(statements);
        var same = new SameStrategy(connection, new PostgresStrategy(), prepares: true);
        var plain = new WithRelationGen(new DbSession(connection, Dialect.PostgreSql) { Prepare = true });
        var package = new WithRelationGen(new DbSession(connection) { Prepare = true });
        var snapshot = new WithRelationGen(new DbSession(connection) { Prepare = true, Snapshot = true });
        var dapper = new WithDapper(autoPrepared, new PostgresDapper());
        var entityFramework = new WithEntityFramework(new DbContextOptionsBuilder<BlogContext>().UseNpgsql(autoPrepared).Options);
        foreach (ReadTask task in ReadTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(Hand, hand),
                    task.By(Floor, floor) with { IsDrain = true },
                    task.By(Same, same),
                    task.By(Plain, (IReads)plain),
                    task.By(Package, (IAsyncReads)package),
                    task.By(Snapshot, (IAsyncReads)snapshot),
                    task.By(PackageSync, (IReads)package),
                    task.By(Dapper, (IAsyncReads)dapper),
                    task.By(DapperSync, (IReads)dapper),
                    task.By(EntityFramework, (IAsyncReads)entityFramework),
                ],
                [PostgresLimits.Of(Plain, Same), PostgresLimits.Of(Package, Same), PostgresLimits.Of(PackageSync, Same), PostgresLimits.OfSnapshot(Snapshot, Same)]);
        }

        foreach (Workload workload in PostgresViews.Workloads(connection, autoPrepared))
            yield return workload;

        foreach (Workload workload in PostgresCells.Workloads(connection, autoPrepared))
            yield return workload;

        long[] posts = [.. Enumerable.Range(0, Associated).Select(i => (i * 7L % Rows.Posts) + 1)];
        yield return new Workload(
            "W9 10,000 pairs",
            [
                PairsAsync(Hand, hand.AssociateAsync),
                Pairs(Same, same.Associate),
                Pairs(Plain, plain.Associate),
                PairsAsync(Package, package.AssociateAsync),
                Pairs(PackageSync, package.Associate),
                PairsAsync(Dapper, dapper.AssociateAsync),
                Pairs(DapperSync, dapper.Associate),
            ],
            []);

        Contender Pairs(string name, Action<long, IReadOnlyList<long>> associate) => Undone(new Contender(name, () =>
        {
            associate(Rows.Tags, posts);
            return 0;
        }));

        Contender PairsAsync(string name, Func<long, IReadOnlyList<long>, Task> associate) => Undone(new Contender(name, async () =>
        {
            await associate(Rows.Tags, posts);
            return 0;
        }));

        Contender Undone(Contender contender) => contender with
        {
            Before = () => PostgresRows.Execute(connection, $"DELETE FROM post_tags WHERE tag_id = {Rows.Tags}"),
            Check = () => PostgresRows.Number(connection, $"SELECT SUM(post_id)::bigint FROM post_tags WHERE tag_id = {Rows.Tags}"),
        };
    }
}
