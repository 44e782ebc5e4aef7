using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Albums;

// What a database without constraints leaves to the runtime: chains, trees, polymorphic keys, junctions and circles.
[Table("albums")]
[MorphName("album")]
public partial class Album
{
    public long Id { get; set; }

    public string Title { get; set; } = "";

    [Relation(RelationType.MorphMany, OnDelete = ReferentialAction.Cascade)]
    public partial IReadOnlyList<Remark> Remarks { get; }

    [Relation(RelationType.MorphToMany, Junction = "keywordables")]
    public partial IReadOnlyList<Keyword> Keywords { get; }
}

[Table("pictures")]
[MorphName("picture")]
public partial class Picture
{
    public long Id { get; set; }

    public long AlbumId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Album Album { get; set; }

    [Relation(RelationType.MorphToMany, Junction = "keywordables", OnDelete = ReferentialAction.Restrict)]
    public partial IReadOnlyList<Keyword> Keywords { get; }
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Album), typeof(Picture)])]
    public partial object? Subject { get; set; }
}

[Table("keywords")]
public partial class Keyword
{
    public long Id { get; set; }
}

[Table("shelves")]
public partial class Shelf
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Shelf? Parent { get; set; }
}

[Table("boxes")]
public partial class Box
{
    public long Id { get; set; }

    public long ShelfId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Shelf Shelf { get; set; }
}

// A circle of cascades over two entities.
[Table("hens")]
public partial class Hen
{
    public long Id { get; set; }

    public long? EggId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Egg? Egg { get; set; }
}

[Table("eggs")]
public partial class Egg
{
    public long Id { get; set; }

    public long? HenId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Hen? Hen { get; set; }
}
