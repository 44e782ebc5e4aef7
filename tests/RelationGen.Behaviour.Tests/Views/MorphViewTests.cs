using System.Text.Json;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>A polymorphic relation to one is viewed by a view of each target, all of them in the row's own statement.</summary>
public sealed class MorphViewTests
{
    private const string Subjects = """
        on photo 1: photo Sea blue,green
        on clip 1: clip 1 Hill
        on photo 1: photo Sea blue,green
        on nothing: none
        dangling: none
        half: none
        half: none
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_row_has_the_view_of_its_target(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        db.Forget();

        Assert.Equal(Subjects, Text(await Note.Query(db).ToListAsync<NoteLine>()));

        db.AssertSent(
            """
            SELECT t."body", t1."title", t2."id", t3."title", t."subject_type", t1."id"
            FROM "notes" AS t
            LEFT JOIN "photos" AS t1 ON t1."id" = t."subject_id" AND t."subject_type" = 'photo'
            LEFT JOIN "clips" AS t2 ON t2."id" = t."subject_id" AND t."subject_type" = 'clip''s'
            LEFT JOIN "photos" AS t3 ON t3."id" = t2."cover_id"
            ORDER BY t."id"
            """,
            """
            SELECT t."name", t."id", j."topicable_id" FROM "topicables" AS j JOIN "topics" AS t ON t."id" = j."topic_id"
            WHERE j."topicable_id" = $1 AND j."topicable_type" = 'photo'
            """);
        Assert.Equal(Subjects, Text(Note.Query(db).ToList<NoteLine>()));
        Assert.Equal(Subjects, Text([.. Note.Query(db).AsEnumerable<NoteLine>(2)]));
        Assert.Equal("on clip 1: clip 1 Hill", Text([(await NoteLine.FindAsync(db, 2))!]));
    }

    /// <summary>Targets that are loaded are not read again.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_in_memory_give_what_they_hold(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).ToListAsync();
        List<Note> loaded = await Note.Query(db).Where(n => n.Id != 5).Include(n => n.Subject.Clip(c => c.Cover)).ToListAsync();

        Assert.Equal(Subjects, Text(await notes.ViewAsync<NoteLine>(db)));
        Assert.Equal(Subjects, Text(notes.View<NoteLine>(db)));
        db.Forget();
        Assert.Equal(Subjects.Replace("dangling: none\n", "", StringComparison.Ordinal), Text(await loaded.ViewAsync<NoteLine>(db)));
        Assert.StartsWith("SELECT t.\"name\"", Assert.Single(db.Sent).Text, StringComparison.Ordinal);
    }

    /// <summary>The relation is declared on the class, and its key cannot be null.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_required_target_is_there(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<BadgeLine> badges = await Badge.Query(db).ToListAsync<BadgeLine>();

        Assert.Equal([new(1, new HoldingClip(1, 2), "clip's"), new(2, new HoldingPhoto("Hill"), "photo")], badges);
        Assert.Equal([new(2, new HoldingPhoto("Hill"))], Sticker.Query(db).Where(s => s.Kind == "photo").ToList<StickerLine>());
        db.Run("INSERT INTO badges (id, kind, number) VALUES (3, 'photo', 99)");
        Assert.Null((await BadgeLine.FindAsync(db, 3))!.Holder);
        RelationIntegrityException gone = await Assert.ThrowsAsync<RelationIntegrityException>(
            () => Sticker.Query(db).Where(s => s.Kind == "photo").ToListAsync<StickerLine>());
        Assert.Contains(
            "StickerLine.Holder cannot be null, but a row's Sticker.Holder leads to no Photo", gone.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_of_another_entity_is_refused(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        db.Run("INSERT INTO notes (id, body, subject_type, subject_id) VALUES (8, 'on a song', 'song', 1)");

        RelationIntegrityException unknown = await Assert.ThrowsAsync<RelationIntegrityException>(
            () => Note.Query(db).ToListAsync<NoteLine>());

        Assert.Contains(
            "Note.Subject: the SubjectType \"song\" stands for none of the targets (Photo, Clip).", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<RelationIntegrityException>(() => Note.Query(db).ToList<NoteLine>());
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_serializer_writes_the_case_of_each(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<NoteLine> notes = Note.Query(db).Where(n => n.Id < 3).ToList<NoteLine>();

        string json = JsonSerializer.Serialize(notes);

        Assert.Equal(
            """
            [{"Body":"on photo 1","Subject":{"$type":"photo","Title":"Sea","Topics":["blue","green"]}},
            """ + """
            {"Body":"on clip 1","Subject":{"$type":"clip","Id":1,"Cover":"Hill"}}]
            """,
            json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<List<NoteLine>>(json)));
    }

    private static string Text(List<NoteLine> notes) => string.Join("\n", notes.Select(note => note.Body + ": " + note.Subject switch
    {
        SubjectLine.OfPhoto photo => $"photo {photo.Title} {string.Join(",", photo.Topics)}",
        SubjectLine.OfClip clip => $"clip {clip.Id} {clip.Cover}",
        _ => "none",
    }));
}
