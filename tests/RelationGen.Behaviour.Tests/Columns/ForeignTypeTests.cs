using RelationGen.Behaviour.Tests.Model.Foreign;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Texts and enums in columns whose type is no text: what is sent is given the type of the column.</summary>
public sealed class ForeignTypeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_are_written_and_come_back(Engine engine)
    {
        using Database db = await Create(engine);

        List<Person> people = await Person.Query(db).ToListAsync();

        Assert.Equal([Mood.Happy, Mood.Sad, Mood.Calm], people.Select(person => person.Mood));
        Assert.Equal(["Sad", null, "Happy"], people.Select(person => person.Before));
        Assert.Equal(["""{"theme": "dark"}""", "[]", "12"], people.Select(person => person.Settings));
        Assert.Equal(["""{"a":1}""", null, "\"x\""], people.Select(person => person.Log));
        Assert.Equal(["<a/>", null, null], people.Select(person => person.Page));
        Assert.Equal(
            engine == Engine.Sqlite ? ["text", "text", "text"] : ["mood", "jsonb", "json"],
            Assert.Single(db.Rows(engine == Engine.Sqlite
                ? "SELECT typeof(mood), typeof(settings), typeof(log) FROM for_people WHERE id = 3"
                : "SELECT pg_typeof(mood)::text, pg_typeof(settings)::text, pg_typeof(log)::text FROM for_people WHERE id = 3")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_write_gives_the_type(Engine engine)
    {
        using Database db = await Create(engine);
        Person person = Person.Find(db, 2)!;

        person.Mood = Mood.Calm;
        person.Before = "Happy";
        person.Settings = "{}";
        person.Log = "[1]";
        await person.UpdateAsync(db);
        Person read = Person.Find(db, 2)!;
        Assert.Equal((Mood.Calm, "Happy", "{}", "[1]"), (read.Mood, read.Before, read.Settings, read.Log));

        new Person { Id = 2, Mood = Mood.Sad, Settings = "[2]" }.Upsert(db);
        Assert.Equal((Mood.Sad, null, "[2]"), (Person.Find(db, 2)!.Mood, Person.Find(db, 2)!.Before, Person.Find(db, 2)!.Settings));
        Assert.Equal(3, await Person.Query(db).UpdateAsync(x =>
            x.Set(p => p.Mood, Mood.Happy).Set(p => p.Before, "Calm").Set(p => p.Log, null)));
        Assert.Equal(3, await Person.Query(db).Where(p => p.Mood == Mood.Happy & p.Before == "Calm" & p.Log == null).CountAsync());

        // More rows than one statement of values has.
        Person[] many = [.. Enumerable.Range(10, 500).Select(id => new Person { Id = id, Mood = (Mood)(id % 3), Settings = $"[{id}]" })];
        await many.InsertAsync(db);
        Assert.Equal(many.Select(each => (each.Mood, each.Settings)), Person.Query(db).Where(p => p.Id >= 10).ToList()
            .Select(each => (each.Mood, each.Settings)));
        await many.DeleteAsync(db);
        await person.DeleteAsync(db);
        Assert.Equal([1L, 3], (await Person.Query(db).ToListAsync()).Select(each => each.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nested_writes_read_the_rows_that_they_find(Engine engine)
    {
        using Database db = await Create(engine);

        await MoodKind.UpdateAsync(db, Mood.Sad, x =>
        {
            x.People.Create(new Person { Id = 20, Before = "Calm", Settings = "[20]" });
            x.People.Connect(Person.Find(db, 1)!);
        });
        await MoodKind.UpdateAsync(db, Mood.Calm, x => x.People.ConnectOrCreate(p => p.Id, new Person { Id = 3, Settings = "[3]" }));
        MoodKind sad = MoodKind.Find(db, Mood.Sad)!;
        await Person.UpdateAsync(db, 2, x => x.Kind.Connect(sad));
        Person found = Person.Find(db, 20)!;

        Assert.Equal(("bad", Mood.Sad, "[20]"), (sad.Remark, found.Mood, found.Settings));
        Assert.Equal([1L, 2, 20], Ids(await Person.Query(db).Where(p => p.Mood == Mood.Sad).OrderBy(p => p.Id).ToListAsync()));
        await sad.On(db).People.AssociateAsync(Person.Find(db, 3)!);
        Assert.Equal([1L, 2, 3, 20], Ids(await Person.Query(db).Where(p => p.Mood == Mood.Sad).OrderBy(p => p.Id).ToListAsync()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_and_groups(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([1L], Ids(await Person.Query(db).Where(p => p.Mood == Mood.Happy).ToListAsync()));
        Assert.Equal([2L, 3], Ids(await Person.Query(db).Where(p => p.Mood != Mood.Happy).ToListAsync()));
        Assert.Equal([1L, 2], Ids(await Person.Query(db).Where(p => p.Mood.In(Mood.Happy, Mood.Sad)).ToListAsync()));
        Assert.Equal([3L], Ids(await Person.Query(db).Where(p => p.Before.In("Happy", "Calm")).ToListAsync()));
        Assert.Equal([1L], Ids(await Person.Query(db).Where(p => p.Settings.Contains("theme")).ToListAsync()));
        Assert.Equal([1L, 3], Ids(await Person.Query(db).Where(p => p.Before != null).ToListAsync()));

        // An enum of PostgreSQL is ordered as it is declared, and a text by its letters.
        Assert.Equal(
            engine == Engine.Sqlite ? [3L, 1, 2] : [2L, 3, 1], Ids(await Person.Query(db).OrderBy(p => p.Mood).ToListAsync()));
        Assert.Equal([Mood.Calm, Mood.Happy, Mood.Sad], (await Person.Query(db).CountByAsync<Mood>(p => p.Mood))
            .Select(group => group.Value).OrderBy(mood => mood.ToString()));
        Assert.Equal([1L, 2, 3], Ids(await Person.Query(db).OrderBy(p => p.Id).Take(3).ToListAsync()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_of_the_type_lead_along_relations(Engine engine)
    {
        using Database db = await Create(engine);
        List<MoodKind> kinds = await MoodKind.Query(db).ToListAsync();
        List<Person> people = await Person.Query(db).ToListAsync();

        await kinds.LoadAsync(db, k => k.People);
        people.Load(db, p => p.Kind);

        Assert.Equal(
            ["Calm 3", "Happy 1", "Sad 2"],
            kinds.Select(kind => $"{kind.Mood} {string.Join(',', kind.People.Select(person => person.Id))}").Order(StringComparer.Ordinal));
        Assert.Equal(["good", "bad", "even"], people.Select(person => person.Kind.Remark));
        Assert.Equal("good", MoodKind.Find(db, Mood.Happy)!.Remark);
        Assert.Equal([1L], Ids(await Person.Query(db).Where(p => p.Kind.Remark == "good").ToListAsync()));
        Assert.Equal([Mood.Sad], (await MoodKind.Query(db).Where(k => k.People.Some(p => p.Id == 2)).ToListAsync())
            .Select(kind => kind.Mood));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_value_that_the_type_has_not_is_refused(Engine engine)
    {
        using Database db = await Create(engine);
        if (engine == Engine.Sqlite)
            return;

        var person = new Person { Id = 9, Mood = Mood.Sad, Before = "Furious", Settings = "{}" };
        RelationException wrong = await Assert.ThrowsAnyAsync<RelationException>(() => person.InsertAsync(db));
        Assert.Contains("Person", wrong.Message, StringComparison.Ordinal);
        person.Before = null;
        person.Settings = "{";
        Assert.Contains("Person", (await Assert.ThrowsAnyAsync<RelationException>(() => person.InsertAsync(db))).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<long> Ids(IEnumerable<Person> people) => people.Select(person => person.Id);

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Empty(engine);
        StoreSchema.Of(typeof(Person).Namespace!).Create(db);
        await new[]
        {
            new MoodKind { Mood = Mood.Sad, Remark = "bad" }, new MoodKind { Mood = Mood.Calm, Remark = "even" },
            new MoodKind { Mood = Mood.Happy, Remark = "good" },
        }.InsertAsync(db);
        await new[]
        {
            new Person { Id = 1, Mood = Mood.Happy, Before = "Sad", Settings = """{"theme": "dark"}""", Log = """{"a":1}""",
                Page = "<a/>" },
            new Person { Id = 2, Mood = Mood.Sad, Settings = "[]" },
            new Person { Id = 3, Mood = Mood.Calm, Before = "Happy", Settings = "12", Log = "\"x\"" },
        }.InsertAsync(db);
        db.Forget();
        return db;
    }
}
