namespace RelationGen.Interplay.Tests.Graph;

/// <summary>What the fields of one request ask for.</summary>
/// <param name="db">Where the rows are.</param>
public sealed class MusicLoaders(DbSession db)
{
    private readonly Dictionary<PageRequest, BatchLoader<long, RelationPage<Album>>> _pages = [];

    public BatchLoader<long, IReadOnlyList<Album>> Albums { get; } = new(
        (artists, token) => Artist.Relations.Albums.ByKeysAsync(db, artists, token));

    public BatchLoader<long, IReadOnlyList<Track>> Tracks { get; } = new(
        (albums, token) => Album.Relations.Tracks.ByKeysAsync(db, albums, token));

    public BatchLoader<long, long> TrackCounts { get; } = new(
        (albums, token) => Album.Relations.Tracks.CountByKeysAsync(db, albums, token));

    public BatchLoader<long, Label> Labels { get; } = new(Label.Query(db).ByKeysAsync);

    /// <summary>Pages differ by their arguments: one loader for each.</summary>
    public BatchLoader<long, RelationPage<Album>> AlbumPages(PageRequest page) => _pages.TryGetValue(page, out var known)
        ? known
        : _pages[page] = new(
            (artists, token) => Artist.Relations.Albums.OrderBy(album => album.Title).PagesByKeysAsync(db, artists, page, token));
}
