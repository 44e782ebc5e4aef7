using System.Text.Json;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Infrastructure;

namespace RelationGen.Behaviour.Tests.Shapes;

/// <summary>Entities as users write them: classes and records, constructors, base classes, nested types, awkward names.</summary>
public sealed class EntityShapeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_of_base_classes_names_and_members_that_are_no_columns(Engine engine)
    {
        using Database db = Machines(engine);

        Machine machine = (await Machine.FindAsync(db, 1))!;

        Assert.Equal((1, "note", "code", "CODE"), (machine.Id, machine.Note, machine.Code, machine.Loud));
        Assert.Equal((IntEnum.Less, 7, 42, 5), (machine.Kind, machine.Weird, machine.ReadSecret(), machine.ReadHidden()));
        Assert.NotNull(machine.Whatever);
        db.AssertSent("""
            SELECT t."id", t."note", t."code", t."KindOfMachine", t."weird ""name"", really", t."secret" FROM "machines" AS t WHERE t."id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_constructor_takes_the_columns(Engine engine)
    {
        using Database db = Machines(engine);

        Machine machine = (await Machine.FindAsync(db, 1))!;
        await machine.LoadAsync(db, m => m.Parts);
        List<Part> parts = await Part.Query(db).Include(p => p.Machine).ToListAsync();

        Assert.Equal([(1L, "bolt"), (2L, "nut")], machine.Parts.Select(part => (part.Id, part.Name)));
        Assert.Same(machine, machine.Parts[0].Machine);
        Assert.Equal("code", parts[1].Machine.Code);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Private_constructors_private_setters_and_positional_records(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE wheels (id BIGINT NOT NULL PRIMARY KEY, spokes INT NOT NULL);
            CREATE TABLE tyres (id BIGINT NOT NULL PRIMARY KEY, wheel_id BIGINT NOT NULL, brand TEXT NOT NULL);
            INSERT INTO wheels (id, spokes) VALUES (1, 36), (2, 32);
            INSERT INTO tyres (id, wheel_id, brand) VALUES (5, 2, 'Round');
            """);

        List<Wheel> wheels = await Wheel.Query(db).Include(w => w.Tyre).ToListAsync();
        Tyre tyre = Tyre.Find(db, 5)!;
        tyre.Load(db, t => t.Wheel);

        Assert.Equal([(36, null), (32, "Round")], wheels.Select(wheel => (wheel.Spokes, wheel.Tyre?.Brand)));
        Assert.Same(wheels[1], wheels[1].Tyre!.Wheel);
        Assert.Equal(32, tyre.Wheel.Spokes);
        Assert.Equal(new Tyre(5, 2, "Round"), tyre);
        Assert.Equal("Tyre { Id = 5, WheelId = 2, Brand = Round }", tyre.ToString());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Records_compare_hash_and_print_their_columns_only(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE recipes (id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL, photo BLOB);
            CREATE TABLE steps (id BIGINT NOT NULL PRIMARY KEY, recipe_id BIGINT NOT NULL);
            INSERT INTO recipes (id, title, photo) VALUES (1, 'Soup', NULL);
            INSERT INTO steps (id, recipe_id) VALUES (1, 1), (2, 1);
            """);
        Recipe plain = (await Recipe.FindAsync(db, 1))!;
        Recipe loaded = (await Recipe.FindAsync(db, 1))!;

        await loaded.LoadAsync(db, r => r.Steps);

        Assert.NotSame(plain, loaded);
        Assert.Equal(plain, loaded);
        Assert.Equal(plain.GetHashCode(), loaded.GetHashCode());
        Assert.Equal("Recipe { Id = 1, Title = Soup, Photo =  }", loaded.ToString());
        Assert.Equal("Step { Id = 2, RecipeId = 1 }", loaded.Steps[1].ToString());
        Assert.NotEqual(plain, loaded with { Title = "Stew" });

        // A copy keeps what was loaded.
        Assert.Same(loaded.Steps, (loaded with { Title = "Stew" }).Steps);
        Assert.Single(new HashSet<Recipe> { plain, loaded });
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nested_and_internal_entities(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE nests (id BIGINT NOT NULL PRIMARY KEY);
            CREATE TABLE eggs (id BIGINT NOT NULL PRIMARY KEY, nest_id BIGINT NOT NULL);
            INSERT INTO nests (id) VALUES (1);
            INSERT INTO eggs (id, nest_id) VALUES (1, 1), (2, 1);
            """);

        List<Outer.Inner.Nest> nests = await Outer.Inner.Nest.Query(db).Include(n => n.Eggs).ToListAsync();

        Assert.Equal([1L, 2L], nests[0].Eggs.Select(egg => egg.Id));
        Assert.Same(nests[0], nests[0].Eggs[0].Nest);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keywords_are_names_like_any_other(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE classes ("checked" BIGINT NOT NULL, "event" BIGINT NOT NULL PRIMARY KEY, "base" BIGINT);
            INSERT INTO classes ("checked", "event", "base") VALUES (10, 1, NULL), (20, 2, 1);
            """);

        List<@class> classes = await @class.Query(db).ToListAsync();
        await classes.LoadAsync(db, c => c.@this, c => c.@params);

        Assert.Same(classes[0], classes[1].@this);
        Assert.Same(classes[1], classes[0].@params[0]);
        Assert.Equal(20, @class.Find(db, 2)!.@checked);
        var stale = Assert.Throws<RelationNotLoadedException>(() => new @class().@this);
        Assert.Contains(".this", stale.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_member_of_the_user_comes_before_a_generated_helper(Engine engine)
    {
        string[] text = ["query", "find", "find_async", "load", "load_async", "is_loaded", "on", "associate", "info", "all", "by_key", "read", "key_of", "columns", "table"];
        using Database db = Database.Create(
            engine,
            $"CREATE TABLE reserved (id BIGINT NOT NULL PRIMARY KEY, parent_id BIGINT, {string.Join(", ", text.Select(name => $"\"{name}\" TEXT"))})",
            $"INSERT INTO reserved VALUES (1, NULL, {string.Join(", ", text.Select(name => $"'{name}'"))}), (2, 1, {string.Join(", ", text.Select(_ => "NULL"))})");

        List<Reserved> rows = await EntityLoader<Reserved, long, ReservedTable>.Query(db).ToListAsync();
        await rows.LoadAsync(db, r => r.Include, r => r.Equals, r => r.ToString, r => r.GetType, r => r.Instance, r => r.Attach);

        Reserved first = rows[0];
        Assert.Equal(
            text,
            new[]
            {
                first.Query, first.Find, first.FindAsync, first.Load, first.LoadAsync, first.IsLoaded, first.On, first.Associate, first.Info, first.All, first.ByKey,
                first.Read, first.KeyOf, first.Columns, first.Table,
            });
        Assert.All([first.Equals, first.ToString, first.GetType, first.Instance, first.Attach], children => Assert.Same(rows[1], Assert.Single(children)));
        Assert.Same(first, rows[1].Include);
        Assert.Equal("find", (await EntityLoader<Reserved, long, ReservedTable>.FindAsync(db, 1, default))!.Find);
        Assert.True(first.IsLoaded(r => r.Equals));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_global_namespace_without_nullable_annotations(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE stars (id BIGINT NOT NULL PRIMARY KEY);
            CREATE TABLE planets (id BIGINT NOT NULL PRIMARY KEY, name TEXT, star_id BIGINT);
            INSERT INTO stars (id) VALUES (1);
            INSERT INTO planets (id, name, star_id) VALUES (1, 'Earth', 1), (2, NULL, NULL);
            """);

        List<Planet> planets = await Planet.Query(db).Include(p => p.Star.Include(s => s.Planets, s => s.More)).ToListAsync();

        Assert.Null(planets[1].Name);
        Assert.Null(planets[1].Star);
        Assert.Same(planets[0], Assert.Single(planets[0].Star.Planets));
        Assert.Same(planets[0], Assert.Single(planets[0].Star.More));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Serialisers_leave_relations_alone_unless_they_are_told_otherwise(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Post post = (await Post.FindAsync(db, 1))!;
        Assert.Equal("""{"Id":1,"Title":"One","AuthorId":1,"ReviewerId":2}""", JsonSerializer.Serialize(post));
        await post.LoadAsync(db, p => p.Author, p => p.Comments);
        Assert.Equal("""{"Id":1,"Title":"One","AuthorId":1,"ReviewerId":2}""", JsonSerializer.Serialize(post));

        JsonUser user = (await JsonUser.FindAsync(db, 2))!;
        await user.LoadAsync(db, u => u.Posts);
        Assert.Equal(
            """{"Id":2,"Name":"Brian","written":[{"Id":3,"Title":"Three","JsonUserId":2}],"Ordinary":[]}""",
            JsonSerializer.Serialize(user));
    }

    private static Database Machines(Engine engine) => Database.Create(engine, """
        CREATE TABLE machines (id BIGINT NOT NULL PRIMARY KEY, note TEXT, code TEXT NOT NULL, "KindOfMachine" INT NOT NULL, "weird ""name"", really" INT NOT NULL, secret INT NOT NULL);
        CREATE TABLE parts (id BIGINT NOT NULL PRIMARY KEY, machine_id BIGINT NOT NULL, name TEXT NOT NULL);
        INSERT INTO machines VALUES (1, 'note', 'code', -1, 7, 42);
        INSERT INTO parts VALUES (2, 1, 'nut'), (1, 1, 'bolt');
        """);
}
