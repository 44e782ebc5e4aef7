using System.ComponentModel.DataAnnotations;

namespace RelationGen.Chinook.Tests.Model;

public partial class Artist
{
    public int ArtistId { get; set; }

    public string? Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Album> Albums { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Albums), nameof(Album.Tracks)])]
    public partial IReadOnlyList<Track> Tracks { get; }
}

public partial class Album
{
    public int AlbumId { get; set; }

    public required string Title { get; set; }

    public int ArtistId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Artist Artist { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }
}

public partial class Genre
{
    public int GenreId { get; set; }

    public string? Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }

    /// <summary>The customers who bought one of its tracks, each once.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Tracks), nameof(Track.InvoiceLines), nameof(InvoiceLine.Invoice), nameof(Invoice.Customer)])]
    public partial IReadOnlyList<Customer> Buyers { get; }
}

public partial class MediaType
{
    public int MediaTypeId { get; set; }

    public string? Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }
}

public partial class Track
{
    public int TrackId { get; set; }

    public required string Name { get; set; }

    public int? AlbumId { get; set; }

    public int MediaTypeId { get; set; }

    public int? GenreId { get; set; }

    public string? Composer { get; set; }

    public int Milliseconds { get; set; }

    public int? Bytes { get; set; }

    public decimal UnitPrice { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Album? Album { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial MediaType MediaType { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Genre? Genre { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<InvoiceLine> InvoiceLines { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Playlist> Playlists { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<PlaylistTrack> PlaylistTracks { get; }
}

public partial class Playlist
{
    public int PlaylistId { get; set; }

    public string? Name { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Track> Tracks { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<PlaylistTrack> PlaylistTracks { get; }

    /// <summary>Those who recorded its tracks, each once.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Tracks), nameof(Track.Album), nameof(Album.Artist)])]
    public partial IReadOnlyList<Artist> Artists { get; }

    /// <summary>The playlists that share a track with it, itself among them.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Tracks), nameof(Track.Playlists)])]
    public partial IReadOnlyList<Playlist> Overlapping { get; }
}

/// <summary>The junction, which can be an entity of its own beside the many-to-many relation.</summary>
public partial class PlaylistTrack
{
    [Key]
    public int PlaylistId { get; set; }

    [Key]
    public int TrackId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Playlist Playlist { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Track Track { get; set; }
}
