using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RandomViews;

// Every kind of relation between few tables, owned values, enums, nullable columns. It is compiled with the views that a test makes.
public enum Mood
{
    Calm,
    Glad,
    Grim,
}

[Owned]
public sealed record Place(string City, string? Zip, int? Floor);

[Owned]
public readonly record struct Spot(double X, double Y);

[Table("users")]
public partial class User
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? Nick { get; set; }

    public Mood Mood { get; set; }

    public int? Age { get; set; }

    public Guid Token { get; set; }

    public required Place Home { get; set; }

    public Place? Work { get; set; }

    public long? MentorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Mentor { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<User> Pupils { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
    public partial IReadOnlyList<Post> Reviews { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "friendships", SourceColumns = ["user_id"], TargetColumns = ["friend_id"])]
    public partial IReadOnlyList<User> Friends { get; }
}

[Table("profiles")]
public partial class Profile
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long UserId { get; set; }

    public string? Bio { get; set; }

    public double Score { get; set; }

    [Column(TypeName = "text")]
    public Mood? Feeling { get; set; }

    public Spot At { get; set; }

    public Spot? Last { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial User User { get; set; }
}

[Table("posts")]
public partial class Post
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public required string Title { get; set; }

    public long AuthorId { get; set; }

    public long? ReviewerId { get; set; }

    public int Stars { get; set; }

    public decimal? Price { get; set; }

    public bool IsOpen { get; set; }

    public bool? IsRead { get; set; }

    public DateTime? Written { get; set; }

    public DateOnly Due { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Reviewer { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Tagging> Taggings { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Tagging))]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("comments")]
public partial class Comment
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long PostId { get; set; }

    public long? AuthorId { get; set; }

    public long? ReplyToId { get; set; }

    public required string Body { get; set; }

    public short Votes { get; set; }

    public double? Weight { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Comment? ReplyTo { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Replies { get; }
}

[Table("tags")]
public partial class Tag
{
    [Key]
    public required string Name { get; set; }

    public int? Rank { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Tagging> Taggings { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Tagging))]
    public partial IReadOnlyList<Post> Posts { get; }
}

[Table("taggings")]
public partial class Tagging
{
    [Key, Column(Order = 0)]
    public long PostId { get; set; }

    [Key, Column(Order = 1)]
    public required string TagName { get; set; }

    public int Weight { get; set; }

    public string? Note { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Tag Tag { get; set; }
}
