using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

// A domain model whose base classes keep their setters to themselves.
public abstract class Entity
{
    public long Id { get; private set; }

    [ConcurrencyCheck]
    public int Version { get; private set; }
}

public abstract class MediaItem : Entity
{
    public string Name { get; private set; } = "";

    public DateTime? AddedAt { get; private init; }

    [Column(TypeName = "media_state")]
    public MediaState State { get; private set; }
}

public enum MediaState
{
    [EnumLabel("not scanned")]
    NotScanned,

    Ready,
}

[Table("movies")]
public partial class Movie : MediaItem
{
    public int Minutes { get; private set; }

    public long? ShelfId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shelf? Shelf { get; set; }
}

[Table("shelves")]
public partial class Shelf : Entity
{
    public required string Place { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Movie> Movies { get; }
}
