using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>Where a product is found.</summary>
[Table("categories")]
public partial class Category
{
    public long Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Product> Products { get; }
}
