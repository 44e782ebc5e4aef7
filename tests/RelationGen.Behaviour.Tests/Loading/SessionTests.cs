using System.Data;
using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>What statements are sent through: a connection, a transaction or a data source.</summary>
public sealed class SessionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_open_connection_stays_open(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db.Connection).ToListAsync();

        await posts.LoadAsync(db.Connection, p => p.Comments);

        Assert.Equal(3, posts[0].Comments.Count);
        Assert.Equal(ConnectionState.Open, db.Connection.State);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_closed_connection_is_opened_and_closed_again(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using DbConnection connection = db.NewConnection();
        List<ConnectionState> states = [];
        connection.StateChange += (_, change) => states.Add(change.CurrentState);

        List<Post> posts = await Post.Query(connection).Include(p => p.Comments).ToListAsync();
        posts.Load(connection, p => p.Author, p => p.Tags);

        Assert.Equal("Ada", posts[0].Author.Name);
        Assert.Equal(ConnectionState.Closed, connection.State);
        Assert.Equal([ConnectionState.Open, ConnectionState.Closed, ConnectionState.Open, ConnectionState.Closed], states);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_closed_connection_is_closed_after_a_failure_too(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DROP TABLE comments");
        using DbConnection connection = db.NewConnection();
        Post[] posts = [new() { Id = 1, Title = "One" }];

        await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(connection, p => p.Comments));
        Assert.Throws<RelationMappingException>(() => posts.Load(connection, p => p.Comments));

        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task No_statement_opens_no_connection(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using DbConnection connection = db.NewConnection();
        bool opened = false;
        connection.StateChange += (_, _) => opened = true;

        await Array.Empty<Post>().LoadAsync(connection, p => p.Comments);
        await new Post { Id = 1, Title = "One" }.LoadAsync(connection, p => p.Reviewer);

        Assert.False(opened);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Statements_take_part_in_the_transaction(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        using DbTransaction transaction = db.Connection.BeginTransaction();
        using DbCommand insert = db.Connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO comments (id, post_id, author_id, body) VALUES (50, 2, NULL, 'inside')";
        insert.ExecuteNonQuery();
        db.Forget();

        await post.LoadAsync(db.Observe(transaction), p => p.Comments, p => p.Author);
        post.Load(transaction, p => p.Tags);

        Assert.Equal([13L, 50L], post.Comments.Select(comment => comment.Id));
        Assert.Equal("Two", (await Post.FindAsync(transaction, 2))!.Title);
        Assert.Equal(3, (await Post.Query(transaction).ToListAsync()).Count);
        Assert.Equal(2, db.Sent.Count);
        transaction.Rollback();
        await post.LoadAsync(db, p => p.Comments);
        Assert.Equal([13L], post.Comments.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_open_transaction_that_was_not_passed_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        using DbTransaction transaction = db.Connection.BeginTransaction();

        if (engine == Engine.PostgreSql)
        {
            // Npgsql neither asks for the transaction nor says that there is one: every command of the connection takes part in it.
            db.Run("DELETE FROM comments");
            await post.LoadAsync(db.Connection, p => p.Comments);
            Assert.Empty(post.Comments);
            return;
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => post.LoadAsync(db.Connection, p => p.Comments));

        Assert.Contains("Pass the transaction", refused.Message, StringComparison.Ordinal);
        Assert.False(post.IsLoaded(p => p.Comments));
        transaction.Rollback();
        await post.LoadAsync(db.Connection, p => p.Comments);
        Assert.Single(post.Comments);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_that_was_not_passed_to_a_change_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        Tag[] tags = [new() { Id = 71, Name = "a" }, new() { Id = 72, Name = "b" }];
        using (DbTransaction transaction = db.Connection.BeginTransaction())
        {
            foreach (Func<Task> change in new Func<Task>[]
            {
                () => tags.InsertAsync(db),
                () => Task.Run(() => tags.Insert(db)),
                () => post.On(db).Tags.AssociateKeysAsync([1]),
                () => Tag.CreateAsync(db, new Tag { Id = 73, Name = "c" }, t => t.Posts.Connect(1)),
                () => Post.UpdateAsync(db, 1, p => p.Tags.Connect(1)),
            })
            {
                var refused = await Assert.ThrowsAsync<InvalidOperationException>(change);
                Assert.StartsWith("The connection has an open transaction. Pass the transaction instead of the connection", refused.Message, StringComparison.Ordinal);
            }

            await tags.InsertAsync(transaction);
            transaction.Commit();
        }

        Assert.Equal([[71L], [72L]], db.Rows("SELECT id FROM tags WHERE id > 70 ORDER BY id"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_on_the_same_connection_is_named_where_it_is_in_the_way(Engine engine)
    {
        using Database db = Blog.Create(engine);
        int seen = 0;
        await foreach (Post post in Post.Query(db).AsAsyncEnumerable(batchSize: 1))
        {
            seen++;
            foreach (Func<Task> call in new Func<Task>[]
            {
                () => User.FindAsync(db, 1),
                () => Task.Run(() => User.Query(db).ToList()),
                () => post.LoadAsync(db, p => p.Author),
                () => new Tag { Id = 80 + seen, Name = "x" }.InsertAsync(db),
                () => new[] { new Tag { Id = 180 + seen, Name = "x" }, new Tag { Id = 280 + seen, Name = "y" } }.InsertAsync(db),
            })
            {
                if (engine == Engine.Sqlite)
                {
                    await call();
                    continue;
                }

                var refused = await Assert.ThrowsAsync<InvalidOperationException>(call);
                Assert.Matches("^(User|Post.Author|Tag): a stream or a reader is still open on the connection, which serves one at a time on PostgreSQL", refused.Message);
                Assert.Contains("DbDataSource", refused.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(3, seen);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_completed_transaction_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        DbTransaction transaction = db.Connection.BeginTransaction();
        transaction.Commit();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => post.LoadAsync(transaction, p => p.Comments));

        Assert.Contains("completed", refused.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_failure_leaves_the_transaction_open(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2");
        List<Post> posts = await Post.Query(db).ToListAsync();
        using DbTransaction transaction = db.Connection.BeginTransaction();

        await Assert.ThrowsAsync<RelationIntegrityException>(() => posts.LoadAsync(transaction, p => p.Author));

        Assert.NotNull(transaction.Connection);
        await posts.LoadAsync(transaction, p => p.Comments);
        transaction.Commit();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_data_source_opens_its_own_connections(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db.DataSource).Include(p => p.Comments).ToListAsync();
        await posts.LoadAsync(db.Observe(db.DataSource), p => p.Author, p => p.Tags);
        posts.Load(db.DataSource, p => p.Reviewer);

        Assert.Equal("Ada", posts[0].Author.Name);
        Assert.Equal("Brian", posts[0].Reviewer!.Name);
        Assert.Equal("Two", Post.Find(db.DataSource, 2)!.Title);
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_interfaces_of_ADO_NET_are_accepted(Engine engine)
    {
        using Database db = Blog.Create(engine);
        IDbConnection connection = db.Connection;

        Post post = (await Post.FindAsync(DbSession.From(connection), 1))!;
        using IDbTransaction transaction = connection.BeginTransaction();
        await post.LoadAsync(DbSession.From(transaction), p => p.Comments);

        Assert.Equal(3, post.Comments.Count);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        var post = new Post { Id = 1, Title = "One" };

        await Assert.ThrowsAsync<ArgumentNullException>(() => post.LoadAsync((DbConnection)null!, p => p.Comments));
        await Assert.ThrowsAsync<ArgumentNullException>(() => post.LoadAsync((DbSession)null!, p => p.Comments));
        Assert.Throws<ArgumentNullException>(() => Post.Query((DbTransaction)null!));
        Assert.Throws<ArgumentNullException>(() => Post.Find((DbDataSource)null!, 1));
        Assert.Throws<ArgumentNullException>(() => DbSession.From((IDbConnection)null!));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Null_entities_and_relations_are_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        var post = new Post { Id = 1, Title = "One" };

        await Assert.ThrowsAsync<ArgumentNullException>(() => ((Post)null!).LoadAsync(db, p => p.Comments));
        await Assert.ThrowsAsync<ArgumentNullException>(() => ((List<Post>)null!).LoadAsync(db, p => p.Comments));
        await Assert.ThrowsAsync<ArgumentNullException>(() => post.LoadAsync(db, (Func<PostTable, Include>)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => post.LoadAsync(db, p => p.Comments, (Func<PostTable, Include>)null!));
        db.AssertNothingSent();
    }
}
