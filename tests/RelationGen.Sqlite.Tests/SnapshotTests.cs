namespace RelationGen.Sqlite.Tests;

/// <summary>A session that reads snapshots sees one state of the database in each call, and keeps nobody from writing.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _other;

    public SnapshotTests()
    {
        _connection = Open();
        _other = Open();
        Execute("PRAGMA journal_mode = WAL; " + Node.Script);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public async Task What_others_change_meanwhile_is_not_seen(bool isSnapshot, bool isPlain, bool async)
    {
        string change = "DELETE FROM nodes WHERE id = 4";
        var db = new DbSession(_connection, isPlain ? Dialect.Sqlite : null) { Snapshot = isSnapshot, OnStatement = OnStatement };
        Query<Node, NodeTable> query = Node.Query(db).Where(n => n.Id < 4).Include(n => n.Children);

        List<Node> nodes = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal(isSnapshot ? [4L] : [], nodes[1].Children.Select(child => child.Id));

        change = "INSERT INTO nodes (id, parent_id) VALUES (5, 2)";
        List<Node> one = [new Node { Id = 1 }];
        if (async)
            await one.LoadAsync(db, n => n.Children.Include(c => c.Children));
        else
            one.Load(db, n => n.Children.Include(c => c.Children));

        Assert.Equal(isSnapshot ? [] : [5L], one[0].Children[0].Children.Select(child => child.Id));
        Assert.Equal([5L], Node.Query(_connection).Where(n => n.ParentId == 2).ToList().Select(node => node.Id));

        void OnStatement(StatementEvent statement)
        {
            Execute(change);
            change = "SELECT 1";
        }
    }

    [Fact]
    public async Task A_failure_leaves_no_transaction()
    {
        var db = new DbSession(_connection) { Snapshot = true, OnStatement = OnStatement };

        Assert.Throws<NotSupportedException>(() => Node.Query(db).Include(n => n.Children).ToList());
        await Assert.ThrowsAsync<NotSupportedException>(() => Node.Query(db).Include(n => n.Children).ToListAsync());

        static void OnStatement(StatementEvent statement)
        {
            if (statement.Relation == "Node.Children")
                throw new NotSupportedException();
        }

        using SqliteTransaction transaction = _connection.BeginTransaction();
        Assert.Equal(1, Node.Query(transaction).Where(n => n.Id == 1).Count());
    }

    [Fact]
    public void In_a_transaction_of_ones_own_there_is_no_other()
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        var db = new DbSession(transaction) { Snapshot = true };
        new Node { ParentId = 1 }.Insert(db);

        Assert.Equal(3, Node.Query(db).Include(n => n.Children).ToList()[0].Children.Count);
        transaction.Rollback();
        Assert.Equal(2, Node.Query(_connection).Include(n => n.Children).ToList()[0].Children.Count);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _other.Dispose();
        foreach (string suffix in new[] { "", "-wal", "-shm" })
            File.Delete(_file + suffix);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False;Default Timeout=5");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _other.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
