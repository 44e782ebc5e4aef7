using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>A database that is made by statements, filled, and taken to another schema.</summary>
internal sealed class Changing : IDisposable
{
    private readonly string? _postgreSql;

    private Changing(SchemaEngine engine, DbConnection connection, string? postgreSql)
    {
        Engine = engine;
        Connection = connection;
        _postgreSql = postgreSql;
    }

    public SchemaEngine Engine { get; }

    public DbConnection Connection { get; }

    /// <summary>Makes a database; foreign keys are enforced.</summary>
    public static Changing Create(SchemaEngine engine, string sql)
    {
        string? postgreSql = engine == SchemaEngine.PostgreSql ? PostgresServer.Shared.RentDatabase() : null;
        DbConnection connection = postgreSql is null ? new SqliteConnection("Data Source=:memory:") : new NpgsqlConnection(postgreSql);
        connection.Open();
        var database = new Changing(engine, connection, postgreSql);
        if (postgreSql is null)
            database.Run("PRAGMA foreign_keys = ON");

        if (sql.Length > 0)
            database.Run(sql);

        return database;
    }

    public void Run(string sql)
    {
        using DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public object? Ask(string sql)
    {
        using DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public SchemaSnapshot Read() => DatabaseReader.ReadAsync(Engine, Connection, SchemaFilter.Default).GetAwaiter().GetResult();

    public DdlPlan Plan(SchemaSnapshot to, DdlOptions? options = null) => DdlPlanner.Create(
        Read(), to, options ?? new DdlOptions(), DdlFactReader.ReadAsync(Engine, Connection, CancellationToken.None).GetAwaiter()
            .GetResult());

    public void Apply(DdlPlan plan) => new DdlRunner(Connection, SchemaFilter.Default).RunAsync(plan).GetAwaiter().GetResult();

    /// <summary>The rows of a table in these columns, without regard to their order.</summary>
    public string Checksum(string table, IEnumerable<string> columns)
    {
        using DbCommand command = Connection.CreateCommand();
        string cells = string.Join(", ", columns.Select(column => Engine == SchemaEngine.Sqlite ? DdlWriter.Quote(column)
            : DdlWriter.Quote(column) + "::text"));
        command.CommandText = $"SELECT {(cells.Length == 0 ? "1" : cells)} FROM {DdlWriter.Quote(table)}";
        using DbDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i),
                CultureInfo.InvariantCulture))));

        rows.Sort(StringComparer.Ordinal);
        return rows.Count + ":" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    /// <summary>Everything that there is: the schema and all rows.</summary>
    public string Everything()
    {
        SchemaSnapshot snapshot = Read();
        return SchemaWriter.Write(snapshot) + string.Join('\n', snapshot.Tables.Where(table => table.Kind == TableKind.Table)
            .Select(table => table.Name + " " + Checksum(table.Name, table.Columns.Select(column => column.Name))));
    }

    public void Dispose()
    {
        Connection.Dispose();
        if (_postgreSql is not null)
            PostgresServer.Shared.ReturnDatabase(_postgreSql);
    }
}
