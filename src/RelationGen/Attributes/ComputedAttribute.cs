namespace RelationGen;

/// <summary>
/// The database computes the column from others of the same row, and stores it. It is never written; insert, update and upsert read it back
/// where the property can be set.
/// </summary>
/// <param name="sql">The expression in SQL; <c>{First}</c> is the column of the property First.</param>
/// <example><code>[Computed("{First} || ' ' || {Last}")] public string FullName { get; private set; } = "";</code></example>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ComputedAttribute(string sql) : SqlAttribute(sql);
