namespace RelationGen.Chinook.Tests;

/// <summary>
/// All questions about Chinook, answered by queries: filtering, ordering, counting and summing are done by the database. Each test has the text of
/// the first statement as SQLite gets it, and the number of statements. What C# still does is to write the rows of an answer one below the other.
/// </summary>
public sealed class QueryTests : IClassFixture<ChinookDatabase>
{
    private readonly ChinookDatabase _db;

    public QueryTests(ChinookDatabase db)
    {
        _db = db;
        db.Forget();
    }

    [ChinookFact]
    public async Task Chinook_01_albums_of_an_artist()
    {
        List<Album> albums = await Album.Query(_db).Where(a => a.ArtistId == 90).ToListAsync();

        _db.AssertQuery("chinook-01", albums.Select(album => new object?[] { album.AlbumId, album.Title }), statements: 1, $"""
            SELECT {Album.RelationMap.Table.SelectList}
            FROM "Album" AS t
            WHERE t."ArtistId" = $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_02_artists_of_albums()
    {
        List<Album> albums = await Album.Query(_db).Where(a => a.AlbumId <= 5).Include(a => a.Artist).ToListAsync();

        _db.AssertQuery("chinook-02", albums.Select(album => new object?[] { album.AlbumId, album.Artist.ArtistId, album.Artist.Name }), statements: 2, $"""
            SELECT {Album.RelationMap.Table.SelectList}
            FROM "Album" AS t
            WHERE t."AlbumId" <= $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_03_artists_with_most_albums()
    {
        List<(Artist, long)> artists = await Artist.Query(_db).OrderBy(a => a.Albums.Count.Descending).Take(10).ToListAsync(a => a.Albums.Count);

        _db.AssertQuery("chinook-03", Numbers(artists, artist => artist.ArtistId), statements: 1, $"""
            SELECT {Artist.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "Artist" AS t
            LEFT JOIN (SELECT t1."ArtistId" AS k1, COUNT(*) AS v1 FROM "Album" AS t1 GROUP BY t1."ArtistId") AS a1 ON a1.k1 = t."ArtistId"
            ORDER BY COALESCE(a1.v1, 0) DESC, t."ArtistId" LIMIT $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_04_first_artists_without_albums()
    {
        List<Artist> artists = await Artist.Query(_db).Where(a => a.Albums.None()).Take(5).ToListAsync();

        _db.AssertQuery("chinook-04", Ids(artists, artist => artist.ArtistId), statements: 1, $"""
            SELECT {Artist.RelationMap.Table.SelectList}
            FROM "Artist" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Album" AS t1 WHERE t1."ArtistId" = t."ArtistId")
            ORDER BY t."ArtistId" LIMIT $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_05_number_of_artists_without_albums()
    {
        long count = await Artist.Query(_db).Where(a => a.Albums.None()).CountAsync();

        _db.AssertQuery("chinook-05", [[count]], statements: 1, """
            SELECT COUNT(*)
            FROM "Artist" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Album" AS t1 WHERE t1."ArtistId" = t."ArtistId")
            """);
    }

    [ChinookFact]
    public async Task Chinook_06_artists_with_at_least_ten_albums()
    {
        List<(Artist, long)> artists = await Artist.Query(_db).Where(a => a.Albums.Count >= 10).ToListAsync(a => a.Albums.Count);

        _db.AssertQuery("chinook-06", Numbers(artists, artist => artist.ArtistId), statements: 1, $"""
            SELECT {Artist.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "Artist" AS t
            LEFT JOIN (SELECT t1."ArtistId" AS k1, COUNT(*) AS v1 FROM "Album" AS t1 GROUP BY t1."ArtistId") AS a1 ON a1.k1 = t."ArtistId"
            WHERE COALESCE(a1.v1, 0) >= $1
            ORDER BY t."ArtistId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_07_tracks_of_every_playlist()
    {
        List<(Playlist, long)> playlists = await Playlist.Query(_db).ToListAsync(p => p.Tracks.Count);

        _db.AssertQuery("chinook-07", Numbers(playlists, playlist => playlist.PlaylistId), statements: 1, $"""
            SELECT {Playlist.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "Playlist" AS t
            LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."PlaylistId" AS k1, j1."TrackId" AS n1 FROM "PlaylistTrack" AS j1) AS p
                JOIN "Track" AS t1 ON t1."TrackId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."PlaylistId"
            ORDER BY t."PlaylistId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_08_playlists_of_a_track()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Where(p => p.Tracks.Some(t => t.TrackId == 1)).ToListAsync();

        _db.AssertQuery("chinook-08", Ids(playlists, playlist => playlist.PlaylistId), statements: 1, $"""
            SELECT {Playlist.RelationMap.Table.SelectList}
            FROM "Playlist" AS t
            WHERE EXISTS (SELECT 1 FROM "Track" AS t1 WHERE t1."TrackId" IN (SELECT j1."TrackId" FROM "PlaylistTrack" AS j1
                WHERE j1."PlaylistId" = t."PlaylistId") AND t1."TrackId" = $1)
            """);
    }

    [ChinookFact]
    public async Task Chinook_09_tracks_of_a_playlist()
    {
        List<Track> tracks = await Track.Query(_db).Where(t => t.Playlists.Some(p => p.Name == "Grunge")).ToListAsync();

        _db.AssertQuery("chinook-09", Ids(tracks, track => track.TrackId), statements: 1, $"""
            SELECT {Track.RelationMap.Table.SelectList}
            FROM "Track" AS t
            WHERE EXISTS (SELECT 1 FROM "Playlist" AS t1 WHERE t1."PlaylistId" IN (SELECT j1."PlaylistId" FROM "PlaylistTrack" AS j1
                WHERE j1."TrackId" = t."TrackId") AND t1."Name" = $1)
            """);
    }

    [ChinookFact]
    public async Task Chinook_10_playlists_without_tracks()
    {
        List<Playlist> playlists = await Playlist.Query(_db).Where(p => p.Tracks.None()).ToListAsync();

        _db.AssertQuery("chinook-10", Ids(playlists, playlist => playlist.PlaylistId), statements: 1, $"""
            SELECT {Playlist.RelationMap.Table.SelectList}
            FROM "Playlist" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Track" AS t1 WHERE t1."TrackId" IN (SELECT j1."TrackId" FROM "PlaylistTrack" AS j1
                WHERE j1."PlaylistId" = t."PlaylistId"))
            """);
    }

    /// <summary>A query yields entities and no pairs, so the other one of each pair is a value; the second statement finds that there is no choice.</summary>
    [ChinookFact]
    public async Task Chinook_11_playlists_with_the_same_tracks()
    {
        List<(Playlist, int?)> pairs = await Playlist.Query(_db).Where(b => Twins(b).Any()).ToListAsync(b => Twins(b).Min(a => a.PlaylistId));
        bool isAmbiguous = await Playlist.Query(_db).Where(b => Twins(b).Count > 1).AnyAsync();

        Assert.False(isAmbiguous);
        _db.AssertQuery("chinook-11", pairs.Select(pair => new object?[] { pair.Item2, pair.Item1.PlaylistId }), statements: 2, $"""
            WITH "t*" AS MATERIALIZED ( SELECT {Playlist.RelationMap.Table.SelectList} FROM "Playlist" AS t
                WHERE EXISTS (SELECT 1 FROM "Playlist" AS t1 WHERE t1."PlaylistId" IN
                (SELECT j3."PlaylistId" FROM "PlaylistTrack" AS j1 JOIN "Track" AS j2 ON j2."TrackId" = j1."TrackId"
                JOIN "PlaylistTrack" AS j3 ON j3."TrackId" = j2."TrackId" WHERE j1."PlaylistId" = t."PlaylistId")
                AND t1."PlaylistId" < t."PlaylistId" AND NOT EXISTS (SELECT 1 FROM "Track" AS t2 WHERE t2."TrackId" IN (SELECT j4."TrackId"
                FROM "PlaylistTrack" AS j4 WHERE j4."PlaylistId" = t1."PlaylistId") AND NOT (EXISTS (SELECT 1 FROM "PlaylistTrack" AS t3
                WHERE t3."TrackId" = t2."TrackId" AND t3."PlaylistId" = t."PlaylistId"))) AND NOT EXISTS (SELECT 1 FROM "Track" AS t4
                WHERE t4."TrackId" IN (SELECT j5."TrackId" FROM "PlaylistTrack" AS j5 WHERE j5."PlaylistId" = t."PlaylistId") AND NOT (EXISTS
                (SELECT 1 FROM "PlaylistTrack" AS t5 WHERE t5."TrackId" = t4."TrackId" AND t5."PlaylistId" = t1."PlaylistId")))) )
            SELECT {Playlist.RelationMap.Table.SelectList}, (SELECT MIN(t6."PlaylistId") FROM "Playlist" AS t6 WHERE t6."PlaylistId" IN
                (SELECT j8."PlaylistId" FROM "PlaylistTrack" AS j6
                JOIN "Track" AS j7 ON j7."TrackId" = j6."TrackId" JOIN "PlaylistTrack" AS j8 ON j8."TrackId" = j7."TrackId"
                WHERE j6."PlaylistId" = t."PlaylistId") AND t6."PlaylistId" < t."PlaylistId" AND NOT EXISTS (SELECT 1 FROM "Track" AS t7
                WHERE t7."TrackId" IN (SELECT j9."TrackId" FROM "PlaylistTrack" AS j9 WHERE j9."PlaylistId" = t6."PlaylistId") AND NOT (EXISTS
                (SELECT 1 FROM "PlaylistTrack" AS t8 WHERE t8."TrackId" = t7."TrackId" AND t8."PlaylistId" = t."PlaylistId"))) AND NOT EXISTS
                (SELECT 1 FROM "Track" AS t9 WHERE t9."TrackId" IN (SELECT j10."TrackId" FROM "PlaylistTrack" AS j10
                WHERE j10."PlaylistId" = t."PlaylistId") AND NOT (EXISTS (SELECT 1 FROM "PlaylistTrack" AS t10
                WHERE t10."TrackId" = t9."TrackId" AND t10."PlaylistId" = t6."PlaylistId"))))
            FROM "t*" AS t
            ORDER BY t."PlaylistId"
            """);

        static ToMany<Playlist, Playlist, PlaylistTable> Twins(PlaylistTable b) => b.Overlapping.Where(a =>
            a.PlaylistId < b.PlaylistId
            & a.Tracks.Every(t => t.PlaylistTracks.Some(l => l.PlaylistId == b.PlaylistId))
            & b.Tracks.Every(t => t.PlaylistTracks.Some(l => l.PlaylistId == a.PlaylistId)));
    }

    [ChinookFact]
    public async Task Chinook_12_number_of_tracks_by_number_of_playlists()
    {
        List<(long, long)> groups = await Track.Query(_db).CountByAsync(t => t.Playlists.Count);

        _db.AssertQuery("chinook-12", groups.Select(group => new object?[] { group.Item1, group.Item2 }), statements: 1, """
            SELECT g."value", COUNT(*) FROM (SELECT COALESCE(a1.v1, 0) AS "value" FROM "Track" AS t
            LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."TrackId" AS k1, j1."PlaylistId" AS n1 FROM "PlaylistTrack" AS j1) AS p
                JOIN "Playlist" AS t1 ON t1."PlaylistId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."TrackId") AS g
            GROUP BY g."value" ORDER BY g."value"
            """);
    }

    /// <summary>The query language knows no recursion: each level is a statement, the last of which finds nobody.</summary>
    [ChinookFact]
    public async Task Chinook_13_managers_above_an_employee()
    {
        List<object?[]> chain = [];
        while (await Employee.Query(_db).Where(e => IsAbove(e, chain.Count + 1)).SingleOrDefaultAsync() is { } manager)
            chain.Add([manager.EmployeeId, chain.Count + 1]);

        _db.AssertQuery("chinook-13", chain, statements: 3, $"""
            SELECT {Employee.RelationMap.Table.SelectList}
            FROM "Employee" AS t
            WHERE EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."ReportsTo" = t."EmployeeId" AND t1."EmployeeId" = $1)
            ORDER BY t."EmployeeId" LIMIT $2
            """);

        static Predicate IsAbove(EmployeeTable employee, int levels) =>
            levels == 0 ? employee.EmployeeId == 8 : employee.Reports.Some(report => IsAbove(report, levels - 1));
    }

    [ChinookFact]
    public async Task Chinook_14_reports_of_an_employee()
    {
        List<Employee> employees = await Employee.Query(_db).Where(e => e.Manager.Is(m => m.EmployeeId == 2)).ToListAsync();

        _db.AssertQuery("chinook-14", employees.Select(employee => new object?[] { employee.EmployeeId, employee.LastName }), statements: 1, $"""
            SELECT {Employee.RelationMap.Table.SelectList}
            FROM "Employee" AS t
            WHERE EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."EmployeeId" = t."ReportsTo" AND t1."EmployeeId" = $1)
            """);
    }

    /// <inheritdoc cref="Chinook_13_managers_above_an_employee" path="/summary"/>
    [ChinookFact]
    public async Task Chinook_15_everybody_below_an_employee()
    {
        List<object?[]> below = [];
        for (int levels = 1; await Employee.Query(_db).Where(e => IsBelow(e, levels)).ToListAsync() is { Count: > 0 } level; levels++)
            below.AddRange(level.Select(employee => new object?[] { employee.EmployeeId, levels }));

        _db.AssertQuery("chinook-15", below, statements: 3, $"""
            SELECT {Employee.RelationMap.Table.SelectList}
            FROM "Employee" AS t
            WHERE EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."EmployeeId" = t."ReportsTo" AND t1."EmployeeId" = $1)
            """);

        static Predicate IsBelow(EmployeeTable employee, int levels) =>
            levels == 0 ? employee.EmployeeId == 1 : employee.Manager.Is(manager => IsBelow(manager, levels - 1));
    }

    [ChinookFact]
    public async Task Chinook_16_roots_and_leaves()
    {
        List<Employee> leaves = await Employee.Query(_db).Where(e => e.Reports.None()).ToListAsync();
        List<Employee> roots = await Employee.Query(_db).Where(e => !e.Manager.Exists()).ToListAsync();

        _db.AssertQuery(
            "chinook-16",
            leaves.Select(employee => new object?[] { "leaf", employee.EmployeeId }).Concat(roots.Select(employee => new object?[] { "root", employee.EmployeeId })),
            statements: 2,
            $"""
            SELECT {Employee.RelationMap.Table.SelectList}
            FROM "Employee" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."ReportsTo" = t."EmployeeId")
            """);
    }

    [ChinookFact]
    public async Task Chinook_17_tracks_per_album_of_an_artist()
    {
        List<(Album, long)> albums = await Album.Query(_db).Where(a => a.Artist.ArtistId == 90).ToListAsync(a => a.Tracks.Count);

        _db.AssertQuery("chinook-17", Numbers(albums, album => album.AlbumId), statements: 1, $"""
            SELECT {Album.RelationMap.Table.SelectList}, (SELECT COUNT(*) FROM "Track" AS t1 WHERE t1."AlbumId" = t."AlbumId")
            FROM "Album" AS t
            LEFT JOIN "Artist" AS t2 ON t2."ArtistId" = t."ArtistId"
            WHERE t2."ArtistId" = $1
            ORDER BY t."AlbumId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_18_tracks_of_artists_through_albums()
    {
        List<(Artist, long)> artists = await Artist.Query(_db).Where(a => a.ArtistId.In(1, 22, 90, 150)).ToListAsync(a => a.Tracks.Count);

        _db.AssertQuery("chinook-18", Numbers(artists, artist => artist.ArtistId), statements: 1, $"""
            WITH "t*" AS MATERIALIZED ( SELECT {Artist.RelationMap.Table.SelectList} FROM "Artist" AS t
                WHERE t."ArtistId" IN (SELECT "value" FROM json_each($1)) )
            SELECT {Artist.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "t*" AS t
            LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."ArtistId" AS k1, j1."AlbumId" AS n1 FROM "Album" AS j1 WHERE j1."ArtistId" IN (SELECT t."ArtistId" FROM "t*" AS t)) AS p
                JOIN "Track" AS t1 ON t1."AlbumId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."ArtistId"
            ORDER BY t."ArtistId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_19_a_track_with_all_its_parents()
    {
        Track track = await Track.Query(_db).Where(t => t.TrackId == 1).Include(t => t.Album.Include(a => a.Artist), t => t.Genre, t => t.MediaType).SingleAsync();

        _db.AssertQuery(
            "chinook-19",
            [[track.TrackId, track.Album!.Title, track.Album.Artist.Name, track.Genre!.Name, track.MediaType.Name]],
            statements: 5,
            $"""
            SELECT {Track.RelationMap.Table.SelectList}
            FROM "Track" AS t
            WHERE t."TrackId" = $1
            ORDER BY t."TrackId" LIMIT $2
            """);
    }

    [ChinookFact]
    public async Task Chinook_20_customers_whose_every_invoice_is_above_099()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.Invoices.Any() & c.Invoices.Every(i => i.Total > 0.99m)).ToListAsync();

        _db.AssertQuery("chinook-20", Ids(customers, customer => customer.CustomerId), statements: 1, $"""
            SELECT {Customer.RelationMap.Table.SelectList}
            FROM "Customer" AS t
            WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId")
            AND NOT EXISTS (SELECT 1 FROM "Invoice" AS t2 WHERE t2."CustomerId" = t."CustomerId"
                AND NOT (CAST(t2."Total" AS REAL) > CAST($1 AS REAL)))
            """);
    }

    [ChinookFact]
    public async Task Chinook_21_number_of_customers_whose_every_invoice_is_above_050()
    {
        long count = await Customer.Query(_db).Where(c => c.Invoices.Every(i => i.Total > 0.50m)).CountAsync();

        _db.AssertQuery("chinook-21", [[count]], statements: 1, """
            SELECT COUNT(*)
            FROM "Customer" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId"
                AND NOT (CAST(t1."Total" AS REAL) > CAST($1 AS REAL)))
            """);
    }

    [ChinookFact]
    public async Task Chinook_22_customers_with_an_invoice_of_at_least_20()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.Invoices.Some(i => i.Total >= 20m)).ToListAsync();

        _db.AssertQuery("chinook-22", Ids(customers, customer => customer.CustomerId), statements: 1, $"""
            SELECT {Customer.RelationMap.Table.SelectList}
            FROM "Customer" AS t
            WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId"
                AND CAST(t1."Total" AS REAL) >= CAST($1 AS REAL))
            """);
    }

    [ChinookFact]
    public async Task Chinook_23_number_of_customers_without_an_invoice_in_2021()
    {
        long count = await Customer.Query(_db)
            .Where(c => c.Invoices.None(i => i.InvoiceDate >= new DateTime(2021, 1, 1) & i.InvoiceDate < new DateTime(2022, 1, 1)))
            .CountAsync();

        _db.AssertQuery("chinook-23", [[count]], statements: 1, """
            SELECT COUNT(*)
            FROM "Customer" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId" AND t1."InvoiceDate" >= $1
                AND t1."InvoiceDate" < $2)
            """);
    }

    [ChinookFact]
    public async Task Chinook_24_customers_of_every_employee()
    {
        List<(Employee, long)> employees = await Employee.Query(_db).ToListAsync(e => e.Customers.Count);

        _db.AssertQuery("chinook-24", Numbers(employees, employee => employee.EmployeeId), statements: 1, $"""
            SELECT {Employee.RelationMap.Table.SelectList}, (SELECT COUNT(*) FROM "Customer" AS t1 WHERE t1."SupportRepId" = t."EmployeeId")
            FROM "Employee" AS t
            ORDER BY t."EmployeeId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_25_representatives_and_their_managers()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.CustomerId <= 5).Include(c => c.SupportRep.Include(e => e.Manager)).ToListAsync();

        _db.AssertQuery(
            "chinook-25",
            customers.Select(customer => new object?[] { customer.CustomerId, customer.SupportRep!.EmployeeId, customer.SupportRep.Manager?.EmployeeId }),
            statements: 3,
            $"""
            SELECT {Customer.RelationMap.Table.SelectList}
            FROM "Customer" AS t
            WHERE t."CustomerId" <= $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_26_customers_who_bought_a_track_of_an_artist()
    {
        List<Customer> customers = await Customer.Query(_db).Where(c => c.Invoices.Some(i => i.Lines.Some(l => l.Track.Album.ArtistId == 90))).ToListAsync();

        _db.AssertQuery("chinook-26", Ids(customers, customer => customer.CustomerId), statements: 1, $"""
            SELECT {Customer.RelationMap.Table.SelectList}
            FROM "Customer" AS t
            WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId" AND EXISTS (SELECT 1 FROM "InvoiceLine" AS t2
                LEFT JOIN "Track" AS t3 ON t3."TrackId" = t2."TrackId" LEFT JOIN "Album" AS t4 ON t4."AlbumId" = t3."AlbumId"
                WHERE t2."InvoiceId" = t1."InvoiceId" AND t4."ArtistId" = $1))
            """);
    }

    [ChinookFact]
    public async Task Chinook_27_newest_invoice_of_customers()
    {
        List<Customer> customers = await Customer.Query(_db)
            .Where(c => c.CustomerId <= 10)
            .Include(c => c.Invoices.OrderBy(i => i.InvoiceDate.Descending, i => i.InvoiceId.Descending).Take(1))
            .ToListAsync();

        _db.AssertQuery("chinook-27", customers.Select(customer => new object?[] { customer.CustomerId, customer.Invoices.Single().InvoiceId }), statements: 2, $"""
            SELECT {Customer.RelationMap.Table.SelectList}
            FROM "Customer" AS t
            WHERE t."CustomerId" <= $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_28_longest_tracks_of_genres()
    {
        List<Genre> genres = await Genre.Query(_db)
            .Where(g => g.GenreId.In(1, 2, 3))
            .Include(g => g.Tracks.OrderBy(t => t.Milliseconds.Descending).Take(2))
            .ToListAsync();

        _db.AssertQuery(
            "chinook-28",
            genres.SelectMany(genre => genre.Tracks).Select(track => new object?[] { track.GenreId, track.TrackId, track.Milliseconds }),
            statements: 2,
            $"""
            SELECT {Genre.RelationMap.Table.SelectList}
            FROM "Genre" AS t
            WHERE t."GenreId" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [ChinookFact]
    public async Task Chinook_29_totals_per_representative()
    {
        List<(Employee, decimal)> employees = await Employee.Query(_db).Where(e => e.Invoices.Any()).ToListAsync(e => e.Invoices.Sum(i => i.Total));

        _db.AssertQuery("chinook-29", Numbers(employees, employee => employee.EmployeeId), statements: 1, $"""
            WITH "t*" AS MATERIALIZED ( SELECT {Employee.RelationMap.Table.SelectList} FROM "Employee" AS t
                WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" IN (SELECT j1."CustomerId" FROM "Customer" AS j1
                WHERE j1."SupportRepId" = t."EmployeeId")) )
            SELECT {Employee.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "t*" AS t
            LEFT JOIN (SELECT p.k1 AS k1, CAST(printf('%.15g', SUM(CAST(t1."Total" AS REAL))) AS REAL) AS v1 FROM (SELECT DISTINCT j1."SupportRepId" AS k1, j1."CustomerId" AS n1 FROM "Customer" AS j1 WHERE j1."SupportRepId" IN (SELECT t."EmployeeId" FROM "t*" AS t)) AS p
                JOIN "Invoice" AS t1 ON t1."CustomerId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."EmployeeId"
            ORDER BY t."EmployeeId"
            """);
    }

    /// <summary>A query reads one value beside each entity, so four values are four statements.</summary>
    [ChinookFact]
    public async Task Chinook_30_totals_of_customers()
    {
        Query<Customer, CustomerTable> customers = Customer.Query(_db).Where(c => c.CustomerId <= 5);
        List<(Customer, decimal)> sums = await customers.ToListAsync(c => c.Invoices.Sum(i => i.Total));
        List<(Customer, decimal?)> least = await customers.ToListAsync(c => c.Invoices.Min(i => i.Total));
        List<(Customer, decimal?)> most = await customers.ToListAsync(c => c.Invoices.Max(i => i.Total));
        List<(Customer, long)> counts = await customers.ToListAsync(c => c.Invoices.Count);

        _db.AssertQuery(
            "chinook-30",
            sums.Select((pair, i) => new object?[] { pair.Item1.CustomerId, pair.Item2, least[i].Item2, most[i].Item2, counts[i].Item2 }),
            statements: 4,
            $"""
            SELECT {Customer.RelationMap.Table.SelectList}, COALESCE((SELECT
                CAST(printf('%.15g', SUM(CAST(t1."Total" AS REAL))) AS REAL)
                FROM "Invoice" AS t1
                WHERE t1."CustomerId" = t."CustomerId"), 0)
            FROM "Customer" AS t
            WHERE t."CustomerId" <= $1
            ORDER BY t."CustomerId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_31_number_of_tracks_that_were_never_sold()
    {
        long count = await Track.Query(_db).Where(t => t.InvoiceLines.None()).CountAsync();

        _db.AssertQuery("chinook-31", [[count]], statements: 1, """
            SELECT COUNT(*)
            FROM "Track" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "InvoiceLine" AS t1 WHERE t1."TrackId" = t."TrackId")
            """);
    }

    [ChinookFact]
    public async Task Chinook_32_second_page_of_the_albums_of_an_artist()
    {
        List<Album> albums = await Album.Query(_db).Where(a => a.ArtistId == 90).Skip(5).Take(5).ToListAsync();

        _db.AssertQuery("chinook-32", Ids(albums, album => album.AlbumId), statements: 1, $"""
            SELECT {Album.RelationMap.Table.SelectList}
            FROM "Album" AS t
            WHERE t."ArtistId" = $1
            ORDER BY t."AlbumId" LIMIT $2 OFFSET $3
            """);
    }

    [ChinookFact]
    public async Task Chinook_33_distinct_artists_on_every_playlist()
    {
        List<(Playlist, long)> playlists = await Playlist.Query(_db).ToListAsync(p => p.Artists.Count);

        _db.AssertQuery("chinook-33", Numbers(playlists, playlist => playlist.PlaylistId), statements: 1, $"""
            SELECT {Playlist.RelationMap.Table.SelectList}, COALESCE(a1.v1, 0)
            FROM "Playlist" AS t
            LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."PlaylistId" AS k1, j3."ArtistId" AS n1 FROM "PlaylistTrack" AS j1 JOIN "Track" AS j2 ON j2."TrackId" = j1."TrackId"
                JOIN "Album" AS j3 ON j3."AlbumId" = j2."AlbumId") AS p
                JOIN "Artist" AS t1 ON t1."ArtistId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."PlaylistId"
            ORDER BY t."PlaylistId"
            """);
    }

    [ChinookFact]
    public async Task Chinook_34_rows_below_an_artist()
    {
        long albums = await Album.Query(_db).Where(a => a.ArtistId == 90).CountAsync();
        long tracks = await Track.Query(_db).Where(t => t.Album.ArtistId == 90).CountAsync();
        long lines = await InvoiceLine.Query(_db).Where(l => l.Track.Album.ArtistId == 90).CountAsync();
        long links = await PlaylistTrack.Query(_db).Where(l => l.Track.Album.ArtistId == 90).CountAsync();

        _db.AssertQuery("chinook-34", [[albums, tracks, lines, links]], statements: 4, """
            SELECT COUNT(*)
            FROM "Album" AS t
            WHERE t."ArtistId" = $1
            """);
    }

    [ChinookFact]
    public async Task Chinook_35_invoices_that_differ_from_their_lines()
    {
        List<Invoice> invoices = await Invoice.Query(_db)
            .Where(i => i.Lines.Any() & i.Total != i.Lines.Sum(l => Scalar.Sql<decimal>($"{l.UnitPrice} * {l.Quantity}")))
            .ToListAsync();

        _db.AssertQuery("chinook-35", Ids(invoices, invoice => invoice.InvoiceId), statements: 1, $"""
            WITH "t*" AS MATERIALIZED ( SELECT {Invoice.RelationMap.Table.SelectList} FROM "Invoice" AS t
                WHERE EXISTS (SELECT 1 FROM "InvoiceLine" AS t1 WHERE t1."InvoiceId" = t."InvoiceId") )
            SELECT {Invoice.RelationMap.Table.SelectList}
            FROM "t*" AS t
            LEFT JOIN (SELECT t1."InvoiceId" AS k1, CAST(printf('%.15g', SUM(CAST((t1."UnitPrice" * t1."Quantity") AS REAL))) AS REAL) AS v1
                FROM "InvoiceLine" AS t1 WHERE t1."InvoiceId" IN (SELECT t."InvoiceId" FROM "t*" AS t) GROUP BY t1."InvoiceId") AS a1 ON a1.k1 = t."InvoiceId"
            WHERE CAST(t."Total" AS REAL) <> COALESCE(a1.v1, 0)
            """);
    }

    private static IEnumerable<object?[]> Ids<T>(IEnumerable<T> entities, Func<T, int> id) => entities.Select(entity => new object?[] { id(entity) });

    private static IEnumerable<object?[]> Numbers<T, TValue>(IEnumerable<(T Entity, TValue Value)> pairs, Func<T, int> id) =>
        pairs.Select(pair => new object?[] { id(pair.Entity), pair.Value });
}
