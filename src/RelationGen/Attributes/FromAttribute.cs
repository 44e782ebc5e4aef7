namespace RelationGen;

/// <summary>
/// Says where a member of a view comes from. The path begins at the entity: relations to one are joined, and end at a column, or at a
/// relation whose target the type of the member is a view of. A relation to many ends the path of a list, or is followed by the column that
/// the list holds or that <see cref="Aggregate"/> is computed of.
/// </summary>
/// <param name="path">Names of properties, each of the entity that the one before leads to.</param>
/// <example>
/// <code>
/// [From(nameof(Post.Comments), Where = nameof(Approved), OrderBy = nameof(Newest), Take = 3)]
/// public required IReadOnlyList&lt;CommentLine> Latest { get; init; }
///
/// private static Predicate Approved(CommentTable c) => c.Approved;
/// private static Ordering Newest(CommentTable c) => c.CreatedAt.Descending;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FromAttribute(params string[] path) : Attribute
{
    /// <summary>
    /// Names of properties, each of the entity that the one before leads to. Empty for a value that <see cref="Value"/> computes.
    /// </summary>
    public IReadOnlyList<string> Path { get; } = path;

    /// <summary>
    /// The name of a static method of the view that takes the table of the relation's targets and returns a <see cref="Predicate"/>: which
    /// targets are listed or counted. Null for all.
    /// </summary>
    public string? Where { get; set; }

    /// <summary>
    /// The name of a static method of the view that takes the table of the relation's targets and returns an <see cref="Ordering"/>, or an
    /// array of them: in which order the targets are listed. Null for the order of the relation, which is that of the key by default.
    /// </summary>
    public string? OrderBy { get; set; }

    /// <summary>At most so many targets of each row are listed; 0, the default, lists all.</summary>
    public int Take { get; set; }

    /// <summary>
    /// The list is of the view itself, over a relation of the entity to itself: each row has its targets, these have theirs, and so on, one
    /// statement for each level. Rows that lead back to themselves are a <see cref="RelationIntegrityException"/>, unless
    /// <see cref="MaxDepth"/> ends it. Default: false.
    /// </summary>
    /// <example>
    /// <code>
    /// [From(nameof(Category.Children), Recursive = true)]
    /// public required IReadOnlyList&lt;CategoryNode> Children { get; init; }
    /// </code>
    /// </example>
    public bool Recursive { get; set; }

    /// <summary>How many levels below the row a recursive list has; lists below those are empty. 0, the default, is all.</summary>
    public int MaxDepth { get; set; }

    /// <summary>
    /// What is computed of the targets of a relation to many; in a view that is <see cref="ViewAttribute.Grouped"/>, of the rows of a
    /// group.
    /// </summary>
    public Aggregate Aggregate { get; set; }

    /// <summary>
    /// The name of a static method of the view that takes the table of the entity, or of the entity that the path leads to, and returns a
    /// <see cref="Scalar{T}"/>, which the statement computes.
    /// </summary>
    public string? Value { get; set; }
}
