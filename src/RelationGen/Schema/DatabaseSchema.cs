namespace RelationGen;

/// <summary>
/// Creates, empties and drops the tables of a set of entities: columns, keys, indexes, foreign keys and junction tables as the relations
/// declare them. For a whole project use its generated class <c>RelationSchema</c>, which does the same with all entities of the project.
/// </summary>
/// <remarks>
/// It creates what is not there and compares nothing: to change tables that hold rows, hand <see cref="CreateScript"/> to a migration tool.
/// </remarks>
/// <example>
/// <code>
/// var schema = new DatabaseSchema([User.RelationMap.Table.Model, Post.RelationMap.Table.Model]);
/// await schema.CreateAsync(connection);
/// </code>
/// </example>
public sealed class DatabaseSchema
{
    private readonly EntityModel[] _references;

    /// <summary>The schema of these entities.</summary>
    /// <param name="entities">The entities to create tables for.</param>
    /// <param name="references">Entities whose tables exist already and which relations of <paramref name="entities"/> lead to. Default:
    /// none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entities"/> is null.</exception>
    public DatabaseSchema(IEnumerable<EntityModel> entities, IEnumerable<EntityModel>? references = null)
    {
        ArgumentNullException.ThrowIfNull(entities);
        Entities = [.. entities];
        _references = [.. references ?? []];
    }

    /// <summary>The entities, in the order given.</summary>
    public IReadOnlyList<EntityModel> Entities { get; }

    /// <summary>The statements that create the tables, their keys and their indexes, each ended by a semicolon.</summary>
    /// <param name="dialect">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialect"/> is null.</exception>
    /// <exception cref="RelationSchemaException">The entities contradict each other, for example by sharing a table.</exception>
    /// <example><code>string script = RelationSchema.CreateScript(Dialect.PostgreSql);</code></example>
    public string CreateScript(Dialect dialect) => Script(CreateStatements(dialect));

    /// <summary>The statements that drop the tables, each ended by a semicolon. A schema that was created with them stays.</summary>
    /// <param name="dialect">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialect"/> is null.</exception>
    /// <exception cref="RelationSchemaException">The entities contradict each other, for example by sharing a table.</exception>
    /// <example><code>string script = RelationSchema.DropScript(Dialect.PostgreSql);</code></example>
    public string DropScript(Dialect dialect) => Script(DropStatements(dialect));

    /// <summary>Creates the tables in one transaction, that of <paramref name="db"/> if it has one.</summary>
    /// <param name="db">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    /// <exception cref="RelationSchemaException">The entities contradict each other, or the database refuses a statement; nothing was
    /// created.</exception>
    /// <example><code>RelationSchema.Create(connection);</code></example>
    public void Create(DbSession db) => Create(db, ifMissing: false);

    /// <summary>Creates the tables; where asked to, only those that the database does not have yet.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ifMissing">
    /// True to leave tables alone that are there, with their indexes and foreign keys: nothing is compared with them. A view counts as a
    /// table. One more statement asks which there are.
    /// </param>
    /// <inheritdoc cref="Create(DbSession)" path="/exception"/>
    public void Create(DbSession db, bool ifMissing) => SchemaRun.Run(db, CreateStatements, ifMissing);

    /// <inheritdoc cref="Create(DbSession)"/>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Gives up between two statements, and undoes what was done.</param>
    public Task CreateAsync(DbSession db, CancellationToken cancellationToken = default)
        => CreateAsync(db, ifMissing: false, cancellationToken);

    /// <inheritdoc cref="Create(DbSession, bool)"/>
    /// <param name="db">The database.</param>
    /// <param name="ifMissing">
    /// True to leave tables alone that are there, with their indexes and foreign keys: nothing is compared with them.
    /// </param>
    /// <param name="cancellationToken">Gives up between two statements, and undoes what was done.</param>
    public Task CreateAsync(DbSession db, bool ifMissing, CancellationToken cancellationToken = default)
        => SchemaRun.RunAsync(db, CreateStatements, ifMissing, cancellationToken);

    /// <summary>
    /// Drops the tables with all rows in one transaction, that of <paramref name="db"/> if it has one. A table that is not there is passed
    /// over.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    /// <exception cref="RelationSchemaException">The database refuses a statement, for example because another table references a row;
    /// nothing was dropped.</exception>
    /// <example><code>RelationSchema.Drop(connection);</code></example>
    public void Drop(DbSession db) => SchemaRun.Run(db, DropStatements, ifMissing: false);

    /// <inheritdoc cref="Drop"/>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Gives up between two statements, and undoes what was done.</param>
    public Task DropAsync(DbSession db, CancellationToken cancellationToken = default)
        => SchemaRun.RunAsync(db, DropStatements, ifMissing: false, cancellationToken);

    /// <summary>
    /// Deletes all rows of the tables, those of junctions too, in one transaction, that of <paramref name="db"/> if it has one. The tables
    /// stay, and keys that the database makes go on from where they were.
    /// </summary>
    /// <remarks>
    /// Emptied are the tables that <see cref="Create(DbSession)"/> makes: not those that entities without a key read, and not those of
    /// references. PostgreSQL: one <c>TRUNCATE</c>, which waits for whoever reads the tables and fires no triggers for rows. SQLite: a
    /// <c>DELETE</c> for each, what refers before what is referred to. In a circle of foreign keys those that admit NULL are released
    /// before, and where all are required, constraints are deferred to the end of the transaction.
    /// </remarks>
    /// <param name="db">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    /// <exception cref="RelationSchemaException">
    /// The entities contradict each other, or the database refuses a statement, for example because a table that no entity is mapped to
    /// refers to one of these; nothing was deleted.
    /// </exception>
    /// <example>
    /// <code>
    /// RelationSchema.Truncate(connection);   // before each test
    /// // TRUNCATE "users", "posts", "comments", "tags", "post_tags"
    /// </code>
    /// </example>
    public void Truncate(DbSession db) => Truncate(db, restartKeys: false);

    /// <inheritdoc cref="Truncate(DbSession)"/>
    /// <param name="db">The database.</param>
    /// <param name="restartKeys">
    /// True to let the database count keys from the beginning again: <c>RESTART IDENTITY</c>, or on SQLite the rows of
    /// <c>sqlite_sequence</c>, for which one more statement asks whether it is there.
    /// </param>
    public void Truncate(DbSession db, bool restartKeys)
        => SchemaRun.Run(db, dialect => TruncateStatements(dialect, restartKeys), ifMissing: false);

    /// <inheritdoc cref="Truncate(DbSession)"/>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Gives up between two statements, and undoes what was done.</param>
    public Task TruncateAsync(DbSession db, CancellationToken cancellationToken = default)
        => TruncateAsync(db, restartKeys: false, cancellationToken);

    /// <inheritdoc cref="Truncate(DbSession, bool)"/>
    /// <param name="db">The database.</param>
    /// <param name="restartKeys">True to let the database count keys from the beginning again.</param>
    /// <param name="cancellationToken">Gives up between two statements, and undoes what was done.</param>
    public Task TruncateAsync(DbSession db, bool restartKeys, CancellationToken cancellationToken = default)
        => SchemaRun.RunAsync(db, dialect => TruncateStatements(dialect, restartKeys), ifMissing: false, cancellationToken);

    private IReadOnlyList<SchemaStatement> TruncateStatements(Dialect dialect, bool restartKeys) =>
        ToOwn(dialect.Sql.Schema.Truncate(SchemaBuilder.Build(Entities, _references, dialect.Sql), restartKeys), dialect.Sql);

    private IReadOnlyList<SchemaStatement> CreateStatements(Dialect dialect)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        SchemaSql schema = dialect.Sql.Schema;
        return ToOwn(schema.Create(SchemaBuilder.Build(Entities, _references, dialect.Sql)), dialect.Sql);
    }

    private IReadOnlyList<SchemaStatement> DropStatements(Dialect dialect)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        SchemaSql schema = dialect.Sql.Schema;
        return ToOwn(schema.Drop(SchemaBuilder.Build(Entities, _references, dialect.Sql)), dialect.Sql);
    }

    private static IReadOnlyList<SchemaStatement> ToOwn(IReadOnlyList<SchemaStatement> statements, SqlDialect sql) =>
        [.. statements.Select(statement => statement with { Text = sql.ToOwn(statement.Text) })];

    private static string Script(IReadOnlyList<SchemaStatement> statements)
        => string.Concat(statements.Select(statement => statement.Text + ";\n"));
}
