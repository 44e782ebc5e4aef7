using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }
    public required string Title { get; set; }
    public long AuthorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User Author { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }
    public required string Body { get; set; }
    public long PostId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}

[Table("users")]
public partial class User
{
    public long Id { get; set; }
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Post> Posts { get; }
}
