using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A parcel, whose contents are a document.</summary>
[Table("parcels")]
public partial class Parcel
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [JsonColumn(typeof(CellJson))]
    public required Contents Contents { get; set; }
}

/// <summary>What is in a parcel.</summary>
public sealed class Contents
{
    public required string Sender { get; set; }

    public required int Weight { get; set; }

    public required bool IsFragile { get; set; }

    public required List<ContentsLine> Lines { get; set; }
}

/// <summary>A line of the contents.</summary>
public sealed class ContentsLine
{
    public required string Article { get; set; }

    public required int Quantity { get; set; }

    public double? Price { get; set; }
}

/// <summary>A recipe, with an array of texts.</summary>
[Table("recipes")]
public partial class Recipe
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public required string[] Tags { get; set; }
}

/// <summary>A customer, whose address is stored in four columns.</summary>
[Table("customers")]
public partial class Customer
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required Address Address { get; set; }
}

/// <summary>An address.</summary>
[Owned]
public sealed class Address
{
    public required string Street { get; set; }

    public required string City { get; set; }

    public string? PostalCode { get; set; }

    public required string Country { get; set; }
}

/// <summary>How documents and arrays are written as JSON, without reflection; the same for every contender that asks for it.</summary>
[JsonSerializable(typeof(Contents))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class CellJson : JsonSerializerContext;
