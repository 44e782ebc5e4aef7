namespace RelationGen;

/// <summary>Which rows are offered as targets of a relation beside those that are free.</summary>
/// <example>
/// <code>
/// List&lt;Post> all = await reviewer.On(db).Reviews.CandidatesWith(CandidateOptions.Taken).ToListAsync();
/// </code>
/// </example>
[Flags]
public enum CandidateOptions
{
    /// <summary>Those that nobody has, where a target belongs to one source; all that are not associated, where it may have many.</summary>
    None = 0,

    /// <summary>Also those that another source has and can be without: to associate one takes it from there.</summary>
    Taken = 1,

    /// <summary>Of a relation of an entity to itself: also the source.</summary>
    Self = 2,

    /// <summary>
    /// Of a relation of an entity to itself over a foreign key: not those by which the tree would become a cycle. Children are not offered
    /// what lies above their parent, and a parent is not chosen among what lies below.
    /// </summary>
    Acyclic = 4,
}
