using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>A word that products share.</summary>
[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Product> Products { get; }
}
