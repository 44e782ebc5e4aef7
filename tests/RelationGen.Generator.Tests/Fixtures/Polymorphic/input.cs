using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

// A discriminator beside the key: both sides, and a junction with one.
[Table("posts")]
[MorphName("post")]
public partial class Post
{
    public long Id { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.MorphOne)]
    public partial Image? Image { get; set; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("videos")]
[MorphName("video")]
public partial class Video
{
    public long Id { get; set; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Video)])]
    public partial object? Subject { get; set; }
}

[Table("images")]
[Relation(RelationType.MorphTo, Name = "Owner", Targets = [typeof(Post)], Fields = [nameof(OwnerKind), nameof(OwnerKey)])]
public partial class Image
{
    public long Id { get; set; }

    public string OwnerKind { get; set; } = "";

    public long OwnerKey { get; set; }
}

[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Video> Videos { get; }
}

// Views of each target: of types nested in the one that stands for them, and of an interface that types beside it implement.
public abstract partial record SubjectLine
{
    private SubjectLine()
    {
    }

    [View(typeof(Post))]
    public sealed partial record OfPost(long Id, IReadOnlyList<CommentLine.Short> Comments) : SubjectLine;

    [View(typeof(Video))]
    public sealed partial record OfVideo(long Id) : SubjectLine;
}

[View(typeof(Comment))]
public partial record CommentLine(long Id, SubjectLine? Subject, string? SubjectType)
{
    [View(typeof(Comment))]
    public partial record Short(long Id);
}

[View(typeof(Image))]
public partial record ImageLine(IOwner Owner, string OwnerKind);

public interface IOwner;

[View(typeof(Post))]
public partial record struct PostOwner(long Id) : IOwner;
