namespace RelationGen.Chinook.Tests;

/// <summary>Questions of three and more steps. What comes out is compared with SQL that was written by hand, sent on the same connection.</summary>
public sealed class DeepQueryTests : IClassFixture<ChinookDatabase>
{
    private readonly ChinookDatabase _db;

    public DeepQueryTests(ChinookDatabase db)
    {
        _db = db;
        db.Forget();
    }

    [ChinookFact]
    public async Task Artists_with_a_track_on_a_playlist()
    {
        List<Artist> artists = await Artist.Query(_db).Where(a => a.Albums.Some(b => b.Tracks.Some(t => t.Playlists.Some(p => p.Name == "Grunge")))).ToListAsync();

        _db.AssertSame(
            """
            SELECT DISTINCT a.ArtistId FROM Album a JOIN Track t ON t.AlbumId = a.AlbumId JOIN PlaylistTrack l ON l.TrackId = t.TrackId
            JOIN Playlist p ON p.PlaylistId = l.PlaylistId WHERE p.Name = 'Grunge' ORDER BY 1
            """,
            artists.Select(artist => new object?[] { artist.ArtistId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Customers_who_never_bought_a_genre()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.Invoices.None(i => i.Lines.Some(l => l.Track.Genre.Name == "Jazz"))).ToListAsync();

        _db.AssertSame(
            """
            SELECT c.CustomerId FROM Customer c WHERE c.CustomerId NOT IN (SELECT i.CustomerId FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
            JOIN Track t ON t.TrackId = l.TrackId JOIN Genre g ON g.GenreId = t.GenreId WHERE g.Name = 'Jazz') ORDER BY 1
            """,
            customers.Select(customer => new object?[] { customer.CustomerId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Invoices_all_of_whose_tracks_are_of_one_artist()
    {
        List<Invoice> invoices = await Invoice.Query(_db)
            .Where(i => i.Lines.Count > 1 & i.Lines.Every(l => i.Lines.Every(other => other.Track.Album.ArtistId == l.Track.Album.ArtistId)))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT l.InvoiceId FROM InvoiceLine l JOIN Track t ON t.TrackId = l.TrackId JOIN Album a ON a.AlbumId = t.AlbumId
            GROUP BY l.InvoiceId HAVING COUNT(*) > 1 AND COUNT(DISTINCT a.ArtistId) = 1 ORDER BY 1
            """,
            invoices.Select(invoice => new object?[] { invoice.InvoiceId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Customers_looked_after_below_a_manager()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.SupportRep.Manager.Manager.LastName == "Adams" & c.Country == "USA").ToListAsync();

        _db.AssertSame(
            """
            SELECT c.CustomerId FROM Customer c JOIN Employee e ON e.EmployeeId = c.SupportRepId JOIN Employee m ON m.EmployeeId = e.ReportsTo
            JOIN Employee n ON n.EmployeeId = m.ReportsTo WHERE n.LastName = 'Adams' AND c.Country = 'USA' ORDER BY 1
            """,
            customers.Select(customer => new object?[] { customer.CustomerId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Managers_by_the_customers_of_their_reports()
    {
        List<(Employee, long)> managers = await Employee.Query(_db)
            .OrderBy(e => e.Reports.Sum(r => r.Customers.Count).Descending)
            .ToListAsync(e => e.Reports.Sum(r => r.Customers.Count));

        _db.AssertSame(
            """
            SELECT e.EmployeeId, COUNT(c.CustomerId) FROM Employee e LEFT JOIN Employee r ON r.ReportsTo = e.EmployeeId
            LEFT JOIN Customer c ON c.SupportRepId = r.EmployeeId GROUP BY e.EmployeeId ORDER BY 2 DESC, 1
            """,
            managers.Select(pair => new object?[] { pair.Item1.EmployeeId, pair.Item2 }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Artists_by_what_their_tracks_earned()
    {
        List<(Artist, decimal)> artists = await Artist.Query(_db).OrderBy(a => Earned(a).Descending).Take(10).ToListAsync(Earned);

        _db.AssertSame(
            """
            SELECT a.ArtistId, ROUND(SUM(l.UnitPrice * l.Quantity), 2) FROM Album a JOIN Track t ON t.AlbumId = a.AlbumId
            JOIN InvoiceLine l ON l.TrackId = t.TrackId GROUP BY a.ArtistId ORDER BY 2 DESC, 1 LIMIT 10
            """,
            artists.Select(pair => new object?[] { pair.Item1.ArtistId, pair.Item2 }),
            statements: 1);

        static Scalar<decimal> Earned(ArtistTable artist) =>
            artist.Albums.Sum(b => b.Tracks.Sum(t => t.InvoiceLines.Sum(l => Scalar.Sql<decimal>($"{l.UnitPrice} * {l.Quantity}"))));
    }

    [ChinookFact]
    public async Task Pages_of_tracks_that_were_sold_to_a_country()
    {
        Query<Track, TrackTable> tracks = Track.Query(_db)
            .Where(t => t.InvoiceLines.Some(l => l.Invoice.Customer.Country == "Brazil"))
            .OrderBy(t => t.UnitPrice.Descending, t => t.Milliseconds.Descending);
        List<Track> all = [];
        for (List<Track> page = await tracks.Take(40).ToListAsync(); page.Count > 0; page = await tracks.After(page[^1]).Take(40).ToListAsync())
            all.AddRange(page);

        _db.AssertSame(
            """
            SELECT t.TrackId FROM Track t WHERE t.TrackId IN (SELECT l.TrackId FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId
            JOIN Customer c ON c.CustomerId = i.CustomerId WHERE c.Country = 'Brazil') ORDER BY t.UnitPrice DESC, t.Milliseconds DESC, t.TrackId
            """,
            all.Select(track => new object?[] { track.TrackId }),
            statements: (all.Count / 40) + 2);
    }

    [ChinookFact]
    public async Task Best_selling_tracks_of_every_genre()
    {
        List<Genre> genres = await Genre.Query(_db)
            .Include(g => g.Tracks.Where(t => t.InvoiceLines.Any()).OrderBy(t => t.InvoiceLines.Sum(l => l.Quantity).Descending, t => t.Milliseconds).Take(3))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT x.GenreId, x.TrackId FROM (SELECT t.GenreId, t.TrackId, ROW_NUMBER() OVER (PARTITION BY t.GenreId
            ORDER BY SUM(l.Quantity) DESC, t.Milliseconds, t.TrackId) AS n FROM Track t JOIN InvoiceLine l ON l.TrackId = t.TrackId
            GROUP BY t.GenreId, t.TrackId, t.Milliseconds) x WHERE x.n <= 3 ORDER BY x.GenreId, x.n
            """,
            genres.SelectMany(genre => genre.Tracks).Select(track => new object?[] { track.GenreId, track.TrackId }),
            statements: 2);
    }

    [ChinookFact]
    public async Task Playlists_by_what_is_on_them()
    {
        List<Playlist> playlists = await Playlist.Query(_db)
            .Where(p => p.Artists.Some(a => a.Name.StartsWith("B") & a.Albums.Count > 1) & p.Tracks.Count < 2000 & p.Overlapping.Some(o => o.Name == "Grunge"))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT p.PlaylistId FROM Playlist p WHERE (SELECT COUNT(*) FROM PlaylistTrack l WHERE l.PlaylistId = p.PlaylistId) < 2000
            AND EXISTS (SELECT 1 FROM PlaylistTrack l JOIN Track t ON t.TrackId = l.TrackId JOIN Album b ON b.AlbumId = t.AlbumId
                JOIN Artist a ON a.ArtistId = b.ArtistId WHERE l.PlaylistId = p.PlaylistId AND a.Name LIKE 'B%'
                AND (SELECT COUNT(*) FROM Album c WHERE c.ArtistId = a.ArtistId) > 1)
            AND EXISTS (SELECT 1 FROM PlaylistTrack l JOIN PlaylistTrack m ON m.TrackId = l.TrackId JOIN Playlist q ON q.PlaylistId = m.PlaylistId
                WHERE l.PlaylistId = p.PlaylistId AND q.Name = 'Grunge') ORDER BY 1
            """,
            playlists.Select(playlist => new object?[] { playlist.PlaylistId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Tracks_longer_than_twice_the_average_of_their_genre()
    {
        List<Track> tracks = await Track.Query(_db)
            .Where(t => t.MediaTypeId > 1 & Predicate.Sql($"{t.Milliseconds} > {2.0} * {t.Genre.Tracks.Average(other => other.Milliseconds)}"))
            .ToListAsync();

        _db.AssertSame(
            "SELECT t.TrackId FROM Track t WHERE t.MediaTypeId > 1 AND t.Milliseconds > 2 * (SELECT AVG(o.Milliseconds) FROM Track o WHERE o.GenreId = t.GenreId) ORDER BY 1",
            tracks.Select(track => new object?[] { track.TrackId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Tracks_that_are_the_longest_of_all_of_their_artist()
    {
        List<Track> tracks = await Track.Query(_db)
            .Where(t => t.GenreId == 1 & t.Album.Artist.Albums.Count > 3)
            .Where(t => t.Album.Artist.Albums.None(b => b.Tracks.Some(other => other.Milliseconds > t.Milliseconds)))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT t.TrackId FROM Track t JOIN Album a ON a.AlbumId = t.AlbumId WHERE t.GenreId = 1
            AND (SELECT COUNT(*) FROM Album b WHERE b.ArtistId = a.ArtistId) > 3
            AND t.Milliseconds = (SELECT MAX(o.Milliseconds) FROM Track o JOIN Album b ON b.AlbumId = o.AlbumId WHERE b.ArtistId = a.ArtistId) ORDER BY 1
            """,
            tracks.Select(track => new object?[] { track.TrackId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Customers_of_a_representative_who_bought_from_productive_artists()
    {
        List<Customer> customers = await Customer.Query(_db)
            .Where(c => c.Bought.Where(t => t.Album.Artist.Albums.Count >= 10).Count > 5 & c.SupportRep.HireDate < new DateTime(2003, 1, 1))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT c.CustomerId FROM Customer c JOIN Employee e ON e.EmployeeId = c.SupportRepId WHERE e.HireDate < '2003-01-01'
            AND (SELECT COUNT(DISTINCT t.TrackId) FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId JOIN Track t ON t.TrackId = l.TrackId
                JOIN Album a ON a.AlbumId = t.AlbumId WHERE i.CustomerId = c.CustomerId
                AND (SELECT COUNT(*) FROM Album b WHERE b.ArtistId = a.ArtistId) >= 10) > 5 ORDER BY 1
            """,
            customers.Select(customer => new object?[] { customer.CustomerId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Invoices_to_another_city_than_that_of_the_customers_manager()
    {
        List<Invoice> invoices = await Invoice.Query(_db)
            .Where(i => i.BillingState != i.Customer.SupportRep.Manager.State & i.Total > 13m)
            .OrderBy(i => i.Customer.SupportRep.EmployeeId, i => i.Total.Descending)
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT i.InvoiceId FROM Invoice i JOIN Customer c ON c.CustomerId = i.CustomerId JOIN Employee e ON e.EmployeeId = c.SupportRepId
            JOIN Employee m ON m.EmployeeId = e.ReportsTo WHERE (i.BillingState IS NULL OR i.BillingState <> m.State) AND i.Total > 13
            ORDER BY e.EmployeeId, i.Total DESC, i.InvoiceId
            """,
            invoices.Select(invoice => new object?[] { invoice.InvoiceId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Employees_whose_managers_manager_is_responsible_for_a_country()
    {
        List<Employee> employees = await Employee.Query(_db)
            .Where(e => e.Manager.Manager.Reports.Some(r => r.Reports.Some(s => s.Customers.Some(c => c.Country == "Germany"))))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT e.EmployeeId FROM Employee e JOIN Employee m ON m.EmployeeId = e.ReportsTo WHERE EXISTS (SELECT 1 FROM Employee r
            JOIN Employee s ON s.ReportsTo = r.EmployeeId JOIN Customer c ON c.SupportRepId = s.EmployeeId
            WHERE r.ReportsTo = m.ReportsTo AND c.Country = 'Germany') ORDER BY 1
            """,
            employees.Select(employee => new object?[] { employee.EmployeeId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Artists_of_albums_with_several_genres()
    {
        List<Artist> artists = await Artist.Query(_db)
            .Where(a => a.Albums.Some(b => b.Tracks.Some(t => b.Tracks.Some(other => other.GenreId != t.GenreId))))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT DISTINCT a.ArtistId FROM Album a WHERE (SELECT COUNT(DISTINCT t.GenreId) FROM Track t WHERE t.AlbumId = a.AlbumId) > 1 ORDER BY 1
            """,
            artists.Select(artist => new object?[] { artist.ArtistId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Genres_by_the_number_of_their_buyers()
    {
        List<(Genre, long)> genres = await Genre.Query(_db).OrderBy(g => g.Buyers.Count.Descending).Skip(1).Take(6).ToListAsync(g => g.Buyers.Count);

        _db.AssertSame(
            """
            SELECT t.GenreId, COUNT(DISTINCT i.CustomerId) FROM Track t JOIN InvoiceLine l ON l.TrackId = t.TrackId
            JOIN Invoice i ON i.InvoiceId = l.InvoiceId GROUP BY t.GenreId ORDER BY 2 DESC, 1 LIMIT 6 OFFSET 1
            """,
            genres.Select(pair => new object?[] { pair.Item1.GenreId, pair.Item2 }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Customers_by_how_much_of_a_genre_they_bought()
    {
        List<(long, long)> groups = await Customer.Query(_db)
            .Where(c => c.SupportRep.Manager.EmployeeId == 2)
            .CountByAsync(c => c.Bought.Where(t => t.Genre.Name == "Metal").Count);

        _db.AssertSame(
            """
            SELECT x.n, COUNT(*) FROM (SELECT (SELECT COUNT(DISTINCT t.TrackId) FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
            JOIN Track t ON t.TrackId = l.TrackId JOIN Genre g ON g.GenreId = t.GenreId WHERE i.CustomerId = c.CustomerId AND g.Name = 'Metal') AS n
            FROM Customer c JOIN Employee e ON e.EmployeeId = c.SupportRepId WHERE e.ReportsTo = 2) x GROUP BY x.n ORDER BY x.n
            """,
            groups.Select(group => new object?[] { group.Item1, group.Item2 }),
            statements: 1);
    }

    /// <summary>The innermost condition is a count, because SQLite 3.35 turns EXISTS into a list, which it makes anew for every row here: 5 s instead of 0.2.</summary>
    [ChinookFact]
    public async Task Playlists_all_of_whose_tracks_are_of_albums_that_sold()
    {
        List<Playlist> playlists = await Playlist.Query(_db)
            .Where(p => p.Tracks.Any() & p.Tracks.Every(t => t.Album.Tracks.Some(other => other.InvoiceLines.Count > 0)))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT l.PlaylistId FROM PlaylistTrack l JOIN Track t ON t.TrackId = l.TrackId GROUP BY l.PlaylistId
            HAVING SUM(CASE WHEN t.AlbumId IN (SELECT o.AlbumId FROM Track o JOIN InvoiceLine m ON m.TrackId = o.TrackId) THEN 0 ELSE 1 END) = 0 ORDER BY 1
            """,
            playlists.Select(playlist => new object?[] { playlist.PlaylistId }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Second_and_third_albums_with_their_longest_sold_track()
    {
        List<Artist> artists = await Artist.Query(_db)
            .Where(a => a.Albums.Count > 2)
            .Include(a => a.Albums.Skip(1).Take(2).Include(
                b => b.Tracks.Where(t => t.InvoiceLines.Any()).OrderBy(t => t.Milliseconds.Descending).Take(1).Include(t => t.InvoiceLines)))
            .ToListAsync();

        _db.AssertSame(
            """
            SELECT y.ArtistId, y.AlbumId, z.TrackId, (SELECT COUNT(*) FROM InvoiceLine l WHERE l.TrackId = z.TrackId)
            FROM (SELECT a.ArtistId, a.AlbumId, ROW_NUMBER() OVER (PARTITION BY a.ArtistId ORDER BY a.AlbumId) AS n FROM Album a
                WHERE a.ArtistId IN (SELECT b.ArtistId FROM Album b GROUP BY b.ArtistId HAVING COUNT(*) > 2)) y
            JOIN (SELECT t.AlbumId, t.TrackId, ROW_NUMBER() OVER (PARTITION BY t.AlbumId ORDER BY t.Milliseconds DESC, t.TrackId) AS n FROM Track t
                WHERE t.TrackId IN (SELECT l.TrackId FROM InvoiceLine l)) z ON z.AlbumId = y.AlbumId AND z.n = 1
            WHERE y.n IN (2, 3) ORDER BY y.ArtistId, y.AlbumId
            """,
            artists.SelectMany(artist => artist.Albums).SelectMany(album => album.Tracks).Select(
                track => new object?[] { track.Album!.ArtistId, track.AlbumId, track.TrackId, track.InvoiceLines.Count }),
            statements: 4);
    }

    [ChinookFact]
    public async Task Last_customers_by_their_newest_invoice()
    {
        List<(Customer, decimal)> customers = await Customer.Query(_db)
            .Where(c => c.Invoices.Some(i => i.Lines.Some(l => l.Track.MediaType.Name.Contains("AAC"))))
            .OrderBy(c => c.Invoices.Max(i => i.InvoiceDate))
            .TakeLast(5)
            .ToListAsync(c => c.Invoices.Sum(i => i.Lines.Sum(l => l.UnitPrice)));

        _db.AssertSame(
            """
            SELECT x.CustomerId, x.s FROM (SELECT i.CustomerId, MAX(i.InvoiceDate) AS newest,
                ROUND(SUM((SELECT SUM(l.UnitPrice) FROM InvoiceLine l WHERE l.InvoiceId = i.InvoiceId)), 2) AS s FROM Invoice i
                WHERE i.CustomerId IN (SELECT j.CustomerId FROM Invoice j JOIN InvoiceLine l ON l.InvoiceId = j.InvoiceId JOIN Track t ON t.TrackId = l.TrackId
                    JOIN MediaType m ON m.MediaTypeId = t.MediaTypeId WHERE m.Name LIKE '%AAC%')
                GROUP BY i.CustomerId ORDER BY newest DESC, i.CustomerId DESC LIMIT 5) x ORDER BY x.newest, x.CustomerId
            """,
            customers.Select(pair => new object?[] { pair.Item1.CustomerId, pair.Item2 }),
            statements: 1);
    }

    [ChinookFact]
    public async Task Sums_that_outgrow_their_column()
    {
        List<(Genre, long)> genres = await Genre.Query(_db).ToListAsync(g => g.Tracks.Sum(t => t.Bytes));

        _db.AssertSame(
            "SELECT t.GenreId, SUM(CAST(t.Bytes AS BIGINT)) FROM Track t GROUP BY t.GenreId ORDER BY 1",
            genres.Select(pair => new object?[] { pair.Item1.GenreId, pair.Item2 }),
            statements: 1);
        Assert.Contains(genres, pair => pair.Item2 > int.MaxValue);
    }

    [ChinookFact]
    public async Task What_an_artist_sold_to_customers_of_a_representative()
    {
        Artist artist = new() { ArtistId = 90 };
        long count = await artist.On(_db).Tracks.Where(t => t.InvoiceLines.Some(l => l.Invoice.Customer.SupportRep.LastName == "Peacock")).CountAsync();

        _db.AssertSame(
            """
            SELECT COUNT(DISTINCT t.TrackId) FROM Track t JOIN Album a ON a.AlbumId = t.AlbumId JOIN InvoiceLine l ON l.TrackId = t.TrackId
            JOIN Invoice i ON i.InvoiceId = l.InvoiceId JOIN Customer c ON c.CustomerId = i.CustomerId JOIN Employee e ON e.EmployeeId = c.SupportRepId
            WHERE a.ArtistId = 90 AND e.LastName = 'Peacock'
            """,
            [[count]],
            statements: 1);
    }
}
