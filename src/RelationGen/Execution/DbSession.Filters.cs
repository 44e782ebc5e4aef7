namespace RelationGen;

/// <content>What row filters ask for, and which of them apply.</content>
public sealed partial class DbSession : IRowFilters
{
    // One object for both, because most sessions have neither.
    private readonly FilterValues _given = FilterValues.Nothing;

    private DbSession(DbSession session, FilterValues given)
        : this(session)
        => _given = given;

    /// <summary>A session that has a value which row filters ask for, such as the tenant of a request.</summary>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value, in the place of one that it was given before.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <example><code>DbSession db = new DbSession(dataSource).With("tenant", 7L);</code></example>
    public DbSession With(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(this, _given with { Values = new(_given.Values, StringComparer.Ordinal) { [name] = value } });
    }

    /// <summary>A value that the session was given.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// It was not given one, or one of another type: no filter is left out in silence.
    /// </exception>
    /// <example><code>static Predicate OfTenant(PostTable p, DbSession db) => p.TenantId == db.Get&lt;long>("tenant");</code></example>
    public T Get<T>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_given.Values.TryGetValue(name, out object? value))
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
    /// <example>
    /// <code>await posts.LoadAsync(db.IgnoreFilters("SoftDelete"), p => p.Comments);   // also those that are deleted</code>
    /// </example>
    public DbSession IgnoreFilters(params string[] names)
        => new(this, _given with { Ignored = RowFilters.Ignoring(_given.Ignored, names) });

    bool IRowFilters.Applies(RowFilter filter) => _given.Ignored is { } ignored && Array.IndexOf(ignored, filter.Name) < 0;

    Predicate IRowFilters.Where(RowFilter filter, TableInfo table, TableAlias alias)
    {
        try
        {
            return ((SessionFilter)filter).Where(alias, this)
                ?? throw new InvalidOperationException($"{table.Entity}: the method of the row filter {filter.Name} returned nothing.");
        }
        catch (MissingValueException exception)
        {
            throw new InvalidOperationException(
                $"{table.Entity}: the row filter {filter.Name} asks the session for \"{exception.Name}\", which it was not given. Give it, "
                + $"as in db.With(\"{exception.Name}\", …), or read without the filter: IgnoreFilters(\"{filter.Name}\").",
                exception);
        }
    }

    /// <summary>What a session was given for row filters.</summary>
    /// <param name="Values">The values that they may ask for.</param>
    /// <param name="Ignored">The names of those that do not apply; null for all of them.</param>
    private sealed record FilterValues(Dictionary<string, object?> Values, string[]? Ignored)
    {
        public static FilterValues Nothing { get; } = new([], []);
    }
}
