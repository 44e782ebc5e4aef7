using RelationGen.Postgres.Tests.Model;

namespace RelationGen.Postgres.Tests.Faults;

/// <summary>A data source as the place to load from: one connection for each call, given back at its end.</summary>
public sealed class PoolTests
{
    [PostgresFact]
    public async Task One_connection_is_enough_for_nested_loads()
    {
        using var db = new TestDatabase(Shop.Script, settings: "Maximum Pool Size=1;Timeout=2");

        List<Author> authors = await Author.Query(db.Session)
            .Include(a => a.Books.Include(b => b.Genres.Include(g => g.Books), b => b.Author))
            .ToListAsync();
        await authors.LoadAsync(db.DataSource, a => a.Books.Include(b => b.Genres));
        authors.Load(db.DataSource, a => a.Books.Include(b => b.Genres));

        Assert.Equal([7L, 8L], authors[0].Books[0].Genres.Select(genre => genre.Id));
        Assert.Equal(new PoolStatistics(Used: 0, Idle: 1), db.Pool);
    }

    [PostgresFact]
    public async Task Calls_at_once_wait_for_each_other()
    {
        using var db = new TestDatabase(Shop.Script, settings: "Maximum Pool Size=1;Timeout=20");
        List<Author>[] lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Author.Query(db.DataSource).ToListAsync()));

        await Task.WhenAll(lists.Select(authors => authors.LoadAsync(db.DataSource, a => a.Books.Include(b => b.Genres))));

        Assert.All(lists, authors => Assert.Equal([2, 1], authors.Select(author => author.Books.Count)));
        Assert.Equal(new PoolStatistics(Used: 0, Idle: 1), db.Pool);
    }

    [PostgresFact]
    public async Task A_pool_that_is_exhausted_says_so()
    {
        using var db = new TestDatabase(Shop.Script, settings: "Maximum Pool Size=1;Timeout=1");
        await using (await db.DataSource.OpenConnectionAsync())
        {
            var exhausted = await Assert.ThrowsAsync<NpgsqlException>(() => Author.FindAsync(db.DataSource, 1));
            Assert.IsType<TimeoutException>(exhausted.InnerException);
        }

        Assert.Equal("Ada", (await Author.FindAsync(db.DataSource, 1))!.Name);
        db.AssertNothingLeaked();
    }

    [PostgresFact]
    public async Task A_call_without_statements_takes_no_connection()
    {
        using var db = new TestDatabase(Shop.Script);

        await Array.Empty<Author>().LoadAsync(db.DataSource, a => a.Books);

        Assert.Equal(new PoolStatistics(Used: 0, Idle: 0), db.Pool);
    }
}
