namespace RelationGen;

/// <summary>Loads relations of entities that are there already: one statement for each relation, however many entities there are.</summary>
/// <example><code>await posts.LoadAsync(db, p => p.Author, p => p.Comments.Include(c => c.Author), cancellationToken);</code></example>
public static partial class EntityLoads
{
    /// <summary>
    /// Loads a relation of all the entities, with one statement however many there are, and none when there are none.
    /// If anything fails, nothing is set.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">The relation to load.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// An entity is null, a relation is named twice with different conditions, or the sequence makes new entities whenever it is run.
    /// </exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, for example a required target is missing.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Author, p => p.Comments.Include(c => c.Author), cancellationToken);</code></example>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, [first], cancellationToken);

    /// <summary>Loads two relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, [first, second], cancellationToken);

    /// <summary>Loads three relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, [first, second, third], cancellationToken);

    /// <summary>Loads four relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        Func<TTable, Include> second,
        Func<TTable, Include> third,
        Func<TTable, Include> fourth,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, [first, second, third, fourth], cancellationToken);

    /// <summary>Loads five relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
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
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(
            Entities.Kept(entities), db, [first, second, third, fourth, fifth], cancellationToken);

    /// <summary>Loads six relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="second">A relation.</param>
    /// <param name="third">A relation.</param>
    /// <param name="fourth">A relation.</param>
    /// <param name="fifth">A relation.</param>
    /// <param name="sixth">A relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
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
            Entities.Kept(entities), db, [first, second, third, fourth, fifth, sixth], cancellationToken);

    /// <summary>Loads seven relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
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
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
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
            Entities.Kept(entities), db, [first, second, third, fourth, fifth, sixth, seventh], cancellationToken);

    /// <summary>Loads eight relations of all the entities, with one statement for each.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
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
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
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
            Entities.Kept(entities), db, [first, second, third, fourth, fifth, sixth, seventh, eighth], cancellationToken);

    /// <summary>Loads relations of all the entities, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="more">Further relations.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        params Func<TTable, Include>[] more)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, [first, .. more], CancellationToken.None);

    /// <summary>Loads relations of all the entities, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="relations">The relations.</param>
    /// <param name="cancellationToken">Cancels between rows and statements; nothing is set then.</param>
    /// <inheritdoc
    /// cref="LoadAsync{TEntity,TKey,TTable}(IEnumerable{IEntity{TEntity,TKey,TTable}},DbSession,Func{TTable,Include},CancellationToken)"
    /// path="/typeparam|/exception|/example"/>
    public static Task LoadAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include>[] relations,
        CancellationToken cancellationToken)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.LoadAsync(Entities.Kept(entities), db, relations, cancellationToken);

    /// <summary>Loads relations of all the entities, with one statement for each. If anything fails, nothing is set.</summary>
    /// <param name="entities">The entities, in whatever holds them; a sequence that is computed must yield the same ones each time.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A relation.</param>
    /// <param name="more">Further relations.</param>
    /// <example><code>posts.Load(db, p => p.Author, p => p.Comments);</code></example>
    public static void Load<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Include> first,
        params Func<TTable, Include>[] more)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityLoader<TEntity, TKey, TTable>.Load(Entities.Kept(entities), db, [first, .. more]);
}
