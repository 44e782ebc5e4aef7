using System.ComponentModel;

namespace RelationGen.Infrastructure;

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

    /// <summary>The relation as the entity declares it. Called by generated code.</summary>
    public Relation<TSource> Declared => _relation;

    /// <summary>What the property returns. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
    public object? TargetOf(TSource source) => _relation.TargetOf(source);

    /// <summary>What the setter of the property does. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    /// <param name="value">The target from now on; null for none.</param>
    public void Assign(TSource source, object? value) => _relation.Assign(source, value);

    /// <summary>The query over the one target of a source; null where the source names none.</summary>
    internal IOneReader? CreateQuery(DbSession db, TSource source) => (IOneReader?)_relation.CreateQuery(db, source);

    /// <summary>Refuses what stands for none of the targets.</summary>
    internal void ThrowIfUnknown(string discriminator)
    {
        if (!_relation.Knows(discriminator))
            throw MorphGuard.Unknown(_relation.Info, [discriminator], done: "");
    }

    /// <summary>The relation to one of the targets.</summary>
    internal Relation<TSource, TTarget> BranchTo<TTarget>()
        where TTarget : class
        => _branches.Select(branch => branch.Relation).OfType<Relation<TSource, TTarget>>().First();

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

/// <summary>A polymorphic relation as a relation of the entity that declares it: it has a relation to each of its targets.</summary>
internal abstract class MorphRelation<TSource>(RelationInfo info, Relation<TSource>[] branches) : Relation<TSource>(info)
    where TSource : class
{
    /// <summary>The relation to each of the targets.</summary>
    protected Relation<TSource>[] Branches => branches;

    /// <summary>What stands for the targets.</summary>
    protected IReadOnlyCollection<string> Known { get; } = new HashSet<string>(branches.Select(branch => branch.Info.SourceDiscriminator?.Value ?? ""), StringComparer.Ordinal);

    /// <summary>It stands for one of the targets.</summary>
    internal bool Knows(string discriminator) => Known.Contains(discriminator);

    protected Relation<TSource> Branch(string discriminator)
        => Array.Find(branches, branch => branch.Info.SourceDiscriminator?.Value == discriminator) ?? throw MorphGuard.Unknown(Info, [discriminator]);

    internal sealed override MorphTo<TSource> ToInclude() => new(this, Array.ConvertAll(branches, branch => branch.ToInclude()));

    internal abstract Loader<TSource> CreateGuard();

    internal sealed override void Accept(IRelationVisitor<TSource> visitor) => visitor.Visit(this);

    /// <summary>What the property returns.</summary>
    internal abstract object? TargetOf(TSource source);

    /// <summary>What the setter of the property does.</summary>
    internal abstract void Assign(TSource source, object? value);
}

/// <inheritdoc cref="MorphRelation{TSource}"/>
internal sealed class MorphRelation<TSource, TRelation>(RelationInfo info, Relation<TSource>[] branches) : MorphRelation<TSource>(info, branches)
    where TSource : class
    where TRelation : struct, IMorphTo<TSource>
{
    internal override RelationState State(TSource source) => StateOf(default(TRelation).PropertyOf(source));

    internal override object? CreateQuery(DbSession db, TSource source)
        => default(TRelation).Discriminator(source) is { } discriminator ? Branch(discriminator).CreateQuery(db, source) : null;

    internal override Loader<TSource> CreateGuard() => new MorphGuard<TSource, TRelation>(Info, Known);

    internal override bool TryRead(TSource source, out object? value)
    {
        (value, RelationState state) = default(TRelation).PropertyOf(source);
        return value is { } target
            ? BranchOf(target)?.IsRight(source) == true
            : state != RelationState.NotLoaded && (state != RelationState.Loaded || default(TRelation).Discriminator(source) is null);
    }

    internal override object? TargetOf(TSource source)
    {
        if (TryRead(source, out object? held))
            return held;

        if (held is { } target)
        {
            Relation<TSource>? branch = BranchOf(target);
            throw Stale(source, (branch?.Info.SourceDiscriminator?.Value, branch?.KeyOfTarget(target)));
        }

        throw State(source) == RelationState.NotLoaded
            ? RelationNotLoadedException.NotLoaded(Info.Entity, Info.Property)
            : Stale(source, loadedKey: null);
    }

    internal override (RelationInfo Relation, object Key)? MeantBy(TSource source)
        => Array.Find(Branches, branch => branch.Info.SourceDiscriminator?.Value == default(TRelation).Discriminator(source))?.MeantBy(source);

    private Relation<TSource>? BranchOf(object target) => Array.Find(Branches, branch => branch.IsTarget(target));

    private RelationNotLoadedException Stale(TSource source, object? loadedKey)
    {
        string? discriminator = default(TRelation).Discriminator(source);
        object? key = Array.Find(Branches, branch => branch.Info.SourceDiscriminator?.Value == discriminator)?.KeyOf(source);
        return RelationNotLoadedException.Stale(Info.Entity, Info.Property, Info.SourceKeyText, foreignKey: (discriminator, key), loadedKey);
    }

    internal override void Assign(TSource source, object? value)
    {
        if (value is not null)
        {
            Relation<TSource> branch = BranchOf(value)
                ?? throw new ArgumentException($"The targets of the relation are {Info.Target}.", nameof(value));
            branch.AssignObject(source, value);
            return;
        }

        if (!Info.IsOptional)
            throw new ArgumentNullException(nameof(value), $"The key ({Info.SourceKeyText}) cannot be null.");

        default(TRelation).Clear(source);
        default(TRelation).SetNone(source);
    }
}
