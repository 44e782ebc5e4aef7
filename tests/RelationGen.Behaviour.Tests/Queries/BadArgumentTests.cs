using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>What a caller can hand in that means nothing: the message says of which query or relation it was.</summary>
public sealed class BadArgumentTests
{
    [DatabaseTheory, OnEveryDatabase]
    public void A_number_of_rows_that_means_nothing_is_refused(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        var locker = new Locker { Id = 1 };

        AssertRefused("Parcel: Take ", "count", () => Parcel.Query(db).Take(-1));
        AssertRefused("Parcel: TakeLast ", "count", () => Parcel.Query(db).TakeLast(-1));
        AssertRefused("Parcel: Skip ", "count", () => Parcel.Query(db).Skip(-1));
        AssertRefused("Locker.Parcels: Take ", "count", () => locker.On(db).Parcels.Take(-1));
        AssertRefused("Locker.Parcels: Skip ", "count", () => locker.On(db).Parcels.Skip(-1));
        AssertRefused("Locker.Parcels: Take ", "count", () => Locker.Query(db).Include(l => l.Parcels.Take(-1)));
        AssertRefused("Locker.Parcels: Skip ", "count", () => locker.Load(db, l => l.Parcels.Skip(-1)));
        AssertRefused("Parcel: AsAsyncEnumerable ", "batchSize", () => Parcel.Query(db).AsAsyncEnumerable(0));
        AssertRefused("Parcel: AsEnumerable ", "batchSize", () => Parcel.Query(db).AsEnumerable(-1));
        db.AssertNothingSent();

        static void AssertRefused(string start, string parameter, Action call)
        {
            ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(parameter, call);
            Assert.StartsWith(start, refused.Message, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_query_within_the_condition_of_another_one_has_rows_of_its_own_alone(Engine engine)
    {
        using Database db = Blog.Create(engine);

        // Both are about posts: without a word, p.AuthorId would be the column of the inner query.
        var captured = Assert.Throws<InvalidOperationException>(
            () => Post.Query(db).Where(p => p.Id.In(Post.Query(db).Where(other => other.ReviewerId == p.AuthorId).ToList().Select(post => post.Id))));
        Assert.Throws<InvalidOperationException>(
            () => User.Query(db).Where(u => u.Posts.Some(p => p.Id.In(User.Query(db).Where(other => other.Id != u.Id).ToList().Select(user => user.Id)))).ToList());
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Where(p => p.Id.In(
            Post.Query(db).Where(q => q.Id.In(Post.Query(db).Where(r => r.Id == q.Id).ToList().Select(post => post.Id))).ToList().Select(post => post.Id))));
        Assert.Throws<InvalidOperationException>(
            () => Post.Query(db).Where(p => p.Id.In(Post.Query(db).Where(other => other.Author.Name == p.Author.Name).ToList().Select(post => post.Id))));

        Assert.StartsWith("AuthorId belongs to a query around this one", captured.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_query_within_the_condition_of_another_one_is_read_like_any(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = Post.Query(db)
            .Where(p => p.AuthorId.In(User.Query(db).Where(u => u.Posts.Count > 1 & u.Posts.Some(q => q.Reviewer.Name == "Brian")).Where(u => u.Name != "X").ToList().Select(u => u.Id))
                & p.Id.In(Post.Query(db).Where(q => q.Author.Name == "Ada" & q.Comments.Some(c => c.Body == "third")).ToList().Select(post => post.Id)))
            .ToList();

        Assert.Equal([2L], posts.Select(post => post.Id));
        Assert.Equal(3, db.Sent.Count);
        Assert.DoesNotContain("t1.\"id\" IN", db.Sent[1].Text, StringComparison.Ordinal);
        Assert.Contains("FROM \"posts\" AS t LEFT JOIN \"users\" AS t1", db.Sent[1].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_null_lambda_is_refused(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        var locker = new Locker { Id = 1 };

        AssertRefused("ParcelTable", "where", () => Parcel.Query(db).Where(null!));
        AssertRefused("ParcelTable", "order", () => Parcel.Query(db).OrderBy(null!));
        AssertRefused("ParcelTable", "order", () => Parcel.Query(db).OrderBy(p => p.Weight, (Func<ParcelTable, Ordering>)null!));
        AssertRefused("ParcelTable", "relation", () => Parcel.Query(db).Include(null!));
        AssertRefused("ParcelTable", "value", () => Parcel.Query(db).ToList((Func<ParcelTable, Scalar<int>>)null!));
        AssertRefused("ParcelTable", "value", () => Parcel.Query(db).CountBy((Func<ParcelTable, Scalar<int>>)null!));
        AssertRefused("ParcelTable", "where", () => Locker.Query(db).Where(l => l.Parcels.Some(null!)));
        AssertRefused("ParcelTable", "where", () => Locker.Query(db).Where(l => l.Parcels.Every(null!)));
        AssertRefused("ParcelTable", "value", () => Parcel.Query(db).Values((Func<ParcelTable, Scalar<int>>)null!));
        AssertRefused("LockerTable", "where", () => Parcel.Query(db).Where(p => p.Locker.Is(null!)));
        AssertRefused("ParcelTable", "column", () => Locker.Query(db).Where(l => l.Parcels.Sum((Func<ParcelTable, Column<int>>)null!) > 1));
        AssertRefused("ParcelTable", "where", () => locker.Load(db, l => l.Parcels.Where(null!)));
        AssertRefused("ParcelTable", "where", () => locker.On(db).Parcels.Where(null!));
        Assert.Contains("ParcelTable", Assert.Throws<ArgumentException>(() => Parcel.Query(db).Where(_ => null!)).Message, StringComparison.Ordinal);
        Assert.Contains("ParcelTable", Assert.Throws<ArgumentException>(() => locker.Load(db, l => l.Parcels.OrderBy(_ => null!))).Message, StringComparison.Ordinal);
        Assert.Contains("LockerTable", Assert.Throws<ArgumentException>(() => locker.Load(db, _ => null!)).Message, StringComparison.Ordinal);
        db.AssertNothingSent();

        static void AssertRefused(string table, string parameter, Action call)
            => Assert.Contains(table, Assert.Throws<ArgumentNullException>(parameter, call).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_compiled_query_is_read_where_it_runs(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        Query<Parcel, ParcelTable>? template = null;
        Parameter<int> parameter = default;
        _ = CompiledQuery.Of((Query<Parcel, ParcelTable> parcels, Parameter<int> weight) =>
        {
            parameter = weight;
            return template = parcels.Where(p => p.Weight == weight);
        });

        Assert.Contains("Parcel", Assert.Throws<InvalidOperationException>(() => template!.ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("Parcel", Assert.Throws<InvalidOperationException>(() => template!.Any()).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The parameter that Weight is compared with", Assert.Throws<InvalidOperationException>(() => Parcel.Query(db).Where(p => p.Weight == parameter).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("Parcel", Assert.Throws<ArgumentException>(() => CompiledQuery.Of((Query<Parcel, ParcelTable> _, Parameter<int> _) => null!)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("query", () => CompiledQuery.Of<Parcel, ParcelTable, int>(null!));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_disposed_connection_is_refused(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        var locker = new Locker { Id = 1 };
        DbConnection connection = db.NewConnection();
        await connection.OpenAsync();
        await connection.DisposeAsync();

        // The connection of SQLite can be opened again.
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(2, await Parcel.Query(connection).CountAsync());
            return;
        }

        await AssertRefusedAsync("Parcel:", () => Parcel.Query(connection).ToListAsync());
        await AssertRefusedAsync("Parcel:", () => Parcel.Query(connection).CountAsync());
        await AssertRefusedAsync("Parcel:", () => Parcel.FindAsync(connection, 1));
        await AssertRefusedAsync("Locker.Parcels:", () => locker.LoadAsync(connection, l => l.Parcels));
        await AssertRefusedAsync("Locker.Parcels:", () => locker.On(connection).Parcels.AnyAsync());
        Assert.StartsWith("Parcel:", Assert.Throws<ObjectDisposedException>(() => Parcel.Query(connection).ToList()).Message, StringComparison.Ordinal);
        await db.DataSource.DisposeAsync();
        await AssertRefusedAsync("Parcel:", () => Parcel.Query(db.DataSource).ToListAsync());
        await AssertRefusedAsync("Locker.Parcels:", () => locker.On(db.DataSource).Parcels.ToListAsync());

        static async Task AssertRefusedAsync(string start, Func<Task> read)
            => Assert.StartsWith(start, (await Assert.ThrowsAsync<ObjectDisposedException>(read)).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_connection_that_is_closed_in_a_stream_is_named(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        using DbConnection connection = db.NewConnection();
        var locker = new Locker { Id = 1 };

        foreach ((string name, IAsyncEnumerable<Parcel> parcels) in new[]
        {
            ("Parcel:", Parcel.Query(connection).AsAsyncEnumerable(1)),
            ("Locker.Parcels:", locker.On(connection).Parcels.Query.AsAsyncEnumerable(1)),
        })
        {
            await connection.OpenAsync();
            var closed = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            {
                await foreach (Parcel _ in parcels)
                    await connection.CloseAsync();
            });

            Assert.StartsWith(name + " the connection was closed", closed.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The table of a query has no name of its own until it is written, so that a column of another query's table looks like one of this one.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_table_of_another_query_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        UserTable user = default;
        UserTable author = default;
        _ = User.Query(db).Where(u => (user = u).Id > 0L);
        _ = Post.Query(db).Where(p => (author = p.Author).Id > 0L);
        db.Forget();

        var own = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Where(_ => user.Id == 2L).ToList());
        var joined = await Assert.ThrowsAsync<InvalidOperationException>(() => Comment.Query(db).Where(_ => author.Name == "Ada").ToListAsync());

        Assert.Contains("belongs to a table that the statement does not read there", own.Message, StringComparison.Ordinal);
        Assert.Contains("belongs to a table that the statement does not read there", joined.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }
}
