using LinqToDB;
using LinqToDB.DataProvider.PostgreSQL;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The workloads of views on PostgreSQL: a floor, Npgsql by hand in two ways, this library with and without its package, Dapper, EF Core
/// and linq2db.
/// </summary>
internal static class PostgresViews
{
    /// <summary>Dapper, EF Core and linq2db have a connection that prepares what comes again; the others prepare.</summary>
    public static IEnumerable<Workload> Workloads(NpgsqlConnection connection, NpgsqlConnection autoPrepared)
    {
        using var statements = new PostgresViewStatements(connection);
        var hand = new PostgresViewsByHand(statements);
        var floor = new PostgresViewsDrain(statements);
        var same = new SameViews(connection, new PostgresStrategy(), prepares: true);
        var plain = new ViewsWithRelationGen(new DbSession(connection, Dialect.PostgreSql) { Prepare = true });
        var package = new ViewsWithRelationGen(new DbSession(connection) { Prepare = true });
        var snapshot = new ViewsWithRelationGen(new DbSession(connection) { Prepare = true, Snapshot = true });
        var dapper = new ViewsWithDapper(autoPrepared, ViewStatements.CommentsByArray("@last"));
        var entityFramework = new ViewsWithEntityFramework(new DbContextOptionsBuilder<BlogContext>().UseNpgsql(autoPrepared).Options);
        using var linqToDb = new ViewsWithLinqToDb(new DataOptions().UseConnection(
            PostgreSQLTools.GetDataProvider(PostgreSQLVersion.v15), autoPrepared, disposeConnection: false));
        foreach (ViewTask task in ViewTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(PostgresRatios.Hand, hand),
                    task.By(PostgresRatios.Floor, floor) with { IsDrain = true },
                    task.By(PostgresRatios.Same, same),
                    task.By(PostgresRatios.Plain, (IViewReads)plain),
                    task.By(PostgresRatios.Package, (IAsyncViewReads)package),
                    task.By(PostgresRatios.Snapshot, (IAsyncViewReads)snapshot),
                    task.By(PostgresRatios.PackageSync, (IViewReads)package),
                    task.By(PostgresRatios.Dapper, (IAsyncViewReads)dapper),
                    task.By(PostgresRatios.DapperSync, (IViewReads)dapper),
                    task.By(PostgresRatios.EntityFramework, (IAsyncViewReads)entityFramework),
                    task.By(PostgresRatios.LinqToDb, (IAsyncViewReads)linqToDb),
                ],
                [
                    PostgresLimits.Of(task, PostgresRatios.Plain, PostgresRatios.Same),
                    PostgresLimits.Of(task, PostgresRatios.Package, PostgresRatios.Same),
                    PostgresLimits.Of(task, PostgresRatios.PackageSync, PostgresRatios.Same),
                    PostgresLimits.OfSnapshot(task, PostgresRatios.Snapshot, PostgresRatios.Same),
                ]);
        }
    }
}
