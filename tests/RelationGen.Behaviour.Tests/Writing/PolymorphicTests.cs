using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of polymorphic relations: the discriminator is written with the key, and keys of other types that are equal are never touched.</summary>
public sealed class PolymorphicTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_of_one_type(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Photo photo = (await Photo.FindAsync(db, 1))!;
        Clip clip = (await Clip.FindAsync(db, 1))!;
        List<Note> notes = await Note.Query(db).Where(n => n.Id.In([2L, 4])).ToListAsync();
        db.Forget();

        await photo.On(db).Notes.AssociateAsync(notes);

        db.AssertSent("""UPDATE "notes" SET "subject_id" = $1, "subject_type" = 'photo' WHERE "id" IN (SELECT "value" FROM json_each($2))""");
        Assert.Equal([[1L], [2L], [3L], [4L]], db.Rows("SELECT id FROM notes WHERE subject_type = 'photo' AND subject_id = 1 ORDER BY id"));
        Assert.All(notes, note => Assert.Equal(("photo", 1L), (note.SubjectType, note.SubjectId)));

        await clip.On(db).Notes.AssociateKeysAsync([3]);
        Assert.Equal([3L], await photo.On(db).Notes.DissociateKeysAsync([3, 4]));
        Assert.Equal([[3L, "clip's", 1L], [4L, null, null]], db.Rows("SELECT id, subject_type, subject_id FROM notes WHERE id IN (3, 4) ORDER BY id"));

        Assert.Equal(2, await photo.On(db).Notes.ClearAsync());
        Assert.Equal([3], (await clip.On(db).Notes.ToListAsync()).Select(note => note.Id));
        Assert.Equal(1, clip.On(db).Notes.DeleteAll());
        Assert.Equal([[6L]], db.Rows("SELECT COUNT(*) FROM notes"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_child_that_is_the_only_one(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Photo hill = (await Photo.FindAsync(db, 2))!;
        Photo sea = (await Photo.FindAsync(db, 1))!;
        List<Badge> badges = await Badge.Query(db).ToListAsync();

        // Badge 2 is the hill's, and its key cannot be NULL.
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => hill.On(db).Badge.AssociateAsync(badges[0]));
        await sea.On(db).Badge.AssociateAsync(badges[0]);

        Assert.Equal([2L], refused.Keys);
        Assert.Equal([[1L, "photo", 1L], [2L, "photo", 2L]], db.Rows("SELECT id, kind, number FROM badges ORDER BY id"));
        Assert.Equal(("photo", 1L), (badges[0].Kind, badges[0].Number));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_of_one_type(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Photo photo = (await Photo.FindAsync(db, 1))!;
        Topic topic = (await Topic.FindAsync(db, 3))!;
        db.Forget();

        await photo.On(db).Topics.SetKeysAsync([2, 3]);

        db.AssertSent(
            """DELETE FROM "topicables" WHERE "topicable_id" = $1 AND "topicable_type" = 'photo' AND NOT "topic_id" IN (SELECT "value" FROM json_each($2))""",
            """
            INSERT INTO "topicables" ("topicable_id", "topic_id", "topicable_type") SELECT $1, t."id", 'photo' FROM "topics" AS t WHERE t."id" IN (SELECT "value" FROM json_each($2))
            AND NOT EXISTS (SELECT 1 FROM "topicables" AS j WHERE j."topicable_id" = $1 AND j."topicable_type" = 'photo' AND j."topic_id" = t."id") ORDER BY t."id" ON CONFLICT DO NOTHING
            """,
            """SELECT t."id" FROM "topics" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([2, 3], (await photo.On(db).Topics.ToListAsync()).Select(other => other.Id));
        Assert.Equal([["clip's", 1L, 1L], ["clip's", 2L, 2L]], db.Rows("SELECT topicable_type, topicable_id, topic_id FROM topicables WHERE topicable_type <> 'photo' ORDER BY 2"));

        await topic.On(db).Clips.AssociateKeysAsync([1, 2]);
        Assert.Equal([2L], await topic.On(db).Photos.DissociateKeysAsync([2, 1]));
        Assert.Equal([1, 2], (await topic.On(db).Clips.ToListAsync()).Select(clip => clip.Id));
        Assert.Equal(0, await topic.On(db).Photos.CountAsync());
    }
}
