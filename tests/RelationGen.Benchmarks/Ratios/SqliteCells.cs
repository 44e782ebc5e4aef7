using LinqToDB;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Documents, arrays and owned values on SQLite: a floor, ADO.NET by hand, this library with and without its package, Dapper, EF Core and
/// linq2db.
/// </summary>
internal static class SqliteCells
{
    public static IEnumerable<Workload> Workloads(SqliteConnection connection)
    {
        var hand = new SqliteCellsByHand(connection);
        using var floor = new RawCells(connection.Handle!);
        var plain = new CellsWithRelationGen(new DbSession(connection, Dialect.Sqlite));
        var package = new CellsWithRelationGen(connection);
        var dapper = new CellsWithDapper(connection);
        var entityFramework = new CellsWithEntityFramework(new DbContextOptionsBuilder<CellContext>().UseSqlite(connection).Options);
        using var linqToDb = new CellsWithLinqToDb(
            new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, disposeConnection: false),
            hasArrays: false);
        foreach (CellTask task in CellTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(SqliteRatios.Hand, hand),
                    task.By(SqliteRatios.Floor, floor),
                    task.By(SqliteRatios.Plain, (ICellReads)plain),
                    task.By(SqliteRatios.Package, (ICellReads)package),
                    task.By(SqliteRatios.Dapper, (ICellReads)dapper),
                    task.By(SqliteRatios.EntityFramework, (ICellReads)entityFramework),
                    task.By(SqliteRatios.LinqToDb, (ICellReads)linqToDb),
                ],
                [
                    SqliteLimits.BesideHand(SqliteRatios.Plain, SqliteRatios.Hand),
                    SqliteLimits.BesideHand(SqliteRatios.Package, SqliteRatios.Hand),
                ]);
        }
    }
}
