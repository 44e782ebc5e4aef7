using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>A polymorphic relation to one, asked for without a load.</summary>
public sealed class MorphHandleTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_target_is_read_from_its_own_table(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Note> notes = await Note.Query(db).ToListAsync();
        db.Forget();

        Photo photo = Assert.IsType<Photo>(await notes[0].On(db).Subject.GetAsync());
        Clip clip = Assert.IsType<Clip>(notes[1].On(db).Subject.Get());

        Assert.Equal("Sea", photo.Title);
        Assert.Equal((1L, 2L), (clip.Id, clip.CoverId));
        Assert.All(db.Sent, sent => Assert.Equal("Note.Subject", sent.Relation));
        Assert.All(db.Sent, sent => Assert.True(engine == Engine.PostgreSql || (long)sent.Parameters["$2"]! == 2L));
        db.AssertSent(
            "SELECT t.\"id\", t.\"title\" FROM \"photos\" AS t WHERE t.\"id\" = $1 ORDER BY t.\"id\" LIMIT $2",
            "SELECT t.\"id\", t.\"cover_id\" FROM \"clips\" AS t WHERE t.\"id\" = $1 ORDER BY t.\"id\" LIMIT $2");
        Assert.False(notes[0].IsLoaded(n => n.Subject));
        Assert.True(await notes[0].On(db).Subject.AnyAsync());
        Assert.True(notes[1].On(db).Subject.Any());
        Assert.Equal(2, db.Sent.Count);
        Assert.All(db.Sent, sent => Assert.StartsWith("SELECT CAST(EXISTS (SELECT 1 FROM", sent.Text, StringComparison.Ordinal));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_interface_is_the_type_of_all_targets(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<Badge> badges = await Badge.Query(db).ToListAsync();

        IHolder? clip = await badges[0].On(db).Holder.GetAsync();
        IHolder? photo = badges[1].On(db).Holder.Get();

        Assert.Equal(1, Assert.IsType<Clip>(clip).Id);
        Assert.Equal("Hill", Assert.IsType<Photo>(photo).Title);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Half_a_key_asks_nothing_and_a_missing_row_is_null(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Dictionary<long, Note> notes = (await Note.Query(db).ToListAsync()).ToDictionary(note => note.Id);
        db.Forget();

        foreach (long id in new long[] { 4, 6, 7 })
        {
            Assert.Null(await notes[id].On(db).Subject.GetAsync());
            Assert.Null(notes[id].On(db).Subject.Get());
            Assert.False(await notes[id].On(db).Subject.AnyAsync());
            Assert.False(notes[id].On(db).Subject.Any());
        }

        db.AssertNothingSent();
        Assert.Null(await notes[5].On(db).Subject.GetAsync());
        Assert.False(notes[5].On(db).Subject.Any());
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_unknown_name_is_the_error_of_a_load(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        db.Run("UPDATE notes SET subject_type = 'Photo' WHERE id = 3");
        Note note = (await Note.FindAsync(db, 3))!;
        db.Forget();

        var handle = await Assert.ThrowsAsync<RelationIntegrityException>(() => note.On(db).Subject.GetAsync());
        var load = await Assert.ThrowsAsync<RelationIntegrityException>(() => note.LoadAsync(db, n => n.Subject));

        Assert.Equal(load.Message, handle.Message);
        Assert.Equal((load.Entity, load.Relation), (handle.Entity, handle.Relation));
        Assert.Throws<RelationIntegrityException>(() => note.On(db).Subject.Get());
        Assert.Throws<RelationIntegrityException>(() => note.On(db).Subject.Any());
        await Assert.ThrowsAsync<RelationIntegrityException>(() => note.On(db).Subject.AnyAsync());
        db.AssertNothingSent();
    }
}
