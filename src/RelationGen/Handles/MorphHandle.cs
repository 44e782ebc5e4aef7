namespace RelationGen;

/// <summary>
/// A polymorphic relation to one of one entity and where its row is: each call asks the database, in the table that the entity names, nothing is kept,
/// and the relation property is neither read nor set.
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
/// </code>
/// </example>
public sealed class MorphHandle<TSource, TTarget>
    where TSource : class
    where TTarget : class
{
    private readonly MorphTo<TSource> _relation;
    private readonly TSource _source;
    private readonly DbSession _db;

    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its target is.</param>
    public MorphHandle(MorphTo<TSource> relation, TSource source, DbSession db)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(db);
        _relation = relation;
        _source = source;
        _db = db;
    }

    private IOneReader? Query => _relation.CreateQuery(_db, _source);

    /// <summary>Reads the target; null when there is none. Nothing is sent where the entity names none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="RelationIntegrityException">What the entity names stands for none of the targets.</exception>
    public async Task<TTarget?> GetAsync(CancellationToken cancellationToken = default)
        => Query is { } query ? (TTarget?)await query.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc cref="GetAsync" path="/summary|/exception"/>
    public TTarget? Get() => (TTarget?)Query?.SingleOrDefault();

    /// <summary>Whether there is a target; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="RelationIntegrityException">What the entity names stands for none of the targets.</exception>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
        => Query is { } query && await query.AnyAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="AnyAsync" path="/summary|/exception"/>
    public bool Any() => Query is { } query && query.Any();
}
