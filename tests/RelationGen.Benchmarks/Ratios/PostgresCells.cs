using LinqToDB;
using LinqToDB.DataProvider.PostgreSQL;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Documents, arrays and owned values on PostgreSQL: a floor, Npgsql by hand, this library with and without its package, Dapper, EF Core
/// and linq2db.
/// </summary>
internal static class PostgresCells
{
    /// <summary>Dapper, EF Core and linq2db have a connection that prepares what comes again; the others prepare.</summary>
    public static IEnumerable<Workload> Workloads(NpgsqlConnection connection, NpgsqlConnection autoPrepared)
    {
        using var statements = new PostgresCellStatements(connection);
        var hand = new PostgresCellsByHand(statements);
        var floor = new PostgresCellsDrain(statements);
        var plain = new CellsWithRelationGen(new DbSession(connection, Dialect.PostgreSql) { Prepare = true });
        var package = new CellsWithRelationGen(new DbSession(connection) { Prepare = true });
        var dapper = new CellsWithDapper(autoPrepared);
        var entityFramework = new CellsWithEntityFramework(new DbContextOptionsBuilder<CellContext>().UseNpgsql(autoPrepared).Options);
        using var linqToDb = new CellsWithLinqToDb(
            new DataOptions().UseConnection(
                PostgreSQLTools.GetDataProvider(PostgreSQLVersion.v15), autoPrepared, disposeConnection: false),
            hasArrays: true);
        foreach (CellTask task in CellTask.All)
        {
            yield return new Workload(
                task.Name,
                [
                    task.By(PostgresRatios.Hand, hand),
                    task.By(PostgresRatios.Floor, floor) with { IsDrain = true },
                    task.By(PostgresRatios.Plain, (ICellReads)plain),
                    task.By(PostgresRatios.Package, (IAsyncCellReads)package),
                    task.By(PostgresRatios.PackageSync, (ICellReads)package),
                    task.By(PostgresRatios.Dapper, (IAsyncCellReads)dapper),
                    task.By(PostgresRatios.DapperSync, (ICellReads)dapper),
                    task.By(PostgresRatios.EntityFramework, (IAsyncCellReads)entityFramework),
                    task.By(PostgresRatios.LinqToDb, (IAsyncCellReads)linqToDb),
                ],
                [
                    PostgresLimits.Of(PostgresRatios.Package, PostgresRatios.Hand),
                    PostgresLimits.Of(PostgresRatios.PackageSync, PostgresRatios.Hand),
                ]);
        }
    }
}
