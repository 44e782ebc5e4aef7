using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A product, whose key is text.</summary>
[Table("products")]
public partial class Product
{
    [Key]
    public required string Sku { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Review> Reviews { get; set; } = [];
}

/// <summary>A review of a product.</summary>
[Table("reviews")]
public partial class Review
{
    public long Id { get; set; }

    public required string ProductSku { get; set; }

    public int Stars { get; set; }

    public required string Comment { get; set; }
}
