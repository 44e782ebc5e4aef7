namespace RelationGen.Npgsql.Tests;

/// <summary>Relations of one level that do not depend on each other are loaded in one round trip; everything else is as without.</summary>
public sealed class BatchTests
{
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Relations_of_one_call_share_a_round_trip(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        List<Post> posts = Posts();

        if (async)
            await posts.LoadAsync(database.Session, p => p.Author, p => p.Comments, p => p.Tags);
        else
            posts.Load(database.Session, p => p.Author, p => p.Comments, p => p.Tags);

        Assert.Equal("1: 10, 100 102, 20 21; 2: 11, 101 103, 20; 3: , , ", Picture(posts));
        Assert.Same(posts[0], posts[0].Comments[0].Post);
        Assert.Same(posts[0].Tags[0], posts[1].Tags[0]);
        Assert.Single(Transactions(posts).Distinct());
        Assert.Equal(["Post.Author 2", "Post.Comments 4", "Post.Tags 3"], database.Statements.Select(s => $"{s.Relation} {s.Rows}"));
        Assert.All(database.Statements, statement => Assert.Equal("$1", Assert.Single(statement.Parameters).Key));
    }

    [PostgresFact]
    public void Plain_ADO_NET_sends_one_after_the_other()
    {
        using var database = new TestDatabase(Post.Script);
        List<Post> posts = Posts();

        posts.Load(database.Plain, p => p.Author, p => p.Comments, p => p.Tags);

        Assert.Equal("1: 10, 100 102, 20 21; 2: 11, 101 103, 20; 3: , , ", Picture(posts));
        Assert.Equal(3, Transactions(posts).Distinct().Count());
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Includes_of_a_query_share_a_round_trip_at_every_level(bool async)
    {
        using var database = new TestDatabase(Post.Script);

        Query<Comment, CommentTable> query = Comment.Query(database.Session).Include(c => c.Author, c => c.Post.Include(p => p.Comments, p => p.Tags));
        List<Comment> comments = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal(["Comment", "Comment.Author", "Comment.Post", "Post.Comments", "Post.Tags"], database.Statements.Select(s => s.Relation));
        Assert.Same(comments[0], comments[0].Post.Comments[0]);
        Assert.Equal("100 102", string.Join(" ", comments[0].Post.Comments.Select(c => c.Id)));
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_sibling_loads_is_not_asked_for_again(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        var plain = new List<StatementEvent>();
        var sequential = new DbSession(database.Connection, Dialect.PostgreSql) { OnStatement = plain.Add };
        List<Post> posts = Posts();

        if (async)
            await posts.LoadAsync(database.Session, p => p.Comments.Include(c => c.Author), p => p.Author, p => p.Tags);
        else
            posts.Load(database.Session, p => p.Comments.Include(c => c.Author), p => p.Author, p => p.Tags);

        Posts().Load(sequential, p => p.Comments.Include(c => c.Author), p => p.Author, p => p.Tags);
        Assert.Equal(plain.Select(Sent), database.Statements.Select(Sent));
        Assert.Same(posts[0].Author, posts.SelectMany(p => p.Comments).First(c => c.AuthorId == 10).Author);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_that_fails_is_named_and_nothing_is_set(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        database.Execute("DROP VIEW comments");
        List<Post> posts = Posts();

        var thrown = async
            ? await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(database.Session, p => p.Author, p => p.Comments, p => p.Tags))
            : Assert.Throws<RelationMappingException>(() => posts.Load(database.Session, p => p.Author, p => p.Comments, p => p.Tags));

        Assert.Contains("Comment is mapped to table \"comments\"", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["Post.Author: ", "Post.Comments: RelationMappingException"], database.Statements.Select(s => $"{s.Relation}: {s.Exception?.GetType().Name}"));
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Author)));
        posts.Load(database.Session, p => p.Author, p => p.Tags);
        Assert.Equal(10, posts[0].Author!.Id);
    }

    [PostgresFact]
    public void A_value_that_does_not_fit_is_named()
    {
        using var database = new TestDatabase(Post.Script);
        database.Execute("CREATE OR REPLACE VIEW tags AS SELECT id, NULL::bigint AS transaction FROM generate_series(20::bigint, 22) AS id");
        List<Post> posts = Posts();

        var thrown = Assert.Throws<RelationMappingException>(() => posts.Load(database.Session, p => p.Author, p => p.Tags));

        Assert.Equal(("Tag", "Transaction", "Post.Tags"), (thrown.Entity, thrown.Property, thrown.Relation));
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Author)));
    }

    [PostgresFact]
    public async Task In_a_transaction_and_from_a_data_source()
    {
        using var database = new TestDatabase(Post.Script);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        List<Post> fromSource = Posts();
        List<Post> inTransaction = Posts();

        await fromSource.LoadAsync(source, p => p.Author, p => p.Comments);
        using (NpgsqlTransaction transaction = database.Connection.BeginTransaction())
        {
            database.Execute("DELETE FROM post_tags WHERE post_id = 2");
            inTransaction.Load(transaction, p => p.Author, p => p.Tags);
        }

        Assert.Single(Transactions(fromSource).Distinct());
        Assert.Empty(inTransaction[1].Tags);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_is_prepared_by_option(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        var db = new DbSession(database.Connection) { Prepare = true };

        for (int i = 0; i < 2; i++)
        {
            List<Post> posts = Posts();
            if (async)
                await posts.LoadAsync(db, p => p.Author, p => p.Comments);
            else
                posts.Load(db, p => p.Author, p => p.Comments);

            Assert.Equal("100 102", string.Join(" ", posts[0].Comments.Select(c => c.Id)));
        }

        Assert.Equal(2, database.Count("SELECT count(*) FROM pg_prepared_statements"));
    }

    [PostgresFact]
    public void A_single_relation_with_keys_is_sent_alone()
    {
        using var database = new TestDatabase(Post.Script);
        Post[] posts = [new() { Id = 3 }];

        posts.Load(database.Session, p => p.Author, p => p.Comments);

        Assert.Equal(["Post.Comments"], database.Statements.Select(s => s.Relation));
        Assert.Null(posts[0].Author);
    }

    [PostgresFact]
    public async Task A_cancelled_call_leaves_the_connection_usable()
    {
        using var database = new TestDatabase(Post.Script);
        List<Post> posts = Posts();
        using var cancellation = new CancellationTokenSource();
        var db = new DbSession(database.Connection) { OnStatement = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posts.LoadAsync(db, p => p.Author, p => p.Comments, cancellation.Token));

        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Author)));
        await posts.LoadAsync(database.Session, p => p.Author, p => p.Comments);
        Assert.Equal(2, posts[0].Comments.Count);
    }

    private static List<Post> Posts() => [new() { Id = 1, AuthorId = 10 }, new() { Id = 2, AuthorId = 11 }, new() { Id = 3 }];

    private static string Picture(List<Post> posts) => string.Join("; ", posts.Select(post =>
        $"{post.Id}: {post.Author?.Id}, {string.Join(" ", post.Comments.Select(c => c.Id))}, {string.Join(" ", post.Tags.Select(t => t.Id))}"));

    private static IEnumerable<long> Transactions(List<Post> posts) => posts
        .SelectMany(post => post.Comments.Select(c => c.Transaction)
            .Concat(post.Author is { } author ? [author.Transaction] : [])
            .Concat(post.IsLoaded(p => p.Tags) ? post.Tags.Select(t => t.Transaction) : []));

    private static string Sent(StatementEvent statement) =>
        $"{statement.Relation}: {statement.Text} {string.Join(", ", statement.Parameters.Select(p => p.Value is Array keys ? string.Join(" ", keys.Cast<object>()) : p.Value))}";
}
