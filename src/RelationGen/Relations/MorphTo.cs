using System.ComponentModel;

namespace RelationGen;

/// <summary>A polymorphic relation to one that a load or query follows, with what is loaded below each of its targets. Immutable.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <example><code>await comments.LoadAsync(db, c => c.Subject.Post(p => p.Author).Video(v => v.Tags))</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MorphTo<TSource> : Include<TSource>
    where TSource : class
{
    private readonly MorphRelation<TSource> _relation;
    private readonly Include<TSource>[] _branches;

    internal MorphTo(MorphRelation<TSource> relation, Include<TSource>[] branches)
    {
        _relation = relation;
        _branches = branches;
    }

    internal override Relation<TSource> Relation => _relation;

    /// <summary>The query over the one target of a source; null where the source names none.</summary>
    internal IOneReader? CreateQuery(DbSession db, TSource source) => (IOneReader?)_relation.CreateQuery(db, source);

    internal override string? Nested => Array.Find(_branches, branch => branch.Nested is not null)?.Nested;

    internal override bool IsPlain => Array.TrueForAll(_branches, branch => branch.IsPlain);

    /// <summary>Loads relations of those targets that are a <typeparamref name="TTarget"/>. Called by generated code.</summary>
    /// <typeparam name="TTarget">One of the targets.</typeparam>
    /// <typeparam name="TTargetTable">Its table struct.</typeparam>
    /// <param name="branch">The relation to that target alone.</param>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public MorphTo<TSource> Include<TTarget, TTargetTable>(
        Relation<TSource, TTarget> branch, Func<TTargetTable, Include> relation, Func<TTargetTable, Include>[] more)
        where TTarget : class
        where TTargetTable : struct
    {
        Include<TTarget>[] nested = Include<TTarget>.Resolve(relation, more);
        return new(_relation, Array.ConvertAll(_branches, known => ReferenceEquals(known.Relation, branch) ? ((Include<TSource, TTarget>)known).With(nested) : known));
    }

    internal override Include<TSource> Merge(Include<TSource> other)
    {
        Include<TSource>[] more = ((MorphTo<TSource>)other)._branches;
        return new MorphTo<TSource>(_relation, [.. _branches.Select((branch, i) => branch.Merge(more[i]))]);
    }

    internal override void AddLoaders(List<Loader<TSource>> loaders)
    {
        loaders.Add(_relation.CreateGuard());
        foreach (Include<TSource> branch in _branches)
            branch.AddLoaders(loaders);
    }
}

/// <summary>What identifies a polymorphic relation to one.</summary>
internal abstract class MorphRelation<TSource>(RelationInfo info, Relation<TSource>[] branches) : Relation<TSource>(info)
    where TSource : class
{
    /// <summary>What a source with that discriminator has: the relation to one target.</summary>
    protected Relation<TSource> Branch(string discriminator)
        => Array.Find(branches, branch => branch.Info.SourceDiscriminator?.Value == discriminator) ?? throw MorphGuard.Unknown(Info, [discriminator]);

    internal sealed override MorphTo<TSource> ToInclude() => new(this, Array.ConvertAll(branches, branch => branch.ToInclude()));

    /// <summary>Creates what looks after the sources that no branch does.</summary>
    internal abstract Loader<TSource> CreateGuard();
}

/// <summary>The relation object of <see cref="IMorphTo{TSource}"/>.</summary>
internal sealed class MorphRelation<TSource, TRelation>(RelationInfo info, Relation<TSource>[] branches) : MorphRelation<TSource>(info, branches)
    where TSource : class
    where TRelation : struct, IMorphTo<TSource>
{
    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override object? CreateQuery(DbSession db, TSource source)
        => default(TRelation).Discriminator(source) is { } discriminator ? Branch(discriminator).CreateQuery(db, source) : null;

    internal override Loader<TSource> CreateGuard() => new MorphGuard<TSource, TRelation>(Info);
}
