using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public readonly record struct PostId(long Value);

public readonly struct Sku
{
    public Sku(string code) => Code = code;

    public string Code { get; }
}

[Table("posts"), MorphName("post")]
public partial class Post
{
    public PostId Id { get; set; }

    public Sku? ItemSku { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Item? Item { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "bundles")]
    public partial IReadOnlyList<Item> Bundle { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Note> Notes { get; }
}

[Table("items")]
public partial class Item
{
    [Key, Collation("NOCASE")]
    public Sku Sku { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Post? Post { get; set; }
}

[Table("notes")]
public partial record Note(PostId SubjectId, string SubjectType)
{
    public int Id { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Post)])]
    public partial object? Subject { get; }
}
