using System.Globalization;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Polymorphic relations, both sides and over a junction.</summary>
public sealed class MorphTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_mixed_list_costs_one_statement_for_each_kind_of_target(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).ToListAsync();
        db.Forget();

        await notes.LoadAsync(db, n => n.Subject);

        Assert.Equal(["Photo 1", "Clip 1", "Photo 1", "-", "-", "-", "-"], notes.Select(note => Describe(note.Subject)));
        Assert.Same(notes[0].Subject, notes[2].Subject);
        Assert.All(notes, note => Assert.True(note.IsLoaded(n => n.Subject)));
        db.AssertSent(
            """SELECT t."id", t."title" FROM "photos" AS t WHERE t."id" = $1""",
            """SELECT t."id", t."cover_id" FROM "clips" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_that_do_not_occur_are_not_asked_for(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Note note = (await Note.FindAsync(db, 2))!;
        Note none = (await Note.FindAsync(db, 4))!;
        db.Forget();

        new[] { note, none }.Load(db, n => n.Subject);

        Assert.Equal("Clip 1", Describe(note.Subject));
        Assert.Null(none.Subject);
        db.AssertSent("""SELECT t."id", t."cover_id" FROM "clips" AS t WHERE t."id" = $1""");
        await none.LoadAsync(db, n => n.Subject);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Below_each_target_its_own_relations_are_loaded(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).ToListAsync();
        db.Forget();

        await notes.LoadAsync(db, n => n.Subject.Photo(p => p.Topics, p => p.Badge).Clip(c => c.Cover), n => n.Subject.Clip(c => c.Notes));

        Photo sea = Assert.IsType<Photo>(notes[0].Subject);
        Clip clip = Assert.IsType<Clip>(notes[1].Subject);
        Assert.Equal(["blue", "green"], sea.Topics.Select(topic => topic.Name));
        Assert.Null(sea.Badge);
        Assert.Equal("Hill", clip.Cover!.Title);
        Assert.Equal([notes[1]], clip.Notes);
        Assert.Equal(6, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_overlap_never_mix(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Photo> photos = await Photo.Query(db).ToListAsync();
        List<Clip> clips = await Clip.Query(db).ToListAsync();
        db.Forget();

        await photos.LoadAsync(db, p => p.Notes);
        await clips.LoadAsync(db, c => c.Notes);

        Assert.Equal([[1L, 3L], []], photos.Select(photo => photo.Notes.Select(note => note.Id).ToArray()));
        Assert.Equal([[2L], []], clips.Select(clip => clip.Notes.Select(note => note.Id).ToArray()));
        Assert.Same(photos[0], photos[0].Notes[1].Subject);
        Assert.Same(clips[0], clips[0].Notes[0].Subject);
        db.AssertSent(
            """
            SELECT t."id", t."body", t."subject_type", t."subject_id" FROM "notes" AS t
            WHERE t."subject_id" IN (SELECT "value" FROM json_each($1)) AND t."subject_type" = 'photo'
            """,
            """
            SELECT t."id", t."body", t."subject_type", t."subject_id" FROM "notes" AS t
            WHERE t."subject_id" IN (SELECT "value" FROM json_each($1)) AND t."subject_type" = 'clip''s'
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_row_points_to_one(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Photo> photos = await Photo.Query(db).ToListAsync();
        Clip clip = (await Clip.FindAsync(db, 1))!;
        db.Forget();

        await photos.LoadAsync(db, p => p.Badge);
        await clip.LoadAsync(db, c => c.Badge!);

        Assert.Equal([null, 2L], photos.Select(photo => photo.Badge?.Id));
        Assert.Same(photos[1], photos[1].Badge!.Holder);
        Assert.Equal(1, clip.Badge!.Id);
        db.AssertSent(
            """
            SELECT t."id", t."kind", t."number" FROM "badges" AS t WHERE t."number" IN (SELECT "value" FROM json_each($1)) AND t."kind" = 'photo'
            """,
            """SELECT t."id", t."kind", t."number" FROM "badges" AS t WHERE t."number" = $1 AND t."kind" = 'clip''s'""");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_junction_with_a_discriminator_pairs_both_ways(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Photo> photos = await Photo.Query(db).ToListAsync();
        List<Clip> clips = await Clip.Query(db).ToListAsync();
        List<Topic> topics = await Topic.Query(db).ToListAsync();
        db.Forget();

        await photos.LoadAsync(db, p => p.Topics);
        await clips.LoadAsync(db, c => c.Topics);
        await topics.LoadAsync(db, t => t.Photos, t => t.Clips);

        Assert.Equal([[1L, 2L], []], photos.Select(photo => photo.Topics.Select(topic => topic.Id).ToArray()));
        Assert.Equal([[1L], [2L]], clips.Select(clip => clip.Topics.Select(topic => topic.Id).ToArray()));
        Assert.Equal([[1L], [1L], []], topics.Select(topic => topic.Photos.Select(photo => photo.Id).ToArray()));
        Assert.Equal([[1L], [2L], []], topics.Select(topic => topic.Clips.Select(clip => clip.Id).ToArray()));
        db.AssertSent(
            """
            SELECT t."id", t."name", j."topicable_id" FROM "topicables" AS j JOIN "topics" AS t ON t."id" = j."topic_id"
            WHERE j."topicable_id" IN (SELECT "value" FROM json_each($1)) AND j."topicable_type" = 'photo'
            """,
            """
            SELECT t."id", t."name", j."topicable_id" FROM "topicables" AS j JOIN "topics" AS t ON t."id" = j."topic_id"
            WHERE j."topicable_id" IN (SELECT "value" FROM json_each($1)) AND j."topicable_type" = 'clip''s'
            """,
            """
            SELECT t."id", t."title", j."topic_id" FROM "topicables" AS j JOIN "photos" AS t ON t."id" = j."topicable_id"
            WHERE j."topic_id" IN (SELECT "value" FROM json_each($1)) AND j."topicable_type" = 'photo'
            """,
            """
            SELECT t."id", t."cover_id", j."topic_id" FROM "topicables" AS j JOIN "clips" AS t ON t."id" = j."topicable_id"
            WHERE j."topic_id" IN (SELECT "value" FROM json_each($1)) AND j."topicable_type" = 'clip''s'
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_junction_with_a_discriminator_may_be_an_entity(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Photo> photos = await Photo.Query(db).ToListAsync();
        Topic topic = (await Topic.FindAsync(db, 3))!;
        List<Marking> markings = await Marking.Query(db).ToListAsync();
        db.Forget();

        await photos.LoadAsync(db, p => p.Marks);
        await topic.LoadAsync(db, t => t.MarkedPhotos);
        await markings.LoadAsync(db, m => m.Marked);

        Assert.Equal([[], [3L]], photos.Select(photo => photo.Marks.Select(mark => mark.Id).ToArray()));
        Assert.Equal([2L], topic.MarkedPhotos.Select(photo => photo.Id));
        Assert.Equal(["Photo 2", "Clip 2"], markings.Select(marking => Describe(marking.Marked)));
        db.AssertSent(
            """
            SELECT t."id", t."name", j."marked_id" FROM "markings" AS j JOIN "topics" AS t ON t."id" = j."topic_id"
            WHERE j."marked_id" IN (SELECT "value" FROM json_each($1)) AND j."marked_type" = 'photo'
            """,
            """
            SELECT t."id", t."title", j."topic_id" FROM "markings" AS j JOIN "photos" AS t ON t."id" = j."marked_id"
            WHERE j."topic_id" = $1 AND j."marked_type" = 'photo'
            """,
            """SELECT t."id", t."title" FROM "photos" AS t WHERE t."id" = $1""",
            """SELECT t."id", t."cover_id" FROM "clips" AS t WHERE t."id" = $1""");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_unknown_discriminator_is_an_error_and_sets_nothing(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        db.Run("UPDATE notes SET subject_type = 'Photo' WHERE id = 3");
        List<Note> notes = await Note.Query(db).ToListAsync();
        db.Forget();

        RelationIntegrityException error = await Assert.ThrowsAsync<RelationIntegrityException>(() => notes.LoadAsync(db, n => n.Subject));

        Assert.Equal(
            "Note.Subject: the SubjectType \"Photo\" stands for none of the targets (Photo, Clip). Nothing was set. "
            + "Repair the rows, or add the entity with that [MorphName] to the Targets of Subject.",
            error.Message);
        Assert.Equal(("Note", "Subject"), (error.Entity, error.Relation));
        Assert.False(notes[0].IsLoaded(n => n.Subject));
        db.AssertNothingSent();
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Guid_keys(Engine engine)
    {
        Guid first = new("00000000-0000-0000-0000-000000000001");
        Guid second = new("00000000-0000-0000-0000-000000000002");
        string type = Database.TypeOf(engine, typeof(Guid), "TEXT");
        using Database db = Database.Create(engine, $"""
            CREATE TABLE boards (id {type} PRIMARY KEY);
            CREATE TABLE walls (id {type} PRIMARY KEY);
            CREATE TABLE pins (id BIGINT PRIMARY KEY, place_type TEXT, place_id {type});
            INSERT INTO boards VALUES ('{first}'), ('{second}');
            INSERT INTO walls VALUES ('{first}');
            INSERT INTO pins VALUES (1, 'wall', '{first}'), (2, 'board', '{first}'), (3, 'board', '{second}'), (4, NULL, NULL);
            """);
        List<Pin> pins = await Pin.Query(db).ToListAsync();

        await pins.LoadAsync(db, p => p.Place.Board(b => b.Pins));

        Assert.IsType<Wall>(pins[0].Place);
        Assert.Equal([first, second], pins[1..3].Select(pin => ((Board)pin.Place!).Id));
        Assert.Same(pins[1], ((Board)pins[1].Place!).Pins[0]);
        Assert.Null(pins[3].Place);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_keys_and_a_property_of_the_only_target(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE units (code TEXT PRIMARY KEY);
            CREATE TABLE aliases (id BIGINT PRIMARY KEY, named_type TEXT NOT NULL, named_id TEXT NOT NULL);
            INSERT INTO units VALUES ('kg'), ('m');
            INSERT INTO aliases VALUES (1, 'unit', 'm'), (2, 'unit', 'kg'), (3, 'unit', 'M');
            """);
        List<Alias> aliases = await Alias.Query(db).ToListAsync();

        await aliases.LoadAsync(db, a => a.Named);

        Assert.Equal(["m", "kg", null], aliases.Select(alias => alias.Named?.Code));
    }

    [Fact]
    public void Assigning_sets_discriminator_and_key()
    {
        Note note = new() { Body = "new" };
        Assert.Throws<RelationNotLoadedException>(() => note.Subject);

        note.Subject = new Photo { Id = 7, Title = "x" };
        Assert.Equal(("photo", 7), (note.SubjectType, note.SubjectId));

        note.Subject = new Clip { Id = 8 };
        Assert.Equal(("clip's", 8), (note.SubjectType, note.SubjectId));
        Assert.Equal("Clip 8", Describe(note.Subject));

        note.Subject = null;
        Assert.Equal((null, null), (note.SubjectType, note.SubjectId));
        Assert.Null(note.Subject);

        ArgumentException error = Assert.Throws<ArgumentException>(() => note.Subject = "text");
        Assert.StartsWith("The targets of the relation are Photo, Clip.", error.Message, StringComparison.Ordinal);
        Assert.Null(note.Subject);

        Badge badge = new() { Holder = new Photo { Id = 1, Title = "x" } };
        Assert.Throws<ArgumentNullException>(() => badge.Holder = null);
        Assert.Equal("photo", badge.Kind);
    }

    [Fact]
    public void A_target_without_a_key_is_pending_and_a_changed_key_is_stale()
    {
        Photo photo = new() { Title = "new" };
        Note note = new() { Body = "new", Subject = photo };
        Assert.Equal(("photo", null), (note.SubjectType, note.SubjectId));
        Assert.Same(photo, note.Subject);

        photo.Id = 5;
        Assert.Same(photo, note.Subject);

        note.SubjectId = 6;
        RelationNotLoadedException error = Assert.Throws<RelationNotLoadedException>(() => note.Subject);
        Assert.Equal(
            "Note.Subject holds the Subject with key (\"photo\", 5), but SubjectType, SubjectId is now (\"photo\", 6); load it again, "
            + "await note.LoadAsync(db, n => n.Subject), or assign Subject",
            error.Message);

        note.SubjectId = 5;
        note.SubjectType = "clip's";
        Assert.Throws<RelationNotLoadedException>(() => note.Subject);

        // What was given before it had a key is not meant any more either.
        note.Subject = new Photo { Title = "newer" };
        note.SubjectType = "clip's";
        error = Assert.Throws<RelationNotLoadedException>(() => note.Subject);
        Assert.StartsWith("Note.Subject holds the Subject with key (\"photo\", 0), but SubjectType, SubjectId is now", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assigning_the_one_that_points_here_sets_its_discriminator_and_key()
    {
        Photo photo = new() { Id = 3, Title = "x", Badge = new Badge { Id = 1 } };

        Assert.Equal(("photo", 3), (photo.Badge.Kind, photo.Badge.Number));
        Badge badge = photo.Badge;
        badge.Kind = "clip's";
        Assert.Throws<RelationNotLoadedException>(() => photo.Badge);
    }

    private static string Describe(object? subject) => subject switch
    {
        Photo photo => "Photo " + photo.Id.ToString(CultureInfo.InvariantCulture),
        Clip clip => "Clip " + clip.Id.ToString(CultureInfo.InvariantCulture),
        _ => "-",
    };
}
