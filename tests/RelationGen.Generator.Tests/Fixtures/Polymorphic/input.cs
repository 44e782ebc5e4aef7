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
