using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>Somebody who writes, reviews and comments.</summary>
[Table("users")]
[Unique(nameof(Email))]
public partial class User
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public long? MentorId { get; set; }

    /// <summary>A relation of a table to itself.</summary>
    [Relation(RelationType.ManyToOne)]
    public partial User? Mentor { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<User> Students { get; }

    /// <summary>One-to-one; the profile stores the foreign key, so this side is its owner.</summary>
    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }

    /// <summary>Two relations between the same two classes: <c>Field</c> says which property points back.</summary>
    [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
    public partial IReadOnlyList<Post> Reviews { get; }

    /// <summary>A relation over another entity: the comments on what the user wrote.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Posts), nameof(Post.Comments)])]
    public partial IReadOnlyList<Comment> Echo { get; }
}
