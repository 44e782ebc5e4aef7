using System.Globalization;

namespace RelationGen.Tests.Queries;

/// <summary>The texts of queries by the pieces they consist of.</summary>
public sealed class SqlTextCacheTests
{
    [Fact]
    public void The_same_pieces_have_the_same_text()
    {
        var cache = new SqlTextCache(capacity: 4, static text => text);

        string first = cache.TextOf(["SELECT ", "1"]);
        string second = cache.TextOf([new string("SELECT ".AsSpan()), new string("1".AsSpan())]);

        Assert.Equal("SELECT 1", first);
        Assert.Same(first, second);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void Other_pieces_have_another_text()
    {
        var cache = new SqlTextCache(capacity: 8, static text => text);

        Assert.Equal("a = $1", cache.TextOf(["a", " = ", "$1"]));
        Assert.Equal("a = $2", cache.TextOf(["a", " = ", "$2"]));
        Assert.Equal("a", cache.TextOf(["a"]));
        Assert.Equal("", cache.TextOf([]));

        // The same text in other pieces is another shape; both are right.
        Assert.Equal("a = $1", cache.TextOf(["a = ", "$1"]));
        Assert.Equal(5, cache.Count);
    }

    [Fact]
    public void What_is_kept_does_not_follow_the_list()
    {
        var cache = new SqlTextCache(capacity: 4, static text => text);
        List<string> pieces = ["SELECT ", "1"];

        string first = cache.TextOf(pieces);
        pieces[1] = "2";

        Assert.Equal("SELECT 2", cache.TextOf(pieces));
        Assert.Same(first, cache.TextOf(["SELECT ", "1"]));
    }

    [Fact]
    public void The_most_texts_are_kept_and_then_none()
    {
        var cache = new SqlTextCache(capacity: 3, static text => text);
        string first = cache.TextOf(["n = ", "1"]);
        cache.TextOf(["n = ", "2"]);
        cache.TextOf(["n = ", "3"]);
        Assert.Same(first, cache.TextOf(["n = ", "1"]));
        Assert.Equal(3, cache.Count);

        cache.TextOf(["n = ", "4"]);

        Assert.Equal(1, cache.Count);
        Assert.NotSame(first, cache.TextOf(["n = ", "1"]));
        Assert.Equal("n = 1", cache.TextOf(["n = ", "1"]));
    }

    [Fact]
    public void Queries_share_one_that_holds_1024()
    {
        for (int i = 0; i < 3000; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            Assert.Equal("shared " + number, SqliteSql.Instance.Texts.TextOf(["shared ", number]));
            Assert.InRange(SqliteSql.Instance.Texts.Count, 1, 1024);
        }
    }

    [Fact]
    public void Any_thread_gets_the_text_of_its_own_pieces()
    {
        var cache = new SqlTextCache(capacity: 16, static text => text);
        int most = 0;

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = 0; i < 5000; i++)
            {
                string number = ((i * (thread + 1)) % 40).ToString(CultureInfo.InvariantCulture);
                Assert.Equal("shape " + number, cache.TextOf(["shape ", number]));
                int count = cache.Count;
                if (count > Volatile.Read(ref most))
                    Interlocked.Exchange(ref most, count);
            }
        });

        Assert.InRange(most, 1, 16);
    }

    [Fact]
    public void Threads_that_write_one_shape_at_once_get_one_text()
    {
        for (int round = 0; round < 200; round++)
        {
            var cache = new SqlTextCache(capacity: 16, static text => text);
            using var barrier = new Barrier(4);
            string[] texts = new string[4];

            Thread[] threads = [.. Enumerable.Range(0, 4).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                texts[i] = cache.TextOf(["SELECT ", "1"]);
            }))];
            foreach (Thread thread in threads)
                thread.Start();

            foreach (Thread thread in threads)
                thread.Join();

            Assert.All(texts, text => Assert.Same(texts[0], text));
        }
    }
}
