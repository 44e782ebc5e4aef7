using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Conditions of any number and depth: they are answered or refused, and never end the process.</summary>
public sealed class ConditionSizeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Thousands_of_conditions(Engine engine)
    {
        using Database db = Blog.Create(engine);

        foreach (int count in (int[])[50, 51, 1000, 20_000])
        {
            Assert.Equal([1L, 2, 3], await IdsAsync(db, p => Predicate.All([.. Enumerable.Repeat(p.Id == p.Id, count)])));
            Assert.Equal([2L], await IdsAsync(db, p => Predicate.Any([.. Enumerable.Repeat(p.Id != p.Id, count - 1), p.Id == 2])));
            Assert.Equal([2L], await IdsAsync(db, p => !Predicate.Any([.. Enumerable.Repeat(p.Id != 2, count)])));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Fifty_stand_in_a_row(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.DoesNotContain("(", Post.Query(db).Where(p => Predicate.All([.. Enumerable.Repeat(p.Id == p.Id, 50)])).ToSql().Text, StringComparison.Ordinal);
        string text = Post.Query(db).Where(p => Predicate.All([.. Enumerable.Repeat(p.Id == p.Id, 51)])).ToSql().Text;
        Assert.EndsWith("t.\"id\" = t.\"id\") AND (t.\"id\" = t.\"id\")", Engines.Told(text), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_chain_of_operators_is_one_list(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(100_001, Post.Query(db).Where(p => Chain(p.Id == p.Id, 100_000, (all, next) => all & next)).ToSql().Text.Split(" = ").Length - 1);
        Assert.Equal(100_001, Post.Query(db).Where(p => Chain(p.Id == p.Id, 100_000, (all, next) => next | all)).ToSql().Text.Split(" = ").Length - 1);
    }

    /// <summary>More than any library of SQLite is built for; those that are built for many take minutes to say so.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task More_values_than_a_statement_takes_are_refused_with_a_way_out(Engine engine)
    {
        const int Many = 300_000;
        if (engine == Engine.Sqlite && !Engines.HasUsualLimits)
            return;

        using Database db = Blog.Create(engine);
        Query<Post, PostTable> query = Post.Query(db).Where(p => Predicate.All([.. Enumerable.Range(10, Many).Select(i => p.Id != i)]));

        var refused = Assert.Throws<InvalidOperationException>(() => query.ToList());
        var counted = await Assert.ThrowsAsync<InvalidOperationException>(() => query.CountAsync());

        Assert.StartsWith("Post: the statement has 300000 values, and the database takes fewer", refused.Message, StringComparison.Ordinal);
        Assert.Contains("In(values), which is one value however long the list is", counted.Message, StringComparison.Ordinal);
        Assert.Equal([1L, 2, 3], await IdsAsync(db, p => !p.Id.In(Enumerable.Range(10, Many).Select(i => (long)i).ToArray())));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_condition_that_is_too_deep_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        foreach (Func<Predicate, Predicate, Predicate> add in (Func<Predicate, Predicate, Predicate>[])[(all, _) => !all, (all, next) => (all | next) & next, (all, next) => next & !(all | next)])
        {
            InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Where(p => Chain(p.Id == p.Id, 200_000, add)).ToList());
            Assert.StartsWith("The condition is nested too deeply", refused.Message, StringComparison.Ordinal);
        }

        db.AssertNothingSent();
        db.AssertUsable();
    }

    private static Predicate Chain(Predicate first, int count, Func<Predicate, Predicate, Predicate> add)
    {
        Predicate all = first;
        for (int i = 0; i < count; i++)
            all = add(all, first);

        return all;
    }

    private static async Task<List<long>> IdsAsync(Database db, Func<PostTable, Predicate> where) => [.. (await Post.Query(db).Where(where).ToListAsync()).Select(post => post.Id)];
}
