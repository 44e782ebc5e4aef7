namespace RelationGen;

/// <summary>
/// Names a condition that every row of the entity has to fulfil to be read, wherever it is read: by queries, loads, conditions, counts,
/// aggregates, paths, views and batches. Rows that do not are as good as gone, until the filter is put off by its name. May be repeated:
/// all filters apply.
/// </summary>
/// <param name="method">
/// A static method of the entity that takes its table struct, or that and the <see cref="DbSession"/>, and returns a
/// <see cref="Predicate"/>: <c>static Predicate IsPublished(PostTable p)</c>. It is called for every statement.
/// </param>
/// <remarks>
/// The table is read as <c>(SELECT t1.* FROM "posts" AS t1 WHERE …) AS t</c>, which both databases merge into the statement around it, so
/// that indexes serve as before. A filter never drops what refers to a row: a source stays, and its relation to one is null, or refused
/// with a <see cref="RelationIntegrityException"/> where it is required. <c>UPDATE</c> and <c>DELETE</c> of a query change only rows that
/// it reads; changes by key find every row.
/// </remarks>
/// <example>
/// <code>
/// [Table("posts"), RowFilter(nameof(OfTenant))]
/// public partial class Post
/// {
///     public long TenantId { get; set; }
///
///     private static Predicate OfTenant(PostTable p, DbSession db) => p.TenantId == db.Get&lt;long>("tenant");
/// }
///
/// var db = new DbSession(dataSource).With("tenant", 7L);
/// await Post.Query(db).ToListAsync();                                // the posts of tenant 7
/// await Post.Query(db).IgnoreFilters("OfTenant").ToListAsync();      // those of all tenants
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RowFilterAttribute(string method) : Attribute
{
    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>The name by which the filter is put off. Default: that of the method.</summary>
    public string? Name { get; set; }
}
