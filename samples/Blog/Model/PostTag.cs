using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>A keyword of a post, with what only the two together have: a junction that is an entity.</summary>
[Table("post_tags")]
public partial class PostTag
{
    [Key, Column(Order = 0)]
    public long PostId { get; set; }

    [Key, Column(Order = 1)]
    public long TagId { get; set; }

    /// <summary>How relevant the tag is, from 1 to 9.</summary>
    public int Weight { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Tag Tag { get; set; }
}
