using LinqToDB;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The workloads of views on SQLite: ADO.NET by hand in two ways, this library with and without its package, Dapper, EF Core and linq2db.
/// </summary>
internal static class SqliteViews
{
    public static IEnumerable<Workload> Workloads(SqliteConnection connection)
    {
        var hand = new SqliteViewsByHand(connection);
        var same = new SameViews(connection, new SqliteStrategy(), prepares: false);
        var plain = new ViewsWithRelationGen(new DbSession(connection, Dialect.Sqlite));
        var package = new ViewsWithRelationGen(connection);
        var dapper = new ViewsWithDapper(connection, ViewStatements.Comments("@last"));
        var entityFramework = new ViewsWithEntityFramework(new DbContextOptionsBuilder<BlogContext>().UseSqlite(connection).Options);
        using var linqToDb = new ViewsWithLinqToDb(
            new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, disposeConnection: false));
        foreach (ViewTask task in ViewTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(SqliteRatios.Hand, hand),
                    task.By(SqliteRatios.Same, same),
                    task.By(SqliteRatios.Plain, (IViewReads)plain),
                    task.By(SqliteRatios.Package, (IViewReads)package),
                    task.By(SqliteRatios.Dapper, (IViewReads)dapper),
                    task.By(SqliteRatios.EntityFramework, (IViewReads)entityFramework),
                    task.By(SqliteRatios.LinqToDb, (IViewReads)linqToDb),
                ],
                [
                    SqliteLimits.BesideSame(task, SqliteRatios.Plain, SqliteRatios.Same),
                    SqliteLimits.BesideHand(task, SqliteRatios.Package, SqliteRatios.Hand),
                ]);
        }
    }
}
