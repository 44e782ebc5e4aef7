namespace RelationGen;

/// <summary>
/// Declares a condition that every row of the table fulfils, or of which it is not known whether it does, because something in it is NULL.
/// </summary>
/// <param name="sql">The condition in SQL; <c>{Price}</c> is the column of the property Price.</param>
/// <example><code>[Check("{Price} &gt; 0")]   // on the class or on a property</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class CheckAttribute(string sql) : SqlAttribute(sql)
{
    /// <summary>
    /// The name of the constraint. Default: <c>products_check</c> of the table on a class, <c>products_price_check</c> of the column on a
    /// property.
    /// </summary>
    public string? Name { get; set; }
}
