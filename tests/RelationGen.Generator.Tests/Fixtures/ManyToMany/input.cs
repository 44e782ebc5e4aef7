using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("tags")]
public partial class Tag
{
    [Key]
    public required string Code { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Post> Posts { get; }
}
