using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen.Behaviour.Tests.Model.Converted;

namespace RelationGen.Behaviour.Tests.Model.Owned;

// A shop: values of several columns, within others, optional and required, in classes, records and structs.
[Owned]
public sealed record Address(string Street, string City, string? PostalCode)
{
    public required Position Position { get; init; }

    [NotMapped]
    public string Line => Street + ", " + City;
}

[Owned]
public readonly record struct Position(double Latitude, double Longitude);

public enum Currency
{
    Euro,
    Krone,
}

/// <summary>A class that says nothing of columns, as one of another project may be.</summary>
public sealed class Amount
{
    public Amount(decimal value, Currency currency)
    {
        Value = value;
        Currency = currency;
    }

    public decimal Value { get; }

    [Column("cur", TypeName = "text")]
    public Currency Currency { get; }
}

/// <summary>A span whose members can all be NULL, so that it is always there.</summary>
[Owned]
public class Validity
{
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>Members of every form: a converter, a wrapper, an optional value within.</summary>
[Owned(Prefix = "c_")]
public sealed class Contact
{
    [Column("contact"), MaxLength(40)]
    public required string Name { get; set; }

    public Uri? Site { get; set; }

    public WrittenNote? Note { get; set; }

    [Owned]
    public Amount? Limit { get; set; }
}

public readonly record struct WrittenNote(string Text);

[Table("own_customers")]
[Index("Address.City")]
[Unique(nameof(Name), nameof(Billing) + "." + nameof(Owned.Address.Street))]
[Check("{Address.City} <> ''")]
public partial class Customer
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required Address Address { get; set; }

    [Owned(Prefix = "bill_")]
    public Address? Billing { get; set; }

    public Validity Validity { get; set; } = new();

    [Owned(Prefix = "")]
    public Contact? Contact { get; set; }

    public Position? Last { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Order> Orders { get; }
}

/// <summary>A record whose constructor takes the value.</summary>
[Table("own_orders")]
public sealed partial record Order(long Id, long? CustomerId, [property: Owned] Amount Total)
{
    public long? CustomerId { get; set; } = CustomerId;

    [Owned]
    public Amount? Paid { get; init; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer? Customer { get; }
}

[View(typeof(Customer))]
public sealed partial record CustomerCard(
    string Name,
    Address Address,
    Address? Billing,
    [From(nameof(Customer.Address), nameof(Owned.Address.City))] string City,
    [From(nameof(Customer.Billing), nameof(Owned.Address.City))] string? BillingCity,
    [From(nameof(Customer.Address), nameof(Owned.Address.Position), nameof(Position.Latitude))] double North,
    Contact? Contact,
    [From(nameof(Customer.Address), nameof(Owned.Address.Position))] Position Place,
    [From(nameof(Customer.Orders), nameof(Order.Total), nameof(Amount.Value), Aggregate = Aggregate.Sum)] decimal? Ordered,
    [From(nameof(Customer.Orders), nameof(Order.Total), nameof(Amount.Value))] IReadOnlyList<decimal> Totals);

[View(typeof(Order))]
public sealed partial class OrderLine
{
    public required Amount Total { get; init; }

    [From(nameof(Order.Customer), nameof(Customer.Address))]
    public Address? Address { get; init; }

    [From(nameof(Order.Customer), nameof(Customer.Last))]
    public Position? Last { get; init; }

    [From(nameof(Order.Customer), nameof(Customer.Address), nameof(Owned.Address.City))]
    public string? City { get; init; }
}

[View(typeof(Order), Grouped = true)]
public sealed partial record CityTotal(
    [From(nameof(Order.Customer), nameof(Customer.Address), nameof(Address.City))] string? City,
    [From(nameof(Order.Total), nameof(Amount.Value), Aggregate = Aggregate.Sum)] decimal? Sum);
