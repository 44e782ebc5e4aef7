// Ordinary properties, as another library wants them.
namespace App.Blogging;

public partial class Blog
{
    public int BlogId { get; set; }

    [Required, MaxLength(200)]
    public string Url { get; set; } = null!;

    public int? OwnerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public virtual Person? Owner { get; set; }

    [Relation(RelationType.OneToMany)]
    public virtual ICollection<Article> Articles { get; } = new List<Article>();
}

public partial class Article
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public int ArticleId { get; set; }

    public required string Title { get; set; }

    public int BlogId { get; set; }

    [Timestamp]
    public byte[] Version { get; set; } = [];

    [NotMapped]
    public IReadOnlyDictionary<string, string> Extras { get; set; } = new Dictionary<string, string>();

    [Relation(RelationType.ManyToOne)]
    public virtual Blog Blog { get; set; } = null!;

    [Relation(RelationType.ManyToMany)]
    public virtual ICollection<Label> Labels { get; } = new HashSet<Label>();
}

public partial class Label
{
    public int Id { get; set; }

    [Relation(RelationType.ManyToMany)]
    public virtual ICollection<Article> Articles { get; } = [];
}

public partial class Person
{
    public int Id { get; set; }

    public string? DisplayName { get; set; }

    public string Greeting => $"Hello {DisplayName}";

    [Relation(RelationType.OneToMany)]
    public HashSet<Blog> Blogs { get; init; } = [];

    [Relation(RelationType.OneToOne)]
    public Photo? Photo { get; set; }
}

public partial class Photo
{
    public int Id { get; set; }

    public int PersonId { get; set; }

    public byte[] Bytes { get; set; } = [];

    [Relation(RelationType.OneToOne)]
    public Person Person { get; set; } = null!;
}
