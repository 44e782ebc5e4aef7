namespace RelationGen;

/// <summary>
/// The value of several columns in the entity's own table: <c>Customer.Address</c> with its street, its city and its postal code. On a
/// class, record or struct it is for every property of that type; on a property for that one, whose type may then be of another assembly.
/// </summary>
/// <remarks>
/// <para>
/// What can be a column of an entity can be one of the value: public properties that can be set, or that a constructor takes. Values can
/// hold further ones. Keys, relations, concurrency tokens and what the database makes belong to the entity.
/// </para>
/// <para>
/// A property that admits null is null where all of its columns are NULL, and its type has at least one member that is never null. A
/// property that does not admit null and is null when the row is written is a <see cref="RelationConstraintException"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Owned]
/// public sealed record Address(string Street, string City, string? PostalCode);
///
/// public required Address Address { get; set; }      // address_street, address_city, address_postal_code
///
/// [Owned(Prefix = "ship_")]
/// public Address? Shipping { get; set; }             // ship_street, ship_city, ship_postal_code
///
/// Customer.Query(db).Where(c => c.Address.City == "Oslo" &amp; c.Shipping.IsNull)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property, Inherited = false)]
public sealed class OwnedAttribute : Attribute
{
    /// <summary>
    /// What the names of the columns begin with; may be empty. Default: the property's name as a column would have it, with an underscore
    /// behind it where names are in snake_case. What a property says comes before what its type says.
    /// </summary>
    public string? Prefix { get; set; }
}
