using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Interplay.Tests.Graph;

// Three levels: artists, their albums, the tracks of these; and who published an album.
[Table("Artists")]
public partial class Artist
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Album> Albums { get; }
}

[Table("Albums")]
public partial class Album
{
    public long Id { get; set; }

    public long ArtistId { get; set; }

    public long LabelId { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Artist Artist { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Label Label { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }
}

[Table("Tracks")]
public partial class Track
{
    public long Id { get; set; }

    public long AlbumId { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Album Album { get; set; }
}

[Table("Labels")]
public partial class Label
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Album> Albums { get; }
}
