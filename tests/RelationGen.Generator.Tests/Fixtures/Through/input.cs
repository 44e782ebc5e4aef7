using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

// A junction with columns of its own, and relations over one and over several entities between.
[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long BlogId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Blog Blog { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<PostTag> PostTags { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public partial IReadOnlyList<Tag> Tags { get; }

    [Relation(RelationType.OneToOne, Through = typeof(Blog))]
    public partial Owner Owner { get; }
}

[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public partial List<Post> Posts { get; }
}

[Table("post_tags")]
public partial class PostTag
{
    [Key, Column(Order = 0)]
    public long PostId { get; set; }

    [Key, Column(Order = 1)]
    public long TagId { get; set; }

    public int Position { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Tag Tag { get; set; }
}

[Table("blogs")]
public partial class Blog
{
    public long Id { get; set; }

    public long OwnerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Owner Owner { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Post> Posts { get; }
}

[Table("owners")]
[Relation(RelationType.OneToMany, typeof(Tag), Name = "Tags", Path = [nameof(Blogs), nameof(Blog.Posts), nameof(Post.Tags)])]
public partial class Owner
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Blog> Blogs { get; }

    [Relation(RelationType.OneToMany, Through = typeof(Blog))]
    public partial IReadOnlyList<Post> Posts { get; }
}
