using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public enum Unit { Metre, Foot }

[Owned]
public sealed record Address(string Street, string City)
{
    [Column("zip"), MaxLength(10)]
    public string? PostalCode { get; init; }

    public Place Place { get; init; }
}

[Owned]
public readonly struct Place
{
    public Place(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    public double Latitude { get; }

    public double Longitude { get; }
}

/// <summary>Nothing says that it is owned but the properties.</summary>
public class Span<T>
    where T : struct
{
    public required T From { get; set; }

    public T? Until { get; set; }

    [Column(TypeName = "text")]
    public Unit Unit { get; set; }

    [NotMapped]
    public required string Note { get; set; }
}

/// <summary>Members that are called as generated code could be.</summary>
[Owned(Prefix = "")]
public struct Awkward
{
    public int @class { get; set; }

    public bool IsNull { get; set; }

    public string? table { get; set; }

    public int AwkwardColumns { get; set; }

    public Place? Place { get; set; }
}

[Table("customers"), Index("Address.City")]
public partial class Customer
{
    public int Id { get; set; }

    public required Address Address { get; set; }

    [Owned(Prefix = "ship_")]
    public Address? Shipping { get; init; }

    [Owned]
    public Span<int>? Value { get; private set; }

    public Awkward Awkward { get; set; }

    [ConcurrencyCheck]
    public int Version { get; set; }
}

[Table("visits")]
public sealed partial record Visit(int Id, [property: Owned] Span<DateTime> Days, int CustomerId)
{
    [Owned]
    private Place? Hidden { get; set; }

    [Owned]
    internal Place? Seen { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; }
}

[View(typeof(Visit))]
public partial record VisitLine(
    int Id,
    Span<DateTime> Days,
    [From(nameof(Visit.Customer), nameof(Customer.Shipping))] Address? Shipping,
    [From(nameof(Visit.Customer), nameof(Customer.Address), nameof(Address.Place), nameof(Place.Latitude))] double North,
    [From(nameof(Visit.Customer), nameof(Customer.Value), "Unit")] Unit? Unit);
