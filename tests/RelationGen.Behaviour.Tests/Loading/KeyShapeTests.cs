using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Freight;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Keys that are more than a number beside the others, in tables that the schema creates.</summary>
public sealed class KeyShapeTests
{
    private static readonly Guid Ada = Guid.Parse("0a000000-0000-0000-0000-000000000001");
    private static readonly Guid Bob = Guid.Parse("ffffffff-0000-0000-0000-000000000002");

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_foreign_key_can_reference_a_unique_property(Engine engine)
    {
        using Database db = Create(engine);
        List<Letter> letters = await Letter.Query(db).ToListAsync();
        db.Forget();

        await letters.LoadAsync(db, l => l.Recipient);

        Assert.Equal([Bob, null, Bob], letters.Select(letter => letter.Recipient?.Id));
        Assert.Same(letters[0].Recipient, letters[2].Recipient);
        db.AssertSent("""SELECT t."id", t."email", t."licence_key", t."guide_key" FROM "people" AS t WHERE t."email" = $1""");

        List<Person> people = await Person.Query(db).ToListAsync();
        db.Forget();
        await people.LoadAsync(db, p => p.Letters);

        Assert.Equal([[], [1, 3]], people.Select(person => person.Letters.Select(letter => letter.Id).ToArray()));
        Assert.Same(people[1], people[1].Letters[0].Recipient);
        db.AssertSent("""SELECT t."id", t."address" FROM "letters" AS t WHERE t."address" IN (SELECT "value" FROM json_each($1))""");
    }

    [Fact]
    public void Assigning_over_a_unique_property_copies_that_property()
    {
        var person = new Person { Id = Ada, Email = "ada@example.org" };

        var letter = new Letter { Recipient = person };

        Assert.Equal("ada@example.org", letter.Address);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_can_be_the_foreign_key_of_a_one_to_one_relation(Engine engine)
    {
        using Database db = Create(engine);
        List<Person> people = await Person.Query(db).ToListAsync();
        db.Forget();

        await people.LoadAsync(db, p => p.Profile);

        Assert.Equal([null, "Bob's"], people.Select(person => person.Profile?.Text));
        Assert.Same(people[1], people[1].Profile!.Person);
        db.AssertSent("""SELECT t."id", t."text" FROM "profiles" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");

        Profile profile = (await Profile.FindAsync(db, Bob))!;
        db.Forget();
        await profile.LoadAsync(db, p => p.Person);

        Assert.Equal("bob@example.org", profile.Person.Email);
        db.AssertSent("""SELECT t."id", t."email", t."licence_key", t."guide_key" FROM "people" AS t WHERE t."id" = $1""");
    }

    [Fact]
    public void Assigning_either_side_of_a_shared_key_sets_the_key_of_the_dependent()
    {
        var person = new Person { Id = Ada, Email = "ada@example.org" };
        var profile = new Profile { Text = "", Person = person };
        var other = new Profile { Text = "" };

        person.Profile = other;

        Assert.Equal((Ada, Ada), (profile.Id, other.Id));
        Assert.Same(person, profile.Person);
        Assert.Same(other, person.Profile);
        other.Id = Bob;
        Assert.Throws<RelationNotLoadedException>(() => person.Profile);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Enum_keys_are_numbers_on_both_sides(Engine engine)
    {
        using Database db = Create(engine);
        List<LicenceClass> classes = await LicenceClass.Query(db).ToListAsync();
        List<Person> people = await Person.Query(db).ToListAsync();
        db.Forget();

        await classes.LoadAsync(db, l => l.Holders);
        await people.LoadAsync(db, p => p.Licence);

        Assert.Equal([[], [Bob]], classes.Select(item => item.Holders.Select(person => person.Id).ToArray()));
        Assert.Equal([null, "Lorry"], people.Select(person => person.Licence?.Name));
        Assert.Equal("[3,200]", db.Sent[0].Keys);
        Assert.Equal("Lorry", LicenceClass.Find(db, Licence.Lorry)!.Name);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_attributes_of_the_base_class_library_name_the_key_and_the_other_side(Engine engine)
    {
        using Database db = Create(engine);
        List<Person> people = await Person.Query(db).ToListAsync();

        await people.LoadAsync(db, p => p.Guide, p => p.Guided);

        Assert.Equal([null, Ada], people.Select(person => person.Guide?.Id));
        Assert.Equal([[Bob], []], people.Select(person => person.Guided.Select(guided => guided.Id).ToArray()));
        Assert.Same(people[0], people[1].Guide);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_created_tables_enforce_these_keys(Engine engine)
    {
        using Database db = Create(engine);

        Assert.ThrowsAny<DbException>(() => db.Run("INSERT INTO profiles (id, text) VALUES (@id, '')", ("@id", Guid.Empty)));
        Assert.ThrowsAny<DbException>(() => db.Run("INSERT INTO letters (id, address) VALUES (9, 'nobody@example.org')"));
        Assert.ThrowsAny<DbException>(() => db.Run("INSERT INTO tours (id, tenant_id, depot_number) VALUES (1, 1, 1)"));
        Assert.ThrowsAny<DbException>(() => db.Run("UPDATE people SET licence_key = 4"));
        db.Run("DELETE FROM letters");
        db.Run("DELETE FROM people WHERE id = @id", ("@id", Bob));
        Assert.Empty(db.Rows("SELECT id FROM profiles"));
    }

    private static Database Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Person).Namespace!));
        db.Run("INSERT INTO licences (licence, name) VALUES (3, 'Car'), (200, 'Lorry')");
        db.Run("INSERT INTO people (id, email) VALUES (@id, 'ada@example.org')", ("@id", Ada));
        db.Run("INSERT INTO people (id, email, licence_key, guide_key) VALUES (@id, 'bob@example.org', 200, @guide)", ("@id", Bob), ("@guide", Ada));
        db.Run("INSERT INTO profiles (id, text) VALUES (@id, 'Bob''s')", ("@id", Bob));
        db.Run("INSERT INTO letters (id, address) VALUES (1, 'bob@example.org'), (2, NULL), (3, 'bob@example.org')");
        return db;
    }
}
