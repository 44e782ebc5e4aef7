using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What the generated helpers of an entity call to change its relations in memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoryWriter
{
    /// <summary>Adds targets to a relation.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <param name="source">The entity.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="targets">The targets.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/>, <paramref name="targets"/> or a target is null.</exception>
    /// <exception cref="ArgumentException">The relation is limited by the lambda.</exception>
    /// <exception cref="RelationChangeException">The relation cannot be changed so; nothing was.</exception>
    public static void Associate<TSource, TTarget>(TSource source, Include relation, TTarget[] targets)
        where TSource : class
        where TTarget : class
        => ChangeOf(source, relation, targets).Associate(source, targets);

    /// <summary>Takes targets out of a relation.</summary>
    /// <returns>Those that were not in the relation.</returns>
    /// <inheritdoc cref="Associate" path="/typeparam|/param|/exception"/>
    public static IReadOnlyList<TTarget> Dissociate<TSource, TTarget>(TSource source, Include relation, TTarget[] targets)
        where TSource : class
        where TTarget : class
        => ChangeOf(source, relation, targets).Dissociate(source, targets);

    /// <summary>What puts values back that a change sets. Called by generated code.</summary>
    /// <typeparam name="T">The values, as a tuple.</typeparam>
    /// <param name="kept">The values as they are now.</param>
    /// <param name="restore">Sets them.</param>
    public static Action Keep<T>(T kept, Action<T> restore) => () => restore(kept);

    /// <summary>Sets the foreign key of a row between, and what it points to. Called by generated code.</summary>
    /// <typeparam name="TSource">The row between.</typeparam>
    /// <typeparam name="TTarget">What it points to.</typeparam>
    /// <param name="relation">The relation of the row between.</param>
    /// <param name="source">The row between.</param>
    /// <param name="target">What it points to from now on.</param>
    public static void Link<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source, TTarget target)
        where TSource : class
        where TTarget : class
    {
        ArgumentNullException.ThrowIfNull(relation);
        relation.Link(source, target);
    }

    /// <summary>Why a relation has nothing that could be set on its targets, and what to do instead.</summary>
    private static string WhyNot<TSource, TTarget>(Relation<TSource, TTarget> relation)
        where TSource : class
        where TTarget : class
    {
        RelationInfo info = relation.Info;
        if (relation.KeyHolder == KeyHolder.Source)
        {
            string entity = Variable(info.Entity);
            return $"the {info.Entity} stores its key ({info.SourceKeyText}), so that the relation is assigned: write "
                + $"{entity}.{info.Property} = {Variable(info.Target)}; "
                + (info.Required ? "it cannot be without one." : $"or {entity}.{info.Property} = null; to take it out.");
        }

        return info.IsFirst || relation.Scope is not null
            ? $"it shows only some of the {info.Target} rows, which its declaration says (Where or OrderBy). Change the relation that "
                + "has them all."
            : "it leads over other rows, which belong to relations of their own. Change the relation that stores the key of each step, on "
                + $"the way to {info.Target}.";
    }

    private static string Variable(string entity)
    {
        string name = entity[(entity.LastIndexOf('.') + 1)..];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static InMemoryChange<TSource, TTarget> ChangeOf<TSource, TTarget>(TSource source, Include relation, TTarget[] targets)
        where TSource : class
        where TTarget : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(targets);
        RelationInfo info = Include<TSource>.Typed([relation])[0].Relation.Info;
        if (Array.Exists(targets, target => target is null))
            throw new ArgumentNullException(nameof(targets), $"{info.Name}: a {info.Target} in the list is null.");

        if (relation is not Include<TSource, TTarget> { IsPlain: true } plain)
            throw new ArgumentException(
                $"{info.Name} is changed as a whole; name the relation alone, without Where, OrderBy, Take, Skip or Include.",
                nameof(relation));

        return plain.Target.Memory ?? throw Refusal.InMemory(info, RelationChangeKind.Other, WhyNot(plain.Target));
    }
}
