namespace RelationGen;

/// <summary>Declares an index over these properties, in this order.</summary>
/// <param name="properties">Properties of this class, one or more; on a property, which comes first, those that follow it: none for it
/// alone.</param>
/// <example>
/// <code>
/// [Index(nameof(PostId), nameof(CreatedAt))]   // on the class; or [Index(nameof(CreatedAt))] on PostId
/// [Index(nameof(Email), Where = "{DeletedAt} IS NULL", IsUnique = true)]
/// [Index(Expression = "lower({Name})")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties that are named, in the order given.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The name of the index. Default: made from the table and its columns.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The condition in SQL of the rows that the index has; <c>{DeletedAt}</c> is the column of the property
    /// DeletedAt. Default: all rows.
    /// </summary>
    public string? Where { get; set; }

    /// <summary>What is indexed in the place of columns, in SQL: <c>lower({Name})</c>. Default: the properties that are named.</summary>
    public string? Expression { get; set; }

    /// <summary>
    /// No two rows of the index have the same values. For an index with <see cref="Where"/> or <see cref="Expression"/>; without them it is
    /// <see cref="UniqueAttribute"/>. Default: false.
    /// </summary>
    public bool IsUnique { get; set; }
}
