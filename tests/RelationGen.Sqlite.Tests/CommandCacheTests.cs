using SQLitePCL;

namespace RelationGen.Sqlite.Tests;

/// <summary>Commands are prepared once for each connection and text, whoever uses them and however; a connection that ends takes them with it.</summary>
public sealed class CommandCacheTests
{
    [Fact]
    public async Task A_text_is_prepared_once()
    {
        using var database = new TestDatabase(Node.Script);
        Assert.Equal(2, Node.Find(database.Session, 2)!.Id);
        int prepared = Prepared(database);

        for (int id = 1; id <= 4; id++)
            Assert.Equal(id, (await Node.FindAsync(database.Session, id))!.Id);

        Assert.Equal(prepared, Prepared(database));
        Node one = Node.Find(database.Session, 1)!;
        await one.LoadAsync(database.Session, n => n.Children);
        await one.LoadAsync(database.Session, n => n.Children);
        Assert.Equal([2L, 3], one.Children.Select(child => child.Id));
        Assert.Equal(prepared + 1, Prepared(database));
    }

    [Fact]
    public void Includes_with_limits_and_conditions_are_prepared_once()
    {
        using var database = new TestDatabase(Node.Script);
        Assert.Equal([2L], Limited());
        int prepared = Prepared(database);

        Assert.Equal([2L], Limited());
        Assert.Equal([2L], Limited());

        Assert.Equal(prepared, Prepared(database));

        IEnumerable<long> Limited() => Node.Query(database.Session).Where(n => n.Id < 3).Include(n => n.Children.Where(c => c.Id < 4).Take(1)).ToList()[0].Children.Select(child => child.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_of_rows_is_prepared_once(bool hasKeys)
    {
        using var database = new TestDatabase(Node.Script);
        int prepared = Prepared(database);
        Node[] Nodes(int first) => [.. Enumerable.Range(first, 100).Select(i => new Node { Id = hasKeys ? i : 0, ParentId = i % 3 == 0 ? null : 1 })];

        Nodes(100).Insert(database.Session);
        await Nodes(200).InsertAsync(database.Session);

        Assert.Equal(prepared + 1, Prepared(database));
        Assert.Equal(200, Assert.Single(database.Statements.GroupBy(statement => statement.Text)).Count());
        Assert.Equal(204, Node.Query(database.Session).Count());
    }

    [Fact]
    public void Other_values_of_one_text_are_not_those_before()
    {
        using var database = new TestDatabase(Node.Script);

        Assert.Equal([2L, 3], Node.Query(database.Session).Where(n => n.ParentId == 1).ToList().Select(node => node.Id));
        Assert.Equal([4L], Node.Query(database.Session).Where(n => n.ParentId == 2).ToList().Select(node => node.Id));
        Assert.Empty(Node.Query(database.Session).Where(n => n.ParentId == 3).ToList());
        Assert.Null(Node.Find(database.Session, 9));
    }

    [Fact]
    public void A_command_in_use_is_not_handed_out_again()
    {
        using var database = new TestDatabase(Node.Script);
        List<string> seen = [];

        foreach (Node outer in Node.Query(database.Session).AsEnumerable(batchSize: 1))
        {
            foreach (Node inner in Node.Query(database.Session).AsEnumerable(batchSize: 1))
                seen.Add(outer.Id + "," + inner.Id);
        }

        Assert.Equal(16, seen.Distinct().Count());
        int prepared = Prepared(database);
        Assert.Equal(4, Node.Query(database.Session).AsEnumerable(batchSize: 1).Count());
        Assert.Equal(prepared, Prepared(database));
    }

    [Fact]
    public async Task Observers_are_told_the_parameters_of_a_stream()
    {
        using var database = new TestDatabase(Node.Script);

        Assert.Equal(2, Node.Query(database.Session).Where(n => n.ParentId == 1).AsEnumerable().Count());
        await foreach (Node node in Node.Query(database.Session).Where(n => n.ParentId == 2).AsAsyncEnumerable())
            Assert.Equal(4, node.Id);

        Assert.Equal([1L, 2L], database.Statements.Select(statement => Assert.Single(statement.Parameters).Value));
    }

    [Fact]
    public void The_number_of_commands_is_bounded()
    {
        using var database = new TestDatabase(Node.Script);
        for (int count = 1; count <= 300; count++)
        {
            int values = count;
            Node.Query(database.Session).Where(n => Enumerable.Range(0, values).Select(i => n.Id == i).Aggregate((left, right) => left | right)).ToList();
        }

        Assert.InRange(Prepared(database), 100, 128);
    }

    [Fact]
    public void A_transaction_is_that_of_the_session_each_time()
    {
        using var database = new TestDatabase(Node.Script);
        var node = new Node { ParentId = 1 };
        node.Insert(database.Session);
        using (SqliteTransaction transaction = database.Connection.BeginTransaction())
        {
            new Node { ParentId = 1 }.Insert(transaction);
            Assert.Equal(6, Node.Query(transaction).Count());
            Assert.Throws<InvalidOperationException>(() => Node.Query(database.Session).Count());
            transaction.Rollback();
        }

        Assert.Equal(5, Node.Query(database.Session).Count());
        using SqliteTransaction other = database.Connection.BeginTransaction();
        Assert.Equal(5, Node.Query(other).Count());
    }

    [Fact]
    public void A_changed_schema_is_seen()
    {
        using var database = new TestDatabase(Node.Script);
        Assert.Equal(4, Node.Query(database.Session).ToList().Count);

        database.Execute("ALTER TABLE nodes ADD COLUMN name TEXT; DROP TABLE nodes; CREATE TABLE nodes (name TEXT, parent_id INTEGER, id INTEGER PRIMARY KEY); INSERT INTO nodes VALUES ('x', NULL, 7)");

        Assert.Equal([7L], Node.Query(database.Session).ToList().Select(node => node.Id));
        database.Execute("DROP TABLE nodes");
        Assert.Throws<RelationMappingException>(() => Node.Query(database.Session).ToList());
        database.Execute(Node.Script);
        Assert.Equal(4, Node.Query(database.Session).ToList().Count);
    }

    [Fact]
    public void A_refused_command_can_be_used_again()
    {
        using var database = new TestDatabase(Node.Script);
        database.Execute("CREATE UNIQUE INDEX nodes_parent ON nodes (parent_id) WHERE parent_id > 1");

        Assert.Throws<RelationConstraintException>(() => new Node { ParentId = 2 }.Insert(database.Session));
        var node = new Node { ParentId = 3 };
        node.Insert(database.Session);
        Assert.Throws<RelationConstraintException>(() => new Node { ParentId = 3 }.Insert(database.Session));

        Assert.Equal(3, Node.Find(database.Session, node.Id)!.ParentId);
    }

    /// <summary>What a descriptor stands for; null where another test has closed it in between.</summary>
    private static string? TargetOf(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    [Fact]
    public void Commands_end_with_their_connection()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using (SqliteCommand command = connection.CreateCommand())
            {
                command.CommandText = Node.Script;
                command.ExecuteNonQuery();
            }

            Assert.Equal(4, Node.Query(connection).Count());
            connection.Close();
            connection.Open();
            Assert.Equal(4, Node.Query(connection).Count());
            IEnumerator<Node> open = Node.Query(connection).AsEnumerable(batchSize: 1).GetEnumerator();
            Assert.True(open.MoveNext());
            connection.Close();
            Assert.ThrowsAny<InvalidOperationException>(() => open.MoveNext());
            open.Dispose();
        }

        // On Linux a file that is open can be deleted, so what holds it is looked for.
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(Directory.GetFiles("/proc/self/fd"), descriptor => TargetOf(descriptor) == file);

        File.Delete(file);
    }

    private static int Prepared(TestDatabase database)
    {
        int count = 0;
        for (sqlite3_stmt? statement = raw.sqlite3_next_stmt(database.Connection.Handle, null); statement is { IsInvalid: false };
            statement = raw.sqlite3_next_stmt(database.Connection.Handle, statement))
        {
            count++;
        }

        return count;
    }
}
