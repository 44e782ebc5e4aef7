namespace RelationGen;

/// <summary>
/// Makes a partial record, class or struct a view: a type that holds exactly what is read of an entity. Every property with a setter, an
/// <c>init</c> or a parameter of the constructor is a member of the view, and is read of the column of the same name unless
/// <see cref="FromAttribute"/> says where it comes from; <c>[NotMapped]</c> leaves one out. The compiler reports a member without a source.
/// </summary>
/// <param name="entity">The entity whose rows are viewed.</param>
/// <example>
/// <code>
/// [View(typeof(Post))]
/// public partial record PostCard
/// {
///     public required long Id { get; init; }
///     public required string Title { get; init; }
///     [From(nameof(Post.Author), nameof(User.Name))]
///     public required string AuthorName { get; init; }
///     [From(nameof(Post.Comments), Aggregate = Aggregate.Count)]
///     public required long CommentCount { get; init; }
/// }
///
/// List&lt;PostCard> cards = await Post.Query(db).Take(20).ToListAsync&lt;PostCard>();
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ViewAttribute(Type entity) : Attribute
{
    /// <summary>The entity whose rows are viewed.</summary>
    public Type Entity { get; } = entity;

    /// <summary>
    /// The view is of groups of rows: members with an <see cref="Aggregate"/> are computed over the rows of a group, and the others,
    /// columns of the entity or of targets of relations to one, say which rows a group is made of. Default: false.
    /// </summary>
    public bool Grouped { get; set; }
}
