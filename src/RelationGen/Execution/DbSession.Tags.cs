namespace RelationGen;

/// <content>What statements are told apart by where the server shows them.</content>
public sealed partial class DbSession
{
    private readonly StatementTags? _tags;

    /// <summary>
    /// Words that say whose statements these are, such as the route of a request. Default: none. They are a comment at the end of each
    /// statement, in the form of sqlcommenter, and observers and traces are told of them beside the text, which they do not change. The
    /// dictionary is copied.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Keys are sorted, keys and values encoded as in URLs, so that nothing in them ends the comment. Do not put secrets there: servers log
    /// statements.
    /// </para>
    /// <para>
    /// PostgreSQL: <c>pg_stat_activity</c>, logs and <c>auto_explain</c> show the comment; <c>pg_stat_statements</c> counts statements
    /// together whatever their comments. With <see cref="Prepare"/> it is left out, because each value would be a prepared statement of its
    /// own, and so it is with the automatic preparation of Npgsql: take few values then, or none. SQLite has no server that would show it:
    /// there it is told to observers and traces alone. What begins and ends transactions has none.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The dictionary is null.</exception>
    /// <exception cref="ArgumentException">A key is empty, or a value is null.</exception>
    /// <example>
    /// <code>
    /// var db = new DbSession(dataSource) { Tags = new Dictionary&lt;string, string> { ["action"] = "orders", ["route"] = "/orders/42" } };
    /// // SELECT … WHERE t."id" = $1 /*action='orders',route='%2Forders%2F42'*/
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, string> Tags
    {
        get => _tags?.Values ?? StatementTags.None;
        init => _tags = StatementTags.Of(value, nameof(value));
    }

    /// <summary>The tags as statements have them; null for none.</summary>
    internal StatementTags? StatementTags => _tags;

    /// <summary>A session with one tag more, which goes where this one does; see <see cref="Tags"/>.</summary>
    /// <param name="key">What the tag says something about; one that is there is replaced.</param>
    /// <param name="value">What it says.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <example><code>List&lt;Order> orders = await Order.Query(db.WithTag("route", "/orders")).ToListAsync();</code></example>
    public DbSession WithTag(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        return new(this) { Tags = new Dictionary<string, string>(Tags, StringComparer.Ordinal) { [key] = value } };
    }

    /// <summary>A session whose statements have a tag called <c>tag</c>.</summary>
    /// <param name="value">What it says.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <example>
    /// <code>
    /// Order? order = await Order.FindAsync(db.WithTag("orders/42"), 42);   // SELECT … /*tag='orders%2F42'*/
    /// </code>
    /// </example>
    public DbSession WithTag(string value) => WithTag("tag", value);
}
