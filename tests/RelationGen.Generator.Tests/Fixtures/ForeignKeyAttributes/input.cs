using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long WriterKey { get; set; }

    [ForeignKey(nameof(Reviewer))]
    public long? CheckedBy { get; set; }

    [Relation(RelationType.ManyToOne), ForeignKey(nameof(WriterKey)), InverseProperty(nameof(User.Written))]
    public partial User Writer { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Reviewer { get; set; }
}

[Table("users")]
public partial class User
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Post> Written { get; }

    [Relation(RelationType.OneToMany), InverseProperty(nameof(Post.Reviewer))]
    public partial IReadOnlyList<Post> Reviewed { get; }
}
