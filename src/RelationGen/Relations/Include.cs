using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// What the lambdas of loads and queries return: a relation that is followed, with what is loaded below it. Relations and tables convert
/// to it
/// implicitly. Immutable.
/// </summary>
/// <example><code>await posts.LoadAsync(db, p => p.Author.Profile, p => p.Comments.Include(c => c.Author));</code></example>
public abstract class Include
{
    private protected Include()
    {
    }

    /// <summary>The relation in messages, such as <c>Post.Comments</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>The first relation that is loaded below it, as messages name it; null for none.</summary>
    internal abstract string? Nested { get; }

    /// <summary>The relation alone was named: all of it, and nothing below.</summary>
    internal abstract bool IsPlain { get; }

    /// <summary>
    /// The relation to one that leads to a table struct, and all that lead to it: <c>p => p.Author.Profile</c>. Called by generated
    /// code.
    /// </summary>
    /// <typeparam name="TTable">The table struct.</typeparam>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">No relation leads to the table: the lambda returned its own parameter.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Include Of<TTable>(TTable table)
        where TTable : struct, IAliasedTable<TTable>
        => Of(table.Occurrence, [], allowsMissing: false, depth: null);

    internal static Include Of(TableAlias? table, Include[] below, bool allowsMissing, int? depth)
    {
        if (table?.Relation is not IFollowed relation)
            throw new ArgumentException("The lambda names a table rather than a relation of it; write for example p => p.Author.");

        return Below(table.Source, relation.ToInclude(below, allowsMissing, depth));
    }

    /// <summary>What is loaded below the relations that lead to a table; itself where none does. Called by generated code.</summary>
    /// <param name="table">The occurrence of the table.</param>
    /// <param name="include">What is loaded below it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Include Below(TableAlias? table, Include include)
    {
        while (table is { Relation: IFollowed relation })
        {
            include = relation.ToInclude([include], allowsMissing: false, depth: null);
            table = table.Source;
        }

        return include;
    }

    /// <summary>Asks the caller's lambdas which relations to follow.</summary>
    internal static Include[] Asked<TTable>(Func<TTable, Include> relation, Func<TTable, Include>[] more)
        where TTable : struct
    {
        Lambdas.ThrowIfNull<TTable>(relation, nameof(relation));
        Lambdas.ThrowIfNull<TTable>(more, nameof(more));
        var includes = new Include[1 + more.Length];
        includes[0] = Call(relation, nameof(relation));
        for (int i = 0; i < more.Length; i++)
            includes[i + 1] = Call(more[i], nameof(more));

        return includes;
    }

    /// <summary>Asks the caller's lambdas which relations to follow; at least one.</summary>
    internal static Include[] Asked<TTable>(Func<TTable, Include>[] relations)
        where TTable : struct
    {
        Lambdas.ThrowIfNull<TTable>(relations, nameof(relations));
        if (relations.Length == 0)
            throw new ArgumentException("Name at least one relation, for example p => p.Comments.", nameof(relations));

        Lambdas.ThrowIfNull<TTable>(relations[0], nameof(relations));
        return Array.ConvertAll(relations, relation => Call(relation, nameof(relations)));
    }

    private static Include Call<TTable>(Func<TTable, Include>? relation, string parameter)
        where TTable : struct
        => relation?.Invoke(default) ?? throw new ArgumentException(
            $"A relation of a {typeof(TTable).Name} that is to be loaded is null; write for example p => p.Comments.", parameter);
}

/// <summary>A relation that can be followed from a table struct, whatever the types of its two sides.</summary>
internal interface IFollowed
{
    /// <param name="below">What is loaded below it.</param>
    /// <param name="allowsMissing">A required target may be absent.</param>
    /// <param name="depth">How many times it is followed from target to target; null for once.</param>
    Include ToInclude(Include[] below, bool allowsMissing, int? depth);
}
