using System.Globalization;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Writing;
using Xunit.Abstractions;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>A stream holds one batch, however many rows it has: 1,000,000 posts of 10,000 users.</summary>
[Collection(nameof(HeapTests))]
public sealed class StreamHeapTests(ITestOutputHelper output)
{
    private const int Users = 10_000;
    private const int Posts = 1_000_000;
    private const long Limit = 20 * 1024 * 1024;

    private const string Fill = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO users (id, name) SELECT i, 'User ' || i FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) INSERT INTO posts (id, title, author_id) SELECT i, 'Title ' || i, (i - 1) / 100 + 1 FROM n;
        CREATE INDEX posts_author_id ON posts (author_id);
        """;

    [Fact]
    public async Task Children_of_streamed_rows_and_streamed_children_need_one_batch_of_memory()
    {
        using Database db = Database.Create(Engine.Sqlite, Blog.Schema, Fill);
        int statements = 0;
        var session = new DbSession(db.Connection) { OnStatement = _ => statements++ };

        var heap = new Heap();
        long posts = 0;
        await foreach (User user in User.Query(session).Include(u => u.Posts).AsAsyncEnumerable())
        {
            posts += user.Posts.Count;
            heap.SampleEach(997);
        }

        Assert.Equal((Posts, 1 + (Users / 500)), (posts, statements));
        heap.AssertBelow(Limit, "rows and their children", output);

        statements = 0;
        heap = new Heap();
        posts = 0;
        foreach (Post post in Post.Query(session).Include(p => p.Author).AsEnumerable(batchSize: 5_000))
        {
            posts += post.Author.Id == post.AuthorId ? 1 : 0;
            heap.SampleEach(99_991);
        }

        Assert.Equal((Posts, 1 + (Posts / 5_000)), (posts, statements));
        heap.AssertBelow(Limit, "children and what they refer to", output);
    }

    /// <summary>The live heap beyond that of the start.</summary>
    private sealed class Heap
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _peak;
        private int _calls;

        public void SampleEach(int interval)
        {
            if (++_calls % interval == 0)
                _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        public void AssertBelow(long limit, string name, ITestOutputHelper output)
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"{name}: {_peak / 1024.0 / 1024.0:F1} MB");
            output.WriteLine(found);
            Assert.True(_calls > 0 && _peak < limit, found);
        }
    }
}
