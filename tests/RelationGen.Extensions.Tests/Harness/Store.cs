using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>A database of one test: customers Ada (orders, one note) and Bob (order B-1).</summary>
internal sealed class Store : IDisposable
{
    private readonly Engine _engine;
    private readonly SqliteConnection? _memory;

    private Store(Engine engine)
    {
        _engine = engine;
        if (engine == Engine.PostgreSql)
        {
            ConnectionString = PostgresServer.Shared.RentDatabase();
            Source = NpgsqlDataSource.Create(ConnectionString);
            return;
        }

        ConnectionString = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared;Foreign Keys=True";
        Source = SqliteFactory.Instance.CreateDataSource(ConnectionString);

        // A database in memory lasts as long as a connection to it.
        _memory = new SqliteConnection(ConnectionString);
        _memory.Open();
    }

    public string ConnectionString { get; }

    /// <summary>A data source without anybody who looks on.</summary>
    public DbDataSource Source { get; }

    /// <summary>What traces call the database.</summary>
    public string System => _engine == Engine.Sqlite ? "sqlite" : "postgresql";

    public static async Task<Store> CreateAsync(Engine engine)
    {
        var store = new Store(engine);
        await RelationSchema.CreateAsync(store.Source);
        var ada = new Customer { Name = "Ada" };
        var bob = new Customer { Name = "Bob" };
        await new[] { ada, bob }.InsertAsync(store.Source);
        await new[] { NewOrder(ada, "A-1"), NewOrder(ada, "A-2"), NewOrder(bob, "B-1") }.InsertAsync(store.Source);
        await new Note { CustomerId = ada.Id, Text = "Rings twice" }.InsertAsync(store.Source);
        return store;
    }

    public static Order NewOrder(Customer customer, string number) => new() { CustomerId = customer.Id, Number = number };

    /// <summary>A connection; closed.</summary>
    public DbConnection NewConnection()
        => _engine == Engine.PostgreSql ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    public void Dispose()
    {
        Source.Dispose();
        _memory?.Dispose();
        if (_engine == Engine.PostgreSql)
            PostgresServer.Shared.ReturnDatabase(ConnectionString);
    }
}
