namespace RelationGen.Chinook.Tests;

/// <summary>
/// Questions about Chinook that loading relations answers: those that start from given rows, and those about all rows of a small table,
/// whose totals are then computed in C#. Each test names the statements it may send: the rows it starts from and one for each relation.
/// Where only the keys of the given rows matter, entities are made from the keys and no statement reads them.
/// </summary>
/// <remarks>
/// Left for filters and aggregates in SQL, because loading would read a large table for a handful of numbers:
/// <list type="table">
/// <item><term>chinook-12</term><description>how many tracks are in n playlists: the count of a relation, grouped, over every track</description></item>
/// <item><term>chinook-31</term><description>the number of tracks that were never sold: a count of rows without related rows</description></item>
/// </list>
/// </remarks>
public sealed class QuestionTests : IClassFixture<ChinookDatabase>
{
    private readonly ChinookDatabase _db;

    public QuestionTests(ChinookDatabase db)
    {
        _db = db;
        db.Statements.Clear();
    }

    [ChinookFact]
    public async Task Chinook_01_albums_of_an_artist()
    {
        Artist artist = (await Artist.FindAsync(_db, 90))!;
        await artist.LoadAsync(_db, a => a.Albums);

        _db.AssertAnswer("chinook-01", artist.Albums.Select(album => new object?[] { album.AlbumId, album.Title }), "Artist", "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_02_artists_of_albums()
    {
        List<Album> albums = _db.Read(
            "SELECT AlbumId, Title, ArtistId FROM Album WHERE AlbumId <= 5 ORDER BY AlbumId",
            row => new Album { AlbumId = row.GetInt32(0), Title = row.GetString(1), ArtistId = row.GetInt32(2) });
        await albums.LoadAsync(_db, a => a.Artist);

        _db.AssertAnswer("chinook-02", albums.Select(album => new object?[] { album.AlbumId, album.Artist.ArtistId, album.Artist.Name }), "Album", "Album.Artist");
    }

    [ChinookFact]
    public async Task Chinook_03_artists_with_most_albums()
    {
        List<Artist> artists = await Artist.Query(_db).Include(a => a.Albums).ToListAsync();

        _db.AssertAnswer(
            "chinook-03",
            artists.OrderByDescending(artist => artist.Albums.Count).ThenBy(artist => artist.ArtistId).Take(10).Select(artist => new object?[] { artist.ArtistId, artist.Albums.Count }),
            "Artist",
            "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_04_first_artists_without_albums()
    {
        List<Artist> artists = await Artist.Query(_db).Include(a => a.Albums).ToListAsync();

        _db.AssertAnswer(
            "chinook-04", artists.Where(artist => artist.Albums.Count == 0).Take(5).Select(artist => new object?[] { artist.ArtistId }), "Artist", "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_05_number_of_artists_without_albums()
    {
        List<Artist> artists = await Artist.Query(_db).Include(a => a.Albums).ToListAsync();

        _db.AssertAnswer("chinook-05", [[artists.Count(artist => artist.Albums.Count == 0)]], "Artist", "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_06_artists_with_at_least_ten_albums()
    {
        List<Artist> artists = await Artist.Query(_db).Include(a => a.Albums).ToListAsync();

        _db.AssertAnswer(
            "chinook-06",
            artists.Where(artist => artist.Albums.Count >= 10).Select(artist => new object?[] { artist.ArtistId, artist.Albums.Count }),
            "Artist",
            "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_07_tracks_of_every_playlist()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Include(p => p.Tracks).ToListAsync();

        _db.AssertAnswer("chinook-07", playlists.Select(playlist => new object?[] { playlist.PlaylistId, playlist.Tracks.Count }), "Playlist", "Playlist.Tracks");
    }

    [ChinookFact]
    public async Task Chinook_08_playlists_of_a_track()
    {
        Track track = (await Track.FindAsync(_db, 1))!;
        await track.LoadAsync(_db, t => t.Playlists);

        _db.AssertAnswer("chinook-08", track.Playlists.Select(playlist => new object?[] { playlist.PlaylistId }), "Track", "Track.Playlists");
    }

    [ChinookFact]
    public async Task Chinook_09_tracks_of_a_playlist()
    {
        Playlist playlist = (await Playlist.FindAsync(_db, 16))!;
        await playlist.LoadAsync(_db, p => p.Tracks);

        Assert.Equal("Grunge", playlist.Name);
        _db.AssertAnswer("chinook-09", playlist.Tracks.Select(track => new object?[] { track.TrackId }), "Playlist", "Playlist.Tracks");
    }

    [ChinookFact]
    public async Task Chinook_10_playlists_without_tracks()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Include(p => p.PlaylistTracks).ToListAsync();

        _db.AssertAnswer(
            "chinook-10",
            playlists.Where(playlist => playlist.PlaylistTracks.Count == 0).Select(playlist => new object?[] { playlist.PlaylistId }),
            "Playlist",
            "Playlist.PlaylistTracks");
    }

    [ChinookFact]
    public async Task Chinook_11_playlists_with_the_same_tracks()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Include(p => p.PlaylistTracks).ToListAsync();
        var sets = playlists.Where(playlist => playlist.PlaylistTracks.Count > 0)
            .ToDictionary(playlist => playlist.PlaylistId, playlist => playlist.PlaylistTracks.Select(link => link.TrackId).ToHashSet());

        _db.AssertAnswer(
            "chinook-11",
            from left in sets
            from right in sets
            where left.Key < right.Key && left.Value.SetEquals(right.Value)
            select new object?[] { left.Key, right.Key },
            "Playlist",
            "Playlist.PlaylistTracks");
    }

    [ChinookFact]
    public async Task Chinook_13_managers_above_an_employee()
    {
        Employee employee = (await Employee.FindAsync(_db, 8))!;
        await employee.LoadAsync(_db, e => e.Manager.Include(m => m.Manager.Include(n => n.Manager)));

        List<object?[]> chain = [];
        for (Employee? manager = employee.Manager; manager is not null; manager = manager.Manager)
            chain.Add([manager.EmployeeId, chain.Count + 1]);

        // The topmost has no manager, so the third level sends nothing.
        _db.AssertAnswer("chinook-13", chain, "Employee", "Employee.Manager", "Employee.Manager");
    }

    [ChinookFact]
    public async Task Chinook_14_reports_of_an_employee()
    {
        Employee employee = (await Employee.FindAsync(_db, 2))!;
        await employee.LoadAsync(_db, e => e.Reports);

        _db.AssertAnswer("chinook-14", employee.Reports.Select(report => new object?[] { report.EmployeeId, report.LastName }), "Employee", "Employee.Reports");
    }

    [ChinookFact]
    public async Task Chinook_15_everybody_below_an_employee()
    {
        Employee top = (await Employee.FindAsync(_db, 1))!;
        await top.LoadAsync(_db, e => e.Reports.Include(r => r.Reports.Include(s => s.Reports)));

        _db.AssertAnswer(
            "chinook-15",
            Below(top, 1).OrderBy(row => row.Depth).ThenBy(row => row.Id).Select(row => new object?[] { row.Id, row.Depth }),
            "Employee",
            "Employee.Reports",
            "Employee.Reports",
            "Employee.Reports");

        static IEnumerable<(int Id, int Depth)> Below(Employee employee, int depth) => depth > 3
            ? []
            : employee.Reports.SelectMany(report => Below(report, depth + 1).Prepend((report.EmployeeId, depth)));
    }

    [ChinookFact]
    public async Task Chinook_16_roots_and_leaves()
    {
        List<Employee> employees = await Employee.Query(_db).Include(e => e.Reports).ToListAsync();

        _db.AssertAnswer(
            "chinook-16",
            employees.Where(employee => employee.Reports.Count == 0).Select(employee => new object?[] { "leaf", employee.EmployeeId })
                .Concat(employees.Where(employee => employee.ReportsTo is null).Select(employee => new object?[] { "root", employee.EmployeeId })),
            "Employee",
            "Employee.Reports");
    }

    [ChinookFact]
    public async Task Chinook_17_tracks_per_album_of_an_artist()
    {
        Artist artist = (await Artist.FindAsync(_db, 90))!;
        await artist.LoadAsync(_db, a => a.Albums.Include(b => b.Tracks));

        _db.AssertAnswer(
            "chinook-17", artist.Albums.Select(album => new object?[] { album.AlbumId, album.Tracks.Count }), "Artist", "Artist.Albums", "Album.Tracks");
    }

    [ChinookFact]
    public async Task Chinook_18_tracks_of_artists_through_albums()
    {
        Artist[] artists = [.. new[] { 1, 22, 90, 150 }.Select(id => new Artist { ArtistId = id })];
        await artists.LoadAsync(_db, a => a.Albums.Include(b => b.Tracks));

        _db.AssertAnswer(
            "chinook-18",
            artists.Select(artist => new object?[] { artist.ArtistId, artist.Albums.Sum(album => album.Tracks.Count) }),
            "Artist.Albums",
            "Album.Tracks");
    }

    [ChinookFact]
    public async Task Chinook_19_a_track_with_all_its_parents()
    {
        Track track = (await Track.FindAsync(_db, 1))!;
        await track.LoadAsync(_db, t => t.Album.Include(a => a.Artist), t => t.Genre, t => t.MediaType);

        _db.AssertAnswer(
            "chinook-19",
            [[track.TrackId, track.Album!.Title, track.Album.Artist.Name, track.Genre!.Name, track.MediaType.Name]],
            "Track",
            "Track.Album",
            "Album.Artist",
            "Track.Genre",
            "Track.MediaType");
    }

    [ChinookFact]
    public Task Chinook_20_customers_whose_every_invoice_is_above_099() =>
        AssertCustomers("chinook-20", customers => Ids(customers.Where(customer => customer.Invoices.Count > 0 && customer.Invoices.All(invoice => invoice.Total > 0.99m))));

    [ChinookFact]
    public Task Chinook_21_number_of_customers_whose_every_invoice_is_above_050() =>
        AssertCustomers("chinook-21", customers => [[customers.Count(customer => customer.Invoices.All(invoice => invoice.Total > 0.50m))]]);

    [ChinookFact]
    public Task Chinook_22_customers_with_an_invoice_of_at_least_20() =>
        AssertCustomers("chinook-22", customers => Ids(customers.Where(customer => customer.Invoices.Any(invoice => invoice.Total >= 20))));

    [ChinookFact]
    public Task Chinook_23_number_of_customers_without_an_invoice_in_2021() =>
        AssertCustomers("chinook-23", customers => [[customers.Count(customer => customer.Invoices.All(invoice => invoice.InvoiceDate.Year != 2021))]]);

    [ChinookFact]
    public async Task Chinook_24_customers_of_every_employee()
    {
        List<Employee> employees = await Employee.Query(_db).Include(e => e.Customers).ToListAsync();

        _db.AssertAnswer("chinook-24", employees.Select(employee => new object?[] { employee.EmployeeId, employee.Customers.Count }), "Employee", "Employee.Customers");
    }

    [ChinookFact]
    public async Task Chinook_25_representatives_and_their_managers()
    {
        List<Customer> customers = _db.Read(
            "SELECT CustomerId, FirstName, LastName, Email, SupportRepId FROM Customer WHERE CustomerId <= 5 ORDER BY CustomerId",
            row => new Customer
            {
                CustomerId = row.GetInt32(0), FirstName = row.GetString(1), LastName = row.GetString(2), Email = row.GetString(3), SupportRepId = row.GetInt32(4),
            });
        await customers.LoadAsync(_db, c => c.SupportRep.Include(e => e.Manager));

        _db.AssertAnswer(
            "chinook-25",
            customers.Select(customer => new object?[] { customer.CustomerId, customer.SupportRep!.EmployeeId, customer.SupportRep.Manager?.EmployeeId }),
            "Customer",
            "Customer.SupportRep",
            "Employee.Manager");
    }

    [ChinookFact]
    public async Task Chinook_26_customers_who_bought_a_track_of_an_artist()
    {
        var artist = new Artist { ArtistId = 90 };
        await artist.LoadAsync(_db, a => a.Albums.Include(b => b.Tracks.Include(t => t.InvoiceLines.Include(l => l.Invoice))));

        _db.AssertAnswer(
            "chinook-26",
            artist.Albums.SelectMany(album => album.Tracks).SelectMany(track => track.InvoiceLines).Select(line => line.Invoice.CustomerId)
                .Distinct().Order().Select(customer => new object?[] { customer }),
            "Artist.Albums",
            "Album.Tracks",
            "Track.InvoiceLines",
            "InvoiceLine.Invoice");
    }

    [ChinookFact]
    public async Task Chinook_27_newest_invoice_of_customers()
    {
        Customer[] customers = await WithInvoices(10);

        _db.AssertAnswer(
            "chinook-27",
            customers.Select(customer => new object?[] { customer.CustomerId, customer.Invoices.MaxBy(invoice => (invoice.InvoiceDate, invoice.InvoiceId))!.InvoiceId }),
            "Customer.Invoices");
    }

    [ChinookFact]
    public async Task Chinook_28_longest_tracks_of_genres()
    {
        Genre[] genres = [new() { GenreId = 1 }, new() { GenreId = 2 }, new() { GenreId = 3 }];
        await genres.LoadAsync(_db, g => g.Tracks);

        _db.AssertAnswer(
            "chinook-28",
            genres.SelectMany(genre => genre.Tracks.OrderByDescending(track => track.Milliseconds).ThenBy(track => track.TrackId).Take(2))
                .Select(track => new object?[] { track.GenreId, track.TrackId, track.Milliseconds }),
            "Genre.Tracks");
    }

    [ChinookFact]
    public async Task Chinook_29_totals_per_representative()
    {
        List<Employee> employees = await Employee.Query(_db).Include(e => e.Customers.Include(c => c.Invoices)).ToListAsync();

        _db.AssertAnswer(
            "chinook-29",
            employees.Where(employee => employee.Customers.Count > 0)
                .Select(employee => new object?[] { employee.EmployeeId, employee.Customers.SelectMany(customer => customer.Invoices).Sum(invoice => invoice.Total) }),
            "Employee",
            "Employee.Customers",
            "Customer.Invoices");
    }

    [ChinookFact]
    public async Task Chinook_30_totals_of_customers()
    {
        Customer[] customers = await WithInvoices(5);

        _db.AssertAnswer(
            "chinook-30",
            customers.Select(customer => new object?[]
            {
                customer.CustomerId,
                customer.Invoices.Sum(invoice => invoice.Total),
                customer.Invoices.Min(invoice => invoice.Total),
                customer.Invoices.Max(invoice => invoice.Total),
                customer.Invoices.Count,
            }),
            "Customer.Invoices");
    }

    [ChinookFact]
    public async Task Chinook_32_second_page_of_the_albums_of_an_artist()
    {
        var artist = new Artist { ArtistId = 90 };
        await artist.LoadAsync(_db, a => a.Albums);

        _db.AssertAnswer("chinook-32", artist.Albums.Skip(5).Take(5).Select(album => new object?[] { album.AlbumId }), "Artist.Albums");
    }

    [ChinookFact]
    public async Task Chinook_33_distinct_artists_on_every_playlist()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Include(p => p.Tracks.Include(t => t.Album)).ToListAsync();

        _db.AssertAnswer(
            "chinook-33",
            playlists.Select(playlist => new object?[] { playlist.PlaylistId, playlist.Tracks.Where(track => track.Album is not null).Select(track => track.Album!.ArtistId).Distinct().Count() }),
            "Playlist",
            "Playlist.Tracks",
            "Track.Album");
    }

    [ChinookFact]
    public async Task Chinook_34_rows_below_an_artist()
    {
        var artist = new Artist { ArtistId = 90 };
        await artist.LoadAsync(_db, a => a.Albums.Include(b => b.Tracks.Include(t => t.InvoiceLines, t => t.PlaylistTracks)));
        List<Track> tracks = [.. artist.Albums.SelectMany(album => album.Tracks)];

        _db.AssertAnswer(
            "chinook-34",
            [[artist.Albums.Count, tracks.Count, tracks.Sum(track => track.InvoiceLines.Count), tracks.Sum(track => track.PlaylistTracks.Count)]],
            "Artist.Albums",
            "Album.Tracks",
            "Track.InvoiceLines",
            "Track.PlaylistTracks");
    }

    [ChinookFact]
    public async Task Chinook_35_invoices_that_differ_from_their_lines()
    {
        List<Invoice> invoices = await Invoice.Query(_db).Include(i => i.Lines).ToListAsync();

        _db.AssertAnswer(
            "chinook-35",
            invoices.Where(invoice => invoice.Lines.Count > 0 && invoice.Total != invoice.Lines.Sum(line => line.UnitPrice * line.Quantity)).Select(invoice => new object?[] { invoice.InvoiceId }),
            "Invoice",
            "Invoice.Lines");
    }

    private static IEnumerable<object?[]> Ids(IEnumerable<Customer> customers) => customers.Select(customer => new object?[] { customer.CustomerId });

    private async Task AssertCustomers(string question, Func<List<Customer>, IEnumerable<object?[]>> answer)
    {
        List<Customer> customers = await Customer.Query(_db).Include(c => c.Invoices).ToListAsync();

        _db.AssertAnswer(question, answer(customers), "Customer", "Customer.Invoices");
    }

    private async Task<Customer[]> WithInvoices(int count)
    {
        Customer[] customers = [.. Enumerable.Range(1, count).Select(id => new Customer { CustomerId = id, FirstName = "", LastName = "", Email = "" })];
        await customers.LoadAsync(_db, c => c.Invoices);
        return customers;
    }
}
