using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// A condition on the columns of a table, which becomes SQL with parameters. Immutable. Comparisons follow C#: <c>!=</c> includes rows
/// whose column is NULL, <c>== null</c> is <c>IS NULL</c>, and <c>!</c> of a condition holds wherever the condition does not.
/// </summary>
/// <example>
/// <code>
/// c => c.Approved &amp; c.CreatedAt > start            // t."approved" AND t."created_at" > $1
/// c => !(c.Rating == 5) | c.Author.In("Ada", "Brian")
/// </code>
/// </example>
public abstract class Predicate
{
    private protected Predicate()
    {
    }

    /// <summary>True when the SQL can yield NULL, which counts as not fulfilled.</summary>
    internal abstract bool CanBeNull { get; }

    /// <summary>True when a value over a relation is compared, which is computed for many rows at once.</summary>
    internal virtual bool Computes => false;

    /// <summary>True when the targets of a relation are asked for anything.</summary>
    internal virtual bool Relates => Computes;

    /// <summary>True when something is computed for many rows at once in the statement that is being written.</summary>
    internal virtual bool Groups(SqlWriter writer) => Computes;

    /// <summary>Both conditions hold.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator &(Predicate left, Predicate right) => All(left, right);

    /// <summary>At least one of the conditions holds.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator |(Predicate left, Predicate right) => Any(left, right);

    /// <summary>The condition does not hold.</summary>
    /// <param name="predicate">The condition.</param>
    public static Predicate operator !(Predicate predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new NegatedPredicate(predicate);
    }

    /// <summary>Never; so that <c>||</c> means the same as <c>|</c>.</summary>
    /// <param name="predicate">A condition.</param>
    public static bool operator true(Predicate predicate) => false;

    /// <summary>Never; so that <c>&amp;&amp;</c> means the same as <c>&amp;</c>.</summary>
    /// <param name="predicate">A condition.</param>
    public static bool operator false(Predicate predicate) => false;

    /// <summary>All of the conditions hold; true when there are none. For conditions that are collected at run time.</summary>
    /// <param name="predicates">The conditions.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    /// <example><code>posts.Where(p => Predicate.All([.. words.Select(word => p.Title.Contains(word))]))</code></example>
    public static Predicate All(params Predicate[] predicates) => new CombinedPredicate(CombinedPredicate.And, predicates);

    /// <summary>At least one of the conditions holds; false when there are none. For conditions that are collected at run time.</summary>
    /// <param name="predicates">The conditions.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static Predicate Any(params Predicate[] predicates) => new CombinedPredicate(CombinedPredicate.Or, predicates);

    /// <summary>
    /// A condition in SQL of your own, for what the columns have no operator for. Columns in the holes become quoted names, computed values
    /// and other conditions their SQL, and every other value becomes a parameter; only the text around them reaches the database as it
    /// stands.
    /// </summary>
    /// <param name="sql">An interpolated string.</param>
    /// <example><code>c => Predicate.Sql($"length({c.Body}) > {minimum}")</code></example>
    public static Predicate Sql(FormattableString sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new FragmentPredicate(sql);
    }

    /// <summary>Writes the condition so that it can stand beside <c>AND</c>.</summary>
    internal abstract void Write(SqlWriter writer);

    /// <summary>Conditions nest as deep as a program makes them; a stack that overflows would end the process.</summary>
    /// <exception cref="InvalidOperationException">The condition is nested too deeply.</exception>
    internal static void ThrowIfTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InvalidOperationException(
                "The condition is nested too deeply to be written; join many conditions by Predicate.All or Predicate.Any.");
    }
}
