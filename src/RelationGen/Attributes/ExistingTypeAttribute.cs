namespace RelationGen;

/// <summary>
/// The type that <c>[Column(TypeName = "mood")]</c> names is there already, made by a migration or as a domain: <c>RelationSchema</c>
/// neither creates nor drops it. On a property it holds for that column, on an enum for all columns of the enum. Without it the schema
/// makes an enum type of PostgreSQL for an enum whose column has a type that is none of the database's own.
/// </summary>
/// <example>
/// <code>
/// [Column(TypeName = "mood"), ExistingType]
/// public Mood Mood { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Enum)]
public sealed class ExistingTypeAttribute : Attribute;
