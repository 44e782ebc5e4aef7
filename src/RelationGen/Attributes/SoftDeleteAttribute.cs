namespace RelationGen;

/// <summary>
/// Rows of the entity are deleted by noting when: the row stays, and a row filter called <c>SoftDelete</c> keeps it from being read,
/// wherever rows are read (see <see cref="RowFilterAttribute"/>).
/// </summary>
/// <param name="property">
/// The property that holds the moment of the deletion, null while there is none: a <c>DateTime?</c>, in UTC, or a
/// <c>DateTimeOffset?</c>. Deletions and restorations write it, and insertions; updates of a row leave it alone.
/// </param>
/// <remarks>
/// <para>
/// Every way to delete a row does so: <c>DeleteAsync</c> of entities, keys, queries and relations, and nested writes. What the relations of
/// other entities say of a deletion (<see cref="RelationAttribute.OnDelete"/>) is carried out by statements in the same transaction: rows
/// that would be deleted too get the same moment, if their entity is soft-deletable; where the action is
/// <see cref="ReferentialAction.Restrict"/> or <see cref="ReferentialAction.NoAction"/> and such rows are there, nothing is deleted, and a
/// <see cref="RelationChangeException"/> says so. What would be set to null keeps its key, so that a restoration brings it back.
/// </para>
/// <para>
/// <c>RestoreAsync</c> brings rows back, and with them those that were deleted at the same moment because of them. <c>PurgeAsync</c>
/// removes rows for good.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Table("posts"), SoftDelete(nameof(DeletedAt))]
/// public partial class Post
/// {
///     public long Id { get; set; }
///
///     public DateTimeOffset? DeletedAt { get; set; }
/// }
///
/// await post.DeleteAsync(db);     // UPDATE "posts" SET "deleted_at" = $1 WHERE "deleted_at" IS NULL AND "id" = $2
/// await post.RestoreAsync(db);
/// List&lt;Post> all = await Post.Query(db).IgnoreFilters("SoftDelete").ToListAsync();
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SoftDeleteAttribute(string property) : Attribute
{
    /// <summary>The property.</summary>
    public string Property { get; } = property;
}
