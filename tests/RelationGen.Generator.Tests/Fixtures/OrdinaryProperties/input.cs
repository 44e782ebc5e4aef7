using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("blogs")]
public partial class Blog
{
    public int Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Post> Posts { get; set; } = [];

    [Relation(RelationType.ManyToMany, Junction = "blog_readers")]
    public HashSet<Reader> Readers { get; } = [];
}

[Table("posts")]
public partial class Post
{
    public int Id { get; set; }

    public int BlogId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public Blog? Blog { get; set; }
}

[Table("readers")]
public partial class Reader
{
    public int Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "blog_readers")]
    public Blog[] Blogs { get; set; } = [];
}
