using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>
/// A remark below a post. Its relations are declared on the class, which works with C# 12 as well: the generator declares the properties.
/// </summary>
[Table("comments")]
[MorphName("comment")]
[Relation(RelationType.ManyToOne, typeof(Post), Name = "Post", OnDelete = ReferentialAction.Cascade)]
[Relation(RelationType.ManyToOne, typeof(User), Name = "Author", OnDelete = ReferentialAction.Cascade)]
public partial class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public long AuthorId { get; set; }

    public required string Body { get; set; }

    public bool Approved { get; set; }

    public DateTime CreatedAt { get; set; }
}
