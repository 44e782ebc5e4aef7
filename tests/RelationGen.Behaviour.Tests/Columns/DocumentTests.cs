using System.Text.Json;
using System.Text.Json.Nodes;
using RelationGen.Behaviour.Tests.Model.Forum;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Documents in columns: <c>jsonb</c> and <c>json</c> on PostgreSQL, text on SQLite.</summary>
public sealed class DocumentTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Documents_are_written_by_their_context_and_come_back(Engine engine)
    {
        using Database db = await Create(engine);

        Member ada = (await Member.FindAsync(db, 1))!;

        Assert.Equal("""{"theme":"dark","pageSize":20,"colors":["red","blue"],"limits":{"a":1.5}}""", Normal(
            (string)Assert.Single(db.Rows(engine == Engine.Sqlite
                ? "SELECT settings FROM forum_members WHERE id = 1"
                : "SELECT settings::text FROM forum_members WHERE id = 1"))[0]!));
        Assert.Equal(("dark", 20), (ada.Settings.Theme, ada.Settings.PageSize));
        Assert.Equal(["red", "blue"], ada.Settings.Colors);
        Assert.Equal(1.5m, ada.Settings.Limits["a"]);
        Assert.Null(ada.Defaults);
        Assert.Equal("x", ada.Profile!.Value.GetProperty("name").GetString());
        Assert.Equal(1, (int)ada.Log!["n"]!);
        Assert.Equal("[1]", ada.Raw);
        Assert.Equal(new Badge("old", new DateOnly(2020, 1, 2)), Assert.Single(ada.Badges));
        Assert.Equal(new Window(3, 4), ada.Window);
        Member bob = Member.Find(db, 2)!;
        Assert.Null(bob.Profile);
        Assert.Null(bob.Log);
        Assert.Equal("plain", bob.Settings.Inner!.Theme);
        if (engine != Engine.Sqlite)
        {
            Assert.Equal(["jsonb", "json", "jsonb"], Assert.Single(db.Rows(
                "SELECT pg_typeof(settings)::text, pg_typeof(log)::text, pg_typeof(raw)::text FROM forum_members WHERE id = 1")));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_and_orders_reach_into_documents(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Json<string>("theme") == "dark").ToListAsync()));
        Assert.Equal(
            engine == Engine.Sqlite ? """WHERE json_extract(t."settings", '$.theme') = $1""" : """WHERE (t."settings" ->> 'theme') = $1""",
            db.Sent[^1].Text[db.Sent[^1].Text.IndexOf("WHERE", StringComparison.Ordinal)..]);
        Assert.Equal([2L, 3], Ids(await Member.Query(db).Where(m => m.Settings.Json<string>("theme") != "dark")
            .OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L, 2], Ids(await Member.Query(db).Where(m => m.Settings.Json<int>("pageSize") >= 20)
            .OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Json<string>("colors", 1) == "blue").ToListAsync()));
        Assert.Equal([2L], Ids(await Member.Query(db).Where(m => m.Settings.Json<string>("inner", "theme") == "plain").ToListAsync()));
        Assert.Equal([2L], Ids(await Member.Query(db).Where(m => m.Settings.Json<bool>("beta") == true).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Json<decimal>("limits", "a") > 1.4m).ToListAsync()));
        Assert.Equal([1L, 3], Ids(await Member.Query(db).Where(m => m.Settings.Json<bool?>("beta") == null)
            .OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L, 3, 2], Ids(await Member.Query(db).OrderBy(m => m.Settings.Json<string>("theme")).ToListAsync()));
        Assert.Equal([2L, 1, 3], Ids(await Member.Query(db).OrderBy(m => m.Settings.Json<int>("pageSize").Descending).ToListAsync()));
        Assert.Equal([20, 30, 5], await Member.Query(db).OrderBy(m => m.Id).ValuesAsync<int>(m => m.Settings.Json<int>("pageSize")));
        Assert.Equal([null, true, null], await Member.Query(db).OrderBy(m => m.Id).ValuesAsync<bool?>(m => m.Settings.Json<bool?>("beta")));
        Assert.Equal(["dark", "light", "green"], Member.Query(db).OrderBy(m => m.Id).Values<string>(m => m.Settings.Json<string>("theme")));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Log.Json<int>("n") == 1).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Raw.Json<int>(0) == 1).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Badges.Json<string>(0, "name") == "old").ToListAsync()));
        Assert.Equal([1L, 2], (await Topic.Query(db).Where(t => t.Author.Settings.Json<string>("theme") == "dark").OrderBy(t => t.Id)
            .ToListAsync()).Select(topic => topic.Id));
        Assert.Equal([("dark", 1L), ("green", 1), ("light", 1)], (await Member.Query(db)
            .CountByAsync<string>(m => m.Settings.Json<string>("theme"))).OrderBy(group => group.Value, StringComparer.Ordinal)
            .Select(group => (group.Value, group.Count)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_not_of_the_type_is_as_if_it_were_not_there(Engine engine)
    {
        using Database db = await Create(engine);
        db.Run("""UPDATE forum_members SET raw = '{"n":"12","b":1,"f":1.5,"o":{},"z":null,"w":2.0}' WHERE id = 3""");

        Assert.Equal([null], await Of<int?>("n"));
        Assert.Equal([null], await Of<int?>("f"));
        Assert.Equal([2], await Of<int?>("w"));
        Assert.Equal([1.5m], await Of<decimal?>("f"));
        Assert.Equal([null], await Of<bool?>("b"));
        Assert.Equal([null], await Of<int?>("o"));
        Assert.Equal([null], await Of<string?>("z"));
        Assert.Equal([null], await Of<string?>("missing"));
        Assert.Empty(await Member.Query(db).Where(m => m.Id == 3 & m.Raw.Json<int>("n") > 0).ToListAsync());
        Assert.Contains("is NULL", Assert.ThrowsAny<Exception>(
            () => Member.Query(db).Where(m => m.Id == 3).Values<int>(m => m.Raw.Json<int>("n"))).Message, StringComparison.Ordinal);

        Task<List<T>> Of<T>(string member) => Member.Query(db).Where(m => m.Id == 3).ValuesAsync<T>(m => m.Raw.Json<T>(member));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Existence_and_containment(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([2L], Ids(await Member.Query(db).Where(m => m.Settings.Exists("inner")).ToListAsync()));
        Assert.Equal([2L], Ids(await Member.Query(db).Where(m => m.Settings.Exists("inner", "theme")).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Exists("colors", 1)).ToListAsync()));
        Assert.Equal([1L, 3], Ids(await Member.Query(db).Where(m => !m.Settings.Exists("inner")).OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Profile.IsNotNull).ToListAsync()));
        Assert.Equal([2L, 3], Ids(await Member.Query(db).Where(m => m.Profile.IsNull).OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Contains("""{"theme":"dark"}""")).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Settings.Contains("""{"colors":["blue"],"pageSize":20}"""))
            .ToListAsync()));
        Assert.Equal([2L], Ids(await Member.Query(db).Where(m => m.Settings.Contains("""{"inner":{"theme":"plain"}}""")).ToListAsync()));
        Assert.Equal([2L, 3], Ids(await Member.Query(db).Where(m => !m.Settings.Contains("""{"theme":"dark"}"""))
            .OrderBy(m => m.Id).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Log.Contains("""{"n":1}""")).ToListAsync()));
        Assert.Equal([2L], Ids(await Member.Query(db)
            .Where(m => m.Settings == new Settings("light", 30) { Beta = true, Inner = new Settings("plain", 1) }).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Log == new JsonObject { ["n"] = 1 }).ToListAsync()));
        Assert.Equal([1L], Ids(await Member.Query(db).Where(m => m.Raw == " [ 1 ]" & m.Profile != null).ToListAsync()));
        Assert.Contains("no JSON", Assert.Throws<ArgumentException>(
            () => Member.Query(db).Where(m => m.Settings.Contains("{theme")).ToList()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Member.Query(db).Where(m => m.Settings.Exists()).ToList());
        Assert.Contains("DateTime", Assert.Throws<NotSupportedException>(
            () => Member.Query(db).Where(m => m.Settings.Json<DateTime>("at") > DateTime.MinValue).ToList()).Message,
                StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Random_documents_contain_one_another_as_PostgreSQL_says(Engine engine)
    {
        using Database db = await Create(engine);
        await Topic.Query(db).DeleteAsync();
        await Member.Query(db).DeleteAsync();
        var random = new System.Random(5);
        Member[] members = [.. Enumerable.Range(1, 150).Select(id => new Member
        {
            Id = id, Name = "m", Settings = new Settings("t", 1), Raw = RandomDocument(random, 3)!.ToJsonString(),
        })];
        await members.InsertAsync(db);
        for (int i = 0; i < 60; i++)
        {
            JsonNode? part = RandomDocument(random, 2);
            string json = part?.ToJsonString() ?? "null";
            long[] expected = [.. members
                .Where(member => Contains(JsonNode.Parse(member.Raw!), part, isRoot: true)).Select(member => member.Id)];
            Assert.Equal(expected, Ids(await Member.Query(db).Where(m => m.Raw.Contains(json)).OrderBy(m => m.Id).ToListAsync()));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_write_takes_documents(Engine engine)
    {
        using Database db = await Create(engine);
        Member bob = Member.Find(db, 2)!;
        bob.Settings = bob.Settings with { Theme = "é \"x\"", Inner = null };
        bob.Profile = JsonDocument.Parse("[true]").RootElement;
        bob.Badges.Add(new Badge("new", new DateOnly(2024, 5, 6)));
        await bob.UpdateAsync(db);
        Member read = Member.Find(db, 2)!;
        Assert.Equal("é \"x\"", read.Settings.Theme);
        Assert.Null(read.Settings.Inner);
        Assert.True(read.Profile!.Value[0].GetBoolean());
        Assert.Equal("new", Assert.Single(read.Badges).Name);

        await new Member { Id = 2, Name = "Bob", Settings = new Settings("up", 1) }.UpsertAsync(db);
        Assert.Equal("up", Member.Find(db, 2)!.Settings.Theme);
        Assert.Equal(3, await Member.Query(db).UpdateAsync(x => x.Set(m => m.Settings, new Settings("all", 2)).Set(m => m.Defaults, null)));
        Assert.Equal(3, await Member.Query(db).Where(m => m.Settings.Json<string>("theme") == "all" & m.Defaults.IsNull).CountAsync());
        Assert.Equal("all", (await Topic.Query(db).ToListAsync<TopicLine>())[0].Settings.Theme);
        Assert.Equal("all", (await Member.Query(db).Where(m => m.Id == 1).ValuesAsync<Settings>(m => m.Settings))[0].Theme);
        Member[] many = [.. Enumerable.Range(10, 200).Select(id => new Member { Id = id, Name = "m", Settings = new Settings("m", id) })];
        await many.InsertAsync(db);
        Assert.Equal(200, await Member.Query(db).Where(m => m.Settings.Json<string>("theme") == "m").CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_document_that_cannot_be_read_is_named_with_its_place(Engine engine)
    {
        using Database db = await Create(engine);
        db.Run("""UPDATE forum_members SET settings = '{"theme":"dark","pageSize":"many"}' WHERE id = 3""");

        RelationMappingException wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Member.Query(db).ToListAsync());

        Assert.Equal(("Member", "Settings", "settings"), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("in the row of Id 3", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("$.pageSize", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("BytePositionInLine", wrong.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(wrong.InnerException);
        Assert.Contains("Member.Settings", Assert.Throws<RelationMappingException>(
            () => Member.Query(db).Values<Settings>(m => m.Settings)).Message, StringComparison.Ordinal);
        db.Run("UPDATE forum_members SET settings = 'null' WHERE id = 3");
        Assert.Contains("document is null", (await Assert.ThrowsAsync<RelationMappingException>(
            () => Member.Query(db).ToListAsync())).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_index_serves_the_expression(Engine engine)
    {
        using Database db = await Create(engine);
        if (engine == Engine.Sqlite)
        {
            db.Run("CREATE INDEX members_theme ON forum_members (json_extract(settings, '$.theme'))");
            Member.Query(db).Where(m => m.Settings.Json<string>("theme") == "dark").ToList();
            Assert.Contains("members_theme", Plan("dark"), StringComparison.Ordinal);
            return;
        }

        db.Run("CREATE INDEX members_theme ON forum_members ((settings ->> 'theme'))");
        db.Run("CREATE INDEX members_settings ON forum_members USING gin (settings jsonb_path_ops)");
        db.Run("SET enable_seqscan = off");
        Member.Query(db).Where(m => m.Settings.Json<string>("theme") == "dark").ToList();
        Assert.Contains("members_theme", Plan("dark"), StringComparison.Ordinal);
        Member.Query(db).Where(m => m.Settings.Contains("""{"theme":"dark"}""")).ToList();
        Assert.Contains("members_settings", Plan("""{"theme":"dark"}"""), StringComparison.Ordinal);

        string Plan(string value) => string.Join('\n', db.Rows(
            (engine == Engine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ")
            + db.Sent[^1].Text.Replace("$1", "'" + value + "'", StringComparison.Ordinal)).Select(row => string.Join(' ', row)));
    }

    private static JsonNode? RandomDocument(System.Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => random.Next(3),
        1 => "s" + random.Next(3),
        2 => random.Next(2) == 0,
        3 => depth == 3 ? 7 : null,
        4 => random.Next(3) / 2.0,
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomDocument(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(_ => "k" + random.Next(3)).Distinct()
            .Select(name => KeyValuePair.Create(name, RandomDocument(random, depth - 1)))),
    };

    /// <summary>The rule of PostgreSQL's manual, chapter 8.14.3.</summary>
    private static bool Contains(JsonNode? document, JsonNode? part, bool isRoot = false) => (document, part) switch
    {
        (JsonObject left, JsonObject right) => right.All(
            member => left.ContainsKey(member.Key) && Contains(left[member.Key], member.Value)),
        (JsonArray left, JsonArray right) => right.All(value => left.Any(other => Contains(other, value))),
        (JsonArray left, not JsonObject) when isRoot => left.Any(other => JsonNode.DeepEquals(other, part)),
        (JsonObject or JsonArray, _) or (_, JsonObject or JsonArray) => false,
        (null, null) => true,
        (JsonValue left, JsonValue right)
            when left.GetValueKind() == JsonValueKind.Number && right.GetValueKind() == JsonValueKind.Number =>
            Number(left).Equals(Number(right)),
        _ => JsonNode.DeepEquals(document, part),
    };

    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static string Normal(string json)
    {
        JsonObject members = JsonNode.Parse(json)!.AsObject();
        string[] order = ["theme", "pageSize", "colors", "limits"];
        return new JsonObject(order.Select(name => KeyValuePair.Create(name, members[name]?.DeepClone()))).ToJsonString();
    }

    private static IEnumerable<long> Ids(IEnumerable<Member> members) => members.Select(member => member.Id);

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Member).Namespace!));
        await new[]
        {
            new Member
            {
                Id = 1, Name = "Ada", Settings = new Settings("dark", 20) { Colors = ["red", "blue"], Limits = { ["a"] = 1.5m } },
                Profile = JsonDocument.Parse("""{"name":"x"}""").RootElement, Log = new JsonObject { ["n"] = 1 }, Raw = "[1]",
                Badges = [new Badge("old", new DateOnly(2020, 1, 2))], Window = new Window(3, 4),
            },
            new Member { Id = 2, Name = "Bob", Settings = new Settings("light", 30) { Beta = true, Inner = new Settings("plain", 1) } },
            new Member { Id = 3, Name = "Cid", Settings = new Settings("green", 5) },
        }.InsertAsync(db);
        await new[] { new Topic { AuthorId = 1 }, new Topic { AuthorId = 1 }, new Topic { AuthorId = 2 } }.InsertAsync(db);
        db.Forget();
        return db;
    }
}
