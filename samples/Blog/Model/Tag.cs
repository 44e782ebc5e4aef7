using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>A keyword of posts. Its relation is an ordinary property, which loading fills.</summary>
[Table("tags")]
[Unique(nameof(Name))]
public partial class Tag
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public List<Post> Posts { get; set; } = [];
}
