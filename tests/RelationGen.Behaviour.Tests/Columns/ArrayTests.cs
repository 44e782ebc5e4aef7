using RelationGen.Behaviour.Tests.Model.Forum;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Arrays and lists in columns: native arrays on PostgreSQL, JSON on SQLite.</summary>
public sealed class ArrayTests
{
    private static readonly Guid File = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [DatabaseTheory, OnEveryDatabase]
    public async Task Arrays_are_stored_in_the_form_of_the_database_and_come_back(Engine engine)
    {
        using Database db = await Create(engine);

        Topic topic = (await Topic.FindAsync(db, 1))!;

        Assert.Equal<object?>(
            engine == Engine.Sqlite
                ? ["""["sql","c#"]""", "[3,-1]",
                    """["0f8fad5b-d9cb-469f-a165-70867728950e"]""", """["a",null]""", "[0,2]", """["Closed"]"""]
                : ["{sql,c#}", "{3,-1}", "{0f8fad5b-d9cb-469f-a165-70867728950e}", "{a,NULL}", "{0,2}", "{Closed}"],
            Assert.Single(db.Rows(engine == Engine.Sqlite
                ? "SELECT tags, votes, files, notes, flags, marks FROM forum_topics WHERE id = 1"
                : "SELECT tags::text, votes::text, files::text, notes::text, flags::text, marks::text FROM forum_topics WHERE id = 1")));
        Assert.Equal(["sql", "c#"], topic.Tags);
        Assert.Equal([3, -1], topic.Votes!);
        Assert.Equal([File], topic.Files);
        Assert.Equal("a,", string.Join(",", topic.Notes!));
        Assert.Equal([1, null, 3], topic.Ranks);
        Assert.Equal([Flag.Sticky, Flag.Hidden], topic.Flags);
        Assert.Equal([Flag.Closed], topic.Marks);
        Assert.Equal([1.10m, -2m], topic.Prices);
        Assert.Equal(["1.10", "-2"], topic.Prices.Select(price => price.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (engine != Engine.Sqlite)
        {
            Assert.Equal(
                ["text[]", "integer[]", "uuid[]", "integer[]", "text[]", "numeric[]", "boolean[]", "smallint[]", "character varying[]"],
                Assert.Single(db.Rows("""
                    SELECT pg_typeof(tags)::text, pg_typeof(votes)::text, pg_typeof(files)::text, pg_typeof(flags)::text,
                        pg_typeof(marks)::text, pg_typeof(prices)::text, pg_typeof(answers)::text, pg_typeof(levels)::text,
                        pg_typeof(grades)::text
                    FROM forum_topics WHERE id = 1
                    """)));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_an_empty_array_and_NULL_in_one_are_three_things(Engine engine)
    {
        using Database db = await Create(engine);

        List<Topic> topics = await Topic.Query(db).OrderBy(t => t.Id).ToListAsync();

        Assert.Equal([2, null, 0], topics.Select(topic => topic.Notes?.Length));
        Assert.Equal([2, null, 0], topics.Select(topic => topic.Votes?.Count));
        Assert.Equal([2L], Ids(await Topic.Query(db).Where(t => t.Votes.IsNull).ToListAsync()));
        Assert.Equal([2L], Ids(await Topic.Query(db).Where(t => t.Votes == null).ToListAsync()));
        Assert.Equal([1L, 3], Ids(await Topic.Query(db).Where(t => t.Votes.IsNotNull).OrderBy(t => t.Id).ToListAsync()));
        Assert.Equal([3L], Ids(await Topic.Query(db).Where(t => t.Votes.Length == 0).ToListAsync()));
        Assert.Equal([1L], Ids(Topic.Query(db).Where(t => t.Notes.Contains(null)).ToList()));
        Assert.Equal([1L], Ids(Topic.Query(db).Where(t => t.Notes.ContainsAll(null, "a")).ToList()));
        Assert.Empty(Topic.Query(db).Where(t => t.Notes.ContainsAll(null, "b")).ToList());
        Assert.Equal([1L], Ids(Topic.Query(db).Where(t => t.Notes.ContainsAny(null, "b")).ToList()));
        Assert.Equal([2L, 3], Ids(Topic.Query(db).Where(t => !t.Notes.Contains("a")).OrderBy(t => t.Id).ToList()));
        Assert.Equal([1L, 3], Ids(Topic.Query(db).Where(t => t.Notes.ContainsAll()).OrderBy(t => t.Id).ToList()));
        Assert.Empty(Topic.Query(db).Where(t => t.Notes.ContainsAny()).ToList());
        Assert.Equal([1L], Ids(Topic.Query(db).Where(t => t.Ranks.Contains(null)).ToList()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_ask_the_database(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Tags.Contains("c#")).ToListAsync()));
        Assert.Equal(
            engine == Engine.Sqlite
                ? """WHERE EXISTS (SELECT 1 FROM json_each(t."tags") AS e WHERE e."value" IN (SELECT v."value" FROM json_each($1) AS v))"""
                : """WHERE t."tags" @> $1::text[]""",
            db.Sent[^1].Text[db.Sent[^1].Text.IndexOf("WHERE", StringComparison.Ordinal)..]);
        Assert.Equal([1L, 2], Ids(await Topic.Query(db).Where(t => t.Tags.ContainsAny("c#", "a,\"b\\")).OrderBy(t => t.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Tags.ContainsAll("c#", "sql", "c#")).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Tags == new[] { "sql", "c#" }).ToListAsync()));
        Assert.Equal([2L, 3], Ids(await Topic.Query(db).Where(t => t.Tags != new[] { "sql", "c#" }).OrderBy(t => t.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Votes.Contains(-1)).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Files.Contains(File)).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Flags.ContainsAll(Flag.Sticky, Flag.Hidden)).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Marks.Contains(Flag.Closed)).ToListAsync()));
        Assert.Equal([1L], Ids(await Topic.Query(db).Where(t => t.Prices.Contains(1.1m)).ToListAsync()));
        Assert.Equal([1L, 2, 3], Ids(await Topic.Query(db).OrderBy(t => t.Tags.Length.Descending).ToListAsync()));
        Assert.Equal([2, 1, 0], await Topic.Query(db).OrderBy(t => t.Id).ValuesAsync<int>(t => t.Tags.Length));
        Assert.Equal(["a,\"b\\"], (await Topic.Query(db).Where(t => t.Id == 2).ValuesAsync<string[]>(t => t.Tags))[0]);
        Assert.Equal([1L], Ids(await Topic.Query(db)
            .Where(t => t.Author.Topics.Some(other => other.Tags.Contains("c#")) & t.Id == 1).ToListAsync()));
        Assert.Equal([7L], (await Member.Query(db).Where(m => m.Topics.Some(t => t.Tags.Contains("c#"))).ToListAsync()).Select(m => m.Id));

        var tagged = CompiledQuery.Of((Query<Topic, TopicTable> topics, Parameter<string> tag) => topics.Where(t => t.Tags.Contains(tag)));
        Assert.Equal([1L], Ids(await tagged.On(db, "sql").ToListAsync()));
        Assert.Equal([2L], Ids(tagged.On(db, "a,\"b\\").ToList()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_write_takes_arrays(Engine engine)
    {
        using Database db = await Create(engine);
        Topic topic = Topic.Find(db, 2)!;
        topic.Tags = ["x", "", "{}", "NULL", "é\n\t"];
        topic.Votes = [];
        topic.Moments = [new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))];
        await topic.UpdateAsync(db);
        Topic read = Topic.Find(db, 2)!;
        Assert.Equal(topic.Tags, read.Tags);
        Assert.Empty(read.Votes!);
        Assert.Equal(topic.Moments, read.Moments);

        await new Topic { Id = 2, AuthorId = 7, Tags = ["up"] }.UpsertAsync(db);
        Assert.Equal(["up"], Topic.Find(db, 2)!.Tags);
        Assert.Null(Topic.Find(db, 2)!.Votes);
        Assert.Equal(3, await Topic.Query(db).UpdateAsync(x => x.Set(t => t.Tags, ["all"]).Set(t => t.Votes, null)));
        Assert.Equal(3, await Topic.Query(db).Where(t => t.Tags == new[] { "all" } & t.Votes == null).CountAsync());
        Assert.Equal(2, (await Topic.Query(db).Where(t => t.Id < 3).ToListAsync<TopicLine>()).Count(line => line.Tags is ["all"]));

        Topic[] many = [.. Enumerable.Range(10, 300).Select(id => new Topic { Id = id, AuthorId = 7, Tags = [$"t{id}", "many"] })];
        await many.InsertAsync(db);
        Assert.Equal(many.Select(each => each.Tags[0]), (await Topic.Query(db).Where(t => t.Tags.Contains("many")).OrderBy(t => t.Id)
            .ToListAsync()).Select(each => each.Tags[0]));
        Assert.Equal(300, await Topic.Query(db).Where(t => t.Tags.Contains("many")).DeleteAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_cannot_be_stored_or_read_is_named(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Contains("admits none", (await Assert.ThrowsAsync<ArgumentException>(
            () => new Topic { AuthorId = 7, Tags = ["a", null!] }.InsertAsync(db))).Message, StringComparison.Ordinal);
        Assert.Contains("surrogate", (await Assert.ThrowsAsync<ArgumentException>(
            () => new Topic { AuthorId = 7, Tags = ["a\uD800"] }.InsertAsync(db))).Message, StringComparison.Ordinal);
        db.Run(engine == Engine.Sqlite ? "UPDATE forum_topics SET votes = '[1,null]' WHERE id = 3"
            : "UPDATE forum_topics SET votes = '{1,NULL}' WHERE id = 3");
        RelationMappingException wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Topic.Query(db).ToListAsync());
        Assert.Equal(("Topic", "Votes", "votes"), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("in the row of Id 3", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Element 1", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Topic.Votes", Assert.Throws<RelationMappingException>(
            () => Topic.Query(db).Values<List<int>?>(t => t.Votes)).Message, StringComparison.Ordinal);
        Assert.Contains("Topic.Votes", Assert.Throws<RelationMappingException>(
            () => Topic.Query(db).ToList<TopicLine>()).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Random_values_come_back_and_are_found_as_LINQ_finds_them(Engine engine)
    {
        using Database db = await Create(engine);
        await Topic.Query(db).DeleteAsync();
        var random = new System.Random(23);
        Topic[] topics = [.. Enumerable.Range(0, 200).Select(_ => RandomTopic(random))];
        await topics.InsertAsync(db);

        List<Topic> read = await Topic.Query(db).OrderBy(t => t.Id).ToListAsync();
        Assert.Equal(topics.Select(Text), read.Select(Text));
        for (int i = 0; i < 60; i++)
        {
            string?[] some = [.. Several(random, 3, () => random.Next(5) == 0 ? null : "n" + random.Next(5))];
            int one = random.Next(-3, 4);
            decimal price = Price(random);
            await Same(t => t.Notes is not null && Array.Exists(some, t.Notes.Contains), t => t.Notes.ContainsAny(some));
            await Same(t => t.Notes is not null && Array.TrueForAll(some, t.Notes.Contains), t => t.Notes.ContainsAll(some));
            await Same(t => t.Notes?.Contains("n1") != true, t => !t.Notes.Contains("n1"));
            await Same(t => t.Votes?.Contains(one) == true, t => t.Votes.Contains(one));
            await Same(t => t.Ranks.Contains(null) | t.Ranks.Contains(one), t => t.Ranks.ContainsAny(null, one));
            await Same(t => t.Prices.Contains(price), t => t.Prices.Contains(price));
            await Same(t => t.Votes?.Count > 1, t => t.Votes.Length > 1);
            await Same(t => t.Answers.Contains(true) & !t.Answers.Contains(false),
                t => t.Answers.Contains(true) & !t.Answers.Contains(false));
            int[] votes = [.. Several(random, 2, () => random.Next(-3, 4))];
            await Same(t => t.Votes is not null && t.Votes.SequenceEqual(votes), t => t.Votes == votes.ToList());
            DateOnly day = new(2024, 2, random.Next(1, 9));
            await Same(t => t.Days.Contains(day), t => t.Days.Contains(day));
            DateTime edit = Edit(random);
            await Same(t => t.Edits.Contains(edit), t => t.Edits.Contains(edit));
        }

        async Task Same(Func<Topic, bool> linq, Func<TopicTable, Predicate> sql) => Assert.Equal(
            Ids(read.Where(linq)), Ids(await Topic.Query(db).Where(sql).OrderBy(t => t.Id).ToListAsync()));
    }

    private static Topic RandomTopic(System.Random random) => new()
    {
        AuthorId = 7,
        Tags = [.. Several(random, 4, () => "tag " + (char)random.Next(32, 0x2000))],
        Votes = random.Next(4) == 0 ? null : [.. Several(random, 4, () => random.Next(-3, 4))],
        Files = [.. Several(random, 2, () => new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))],
        Notes = random.Next(4) == 0 ? null : [.. Several(random, 4, () => random.Next(4) == 0 ? null : "n" + random.Next(5))],
        Ranks = [.. Several(random, 4, () => random.Next(4) == 0 ? null : (int?)random.Next(-3, 4))],
        Flags = [.. Several(random, 3, () => (Flag)random.Next(3))],
        Marks = [.. Several(random, 3, () => (Flag)random.Next(3))],
        Prices = [.. Several(random, 3, () => Price(random))],
        Edits = [.. Several(random, 3, () => Edit(random))],
        Days = [.. Several(random, 3, () => new DateOnly(2024, 2, random.Next(1, 9)))],
        Hours = [.. Several(random, 3, () =>
            new TimeOnly(random.Next(24), random.Next(60), random.Next(60), random.Next(1000), random.Next(1000)))],
        Moments = [.. Several(random, 3, () => new DateTimeOffset(Edit(random), TimeSpan.FromHours(random.Next(-9, 9))).ToUniversalTime())],
        Weights = [.. Several(random, 3, () => random.Next(9) == 0 ? double.NaN : random.NextDouble()
            * Math.Pow(10, random.Next(-20, 20)))],
        Sizes = [.. Several(random, 3, () => random.Next(9) == 0 ? float.NegativeInfinity : random.NextSingle())],
        Answers = [.. Several(random, 2, () => random.Next(2) == 0)],
        Views = [.. Several(random, 2, () => random.NextInt64(long.MinValue, long.MaxValue))],
        Levels = [.. Several(random, 2, () => (short)random.Next(short.MinValue, short.MaxValue))],
        Grades = [.. Several(random, 2, () => "\"\\,{}'a"[random.Next(7)])],
    };

    private static decimal Price(System.Random random) => random.Next(-50, 50) / 10m;

    private static DateTime Edit(System.Random random) => new(2024, 1, random.Next(1, 4), random.Next(2), 0, 0, random.Next(2) * 250);

    private static List<T> Several<T>(System.Random random, int most, Func<T> next) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => next()).ToList();

    private static string Text(Topic topic) => System.Text.Json.JsonSerializer.Serialize(
        new object?[]
        {
            topic.Tags, topic.Votes, topic.Files, topic.Notes, topic.Ranks, topic.Flags, topic.Marks, topic.Prices, topic.Edits, topic.Days,
            topic.Hours, topic.Moments, topic.Weights.Select(weight => weight.ToString("R", null)),
                topic.Sizes.Select(size => size.ToString("R", null)),
            topic.Answers, topic.Views, topic.Levels, topic.Grades,
        });

    private static IEnumerable<long> Ids(IEnumerable<Topic> topics) => topics.Select(topic => topic.Id);

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Topic).Namespace!));
        await new Member { Id = 7, Name = "Ada", Settings = new Settings("dark", 20) }.InsertAsync(db);
        await new[]
        {
            new Topic
            {
                Id = 1, AuthorId = 7, Tags = ["sql", "c#"], Votes = [3, -1], Files = [File], Notes = ["a", null], Ranks = [1, null, 3],
                Flags = [Flag.Sticky, Flag.Hidden], Marks = [Flag.Closed], Prices = [1.10m, -2m],
            },
            new Topic { Id = 2, AuthorId = 7, Tags = ["a,\"b\\"] },
            new Topic { Id = 3, AuthorId = 7, Votes = [], Notes = [] },
        }.InsertAsync(db);
        db.Forget();
        return db;
    }
}
