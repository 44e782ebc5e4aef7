namespace RelationGen;

/// <summary>
/// Declares a relation between two entities. On a property it describes that property; on a class, together with
/// <see cref="Name"/>, it makes the generator declare the property.
/// </summary>
/// <example>
/// <code>
/// [Table("posts")]
/// public partial class Post
/// {
///     public long Id { get; set; }
///     public long AuthorId { get; set; }
///
///     [Relation(RelationType.ManyToOne, Fields = [nameof(AuthorId)])]
///     public partial User Author { get; set; }
///
///     [Relation(RelationType.OneToMany)]
///     public partial IReadOnlyList&lt;Comment&gt; Comments { get; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class RelationAttribute : Attribute
{
    /// <summary>Declares a relation whose target is the type of the property, or the element type of the collection.</summary>
    /// <param name="type">The kind of the relation.</param>
    public RelationAttribute(RelationType type) => Type = type;

    /// <summary>Declares a relation to <paramref name="target"/>; needed on a class.</summary>
    /// <param name="type">The kind of the relation.</param>
    /// <param name="target">The target entity.</param>
    public RelationAttribute(RelationType type, Type target)
    {
        Type = type;
        Target = target;
    }

    /// <summary>The kind of the relation, seen from this entity.</summary>
    public RelationType Type { get; }

    /// <summary>The target entity. Default: the type of the property, or the element type of the collection.</summary>
    public Type? Target { get; }

    /// <summary>The property to generate. Only for the declaration on a class, where it is required.</summary>
    public string? Name { get; set; }

    /// <summary>The property of the target that points back. Default: the one that fits, when exactly one does.</summary>
    public string? Field { get; set; }

    /// <summary>
    /// True when this side does <b>not</b> store the foreign key. Default: from <see cref="Type"/> and <see cref="Fields"/>.
    /// </summary>
    public bool Owner { get; set; }

    /// <summary>
    /// The foreign key properties <b>of this class</b>. Default: <c>{Property}Id</c>, then <c>{Target}Id</c>, one for each key part of the
    /// target.
    /// </summary>
    public string[] Fields { get; set; } = [];

    /// <summary>The properties of the target that <see cref="Fields"/> reference, in the same order. Default: the target's key.</summary>
    public string[] References { get; set; } = [];

    /// <summary>True when the relation may be absent. Default: from the nullability of the foreign key.</summary>
    public bool Optional { get; set; }

    /// <summary>The junction table of a many-to-many relation. Default: the two table names in ordinal order (<c>post_tag</c>).</summary>
    public string? Junction { get; set; }

    /// <summary>The junction columns that reference this side. Default: class name and key name (<c>post_id</c>).</summary>
    public string[] SourceColumns { get; set; } = [];

    /// <summary>The junction columns that reference the other side. Default: class name and key name (<c>tag_id</c>).</summary>
    public string[] TargetColumns { get; set; } = [];

    /// <summary>
    /// The entity between the two sides: for <see cref="RelationType.ManyToMany"/> a junction that is an entity of its own, with columns
    /// beside the two keys; for <see cref="RelationType.OneToMany"/> and <see cref="RelationType.OneToOne"/> the entity that leads to the
    /// target. Its relations are found when exactly one fits on either side; otherwise name them with <see cref="Path"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// [Relation(RelationType.OneToMany, Through = typeof(User))]   // Country → User → Post
    /// public partial IReadOnlyList&lt;Post&gt; Posts { get; }
    /// </code>
    /// </example>
    public Type? Through { get; set; }

    /// <summary>
    /// The relations that lead from this entity to the target, in order; at least two, over one or more entities between. The relation
    /// can be read only. For <see cref="RelationType.ManyToMany"/> the two that have the keys of the entity between, which can be changed.
    /// Default: found with <see cref="Through"/>.
    /// </summary>
    /// <example><c>Path = [nameof(Users), nameof(User.Blogs), nameof(Blog.Posts)]</c></example>
    public string[] Path { get; set; } = [];

    /// <summary>The closed set of targets of a polymorphic relation; each carries <see cref="MorphNameAttribute"/>.</summary>
    public Type[] Targets { get; set; } = [];

    /// <summary>The name of a static method over the target's table struct that limits the relation to matching rows.</summary>
    public string? Where { get; set; }

    /// <summary>The name of a static method over the target's table struct that orders the rows. Default: key order.</summary>
    public string? OrderBy { get; set; }

    /// <summary>
    /// What happens to the referencing rows when the referenced row is deleted. Default: <see cref="ReferentialAction.Default"/>.
    /// </summary>
    public ReferentialAction OnDelete { get; set; }

    /// <summary>What happens to the referencing rows when the referenced key changes. Default: no action.</summary>
    public ReferentialAction OnUpdate { get; set; }

    /// <summary>
    /// The property of the target that holds when it, or what belongs to it, changed last: whenever a row with the foreign key is inserted,
    /// updated, deleted, or moved to another target or away from it, its column is set to the moment of the change in the same transaction,
    /// by one more statement. Only on the side that stores the foreign key; the property is a <see cref="DateTime"/> or a
    /// <see cref="DateTimeOffset"/>. Default: none.
    /// </summary>
    /// <example>
    /// <code>
    /// [Relation(RelationType.ManyToOne, Touch = nameof(Post.UpdatedAt))]
    /// public partial Post Post { get; set; }
    /// </code>
    /// A comment that is deleted sends before:
    /// <code>UPDATE "posts" SET "updated_at" = $1 WHERE "id" IN (SELECT "post_id" FROM "comments" WHERE "id" = ANY($2))</code>
    /// </example>
    public string? Touch { get; set; }

    /// <summary>The name of the foreign key constraint. Default: <c>{table}_{columns}_fkey</c>.</summary>
    public string? Constraint { get; set; }

    /// <summary>
    /// True when the database has no constraint for this relation; <see cref="OnDelete"/> is carried out then by deletions with
    /// <c>applyActions: true</c>. Default: false.
    /// </summary>
    public bool ModelOnly { get; set; }

    /// <summary>Display name for tools.</summary>
    public string? Label { get; set; }

    /// <summary>Display template for tools.</summary>
    public string? Template { get; set; }

    /// <summary>True when tools should not show the relation. Default: false.</summary>
    public bool Hidden { get; set; }
}
