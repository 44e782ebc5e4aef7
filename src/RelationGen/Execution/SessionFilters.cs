namespace RelationGen;

/// <summary>The row filters of the statements of a session: all but those that were put off.</summary>
/// <param name="session">The session, which the methods of filters may ask for values.</param>
/// <param name="ignored">The names of those that were put off; null for all of them.</param>
internal sealed class SessionFilters(DbSession session, string[]? ignored) : RowFilters
{
    public override bool Applies(RowFilter filter) => ignored is not null && Array.IndexOf(ignored, filter.Name) < 0;

    public override Predicate Where(RowFilter filter, TableInfo table, TableAlias alias)
    {
        Predicate? condition;
        try
        {
            condition = ((SessionFilter)filter).Where(alias, session);
        }
        catch (MissingValueException exception)
        {
            throw new InvalidOperationException(
                $"{table.Entity}: the row filter {filter.Name} asks the session for \"{exception.Name}\", which it was not given. Give it, "
                + $"as in db.With(\"{exception.Name}\", …), or read without the filter: IgnoreFilters(\"{filter.Name}\").",
                exception);
        }

        return condition
            ?? throw new InvalidOperationException($"{table.Entity}: the method of the row filter {filter.Name} returned nothing.");
    }
}

/// <summary>A session was asked for a value that it was not given.</summary>
/// <param name="name">The name of the value.</param>
internal sealed class MissingValueException(string name) : InvalidOperationException(
    $"The session was not given a value \"{name}\"; give it, as in db.With(\"{name}\", …).")
{
    /// <summary>The name of the value.</summary>
    public string Name => name;
}
