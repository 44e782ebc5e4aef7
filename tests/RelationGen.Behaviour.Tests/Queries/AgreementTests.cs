using RelationGen.Behaviour.Tests.Model;
using RelationGen.Infrastructure;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>
/// Conditions, counts, limits and handles mean the same targets as loading does: over junctions and paths, through scopes, polymorphic, by
/// composite keys and keys of every shape.
/// </summary>
public sealed class AgreementTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Junctions_and_back_references(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await ManyAsync(User.Query(db), u => u.Posts, u => u.Posts, u => u.On(db).Posts, u => u.Id);
        await ManyAsync(User.Query(db), u => u.Reviews, u => u.Reviews, u => u.On(db).Reviews, u => u.Id);
        await ManyAsync(Post.Query(db), p => p.Comments, p => p.Comments, p => p.On(db).Comments, c => c.Id);
        await ManyAsync(Post.Query(db), p => p.Tags, p => p.Tags, p => p.On(db).Tags, t => t.Id);
        await ManyAsync(Tag.Query(db), t => t.Posts, t => t.Posts, t => t.On(db).Posts, p => p.Id);
        await OneAsync(User.Query(db), u => u.Profile, u => u.Profile.Exists(), u => u.Profile, u => u.On(db).Profile.Get());
        await OneAsync(Post.Query(db), p => p.Reviewer, p => p.Reviewer.Exists(), p => p.Reviewer, p => p.On(db).Reviewer.Get());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Scopes_and_the_first_of_many(Engine engine)
    {
        using Database db = Journal.Create(engine);
        Entry.Since = new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);

        await ManyAsync(Entry.Query(db), e => e.Approved, e => e.Approved, e => e.On(db).Approved, r => r.Id);
        await ManyAsync(Entry.Query(db), e => e.Ranked, e => e.Ranked, e => e.On(db).Ranked, r => r.Id);
        await ManyAsync(Entry.Query(db), e => e.Recent, e => e.Recent, e => e.On(db).Recent, r => r.Id);
        await ManyAsync(Entry.Query(db), e => e.Short, e => e.Short, e => e.On(db).Short, k => k.Id);
        await ManyAsync(Entry.Query(db), e => e.Keywords, e => e.Keywords, e => e.On(db).Keywords, k => k.Id);
        await ManyAsync(Entry.Query(db), e => e.Related, e => e.Related, e => e.On(db).Related, r => r.Id);
        await ManyAsync(Entry.Query(db), e => e.LoudMarks, e => e.LoudMarks, e => e.On(db).LoudMarks, m => m.Id);
        await OneAsync(Entry.Query(db), e => e.Latest, e => e.Latest.Exists(), e => e.Latest, e => e.On(db).Latest.Get());
        await OneAsync(Entry.Query(db), e => e.Best, e => e.Best.Exists(), e => e.Best, e => e.On(db).Best.Get());
        await OneAsync(Entry.Query(db), e => e.ActiveCritic, e => e.ActiveCritic.Exists(), e => e.ActiveCritic, e => e.On(db).ActiveCritic.Get());
        await OneAsync(Entry.Query(db), e => e.Mark, e => e.Mark.Exists(), e => e.Mark, e => e.On(db).Mark.Get());

        // The columns of a target that a scope chooses.
        Assert.Equal([1L], (await Entry.Query(db).Where(e => e.Latest.Author == "Cleo").ToListAsync()).Select(e => e.Id));
        Assert.Equal([2L, 3, 1], (await Entry.Query(db).OrderBy(e => e.Latest.Author.Ascending.NullsFirst).ToListAsync()).OrderBy(e => e.Id == 1).Select(e => e.Id));
        Assert.Equal([1L, 3], (await Entry.Query(db).Where(e => e.ActiveCritic.Id > 0).ToListAsync()).Select(e => e.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys(Engine engine)
    {
        using Database db = Journal.Create(engine);

        await ManyAsync(Sensor.Query(db), s => s.High, s => s.High, s => s.On(db).High, r => (r.TenantId, r.Number));
        await OneAsync(Sensor.Query(db), s => s.Current, s => s.Current.Exists(), s => s.Current, s => s.On(db).Current.Get());
        Assert.Equal(
            [(1L, 1L), (1, 2), (1, 3), (1, 4)],
            (await Reading.Query(db).Where(r => r.Sensor.Current.Value == 8).ToListAsync()).Select(r => (r.TenantId, r.Number)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Paths_and_junction_entities(Engine engine)
    {
        using Database db = University.Create(engine);

        await ManyAsync(Faculty.Query(db), f => f.Students, f => f.Students, f => f.On(db).Students, s => s.Id);
        await ManyAsync(Faculty.Query(db), f => f.Courses, f => f.Courses, f => f.On(db).Courses, c => c.Id);
        await ManyAsync(Hall.Query(db), h => h.Enrollments, h => h.Enrollments, h => h.On(db).Enrollments, e => (e.StudentId, e.CourseId));
        await ManyAsync(Student.Query(db), s => s.Courses, s => s.Courses, s => s.On(db).Courses, c => c.Id);
        await ManyAsync(Student.Query(db), s => s.Follows, s => s.Follows, s => s.On(db).Follows, f => f.Id);
        await ManyAsync(Student.Query(db), s => s.Followers, s => s.Followers, s => s.On(db).Followers, f => f.Id);
        await OneAsync(Student.Query(db), s => s.MentorHall, s => s.MentorHall.Exists(), s => s.MentorHall, s => s.On(db).MentorHall.Get());
        List<Student> students = await Student.Query(db).Include(s => s.Faculty, s => s.Mentor).ToListAsync();
        Assert.Equal(
            students.OrderBy(s => s.Faculty.Name, StringComparer.Ordinal).ThenBy(s => s.Id).Select(s => s.Id),
            (await Student.Query(db).OrderBy(s => s.Faculty.Name).ToListAsync()).Select(s => s.Id));
        foreach (Student student in students)
        {
#pragma warning disable RG5001 // What the handle reads for each is compared with what one statement read for all.
            Assert.Equal(student.Faculty.Id, (await student.On(db).Faculty.GetAsync()).Id);
#pragma warning restore RG5001
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Polymorphic_relations(Engine engine)
    {
        using Database db = Gallery.Create(engine);

        await ManyAsync(Photo.Query(db), p => p.Notes, p => p.Notes, p => p.On(db).Notes, n => n.Id);
        await ManyAsync(Photo.Query(db), p => p.Topics, p => p.Topics, p => p.On(db).Topics, t => t.Id);
        await ManyAsync(Photo.Query(db), p => p.Marks, p => p.Marks, p => p.On(db).Marks, t => t.Id);
        await ManyAsync(Clip.Query(db), c => c.Notes, c => c.Notes, c => c.On(db).Notes, n => n.Id);
        await ManyAsync(Topic.Query(db), t => t.Photos, t => t.Photos, t => t.On(db).Photos, p => p.Id);
        await ManyAsync(Topic.Query(db), t => t.Clips, t => t.Clips, t => t.On(db).Clips, c => c.Id);
        await ManyAsync(Topic.Query(db), t => t.MarkedPhotos, t => t.MarkedPhotos, t => t.On(db).MarkedPhotos, p => p.Id);

        List<Note> notes = await Note.Query(db).Include(n => n.Subject).ToListAsync();
        Assert.Equal(notes.Where(n => n.Subject is Photo).Select(n => n.Id), (await Note.Query(db).Where(n => n.Subject.IsPhoto()).ToListAsync()).Select(n => n.Id));
        Assert.Equal(notes.Where(n => n.Subject is Clip).Select(n => n.Id), (await Note.Query(db).Where(n => n.Subject.IsClip()).ToListAsync()).Select(n => n.Id));
        string title = notes.Select(n => n.Subject).OfType<Photo>().First().Title;
        Assert.Equal(
            notes.Where(n => n.Subject is Photo photo && photo.Title == title).Select(n => n.Id),
            (await Note.Query(db).Where(n => n.Subject.IsPhoto(p => p.Title == title)).ToListAsync()).Select(n => n.Id));
    }

    /// <summary>A to-many relation: its count, its conditions, a limit and its handle, against what loading finds.</summary>
    private static async Task ManyAsync<TEntity, TTable, TTarget, TTargetTable>(
        Query<TEntity, TTable> all,
        Func<TTable, ToMany<TEntity, TTarget, TTargetTable>> relation,
        Func<TEntity, IEnumerable<TTarget>> read,
        Func<TEntity, ManyHandle<TEntity, TTarget, TTargetTable>> handle,
        Func<TTarget, object> key)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where TTarget : class
        where TTargetTable : struct, IAliasedTable<TTargetTable>
    {
        List<TEntity> entities = await all.Include(t => relation(t)).ToListAsync();
        List<List<object>> loaded = [.. entities.Select(entity => read(entity).Select(key).ToList())];
        Assert.Contains(loaded, targets => targets.Count > 0);

        Assert.Equal(loaded.Select(targets => (long)targets.Count), (await all.ToListAsync(t => relation(t).Count)).Select(pair => pair.Value));
        Assert.Equal(loaded.Count(targets => targets.Count > 0), await all.Where(t => relation(t).Any()).CountAsync());
        Assert.Equal(loaded.Count(targets => targets.Count == 0), await all.Where(t => relation(t).None()).CountAsync());
        for (int i = 0; i < entities.Count; i++)
        {
            Assert.Equal(loaded[i], (await handle(entities[i]).ToListAsync()).Select(key));
            Assert.Equal(loaded[i].Count, handle(entities[i]).Count());
        }

        foreach ((int skip, int take) in new[] { (0, 1), (0, 2), (1, 2) })
        {
            List<TEntity> limited = await all.Include(t => relation(t).Skip(skip).Take(take)).ToListAsync();
            Assert.Equal(loaded.Select(targets => targets.Skip(skip).Take(take)), limited.Select(entity => read(entity).Select(key)));
            Assert.Equal(loaded[0].Skip(skip).Take(take), read((await all.Include(t => relation(t).Skip(skip).Take(take)).FirstAsync())).Select(key));
        }
    }

    /// <summary>A to-one relation: its condition and its handle, against what loading finds.</summary>
    private static async Task OneAsync<TEntity, TTable, TTarget>(
        Query<TEntity, TTable> all, Func<TTable, Include> relation, Func<TTable, Predicate> exists, Func<TEntity, TTarget?> read, Func<TEntity, TTarget?> get)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where TTarget : class
    {
        List<TEntity> entities = await all.Include(relation).ToListAsync();
        Assert.Contains(entities, entity => read(entity) is not null);

        Assert.Equal(entities.Count(entity => read(entity) is not null), await all.Where(exists).CountAsync());
        foreach (TEntity entity in entities)
            Assert.Equivalent(Columns(read(entity)), Columns(get(entity)));
    }

    private static Dictionary<string, object?>? Columns(object? entity) => entity?.GetType().GetProperties()
        .Where(property => property.PropertyType.IsValueType || property.PropertyType == typeof(string))
        .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
        .ToDictionary(property => property.Name, property => property.GetValue(entity), StringComparer.Ordinal);
}
