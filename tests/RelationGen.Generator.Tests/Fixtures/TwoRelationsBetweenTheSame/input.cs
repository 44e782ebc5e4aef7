using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    public long? ReviewerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User Author { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(User.Reviews))]
    public partial User? Reviewer { get; set; }
}

[Table("users")]
public partial class User
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Post> Reviews { get; }
}
