using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// A polymorphic relation to one of one entity and where its row is: each call asks the database, in the table that the entity names,
/// nothing is kept, and the relation property is not read. Generated code derives a class for each such relation, with methods for each
/// target.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The type of the property, which all targets have.</typeparam>
/// <example>
/// <code>
/// switch (await note.On(db).Subject.GetAsync())
/// {
///     case Photo photo: …
///     case Clip clip: …
/// }
///
/// await note.On(db).Subject.AssociateAsync(clip);
/// </code>
/// </example>
public abstract class MorphHandle<TSource, TTarget>
    where TSource : class
    where TTarget : class
{
    private readonly MorphTo<TSource> _relation;
    private readonly TSource _source;
    private readonly SourceRow _row;
    private readonly DbSession _db;

    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="row">Its row.</param>
    /// <param name="db">Where its target is.</param>
    protected MorphHandle(MorphTo<TSource> relation, TSource source, SourceRow row, DbSession db)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(db);
        _relation = relation;
        _source = source;
        _row = row;
        _db = db;
    }

    private IOneReader? Query => _relation.CreateQuery(_db, _source);

    /// <summary>Reads the target; null when there is none. Nothing is sent where the entity names none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="RelationIntegrityException">What the entity names stands for none of the targets.</exception>
    /// <example><code>object? subject = await reaction.On(db).Subject.GetAsync();</code></example>
    public async Task<TTarget?> GetAsync(CancellationToken cancellationToken = default)
        => Query is { } query ? (TTarget?)await query.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc cref="GetAsync" path="/summary|/exception"/>
    public TTarget? Get() => (TTarget?)Query?.SingleOrDefault();

    /// <summary>Whether there is a target; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="RelationIntegrityException">What the entity names stands for none of the targets.</exception>
    /// <example><code>bool hasSubject = await reaction.On(db).Subject.AnyAsync();</code></example>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
        => Query is { } query && await query.AnyAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="AnyAsync" path="/summary|/exception"/>
    public bool Any() => Query is { } query && query.Any();

    /// <summary>Points the relation to a target of one type. Called by generated code.</summary>
    /// <typeparam name="TBranch">The type.</typeparam>
    /// <param name="branch">The relation to targets of that type.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async Task AssociateBranchAsync<TBranch>(
        Relation<TSource, TBranch> branch, TBranch target, CancellationToken cancellationToken)
        where TBranch : class, TTarget
    {
        await RunAsync(branch, Change(branch, target).Associate(target), cancellationToken).ConfigureAwait(false);
        branch.Link(_source, target);
    }

    /// <inheritdoc cref="AssociateBranchAsync"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AssociateBranch<TBranch>(Relation<TSource, TBranch> branch, TBranch target)
        where TBranch : class, TTarget
    {
        Run(branch, Change(branch, target).Associate(target));
        branch.Link(_source, target);
    }

    /// <summary>Points the relation to nothing, provided that it points to a target. Called by generated code.</summary>
    /// <inheritdoc cref="AssociateBranchAsync" path="/typeparam|/param"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async Task DissociateBranchAsync<TBranch>(
        Relation<TSource, TBranch> branch, TBranch target, CancellationToken cancellationToken)
        where TBranch : class, TTarget
    {
        await RunAsync(branch, Change(branch, target).Dissociate(target), cancellationToken).ConfigureAwait(false);
        branch.Unlink(_source, target);
    }

    /// <inheritdoc cref="DissociateBranchAsync"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void DissociateBranch<TBranch>(Relation<TSource, TBranch> branch, TBranch target)
        where TBranch : class, TTarget
    {
        Run(branch, Change(branch, target).Dissociate(target));
        branch.Unlink(_source, target);
    }

    /// <summary>Points the relation to nothing. Called by generated code.</summary>
    /// <typeparam name="TBranch">The type of some target.</typeparam>
    /// <param name="branch">The relation to targets of that type.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>False when it was NULL already.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async Task<bool> UnlinkBranchAsync<TBranch>(Relation<TSource, TBranch> branch, CancellationToken cancellationToken)
        where TBranch : class, TTarget
    {
        int unlinked = 0;
        var change = new OwnKeyChange<TSource, TBranch>(branch, _row, _relation.Declared);
        await RunAsync(branch, change.Unlink(count => unlinked = count), cancellationToken).ConfigureAwait(false);
        branch.Unlink(_source, target: null);
        return unlinked > 0;
    }

    /// <inheritdoc cref="UnlinkBranchAsync"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool UnlinkBranch<TBranch>(Relation<TSource, TBranch> branch)
        where TBranch : class, TTarget
    {
        int unlinked = 0;
        Run(branch, new OwnKeyChange<TSource, TBranch>(branch, _row, _relation.Declared).Unlink(count => unlinked = count));
        branch.Unlink(_source, target: null);
        return unlinked > 0;
    }

    private OwnKeyChange<TSource, TBranch> Change<TBranch>(Relation<TSource, TBranch> branch, TBranch target)
        where TBranch : class
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(branch, _row, _relation.Declared);
    }

    private void Run(Relation<TSource> branch, IEnumerable<WriteStep> steps) => ChangeRunner.Run(_db, branch.Info.Name, steps);

    private Task RunAsync(Relation<TSource> branch, IEnumerable<WriteStep> steps, CancellationToken cancellationToken)
        => ChangeRunner.RunAsync(_db, branch.Info.Name, steps, cancellationToken);
}
