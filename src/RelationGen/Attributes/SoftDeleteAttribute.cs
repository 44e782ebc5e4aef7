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
/// Every way to delete a row does so: <c>DeleteAsync</c> of entities, keys, queries and relations, and nested writes. Rows that refer to it
/// by a relation whose <see cref="RelationAttribute.OnDelete"/> is <see cref="ReferentialAction.Cascade"/> get the same moment in the same
/// transaction, if their entity is soft-deletable. All other actions do nothing: the row is still there, so that no key dangles, and a
/// restoration finds everything as it was. What is removed for good takes with it what cascades from it, as constraints do.
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
/// await post.DeleteAsync(db);     // UPDATE "posts" SET "deleted_at" = $1 WHERE "deleted_at" IS NULL AND "id" = ANY($2)
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
