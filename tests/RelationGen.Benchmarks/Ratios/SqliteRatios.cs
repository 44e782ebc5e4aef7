using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The workloads on a SQLite file: careful ADO.NET by hand, this library with and without its package, Dapper and EF Core.</summary>
internal static class SqliteRatios
{
    private const int Rounds = 15;
    private const int Associated = 10_000;

    /// <summary><c>-- --ratios [w1 w5 …] [--rounds 5]</c>.</summary>
    /// <returns>The exit code: 1 when a contender did not read what the others did.</returns>
    public static int Run(string[] arguments)
    {
        SQLitePCL.Batteries_V2.Init();
        int place = Array.IndexOf(arguments, "--rounds");
        int rounds = place < 0 ? Rounds : int.Parse(arguments[place + 1], System.Globalization.CultureInfo.InvariantCulture);
        string[] names = [.. arguments.Where((_, i) => place < 0 || i < place)];
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            Rows.Fill(connection);
            return RatioRun.Run(Workloads(connection), names, rounds) ? 0 : 1;
        }
        finally
        {
            foreach (string suffix in new[] { "", "-wal", "-shm" })
                File.Delete(file + suffix);
        }
    }

    private static IEnumerable<Workload> Workloads(SqliteConnection connection)
    {
        var hand = new ByHand(connection);
        var plain = new WithRelationGen(new DbSession(connection, Dialect.Sqlite));
        var package = new WithRelationGen(connection);
        var dapper = new WithDapper(connection);
        var entityFramework = new WithEntityFramework(connection);
        long[] posts = [.. Enumerable.Range(0, Associated).Select(i => (i * 7L % Rows.Posts) + 1)];

        yield return All("W1 one blog and its posts", r => Sum(r.BlogWithPosts(640)));
        yield return All("W2 100 blogs and their posts", r => Sum(r.BlogsWithPosts(100)));
        yield return All("W3 all blogs and all posts", r => Sum(r.BlogsWithPosts(null)));
        yield return All("W4 10,000 posts and their blogs", r => SumOfBlogs(r.PostsWithBlogs(10_000)));
        yield return All("W5 500 posts and their tags", r => Sum(r.PostsWithTags(500)));
        yield return All("W6 100,000 posts in a stream", r => Sum(r.StreamPosts()));
        yield return All("W7 one post by its key", r => Sum([r.PostByKey(4711)]));
        yield return All("W8 posts of each blog, counted", r => Sum(r.Counts()));
        yield return new Workload(
            "W9 10,000 pairs",
            new("ADO.NET by hand", () => Associate(hand.Associate)),
            new("RelationGen, plain", () => Associate(plain.Associate)),
            new("RelationGen", () => Associate(package.Associate)),
            new("Dapper", () => Associate(dapper.Associate)));

        Workload All(string name, Func<IReads, long> run) => new(
            name,
            new("ADO.NET by hand", () => run(hand)),
            new("RelationGen, plain", () => run(plain)),
            new("RelationGen", () => run(package)),
            new("Dapper", () => run(dapper)),
            new("EF Core", () => run(entityFramework)));

        long Associate(Action<long, IReadOnlyList<long>> associate)
        {
            associate(Rows.Tags, posts);
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"DELETE FROM post_tags WHERE tag_id = {Rows.Tags}";
            return command.ExecuteNonQuery();
        }
    }

    private static long Sum(Blog blog) => blog.Id + blog.Rank + blog.Name.Length + (long)blog.Score + blog.CreatedAt.Ticks + (blog.IsActive ? 1 : 0) + Sum(blog.Posts);

    private static long Sum(List<Blog> blogs)
    {
        long sum = 0;
        foreach (Blog blog in blogs)
            sum = unchecked((sum * 31) + Sum(blog));

        return sum;
    }

    /// <summary>Does not depend on the order, in which contenders may differ.</summary>
    private static long Sum(IEnumerable<Post> posts)
    {
        long sum = 0;
        foreach (Post post in posts)
        {
            long tags = 0;
            foreach (Tag tag in post.Tags)
                tags += tag.Id + tag.Name.Length;

            sum = unchecked(sum + (post.Id * 7) + post.BlogId + post.Title.Length + post.Body.Length + post.Views + (long)(post.Rating ?? 0) + (post.IsDraft ? 1 : 0) + post.PublishedAt.Ticks
                + tags);
        }

        return sum;
    }

    private static long SumOfBlogs(List<Post> posts)
    {
        long sum = Sum(posts);
        foreach (Post post in posts)
            sum = unchecked(sum + (post.Id * post.Blog!.Rank) + post.Blog.Url.Length);

        return sum;
    }

    private static long Sum(List<(long Id, long Count)> counts)
    {
        long sum = 0;
        foreach ((long id, long count) in counts)
            sum += id * count;

        return sum;
    }
}
