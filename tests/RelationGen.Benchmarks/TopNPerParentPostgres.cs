using BenchmarkDotNet.Attributes;
using Npgsql;
using RelationGen.Testing;

namespace RelationGen.Benchmarks;

#pragma warning disable CA1001 // Disposed by the clean-up of the benchmark.

/// <summary>The three best messages of each of 1,000 threads, of 200 each, on a throw-away PostgreSQL server.</summary>
public class TopNPerParentPostgres
{
    private PostgresServer _server = null!;
    private NpgsqlConnection _connection = null!;

    [GlobalSetup]
    public void Open()
    {
        _server = PostgresServer.TryStart() ?? throw new InvalidOperationException("There is no PostgreSQL here: " + PostgresServer.CannotStart);
        _connection = new NpgsqlConnection(_server.ConnectionString);
        _connection.Open();
        Data.Fill(_connection);
    }

    [GlobalCleanup]
    public void Close()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    [Benchmark(Baseline = true, Description = "ADO.NET, ROW_NUMBER")]
    public List<Thread> AdoNet() => Data.Check(Data.ReadByHand(_connection));

    [Benchmark(Description = "RelationGen, Take(3)")]
    public List<Thread> RelationGen() =>
        Data.Check(Thread.Query(_connection).Include(t => t.Messages.OrderBy(m => m.Rating.Descending).Take(Data.Taken)).ToList());
}
