using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.
#pragma warning disable CA1068 // The lambdas are the caller's params and come last.

namespace RelationGen.Infrastructure;

/// <summary>What the generated helpers of an entity call: loads, reads by key and queries.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntityLoader<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>
    /// Loads relations of all the entities, one statement for each relation however many entities there are, and none when there are none.
    /// If anything fails, nothing is set.
    /// </summary>
    /// <param name="entities">The entities; arrays and lists are not copied.</param>
    /// <param name="db">Where to load from.</param>
    /// <param name="relations">The relations to load.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An entity is null.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, for example a required target is missing.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    public static Task LoadAsync(
        IReadOnlyCollection<TEntity> entities,
        DbSession db,
        Func<TTable, Include>[] relations,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        Sources<TEntity> sources = Sources<TEntity>.Of(entities);
        return RunAsync(db, sources, LoadersOf(relations), cancellationToken);
    }

    /// <summary>Loads relations of one entity, one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <inheritdoc cref="LoadAsync(IReadOnlyCollection{TEntity}, DbSession, Func{TTable, Include}[], CancellationToken)"/>
    /// <param name="db">Where to load from.</param>
    /// <param name="relations">The relations to load.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static Task LoadAsync(
        TEntity entity,
        DbSession db,
        Func<TTable, Include>[] relations,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(db);
        return RunAsync(db, new Sources<TEntity>(new[] { entity }), LoadersOf(relations), cancellationToken);
    }

    /// <summary>
    /// Loads relations of all the entities, one statement for each relation however many entities there are, and none when there are none.
    /// If anything fails, nothing is set.
    /// </summary>
    /// <param name="entities">The entities; arrays and lists are not copied.</param>
    /// <param name="db">Where to load from.</param>
    /// <param name="relations">The relations to load.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An entity is null.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, for example a required target is missing.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    public static void Load(
        IReadOnlyCollection<TEntity> entities, DbSession db, Func<TTable, Include>[] relations)
    {
        ArgumentNullException.ThrowIfNull(db);
        Sources<TEntity> sources = Sources<TEntity>.Of(entities);
        Run(db, sources, LoadersOf(relations));
    }

    /// <summary>Loads relations of one entity, one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">Where to load from.</param>
    /// <param name="relations">The relations to load.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, for example a required target is missing.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    public static void Load(TEntity entity, DbSession db, Func<TTable, Include>[] relations)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(db);
        Run(db, new Sources<TEntity>(new[] { entity }), LoadersOf(relations));
    }

    /// <summary>True when reading the relation property cannot throw because it is not loaded, and all of the relation is there.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="relation">The relation.</param>
    /// <exception cref="ArgumentException">The lambda names more than one relation.</exception>
    public static bool IsLoaded(TEntity entity, Func<TTable, Include> relation)
        => StateOf(entity, relation) is RelationState.Loaded or RelationState.Missing or RelationState.Pending;

    /// <summary>True when a filtered or limited load filled the relation property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="relation">The relation.</param>
    /// <exception cref="ArgumentException">The lambda names more than one relation.</exception>
    public static bool IsPartial(TEntity entity, Func<TTable, Include> relation) => StateOf(entity, relation) == RelationState.Partial;

    /// <summary>Reads the entity with a key; null when there is none.</summary>
    /// <param name="db">Where to read from.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with the entity.</exception>
    public static Task<TEntity?> FindAsync(DbSession db, TKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        return FindCoreAsync(db, key, cancellationToken);
    }

    /// <summary>Reads the entity with a key; null when there is none.</summary>
    /// <param name="db">Where to read from.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with the entity.</exception>
    public static TEntity? Find(DbSession db, TKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        using var call = new StatementCall(db);
        return new KeyReader<TEntity, TKey, TTable>(call, key).Read();
    }

    /// <summary>Begins a query over all rows. Nothing is sent before <c>ToList</c>.</summary>
    /// <param name="db">Where to read from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    public static Query<TEntity, TTable> Query(DbSession db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new EntityQuery<TEntity, TKey, TTable>(db, [], QueryState.All);
    }

    private static Loader<TEntity>[] LoadersOf(Func<TTable, Include>[] relations)
        => Include<TEntity>.CreateLoaders(Include<TEntity>.Resolve(relations));

    private static RelationState StateOf(TEntity entity, Func<TTable, Include> relation)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Include<TEntity> include = Include<TEntity>.Resolve([relation])[0];
        if (include.Nested is { } nested)
        {
            throw new ArgumentException(
                $"{include.Name} is asked together with {nested}, but the answer is about one relation of one entity. Ask the "
                + $"{include.Relation.Info.Target} for {nested}.",
                nameof(relation));
        }

        if (!include.IsPlain)
        {
            throw new ArgumentException(
                $"{include.Name} is asked with a condition, an order or a limit, but what is known is whether all of it was loaded "
                + "(IsLoaded) or some (IsPartial), not which "
                + "rows. Name the relation alone.",
                nameof(relation));
        }

        return include.Relation.State(entity);
    }

    private static void Run(DbSession db, Sources<TEntity> sources, Loader<TEntity>[] loaders)
    {
        if (sources.Count == 0)
            return;

        using var call = new LoadCall(db);
        Announce(call, sources, loaders);
        LoaderRun.Run(call, default(TTable).Info.Entity, loaders, sources);
    }

    private static async Task RunAsync(
        DbSession db, Sources<TEntity> sources, Loader<TEntity>[] loaders, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sources.Count == 0)
            return;

        var call = new LoadCall(db);
        await using (call.ConfigureAwait(false))
        {
            Announce(call, sources, loaders);
            await LoaderRun.RunAsync(call, default(TTable).Info.Entity, loaders, sources, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The entities handed in stand for their rows throughout the call; of two with one key, the first does.</summary>
    private static void Announce(LoadCall call, Sources<TEntity> sources, Loader<TEntity>[] loaders)
    {
        call.Produces(typeof(TEntity));
        foreach (Loader<TEntity> loader in loaders)
            loader.Announce(call);

        if (call.IdentitiesOf<TEntity, TKey>(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer) is not { } identities)
            return;

        foreach (TEntity entity in sources.Span)
        {
            TKey key = default(TTable).KeyOf(entity);
            if (key is not null)
                identities.TryAdd(key, entity);
        }
    }

    private static async Task<TEntity?> FindCoreAsync(DbSession db, TKey key, CancellationToken cancellationToken)
    {
        var call = new StatementCall(db);
        await using (call.ConfigureAwait(false))
            return await new KeyReader<TEntity, TKey, TTable>(call, key).ReadAsync(cancellationToken).ConfigureAwait(false);
    }
}
