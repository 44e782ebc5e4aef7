using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Statements over relations have plans that grow with the rows and not with their square, with an index on the foreign key and without one.</summary>
public sealed class PlanTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_of_all_rows_are_computed_at_once(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Create(engine, isIndexed);

            await Post.Query(db).Where(p => p.Comments.Count > 1).OrderBy(p => p.Comments.Count).ToListAsync(p => p.Comments.Count, p => p.Comments.Max(c => c.Id));
            string plan = PlanOf(db, engine);
            AssertIsLinear(engine, plan);
            Assert.Single(Lines(plan, engine == Engine.Sqlite ? "MATERIALIZE" : "Aggregate"));

            await Post.Query(db).Where(p => p.Comments.Some(c => c.Author.Posts.Count > 2)).ToListAsync();
            AssertIsLinear(engine, PlanOf(db, engine), existence: engine == Engine.Sqlite);

            await User.Query(db).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count), u => u.Reviews.Count);
            AssertIsLinear(engine, PlanOf(db, engine));

            await Post.Query(db).ToListAsync(p => p.Tags.Count);
            AssertIsLinear(engine, PlanOf(db, engine));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_of_a_page_look_at_its_targets_alone(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Create(engine, isIndexed);

            await Post.Query(db).Skip(40).Take(3).ToListAsync(p => p.Comments.Count);
            AssertFindsTargets(engine, PlanOf(db, engine), isIndexed);
            await Post.Query(db).Where(p => p.Id.In(3, 4, 5)).ToListAsync(p => p.Comments.Count);
            AssertFindsTargets(engine, PlanOf(db, engine), isIndexed);

            // In another order than that of the key the rows of the page are found before anything is computed.
            await Post.Query(db).OrderBy(p => p.Title).Take(3).ToListAsync(p => p.Comments.Count);
            AssertFindsTargets(engine, PlanOf(db, engine), isIndexed);
            Assert.StartsWith("WITH ", db.Sent[^1].Text, StringComparison.Ordinal);
        }
    }

    /// <summary>One search for each row where there is an index, and one pass over the targets where there is none.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Existence_is_searched_by_an_index_or_found_for_all_rows(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Create(engine, isIndexed);
            db.Run("DELETE FROM comments WHERE post_id > 2000");
            string body = "c";

            Assert.Equal(2000, (await Post.Query(db).Where(p => p.Comments.Any()).ToListAsync()).Count);
            AssertSearches();
            Assert.Equal(1000, (await Post.Query(db).Where(p => p.Comments.None(c => c.Body == body)).ToListAsync()).Count);
            AssertSearches();
            Assert.Equal(2, Post.Query(db).Where(p => p.Comments.Every(c => c.Body != body) & p.Id.In(2001, 1, 2002)).Count());
            AssertSearches();
            Assert.Equal(1000, await Post.Query(db).Where(p => !p.Comments.Some(c => c.Author.Name.StartsWith("u"))).CountAsync());
            AssertSearches();
            Assert.Equal(0, await Post.Query(db).Where(p => p.Tags.None(t => t.Name != "x") | p.Comments.Some(c => c.Body == "x")).CountAsync());
            if (engine == Engine.Sqlite)
                AssertSearches();

            Assert.Equal(100, User.Query(db).Where(u => u.Posts.Some(p => p.Comments.None())).Count());
            AssertSearches();
            Assert.Equal(1000, (await Post.Query(db).Where(p => p.Comments.None(c => c.AuthorId == p.AuthorId)).ToListAsync()).Count(post => post.Id > 2000));

            void AssertSearches()
            {
                string plan = PlanOf(db, engine);
                if (engine == Engine.PostgreSql)
                {
                    Assert.DoesNotContain("(SubPlan", plan, StringComparison.Ordinal);
                }
                else if (isIndexed)
                {
                    // SQLite 3.35 makes a list of an index for all rows, which is read once.
                    Assert.DoesNotContain(
                        Lines(plan, "SCAN"),
                        line => (line.StartsWith("SCAN t1", StringComparison.Ordinal) || line.StartsWith("SCAN j1", StringComparison.Ordinal)) && !line.Contains("COVERING INDEX", StringComparison.Ordinal));
                    Assert.Contains("EXISTS (", db.Sent[^1].Text, StringComparison.Ordinal);
                }
                else
                {
                    Assert.DoesNotContain("CORRELATED", plan, StringComparison.Ordinal);
                    Assert.DoesNotContain("EXISTS (", db.Sent[^1].Text.Replace("SELECT CAST(EXISTS (", "", StringComparison.Ordinal), StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>A single count of all rows is a search for each where there is an index.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task One_value_of_all_rows_is_searched_by_an_index(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Create(engine, isIndexed);

            Assert.All(await Post.Query(db).ToListAsync(p => p.Comments.Count), each => Assert.Equal(3, each.Value));
            Assert.Equal(isIndexed ? 0 : 1, Lines(PlanOf(db, engine), "MATERIALIZE").Count());
            Assert.Equal(isIndexed ? 1 : 0, Lines(PlanOf(db, engine), "SEARCH t1 USING COVERING INDEX comments_post (post_id=?)").Count());

            // Two values over one relation are computed once, and what is computed over others is not searched again for each.
            await Post.Query(db).Where(p => p.Comments.Count > 1).ToListAsync(p => p.Comments.Count);
            Assert.Single(Lines(PlanOf(db, engine), "MATERIALIZE"));
            await User.Query(db).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count));
            Assert.DoesNotContain("CORRELATED", PlanOf(db, engine), StringComparison.Ordinal);
        }
    }

    /// <summary>What is counted for the targets of some keys, in the condition of an include.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task Counts_in_the_condition_of_an_include_read_no_table_for_each_target(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Create(engine, isIndexed);
            List<User> users = await User.Query(db).Take(20).ToListAsync();

            await users.LoadAsync(db, u => u.Posts.Where(p => p.Comments.Count > 2 & p.Tags.None(t => t.Name == "t1")));

            // The posts of the first user have the tag.
            Assert.Equal([0, .. Enumerable.Repeat(30, 19)], users.Select(user => user.Posts.Count));
            string plan = PlanOf(db, engine);
            if (isIndexed)
                Assert.DoesNotContain("MATERIALIZE", plan, StringComparison.Ordinal);
            else
                Assert.DoesNotContain("CORRELATED", plan, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_first_of_many_over_a_composite_key_is_found_for_each_source(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE sensors (tenant_id BIGINT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (tenant_id, code));
            CREATE TABLE readings (tenant_id BIGINT NOT NULL, number BIGINT NOT NULL, sensor_code TEXT NOT NULL, value INT NOT NULL, PRIMARY KEY (tenant_id, number));
            CREATE INDEX by_sensor ON readings (tenant_id, sensor_code, value);
            """);
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(2000)}) INSERT INTO sensors SELECT 1, 's' || i FROM n");
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(8000)}) INSERT INTO readings SELECT 1, i, 's' || (1 + i % 2000), i % 13 FROM n");
        db.Run("ANALYZE");

        await Sensor.Query(db).OrderBy(s => s.Current.Value.Descending).Take(5).ToListAsync();
        string plan = PlanOf(db, engine);
        if (engine == Engine.Sqlite)
        {
            Assert.Contains(Lines(plan, "SEARCH t1 "), line => line.Contains("(tenant_id=? AND number=?)", StringComparison.Ordinal));
        }
        else
        {
            Assert.Contains("LEFT JOIN LATERAL (SELECT t2.* FROM \"readings\" AS t2 WHERE t2.\"tenant_id\" = t.\"tenant_id\"", db.Sent[^1].Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SubPlan", plan, StringComparison.Ordinal);
        }

        await Sensor.Query(db).Where(s => s.Current.Is(r => r.Value > 11)).ToListAsync();
        plan = PlanOf(db, engine);
        Assert.DoesNotContain(engine == Engine.Sqlite ? "SCAN t2" : "Seq Scan on readings", plan, StringComparison.Ordinal);
        Assert.Contains("WHERE EXISTS (SELECT 1 FROM (SELECT t2.* FROM \"readings\" AS t2 WHERE", db.Sent[^1].Text, StringComparison.Ordinal);

        Sensor first = (await Sensor.Query(db).FirstAsync())!;
        await first.On(db).Current.GetAsync();
        Assert.DoesNotContain(engine == Engine.Sqlite ? "SCAN" : "Seq Scan", PlanOf(db, engine), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys_are_joined_with_an_index_or_without(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[false, true])
        {
            using Database db = Database.Create(engine, """
                CREATE TABLE invoices (tenant_id BIGINT NOT NULL, number TEXT NOT NULL, PRIMARY KEY (tenant_id, number));
                CREATE TABLE invoice_lines (id BIGINT NOT NULL PRIMARY KEY, tenant_id BIGINT NOT NULL, invoice_number TEXT NOT NULL);
                """);
            db.Run($"WITH RECURSIVE n(i) AS ({Numbers(3000)}) INSERT INTO invoices SELECT i % 50, 'n' || i FROM n");
            db.Run($"WITH RECURSIVE n(i) AS ({Numbers(3000)}) INSERT INTO invoice_lines SELECT i, i % 50, 'n' || i FROM n");
            if (isIndexed)
                db.Run("CREATE INDEX by_invoice ON invoice_lines (tenant_id, invoice_number)");

            List<Invoice> invoices = await Invoice.Query(db).ToListAsync();
            await invoices.LoadAsync(db, i => i.Lines);

            Assert.All(invoices, invoice => Assert.Single(invoice.Lines));
            if (engine == Engine.Sqlite)
            {
                string search = Assert.Single(Lines(PlanOf(db, engine), "SEARCH t "));
                Assert.Contains(isIndexed ? "INDEX by_invoice (tenant_id=? AND invoice_number=?)" : "AUTOMATIC COVERING INDEX (", search, StringComparison.Ordinal);
            }
        }
    }

    private static Database Create(Engine engine, bool isIndexed)
    {
        Database db = Database.Create(engine, Blog.Schema);
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(100)}) INSERT INTO users SELECT i, 'u' || i FROM n");
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(3000)}) INSERT INTO posts SELECT i, 'p' || i, 1 + i % 100, 1 + i % 7 FROM n");
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(9000)}) INSERT INTO comments SELECT i, 1 + i % 3000, 1 + i % 100, 'c' FROM n");
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(50)}) INSERT INTO tags SELECT i, 't' || i FROM n");
        db.Run($"WITH RECURSIVE n(i) AS ({Numbers(3000)}) INSERT INTO post_tags SELECT i, 1 + i % 50 FROM n");
        if (isIndexed)
        {
            db.Run("""
                CREATE INDEX comments_post ON comments (post_id);
                CREATE INDEX comments_author ON comments (author_id);
                CREATE INDEX posts_author ON posts (author_id);
                CREATE INDEX pairs ON post_tags (post_id, tag_id);
                """);
        }

        // SQLite plans without statistics, as most of its databases are.
        if (engine == Engine.PostgreSql)
            db.Run("ANALYZE");

        return db;
    }

    private static string Numbers(int count) => $"SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}";

    private static string PlanOf(Database db, Engine engine) => QueryPlan.Of(db, engine, db.Sent[^1]);

    private static IEnumerable<string> Lines(string plan, string part) => plan.Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal));

    /// <summary>Nothing is computed row by row.</summary>
    private static void AssertIsLinear(Engine engine, string plan, bool existence = false)
    {
        if (engine == Engine.PostgreSql)
        {
            Assert.DoesNotContain("SubPlan", plan, StringComparison.Ordinal);
            return;
        }

        if (!existence)
            Assert.DoesNotContain("CORRELATED", plan, StringComparison.Ordinal);

        Assert.NotEmpty(Lines(plan, "SEARCH a1 USING AUTOMATIC COVERING INDEX (k1=?)"));
    }

    /// <summary>The targets are read once, or by their index.</summary>
    private static void AssertFindsTargets(Engine engine, string plan, bool isIndexed)
    {
        if (engine == Engine.Sqlite)
        {
            Assert.Single(Lines(plan, isIndexed ? "SEARCH t1 USING COVERING INDEX comments_post (post_id=?)" : "SCAN t1"));
            Assert.Equal(isIndexed ? 1 : 0, Lines(plan, "CORRELATED").Count());
            return;
        }

        Assert.DoesNotContain("SubPlan", plan, StringComparison.Ordinal);
        Assert.Single(Lines(plan, isIndexed ? "comments_post" : "Seq Scan on comments"));
        Assert.Equal(isIndexed ? 0 : 1, Lines(plan, "Seq Scan on comments").Count());
    }
}
