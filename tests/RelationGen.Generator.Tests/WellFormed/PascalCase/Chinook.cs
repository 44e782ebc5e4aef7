// Tables and columns that are called like their classes and properties.
[assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]

namespace App.Music;

public partial class Artist
{
    public int ArtistId { get; set; }

    public string? Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Album> Albums { get; }

    [Relation(RelationType.OneToMany, Through = typeof(Album))]
    public partial IReadOnlyList<Track> Tracks { get; }
}

public partial class Album
{
    public int AlbumId { get; set; }

    public string Title { get; set; } = "";

    public int ArtistId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Artist Artist { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }
}

public partial class Track
{
    public int TrackId { get; set; }

    public int? AlbumId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Album? Album { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Playlist> Playlists { get; }
}

public partial class Playlist
{
    public int PlaylistId { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }
}
