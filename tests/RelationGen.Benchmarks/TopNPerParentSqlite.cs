using BenchmarkDotNet.Attributes;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks;

#pragma warning disable CA1001 // Disposed by the clean-up of the benchmark.

/// <summary>The three best messages of each of 1,000 threads, of 200 each, on SQLite.</summary>
public class TopNPerParentSqlite
{
    private SqliteConnection _connection = null!;

    [GlobalSetup]
    public void Open()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Data.Fill(_connection);
    }

    [GlobalCleanup]
    public void Close() => _connection.Dispose();

    [Benchmark(Baseline = true, Description = "ADO.NET, ROW_NUMBER")]
    public List<Thread> AdoNet() => Data.Check(Data.ReadByHand(_connection));

    [Benchmark(Description = "RelationGen, Take(3)")]
    public List<Thread> RelationGen() =>
        Data.Check(Thread.Query(_connection).Include(t => t.Messages.OrderBy(m => m.Rating.Descending).Take(Data.Taken)).ToList());

    [Benchmark(Description = "Dapper, ROW_NUMBER")]
    public List<Thread> Dapper()
    {
        List<Thread> threads = _connection.Query<Thread>("SELECT id AS Id, title AS Title FROM threads ORDER BY id").AsList();
        Dictionary<long, Thread> byId = threads.ToDictionary(thread => thread.Id);
        foreach (Message message in _connection.Query<Message>(Data.Numbered.Replace("thread_id, rating", "thread_id AS ThreadId, rating", StringComparison.Ordinal)))
            byId[message.ThreadId].Messages.Add(message);

        return Data.Check(threads);
    }

    [Benchmark(Description = "EF Core, Include(… Take(3))")]
    public List<Thread> EntityFramework()
    {
        using var context = new Context(_connection);
        return Data.Check([.. context.Threads.AsNoTracking().Include(t => t.Messages.OrderByDescending(m => m.Rating).ThenBy(m => m.Id).Take(Data.Taken)).OrderBy(t => t.Id)]);
    }

    private sealed class Context(SqliteConnection connection) : DbContext
    {
        public DbSet<Thread> Threads => Set<Thread>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Thread>(thread =>
            {
                thread.Property(t => t.Id).HasColumnName("id");
                thread.Property(t => t.Title).HasColumnName("title");
            });
            modelBuilder.Entity<Message>(message =>
            {
                message.Property(m => m.Id).HasColumnName("id");
                message.Property(m => m.ThreadId).HasColumnName("thread_id");
                message.Property(m => m.Rating).HasColumnName("rating");
                message.Property(m => m.Body).HasColumnName("body");
            });
        }
    }
}
