namespace RelationGen;

/// <content>What row filters ask for, and which of them apply.</content>
public sealed partial class DbSession
{
    // Null for all.
    private readonly string[]? _ignored = [];
    private readonly Dictionary<string, object?> _values = [];
    private SessionFilters? _filters;

    private DbSession(DbSession session, Dictionary<string, object?> values, string[]? ignored)
        : this(session)
        => (_values, _ignored) = (values, ignored);

    /// <summary>The row filters of its statements.</summary>
    internal RowFilters Filters => _filters ??= new SessionFilters(this, _ignored);

    /// <summary>A session that has a value which row filters ask for, such as the tenant of a request.</summary>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value, in the place of one that it was given before.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <example><code>DbSession db = new DbSession(dataSource).With("tenant", 7L);</code></example>
    public DbSession With(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(this, new Dictionary<string, object?>(_values, StringComparer.Ordinal) { [name] = value }, _ignored);
    }

    /// <summary>A value that the session was given.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It was not given one, or one of another type: no filter is left out in silence.</exception>
    /// <example><code>static Predicate OfTenant(PostTable p, DbSession db) => p.TenantId == db.Get&lt;long>("tenant");</code></example>
    public T Get<T>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_values.TryGetValue(name, out object? value))
            throw new MissingValueException(name);

        return value switch
        {
            T typed => typed,
            null when default(T) is null => default!,
            _ => throw new InvalidOperationException(
                $"The session has {(value is null ? "null" : $"a {value.GetType().Name}")} as \"{name}\", where a {typeof(T).Name} is "
                + "asked for."),
        };
    }

    /// <summary>A session for which row filters do not apply.</summary>
    /// <param name="names">The names of the filters; none for all of them.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <example><code>await posts.LoadAsync(db.IgnoreFilters("SoftDelete"), p => p.Comments);   // also those that are deleted</code></example>
    public DbSession IgnoreFilters(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
            ArgumentNullException.ThrowIfNull(name, nameof(names));

        return new(this, _values, names.Length == 0 || _ignored is null ? null : [.. _ignored, .. names]);
    }
}
