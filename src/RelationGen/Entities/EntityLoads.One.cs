namespace RelationGen;

/// <content>Loads relations of one entity, and says what is loaded of it.</content>
public static partial class EntityLoads
{
    /// <summary>
    /// Loads a relation of one entity, with one statement. If anything fails, nothing is set.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">The relation to load.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An entity is null, or a relation is named twice with different conditions.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, for example a required target is missing.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <example><code>await post.LoadAsync(db, p => p.Author, p => p.Comments);</code></example>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first], cancellationToken);

    /// <summary>Loads two relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first, second], cancellationToken);

    /// <summary>Loads three relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first, second, third], cancellationToken);

    /// <summary>Loads four relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first, second, third, fourth], cancellationToken);

    /// <summary>Loads five relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        Func<TTable, Include> fifth,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first, second, third, fourth, fifth], cancellationToken);

    /// <summary>Loads six relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="sixth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        Func<TTable, Include> fifth,
        Func<TTable, Include> sixth,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(
            Entities.Of(entity), db, [first, second, third, fourth, fifth, sixth], cancellationToken);

    /// <summary>Loads seven relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="sixth">A relation.</param>
    /// <param name="seventh">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        Func<TTable, Include> fifth,
        Func<TTable, Include> sixth,
        Func<TTable, Include> seventh,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(
            Entities.Of(entity), db, [first, second, third, fourth, fifth, sixth, seventh], cancellationToken);

    /// <summary>Loads eight relations of one entity, with one statement for each.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="sixth">A relation.</param>
    /// <param name="seventh">A relation.</param>
    /// <param name="eighth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        Func<TTable, Include> fifth,
        Func<TTable, Include> sixth,
        Func<TTable, Include> seventh,
        Func<TTable, Include> eighth,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(
            Entities.Of(entity), db, [first, second, third, fourth, fifth, sixth, seventh, eighth], cancellationToken);

    /// <summary>Loads relations of one entity, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="more">Further relations.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        params Func<TTable, Include>[] more)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, [first, .. more], CancellationToken.None);

    /// <summary>Loads relations of one entity, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="relations">The relations.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEntity{TEntity,TKey,TTable},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include>[] relations,
        CancellationToken cancellationToken)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Of(entity), db, relations, cancellationToken);

    /// <summary>Loads relations of one entity, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="more">Further relations.</param>
    /// <example><code>post.Load(db, p => p.Comments);</code></example>
    public static void Load<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Include> first,
        params Func<TTable, Include>[] more)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.Load(Entities.Of(entity), db, [first, .. more]);

    /// <summary>Whether a relation was loaded whole; reading it then does not throw.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The entity that is asked.</param>
    /// <param name="relation">The relation in question.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lambda names more than one relation, or limits it: how the relation was loaded is known, and not which rows a condition means.
    /// </exception>
    /// <example><code>if (!post.IsLoaded(p => p.Comments)) await post.LoadAsync(db, p => p.Comments);</code></example>
    public static bool IsLoaded<TEntity, TKey, TTable>(this IEntity<TEntity, TKey, TTable> entity, Func<TTable, Include> relation)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.IsLoaded(Entities.Of(entity), relation);

    /// <summary>Whether a relation was loaded with a filter or a limit, so that it holds only some of its rows.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The entity that is asked.</param>
    /// <param name="relation">The relation in question.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lambda names more than one relation, or limits it: how the relation was loaded is known, and not which rows a condition means.
    /// </exception>
    /// <example><code>await post.LoadAsync(db, p => p.Comments.Take(3));   // post.IsPartial(p => p.Comments)</code></example>
    public static bool IsPartial<TEntity, TKey, TTable>(this IEntity<TEntity, TKey, TTable> entity, Func<TTable, Include> relation)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.IsPartial(Entities.Of(entity), relation);
}
