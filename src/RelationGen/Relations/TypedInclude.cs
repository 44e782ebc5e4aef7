using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A relation that a load or query follows, whose entity is known.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Include<TSource> : Include
    where TSource : class
{
    private protected Include()
    {
    }

    internal sealed override string Name => Relation.Info.Name;

    internal abstract Relation<TSource> Relation { get; }

    /// <summary>The same relation named twice: what is below either is loaded, once.</summary>
    internal abstract Include<TSource> Merge(Include<TSource> other);

    /// <summary>Adds what loads the relation in one call.</summary>
    internal abstract void AddLoaders(List<Loader<TSource>> loaders);

    /// <summary>One loader for each distinct relation, in the order in which the relations were first named.</summary>
    internal static Loader<TSource>[] CreateLoaders(ReadOnlySpan<Include<TSource>> includes)
    {
        if (includes.IsEmpty)
            return [];

        var distinct = new List<Include<TSource>>(includes.Length);
        foreach (Include<TSource> include in includes)
        {
            int known = distinct.FindIndex(other => ReferenceEquals(other.Relation, include.Relation));
            if (known < 0)
                distinct.Add(include);
            else
                distinct[known] = distinct[known].Merge(include);
        }

        var loaders = new List<Loader<TSource>>(distinct.Count);
        foreach (Include<TSource> include in distinct)
            include.AddLoaders(loaders);

        return [.. loaders];
    }

    /// <summary>Asks the caller's lambdas which relations to follow.</summary>
    internal static Include<TSource>[] Resolve<TTable>(Func<TTable, Include> relation, Func<TTable, Include>[] more)
        where TTable : struct
        => Typed(Asked(relation, more));

    /// <summary>Asks the caller's lambdas which relations to follow; at least one.</summary>
    internal static Include<TSource>[] Resolve<TTable>(Func<TTable, Include>[] relations)
        where TTable : struct
        => Typed(Asked(relations));

    /// <summary>The same relations, all of this entity.</summary>
    /// <exception cref="ArgumentException">One of them is declared by another entity.</exception>
    internal static Include<TSource>[] Typed(Include[] includes) => Array.ConvertAll(includes, include => include as Include<TSource> ?? throw new ArgumentException(
        $"{include.Name} is no relation of {typeof(TSource).Name}; take the relation from the lambda's own parameter."));
}

/// <summary>The include of a relation whose target is known.</summary>
internal sealed class Include<TSource, TTarget>(Relation<TSource, TTarget> relation, Include<TTarget>[] nested, bool allowMissing, TargetOptions? options = null)
    : Include<TSource>
    where TSource : class
    where TTarget : class
{
    internal override Relation<TSource> Relation => relation;

    internal override string? Nested => nested.Length > 0 ? nested[0].Name : null;

    internal Relation<TSource, TTarget> Target => relation;

    internal override bool IsPlain => nested.Length == 0 && options is null && !allowMissing;

    internal override Include<TSource> Merge(Include<TSource> other) => ((Include<TSource, TTarget>)other).MergeInto(nested, allowMissing, options);

    internal override void AddLoaders(List<Loader<TSource>> loaders)
    {
        Loader<TTarget>[] below = Include<TTarget>.CreateLoaders(nested);
        Loader<TSource> loader = options is { Depth: not null } ? relation.CreateRecursiveLoader(below, allowMissing) : relation.CreateLoader(below, allowMissing);
        loader.Scope = relation.Scope;
        loader.Options = options;
        loaders.Add(loader);
    }

    /// <summary>The same include with more below it.</summary>
    internal Include<TSource, TTarget> With(Include<TTarget>[] more) => new(relation, [.. nested, .. more], allowMissing, options);

    private Include<TSource, TTarget> MergeInto(Include<TTarget>[] first, bool allowed, TargetOptions? otherOptions)
    {
        if (!ReferenceEquals(options, otherOptions))
        {
            throw new ArgumentException(
                $"{relation.Info.Name} is named twice, and not with the same Where, OrderBy, Take and Skip; the property can hold one result. Name it once, with all that is loaded below it.");
        }

        return new(relation, [.. first, .. nested], allowMissing || allowed, options);
    }
}
