using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Shapes;

/// <summary>Less usual entities.</summary>
public sealed class OddityTests
{
    private const string Folders = """
        CREATE TABLE folders (id TEXT NOT NULL PRIMARY KEY, remark TEXT);
        CREATE TABLE documents (id TEXT NOT NULL PRIMARY KEY, remark TEXT, folder_id TEXT NOT NULL);
        INSERT INTO folders VALUES ('a', 'first'), ('b', NULL);
        INSERT INTO documents VALUES ('00000000-0000-0000-0000-00000000000B', NULL, 'a'), ('00000000-0000-0000-0000-00000000000A', 'x', 'a');
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Partial_properties_of_every_collection_type_and_accessibility(Engine engine)
    {
        using Database db = CreateFolders(engine);
        List<Folder> folders = await Folder.Query(db).ToListAsync();

        await folders.LoadAsync(db, f => f.Documents, f => f.Set, f => f.Array, f => f.ISet, f => f.Enumerable, f => f.Collection, f => f.Nullable);

        Folder folder = folders[0];
        Assert.Equal("first", folder.Remark);
        Assert.Equal([10, 11], folder.Documents.Select(document => document.Id.ToByteArray()[15]));
        Assert.All(
            new IEnumerable<Document>[] { folder.Set, folder.Array, folder.ISet!, folder.Enumerable, folder.Collection, folder.Nullable! },
            documents => Assert.Equal(folder.Documents, documents.OrderBy(document => document.Id.ToString())));
        Assert.All(new IEnumerable<Document>[] { folders[1].Set, folders[1].Array, folders[1].ISet!, folders[1].Enumerable, folders[1].Collection }, Assert.Empty);
        folder.Assign([]);
        Assert.Empty(folder.Array);
        Assert.Throws<RelationNotLoadedException>(() => new Folder { Id = "c" }.ISet);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_relations_over_one_foreign_key(Engine engine)
    {
        using Database db = CreateFolders(engine);
        List<Document> documents = await Document.Query(db).ToListAsync();

        await documents.LoadAsync(db, d => d.Folder, d => d.Same);

        Assert.Equal("first", documents[0].Folder.Remark);
        Assert.Same(documents[0].Folder, documents[1].Same);
        documents[0].Move(new Folder { Id = "b" });
        Assert.Equal("b", documents[0].FolderId);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Records_that_derive_from_a_record(Engine engine)
    {
        string time = Database.TypeOf(engine, typeof(DateTime), "TEXT");
        using Database db = Database.Create(engine, $"""
            CREATE TABLE places (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, at {time} NOT NULL);
            CREATE TABLE visits (id BIGINT NOT NULL PRIMARY KEY, place_id BIGINT, at {time} NOT NULL);
            INSERT INTO places (id, name, at) VALUES (1, 'Home', '2024-01-01 00:00:00');
            INSERT INTO visits (id, place_id, at) VALUES (1, 1, '2024-05-01 12:00:00'), (2, NULL, '2024-05-02 12:00:00');
            """);

        List<Visit> visits = await Visit.Query(db).Include(v => v.Place.Include(p => p.Visits)).ToListAsync();

        Assert.Equal(("Home", new DateTime(2024, 1, 1), "extra"), (visits[0].Place!.Name, visits[0].Place!.At, visits[0].Place!.Extra));
        Assert.Same(visits[0], Assert.Single(visits[0].Place!.Visits));
        Assert.Null(visits[1].Place);
        Assert.Equal(new Visit(2, null, new DateTime(2024, 5, 2, 12, 0, 0)), visits[1]);
        Assert.NotEqual(new Visit(2, null, new DateTime(2024, 5, 2, 13, 0, 0)), visits[1]);
        Assert.Contains("Id = 2, PlaceId = ", visits[1].ToString(), StringComparison.Ordinal);
        Assert.True(((Stamped)visits[1]).Equals(visits[1] with { }));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Names_are_quoted(Engine engine)
    {
        string table = Quote("od{0}d \"\"\"table\"\"\" -- ;");
        string junction = Quote("jun{c}tion\"\"\"");
        using Database db = Database.Create(
            engine,
            $"CREATE TABLE {table} ({Quote("k{e}y\"\"\"'")} BIGINT NOT NULL PRIMARY KEY, {Quote("par{{ent}}\\n")} BIGINT)",
            $"CREATE TABLE {junction} ({Quote("so{u}rce")} BIGINT NOT NULL, {Quote("tar\"get")} BIGINT NOT NULL)",
            $"INSERT INTO {table} VALUES (1, NULL), (2, 1)",
            $"INSERT INTO {junction} VALUES (1, 2)");

        List<Odd> odds = await Odd.Query(db).Include(o => o.Parent, o => o.Children, o => o.Others).ToListAsync();
        await odds[0].LoadAsync(db, o => o.Children, o => o.Others);

        Assert.Same(odds[0], odds[1].Parent);
        Assert.Equal(2, Assert.Single(odds[0].Children).Key);
        Assert.Equal(2, Assert.Single(odds[0].Others).Key);
        Assert.Equal(1, (await Odd.FindAsync(db, 2))!.ParentKey);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_without_regard_to_case(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE currencies (code TEXT COLLATE NOCASE NOT NULL PRIMARY KEY);
            CREATE TABLE prices (id INTEGER NOT NULL PRIMARY KEY, currency_code TEXT COLLATE NOCASE NOT NULL);
            CREATE TABLE accepted (currency_code TEXT COLLATE NOCASE NOT NULL, price_id INTEGER NOT NULL);
            INSERT INTO currencies VALUES ('EUR'), ('chf');
            INSERT INTO prices VALUES (1, 'eur'), (2, 'EUR'), (3, 'CHF');
            INSERT INTO accepted VALUES ('Eur', 1), ('CHF', 1), ('eur', 2);
            """);

        List<Currency> currencies = await Currency.Query(db).Include(c => c.Prices, c => c.AcceptedFor).ToListAsync();
        List<Price> prices = await Price.Query(db).Include(p => p.Currency, p => p.Accepted).ToListAsync();

        Currency euro = currencies.Single(currency => currency.Code == "EUR");
        Assert.Equal([1L, 2L], euro.Prices.Select(price => price.Id));
        Assert.Equal([1L, 2L], euro.AcceptedFor.Select(price => price.Id));
        Assert.Same(euro, euro.Prices[0].Currency);
        Assert.Same(prices[0].Currency, prices[1].Currency);
        Assert.Same(prices[0].Currency, prices[1].Accepted[0]);
        Assert.Equal(2, prices[0].Accepted.Count);
        Assert.Equal("chf", (await Currency.FindAsync(db, "CHF"))!.Code);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_keys_without_nullable_annotations(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE regions (code TEXT NOT NULL PRIMARY KEY);
            CREATE TABLE towns (id INT NOT NULL PRIMARY KEY, region_code TEXT);
            CREATE TABLE region_towns (region_code TEXT NOT NULL, town_id INT NOT NULL);
            INSERT INTO regions VALUES ('N'), ('S');
            INSERT INTO towns VALUES (1, 'N'), (2, NULL), (3, 'S');
            INSERT INTO region_towns VALUES ('N', 3), ('N', 2);
            """);

        List<Region> regions = await Region.Query(db).Include(r => r.Towns, r => r.Shared).ToListAsync();
        List<Town> towns = await Town.Query(db).Include(t => t.Region, t => t.Shared).ToListAsync();

        Assert.Equal([1], regions[0].Towns.Select(town => town.Id));
        Assert.Equal([2, 3], regions[0].Shared.Select(town => town.Id));
        Assert.Empty(regions[1].Shared);
        Assert.Equal(["N", null, "S"], towns.Select(town => town.Region?.Code));
        Assert.Equal("N", Assert.Single(towns[1].Shared).Code);
        Assert.Equal("S", Region.Find(db, "S")!.Code);
        towns[0].Region = null;
        Assert.Null(towns[0].RegionCode);
        towns[0].Region = regions[1];
        Assert.Equal("S", towns[0].RegionCode);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task To_one_relations_without_nullable_annotations_follow_the_key(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE mayors (id INT NOT NULL PRIMARY KEY, town_hall_id INT);
            CREATE TABLE town_halls (id INT NOT NULL PRIMARY KEY, town_id INT NOT NULL);
            INSERT INTO town_halls VALUES (1, 9), (2, 9);
            INSERT INTO mayors VALUES (1, NULL), (2, 2);
            """);

        List<TownHall> halls = await TownHall.Query(db).Include(t => t.Mayor).ToListAsync();
        List<Mayor> mayors = await Mayor.Query(db).Include(m => m.TownHall).ToListAsync();

        Assert.Equal([null, 2], halls.Select(hall => (int?)hall.Mayor?.Id));
        Assert.Equal([null, 2], mayors.Select(mayor => (int?)mayor.TownHall?.Id));
        mayors[1].TownHall = null;
        Assert.Null(mayors[1].TownHallId);
        halls[1].Mayor = null;
        Assert.Null(halls[1].Mayor);
        Assert.Throws<ArgumentNullException>(() => halls[0].Town = null);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Loads_can_run_side_by_side(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellationToken) =>
        {
            List<Post> posts = await Post.Query(db.DataSource).Include(p => p.Author, p => p.Comments.Include(c => c.Author), p => p.Tags).ToListAsync(cancellationToken);
            Assert.Equal([3, 1, 0], posts.Select(post => post.Comments.Count));
            Assert.Equal([2, 1, 0], posts.Select(post => post.Tags.Count));
            Assert.Equal("Ada", posts[1].Author.Name);
        });
    }

    private static Database CreateFolders(Engine engine)
    {
        string id = Database.TypeOf(engine, typeof(Guid), "TEXT");
        return Database.Create(engine, Folders.Replace("documents (id TEXT", "documents (id " + id, StringComparison.Ordinal));
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
