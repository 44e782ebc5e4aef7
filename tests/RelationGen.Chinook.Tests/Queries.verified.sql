-- A value
-- Album.Query(db).Where(a => a.ArtistId == 90)
SELECT t."AlbumId", t."Title", t."ArtistId"
FROM "Album" AS t
WHERE t."ArtistId" = $1
-- $1 = 90 (Int32)

-- Text that may be NULL is different
-- Track.Query(db).Where(t => t.Composer != "AC/DC" & t.GenreId != 1)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE t."Composer" IS NOT $1 AND t."GenreId" IS NOT $2
-- $1 = 'AC/DC'
-- $2 = 1 (Int32)

-- NULL
-- Track.Query(db).Where(t => t.Composer == null | !(t.Bytes > 1_000_000))
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE (t."Composer" IS NULL OR (t."Bytes" > $1) IS NOT TRUE)
-- $1 = 1000000 (Int32)

-- One of several values
-- Track.Query(db).Where(t => t.TrackId.In(1, 2, 3) & t.UnitPrice.In(0.99m, 1.99m))
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE t."TrackId" IN (SELECT "value" FROM json_each($1)) AND CAST(t."UnitPrice" AS REAL) IN (CAST($2 AS REAL), CAST($3 AS REAL))
-- $1 = '[1,2,3]'
-- $2 = 0.99 (Decimal)
-- $3 = 1.99 (Decimal)

-- A range
-- Invoice.Query(db).Where(i => i.InvoiceDate.Between(new DateTime(2021, 1, 1), new DateTime(2021, 12, 31)) & i.Total >= 5m)
SELECT t."InvoiceId", t."CustomerId", t."InvoiceDate", t."BillingAddress", t."BillingCity", t."BillingState", t."BillingCountry", t."BillingPostalCode", t."Total"
FROM "Invoice" AS t
WHERE t."InvoiceDate" >= $1 AND t."InvoiceDate" <= $2 AND CAST(t."Total" AS REAL) >= CAST($3 AS REAL)
-- $1 = 2021-01-01 00:00:00
-- $2 = 2021-12-31 00:00:00
-- $3 = 5 (Decimal)

-- Parts of texts
-- Artist.Query(db).Where(a => a.Name.StartsWith("The ") & a.Name.IgnoreCase.Contains("band") & !a.Name.EndsWith("s"))
SELECT t."ArtistId", t."Name"
FROM "Artist" AS t
WHERE ifnull(substr(CAST(t."Name" AS BLOB), 1, length(CAST($1 AS BLOB))), CAST(t."Name" AS BLOB)) = CAST($1 AS BLOB) AND instr(lower(t."Name"), lower($2)) > 0 AND (ifnull(substr(CAST(t."Name" AS BLOB), length(CAST(t."Name" AS BLOB)) - length(CAST($3 AS BLOB)) + 1), CAST(t."Name" AS BLOB)) = CAST($3 AS BLOB)) IS NOT TRUE
-- $1 = 'The '
-- $2 = 'band'
-- $3 = 's'

-- SQL of one's own
-- Track.Query(db).Where(t => Predicate.Sql($"{t.Milliseconds} / {1000} > {t.Album.Tracks.Count}"))
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
LEFT JOIN "Album" AS t1 ON t1."AlbumId" = t."AlbumId"
LEFT JOIN (SELECT t1."AlbumId" AS k1, COUNT(*) AS v1 FROM "Track" AS t1 GROUP BY t1."AlbumId") AS a1 ON a1.k1 = t1."AlbumId"
WHERE (t."Milliseconds" / $1 > COALESCE(a1.v1, 0))
-- $1 = 1000 (Int32)

-- Columns of targets, joined once
-- Track.Query(db).Where(t => t.Album.Artist.Name == "AC/DC" & t.Album.Title != "Ballbreaker" & t.Genre.Name == "Rock")
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
LEFT JOIN "Album" AS t1 ON t1."AlbumId" = t."AlbumId"
LEFT JOIN "Artist" AS t2 ON t2."ArtistId" = t1."ArtistId"
LEFT JOIN "Genre" AS t3 ON t3."GenreId" = t."GenreId"
WHERE t2."Name" = $1 AND t1."Title" IS NOT $2 AND t3."Name" = $3
-- $1 = 'AC/DC'
-- $2 = 'Ballbreaker'
-- $3 = 'Rock'

-- Is and IsNot
-- Employee.Query(db).Where(e => e.Manager.Is(m => m.LastName == "Adams") | e.Manager.IsNot(m => m.City == "Calgary"))
SELECT t."EmployeeId", t."LastName", t."FirstName", t."Title", t."ReportsTo", t."BirthDate", t."HireDate", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email"
FROM "Employee" AS t
WHERE (EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."EmployeeId" = t."ReportsTo" AND t1."LastName" = $1) OR NOT EXISTS (SELECT 1 FROM "Employee" AS t2 WHERE t2."EmployeeId" = t."ReportsTo" AND t2."City" = $2))
-- $1 = 'Adams'
-- $2 = 'Calgary'

-- There is a target, and there is none
-- Employee.Query(db).Where(e => e.Reports.Any() & e.Customers.None() & !e.Manager.Exists())
SELECT t."EmployeeId", t."LastName", t."FirstName", t."Title", t."ReportsTo", t."BirthDate", t."HireDate", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email"
FROM "Employee" AS t
WHERE EXISTS (SELECT 1 FROM "Employee" AS t1 WHERE t1."ReportsTo" = t."EmployeeId") AND NOT EXISTS (SELECT 1 FROM "Customer" AS t2 WHERE t2."SupportRepId" = t."EmployeeId") AND NOT (EXISTS (SELECT 1 FROM "Employee" AS t3 WHERE t3."EmployeeId" = t."ReportsTo"))

-- Some over a junction
-- Track.Query(db).Where(t => t.Playlists.Some(p => p.Name == "Grunge"))
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE EXISTS (SELECT 1 FROM "Playlist" AS t1 WHERE t1."PlaylistId" IN (SELECT j1."PlaylistId" FROM "PlaylistTrack" AS j1 WHERE j1."TrackId" = t."TrackId") AND t1."Name" = $1)
-- $1 = 'Grunge'

-- Every
-- Customer.Query(db).Where(c => c.Invoices.Any() & c.Invoices.Every(i => i.Total > 0.99m))
SELECT t."CustomerId", t."FirstName", t."LastName", t."Company", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email", t."SupportRepId"
FROM "Customer" AS t
WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId") AND NOT EXISTS (SELECT 1 FROM "Invoice" AS t2 WHERE t2."CustomerId" = t."CustomerId" AND NOT (CAST(t2."Total" AS REAL) > CAST($1 AS REAL)))
-- $1 = 0.99 (Decimal)

-- Every, where the column can be NULL
-- Album.Query(db).Where(a => a.Tracks.Every(t => t.Composer == "AC/DC"))
SELECT t."AlbumId", t."Title", t."ArtistId"
FROM "Album" AS t
WHERE NOT EXISTS (SELECT 1 FROM "Track" AS t1 WHERE t1."AlbumId" = t."AlbumId" AND (t1."Composer" = $1) IS NOT TRUE)
-- $1 = 'AC/DC'

-- None, with a condition
-- Customer.Query(db).Where(c => c.Invoices.None(i => i.InvoiceDate >= new DateTime(2021, 1, 1) & i.InvoiceDate < new DateTime(2022, 1, 1)))
SELECT t."CustomerId", t."FirstName", t."LastName", t."Company", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email", t."SupportRepId"
FROM "Customer" AS t
WHERE NOT EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId" AND t1."InvoiceDate" >= $1 AND t1."InvoiceDate" < $2)
-- $1 = 2021-01-01 00:00:00
-- $2 = 2022-01-01 00:00:00

-- Five steps
-- Customer.Query(db).Where(c => c.Invoices.Some(i => i.Lines.Some(l => l.Track.Album.Artist.Name == "Iron Maiden")))
SELECT t."CustomerId", t."FirstName", t."LastName", t."Company", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email", t."SupportRepId"
FROM "Customer" AS t
WHERE EXISTS (SELECT 1 FROM "Invoice" AS t1 WHERE t1."CustomerId" = t."CustomerId" AND EXISTS (SELECT 1 FROM "InvoiceLine" AS t2 LEFT JOIN "Track" AS t3 ON t3."TrackId" = t2."TrackId" LEFT JOIN "Album" AS t4 ON t4."AlbumId" = t3."AlbumId" LEFT JOIN "Artist" AS t5 ON t5."ArtistId" = t4."ArtistId" WHERE t2."InvoiceId" = t1."InvoiceId" AND t5."Name" = $1))
-- $1 = 'Iron Maiden'

-- A path
-- Playlist.Query(db).Where(p => p.Artists.Some(a => a.Name == "AC/DC"))
SELECT t."PlaylistId", t."Name"
FROM "Playlist" AS t
WHERE EXISTS (SELECT 1 FROM "Artist" AS t1 WHERE t1."ArtistId" IN (SELECT j3."ArtistId" FROM "PlaylistTrack" AS j1 JOIN "Track" AS j2 ON j2."TrackId" = j1."TrackId" JOIN "Album" AS j3 ON j3."AlbumId" = j2."AlbumId" WHERE j1."PlaylistId" = t."PlaylistId") AND t1."Name" = $1)
-- $1 = 'AC/DC'

-- Outer rows
-- Artist.Query(db).Where(a => a.Albums.Some(b => b.Tracks.Some(t => b.Tracks.Some(other => other.GenreId != t.GenreId))))
SELECT t."ArtistId", t."Name"
FROM "Artist" AS t
WHERE EXISTS (SELECT 1 FROM "Album" AS t1 WHERE t1."ArtistId" = t."ArtistId" AND EXISTS (SELECT 1 FROM "Track" AS t2 WHERE t2."AlbumId" = t1."AlbumId" AND EXISTS (SELECT 1 FROM "Track" AS t3 WHERE t3."AlbumId" = t1."AlbumId" AND t3."GenreId" IS NOT t2."GenreId")))

-- Two targets compared
-- Invoice.Query(db).Where(i => i.BillingCountry != i.Customer.SupportRep.Country)
SELECT t."InvoiceId", t."CustomerId", t."InvoiceDate", t."BillingAddress", t."BillingCity", t."BillingState", t."BillingCountry", t."BillingPostalCode", t."Total"
FROM "Invoice" AS t
LEFT JOIN "Customer" AS t1 ON t1."CustomerId" = t."CustomerId"
LEFT JOIN "Employee" AS t2 ON t2."EmployeeId" = t1."SupportRepId"
WHERE t."BillingCountry" IS NOT t2."Country"

-- Conditions collected at run time
-- Track.Query(db).Where(t => Predicate.All([.. new[] { "Music", "Grunge" }.Select(name => t.Playlists.Some(p => p.Name == name))]))
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE EXISTS (SELECT 1 FROM "Playlist" AS t1 WHERE t1."PlaylistId" IN (SELECT j1."PlaylistId" FROM "PlaylistTrack" AS j1 WHERE j1."TrackId" = t."TrackId") AND t1."Name" = $1) AND EXISTS (SELECT 1 FROM "Playlist" AS t2 WHERE t2."PlaylistId" IN (SELECT j2."PlaylistId" FROM "PlaylistTrack" AS j2 WHERE j2."TrackId" = t."TrackId") AND t2."Name" = $2)
-- $1 = 'Music'
-- $2 = 'Grunge'

-- A count
-- Artist.Query(db).Where(a => a.Albums.Count >= 10)
SELECT t."ArtistId", t."Name"
FROM "Artist" AS t
LEFT JOIN (SELECT t1."ArtistId" AS k1, COUNT(*) AS v1 FROM "Album" AS t1 GROUP BY t1."ArtistId") AS a1 ON a1.k1 = t."ArtistId"
WHERE COALESCE(a1.v1, 0) >= $1
-- $1 = 10 (Int64)

-- A count of some
-- Playlist.Query(db).Where(p => p.Tracks.Where(t => t.Genre.Name == "Rock").Count > p.Tracks.Where(t => t.Genre.Name == "Jazz").Count)
SELECT t."PlaylistId", t."Name"
FROM "Playlist" AS t
LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."PlaylistId" AS k1, j1."TrackId" AS n1 FROM "PlaylistTrack" AS j1) AS p JOIN "Track" AS t1 ON t1."TrackId" = p.n1 LEFT JOIN "Genre" AS t2 ON t2."GenreId" = t1."GenreId" WHERE t2."Name" = $1 GROUP BY p.k1) AS a1 ON a1.k1 = t."PlaylistId"
LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."PlaylistId" AS k1, j1."TrackId" AS n1 FROM "PlaylistTrack" AS j1) AS p JOIN "Track" AS t1 ON t1."TrackId" = p.n1 LEFT JOIN "Genre" AS t2 ON t2."GenreId" = t1."GenreId" WHERE t2."Name" = $2 GROUP BY p.k1) AS a2 ON a2.k1 = t."PlaylistId"
WHERE COALESCE(a1.v1, 0) > COALESCE(a2.v1, 0)
-- $1 = 'Rock'
-- $2 = 'Jazz'

-- A sum that is compared with a column
-- Invoice.Query(db).Where(i => i.Total != i.Lines.Sum(l => Scalar.Sql<decimal>($"{l.UnitPrice} * {l.Quantity}")))
SELECT t."InvoiceId", t."CustomerId", t."InvoiceDate", t."BillingAddress", t."BillingCity", t."BillingState", t."BillingCountry", t."BillingPostalCode", t."Total"
FROM "Invoice" AS t
LEFT JOIN (SELECT t1."InvoiceId" AS k1, CAST(printf('%.15g', SUM(CAST((t1."UnitPrice" * t1."Quantity") AS REAL))) AS REAL) AS v1 FROM "InvoiceLine" AS t1 GROUP BY t1."InvoiceId") AS a1 ON a1.k1 = t."InvoiceId"
WHERE CAST(t."Total" AS REAL) <> COALESCE(a1.v1, 0)

-- The smallest, the largest and the average
-- Album.Query(db).Where(a => a.Tracks.Min(t => t.Milliseconds) > 60_000 & a.Tracks.Max(t => t.Name) < "M" & a.Tracks.Average(t => t.Bytes) > 1e6)
SELECT t."AlbumId", t."Title", t."ArtistId"
FROM "Album" AS t
LEFT JOIN (SELECT t1."AlbumId" AS k1, MIN(t1."Milliseconds") AS v1, MAX(t1."Name") AS v2, AVG(t1."Bytes") AS v3 FROM "Track" AS t1 GROUP BY t1."AlbumId") AS a1 ON a1.k1 = t."AlbumId"
WHERE a1.v1 > $1 AND a1.v2 < $2 AND a1.v3 > $3
-- $1 = 60000 (Int32)
-- $2 = 'M'
-- $3 = 1000000 (Double)

-- A sum of sums
-- Artist.Query(db).Where(a => a.Albums.Sum(b => b.Tracks.Sum(t => t.Milliseconds)) > 3_600_000)
SELECT t."ArtistId", t."Name"
FROM "Artist" AS t
LEFT JOIN (SELECT t1."ArtistId" AS k1, SUM(COALESCE(a1.v1, 0)) AS v1 FROM "Album" AS t1 LEFT JOIN (SELECT t1."AlbumId" AS k1, SUM(t1."Milliseconds") AS v1 FROM "Track" AS t1 GROUP BY t1."AlbumId") AS a1 ON a1.k1 = t1."AlbumId" GROUP BY t1."ArtistId") AS a1 ON a1.k1 = t."ArtistId"
WHERE COALESCE(a1.v1, 0) > $1
-- $1 = 3600000 (Int64)

-- The sum of a path
-- Employee.Query(db).Where(e => e.Invoices.Sum(i => i.Total) > 800m)
SELECT t."EmployeeId", t."LastName", t."FirstName", t."Title", t."ReportsTo", t."BirthDate", t."HireDate", t."Address", t."City", t."State", t."Country", t."PostalCode", t."Phone", t."Fax", t."Email"
FROM "Employee" AS t
LEFT JOIN (SELECT p.k1 AS k1, CAST(printf('%.15g', SUM(CAST(t1."Total" AS REAL))) AS REAL) AS v1 FROM (SELECT DISTINCT j1."SupportRepId" AS k1, j1."CustomerId" AS n1 FROM "Customer" AS j1) AS p JOIN "Invoice" AS t1 ON t1."CustomerId" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."EmployeeId"
WHERE COALESCE(a1.v1, 0) > CAST($1 AS REAL)
-- $1 = 800 (Decimal)

-- By the column of a target
-- Track.Query(db).OrderBy(t => t.Album.Artist.Name, t => t.Name.Descending)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
LEFT JOIN "Album" AS t1 ON t1."AlbumId" = t."AlbumId"
LEFT JOIN "Artist" AS t2 ON t2."ArtistId" = t1."ArtistId"
ORDER BY t2."Name", t."Name" DESC, t."TrackId"

-- NULLs last
-- Track.Query(db).OrderBy(t => t.Composer.Ascending.NullsLast, t => t.GenreId.Descending).Take(10)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
ORDER BY t."Composer" NULLS LAST, t."GenreId" DESC, t."TrackId"
LIMIT $1
-- $1 = 10 (Int64)

-- By a computed value
-- Artist.Query(db).OrderBy(a => a.Albums.Count.Descending).Skip(10).Take(10)
SELECT t."ArtistId", t."Name"
FROM "Artist" AS t
LEFT JOIN (SELECT t1."ArtistId" AS k1, COUNT(*) AS v1 FROM "Album" AS t1 GROUP BY t1."ArtistId") AS a1 ON a1.k1 = t."ArtistId"
ORDER BY COALESCE(a1.v1, 0) DESC, t."ArtistId"
LIMIT $1 OFFSET $2
-- $1 = 10 (Int64)
-- $2 = 10 (Int64)

-- The last ones
-- Invoice.Query(db).OrderBy(i => i.InvoiceDate).TakeLast(5)
SELECT t."InvoiceId", t."CustomerId", t."InvoiceDate", t."BillingAddress", t."BillingCity", t."BillingState", t."BillingCountry", t."BillingPostalCode", t."Total"
FROM "Invoice" AS t
ORDER BY t."InvoiceDate" DESC, t."InvoiceId" DESC
LIMIT $1
-- $1 = 5 (Int64)

-- Leaving out without a limit
-- Genre.Query(db).Skip(20)
SELECT t."GenreId", t."Name"
FROM "Genre" AS t
ORDER BY t."GenreId"
LIMIT -1 OFFSET $1
-- $1 = 20 (Int64)

-- After an entity
-- Track.Query(db).OrderBy(t => t.Milliseconds.Descending).After(last).Take(20)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE (t."Milliseconds" < $1 OR (t."Milliseconds" = $2 AND t."TrackId" > $3))
ORDER BY t."Milliseconds" DESC, t."TrackId"
LIMIT $4
-- $1 = 375418 (Int32)
-- $2 = 375418 (Int32)
-- $3 = 5 (Int32)
-- $4 = 20 (Int64)

-- After an entity, where columns can be NULL
-- Track.Query(db).OrderBy(t => t.GenreId, t => t.Composer).After(last).Take(20)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
WHERE (t."GenreId" > $1 OR (t."GenreId" = $2 AND (t."Composer" IS NOT NULL OR (t."Composer" IS NULL AND t."TrackId" > $3))))
ORDER BY t."GenreId", t."Composer", t."TrackId"
LIMIT $4
-- $1 = 1 (Int32)
-- $2 = 1 (Int32)
-- $3 = 5 (Int32)
-- $4 = 20 (Int64)

-- The targets of one entity
-- new Artist { ArtistId = 90 }.On(db).Tracks.Where(t => t.Genre.Name == "Metal").OrderBy(t => t.Name)
SELECT t."TrackId", t."Name", t."AlbumId", t."MediaTypeId", t."GenreId", t."Composer", t."Milliseconds", t."Bytes", t."UnitPrice"
FROM "Track" AS t
LEFT JOIN "Genre" AS t1 ON t1."GenreId" = t."GenreId"
WHERE t."AlbumId" IN (SELECT j1."AlbumId" FROM "Album" AS j1 WHERE j1."ArtistId" = $1)
AND t1."Name" = $2
ORDER BY t."Name", t."TrackId"
-- $1 = 90 (Int32)
-- $2 = 'Metal'
