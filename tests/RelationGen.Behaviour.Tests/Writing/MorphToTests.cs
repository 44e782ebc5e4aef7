using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of a polymorphic relation by the side that stores discriminator and key.</summary>
public sealed class MorphToTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task It_is_pointed_to_a_row_of_any_of_its_targets(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Note note = (await Note.FindAsync(db, 1))!;
        Clip clip = (await Clip.FindAsync(db, 1))!;
        Photo photo = (await Photo.FindAsync(db, 2))!;
        db.Forget();

        await note.On(db).Subject.AssociateAsync(clip);

        db.AssertSent("""
            UPDATE "notes" SET "subject_id" = $1, "subject_type" = 'clip''s' WHERE "id" = $2 AND EXISTS (SELECT 1 FROM "clips" AS t WHERE t."id" = $1)
            """);
        Assert.Equal([["clip's", 1L]], db.Rows("SELECT subject_type, subject_id FROM notes WHERE id = 1"));
        Assert.Same(clip, note.Subject);
        note.On(db).Subject.Associate(photo);
        Assert.Equal([["photo", 2L]], db.Rows("SELECT subject_type, subject_id FROM notes WHERE id = 1"));
        Assert.Equal(("photo", 2L), (note.SubjectType, note.SubjectId));
        Assert.Same(photo, note.Subject);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_the_database_lacks_is_refused(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Note note = (await Note.FindAsync(db, 1))!;
        var noTarget = await Assert.ThrowsAsync<RelationChangeException>(() => note.On(db).Subject.AssociateAsync(new Clip { Id = 99 }));
        Assert.Equal(RelationChangeKind.MissingTarget, noTarget.Kind);
        var noSource = Assert.Throws<RelationChangeException>(() => new Note { Id = 98, Body = "" }.On(db).Subject.Associate(new Clip { Id = 1 }));
        Assert.Equal(RelationChangeKind.MissingRoot, noSource.Kind);
        db.Forget();
        await Assert.ThrowsAsync<ArgumentNullException>(() => note.On(db).Subject.AssociateAsync((Clip)null!));
        db.AssertNothingSent();

        Assert.Equal("Note.Subject was not changed: the database has no such Clip. Insert it before.", noTarget.Message);
        Assert.Equal("Note.Subject was not changed: the database has no such Note. Insert it before.", noSource.Message);
        Assert.Equal(("photo", 1L), (note.SubjectType, note.SubjectId));
        Assert.Equal([["photo", 1L]], db.Rows("SELECT subject_type, subject_id FROM notes WHERE id = 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_place_that_is_taken_is_freed_where_its_holder_can_be_without(Engine engine)
    {
        Guid first = new("00000000-0000-0000-0000-000000000001");
        string type = Database.TypeOf(engine, typeof(Guid), "TEXT");
        using Database db = Database.Create(engine, $"""
            CREATE TABLE boards (id {type} PRIMARY KEY);
            CREATE TABLE walls (id {type} PRIMARY KEY);
            CREATE TABLE pins (id BIGINT PRIMARY KEY, place_type TEXT, place_id {type});
            INSERT INTO boards VALUES ('{first}');
            INSERT INTO walls VALUES ('{first}');
            INSERT INTO pins VALUES (1, 'wall', '{first}'), (2, 'board', '{first}'), (3, NULL, NULL);
            """);
        List<Pin> pins = await Pin.Query(db).ToListAsync();
        Wall wall = (await Wall.FindAsync(db, first))!;
        db.Forget();

        // The pin of the board has the same key, and a board may have many.
        await pins[2].On(db).Place.AssociateAsync(wall);

        db.AssertSent(
            """UPDATE "pins" SET "place_id" = NULL, "place_type" = NULL WHERE "place_id" = $1 AND "place_type" = 'wall' AND NOT ("id" = $2)""",
            """UPDATE "pins" SET "place_id" = $1, "place_type" = 'wall' WHERE "id" = $2 AND EXISTS (SELECT 1 FROM "walls" AS t WHERE t."id" = $1)""");
        Assert.Equal([[1L, null], [2L, "board"], [3L, "wall"]], db.Rows("SELECT id, place_type FROM pins ORDER BY id"));
        pins[0].On(db).Place.Associate((await Board.FindAsync(db, first))!);
        Assert.Equal([[1L, "board"], [2L, "board"], [3L, "wall"]], db.Rows("SELECT id, place_type FROM pins ORDER BY id"));
        await pins[2].On(db).Place.AssociateAsync(wall);
        Assert.Equal([[3L, "wall"]], db.Rows("SELECT id, place_type FROM pins WHERE id = 3"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_place_that_is_taken_refuses_where_its_holder_needs_it(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Badge badge = (await Badge.FindAsync(db, 1))!;

        // Badge 2 has photo 2; clip 2 has the same key and no badge.
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => badge.On(db).Holder.AssociateAsync(new Photo { Id = 2, Title = "Hill" }));
        Assert.Equal(RelationChangeKind.Taken, refused.Kind);

        Assert.Equal(
            "Badge.Holder was not changed: another Badge has this Photo and cannot be without one, because Number is required. Delete it, or associate it with another one before.",
            refused.Message);
        Assert.Equal([[1L, "clip's", 1L], [2L, "photo", 2L]], db.Rows("SELECT id, kind, number FROM badges ORDER BY id"));
        await badge.On(db).Holder.AssociateAsync(new Clip { Id = 2 });
        Assert.Equal([[1L, "clip's", 2L], [2L, "photo", 2L]], db.Rows("SELECT id, kind, number FROM badges ORDER BY id"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_is_dissociated_from_the_current_target_only(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).Where(n => n.Id <= 4).Include(n => n.Subject).ToListAsync();
        var photo = (Photo)notes[0].Subject!;
        Clip clip = (await Clip.FindAsync(db, 1))!;

        // The clip has the same key as the photo.
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => notes[0].On(db).Subject.DissociateAsync(clip));
        Assert.Equal(RelationChangeKind.BelongsToAnother, refused.Kind);
        Assert.Equal("Note.Subject was not changed: this Clip is not its current one. Where any is to be taken out, use UnlinkAsync.", refused.Message);
        Assert.Same(photo, notes[0].Subject);
        db.Forget();

        await notes[0].On(db).Subject.DissociateAsync(photo);
        db.AssertSent("""UPDATE "notes" SET "subject_id" = NULL, "subject_type" = NULL WHERE "id" = $2 AND "subject_id" = $1 AND "subject_type" = 'photo'""");
        notes[1].On(db).Subject.Dissociate(clip);
        db.Forget();
        Assert.True(await notes[2].On(db).Subject.UnlinkAsync());
        db.AssertSent("""UPDATE "notes" SET "subject_id" = NULL, "subject_type" = NULL WHERE "id" = $1 AND ("subject_id" IS NOT NULL OR "subject_type" IS NOT NULL)""");
        notes[3].On(db).Subject.Unlink();
        Assert.False(notes[3].On(db).Subject.Unlink());

        Assert.Equal([[0L]], db.Rows("SELECT COUNT(*) FROM notes WHERE id <= 4 AND (subject_type IS NOT NULL OR subject_id IS NOT NULL)"));
        Assert.All(notes, note => Assert.Null(note.Subject));
        Assert.All(notes, note => Assert.Equal((null, null), (note.SubjectType, note.SubjectId)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_is_left_by_the_other_side_is_left_in_memory_too(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).Where(n => n.Id == 1).Include(n => n.Subject).ToListAsync();

        await ((Photo)notes[0].Subject!).On(db).Notes.DissociateAsync(notes[0]);

        Assert.Null(notes[0].Subject);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_relation_that_must_have_a_target_is_pointed_elsewhere(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Badge badge = (await Badge.FindAsync(db, 1))!;
        Photo photo = (await Photo.FindAsync(db, 1))!;

        await badge.On(db).Holder.AssociateAsync(photo);

        Assert.Equal([["photo", 1L]], db.Rows("SELECT kind, number FROM badges WHERE id = 1"));
        Assert.Same(photo, badge.Holder);
    }
}
