namespace RelationGen.Chinook.Tests;

/// <summary>All eleven tables, read by the names of the classes and their properties.</summary>
public sealed class ModelTests(ChinookDatabase db) : IClassFixture<ChinookDatabase>
{
    [ChinookFact]
    public async Task Every_row_of_every_table_is_read()
    {
        int[] counts =
        [
            (await Artist.Query(db).ToListAsync()).Count,
            (await Album.Query(db).ToListAsync()).Count,
            (await Customer.Query(db).ToListAsync()).Count,
            (await Employee.Query(db).ToListAsync()).Count,
            (await Genre.Query(db).ToListAsync()).Count,
            (await Invoice.Query(db).ToListAsync()).Count,
            (await InvoiceLine.Query(db).ToListAsync()).Count,
            (await MediaType.Query(db).ToListAsync()).Count,
            (await Playlist.Query(db).ToListAsync()).Count,
            (await PlaylistTrack.Query(db).ToListAsync()).Count,
            (await Track.Query(db).ToListAsync()).Count,
        ];

        Assert.Equal([275, 347, 59, 8, 25, 412, 2240, 5, 18, 8715, 3503], counts);
    }

    [ChinookFact]
    public async Task A_junction_and_its_entity_agree()
    {
        Playlist playlist = (await Playlist.FindAsync(db, 17))!;

        await playlist.LoadAsync(db, p => p.Tracks, p => p.PlaylistTracks.Include(l => l.Track.Include(t => t.Playlists)));

        Assert.Equal(playlist.Tracks.Select(track => track.TrackId), playlist.PlaylistTracks.Select(link => link.TrackId));
        Assert.Same(playlist.Tracks[0], playlist.PlaylistTracks[0].Track);
        Assert.All(playlist.Tracks, track => Assert.Contains(playlist, track.Playlists));
    }

    [ChinookFact]
    public async Task Dates_and_prices_are_what_they_look_like()
    {
        Employee employee = (await Employee.FindAsync(db, 1))!;
        Invoice invoice = (await Invoice.FindAsync(db, 1))!;

        Assert.Equal(new DateTime(1962, 2, 18), employee.BirthDate);
        Assert.Equal((new DateTime(2021, 1, 1), 1.98m, "Theodor-Heuss-Straße 34"), (invoice.InvoiceDate, invoice.Total, invoice.BillingAddress));
    }
}
