-- A value
-- Album.Query(db).Where(a => a.ArtistId == 90)
SELECT t."album_id", t."title", t."artist_id"
FROM "album" AS t
WHERE t."artist_id" = $1
-- $1 = 90 (Int32)

-- Text that may be NULL is different
-- Track.Query(db).Where(t => t.Composer != "AC/DC" & t.GenreId != 1)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE t."composer" IS DISTINCT FROM $1 AND t."genre_id" IS DISTINCT FROM $2
-- $1 = 'AC/DC'
-- $2 = 1 (Int32)

-- NULL
-- Track.Query(db).Where(t => t.Composer == null | !(t.Bytes > 1_000_000))
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE (t."composer" IS NULL OR (t."bytes" > $1) IS NOT TRUE)
-- $1 = 1000000 (Int32)

-- One of several values
-- Track.Query(db).Where(t => t.TrackId.In(1, 2, 3) & t.UnitPrice.In(0.99m, 1.99m))
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE t."track_id" = ANY($1) AND t."unit_price" IN ($2, $3)
-- $1 = [1 (Int32), 2 (Int32), 3 (Int32)]
-- $2 = 0.99 (Decimal)
-- $3 = 1.99 (Decimal)

-- A range
-- Invoice.Query(db).Where(i => i.InvoiceDate.Between(new DateTime(2021, 1, 1), new DateTime(2021, 12, 31)) & i.Total >= 5m)
SELECT t."invoice_id", t."customer_id", t."invoice_date", t."billing_address", t."billing_city", t."billing_state", t."billing_country", t."billing_postal_code", t."total"
FROM "invoice" AS t
WHERE t."invoice_date" >= $1 AND t."invoice_date" <= $2 AND t."total" >= $3
-- $1 = 2021-01-01 00:00:00
-- $2 = 2021-12-31 00:00:00
-- $3 = 5 (Decimal)

-- Parts of texts
-- Artist.Query(db).Where(a => a.Name.StartsWith("The ") & a.Name.IgnoreCase.Contains("band") & !a.Name.EndsWith("s"))
SELECT t."artist_id", t."name"
FROM "artist" AS t
WHERE starts_with(t."name", $1) AND strpos(lower(t."name"), lower($2)) > 0 AND (right(t."name", length($3)) = $3) IS NOT TRUE
-- $1 = 'The '
-- $2 = 'band'
-- $3 = 's'

-- SQL of one's own
-- Track.Query(db).Where(t => Predicate.Sql($"{t.Milliseconds} / {1000} > {t.Album.Tracks.Count}"))
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
LEFT JOIN "album" AS t1 ON t1."album_id" = t."album_id"
LEFT JOIN (SELECT t1."album_id" AS k1, COUNT(*) AS v1 FROM "track" AS t1 GROUP BY t1."album_id") AS a1 ON a1.k1 = t1."album_id"
WHERE (t."milliseconds" / $1 > COALESCE(a1.v1, 0))
-- $1 = 1000 (Int32)

-- Columns of targets, joined once
-- Track.Query(db).Where(t => t.Album.Artist.Name == "AC/DC" & t.Album.Title != "Ballbreaker" & t.Genre.Name == "Rock")
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
LEFT JOIN "album" AS t1 ON t1."album_id" = t."album_id"
LEFT JOIN "artist" AS t2 ON t2."artist_id" = t1."artist_id"
LEFT JOIN "genre" AS t3 ON t3."genre_id" = t."genre_id"
WHERE t2."name" = $1 AND t1."title" IS DISTINCT FROM $2 AND t3."name" = $3
-- $1 = 'AC/DC'
-- $2 = 'Ballbreaker'
-- $3 = 'Rock'

-- Is and IsNot
-- Employee.Query(db).Where(e => e.Manager.Is(m => m.LastName == "Adams") | e.Manager.IsNot(m => m.City == "Calgary"))
SELECT t."employee_id", t."last_name", t."first_name", t."title", t."reports_to", t."birth_date", t."hire_date", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email"
FROM "employee" AS t
WHERE (EXISTS (SELECT 1 FROM "employee" AS t1 WHERE t1."employee_id" = t."reports_to" AND t1."last_name" = $1) OR NOT EXISTS (SELECT 1 FROM "employee" AS t2 WHERE t2."employee_id" = t."reports_to" AND t2."city" = $2))
-- $1 = 'Adams'
-- $2 = 'Calgary'

-- There is a target, and there is none
-- Employee.Query(db).Where(e => e.Reports.Any() & e.Customers.None() & !e.Manager.Exists())
SELECT t."employee_id", t."last_name", t."first_name", t."title", t."reports_to", t."birth_date", t."hire_date", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email"
FROM "employee" AS t
WHERE EXISTS (SELECT 1 FROM "employee" AS t1 WHERE t1."reports_to" = t."employee_id") AND NOT EXISTS (SELECT 1 FROM "customer" AS t2 WHERE t2."support_rep_id" = t."employee_id") AND NOT (EXISTS (SELECT 1 FROM "employee" AS t3 WHERE t3."employee_id" = t."reports_to"))

-- Some over a junction
-- Track.Query(db).Where(t => t.Playlists.Some(p => p.Name == "Grunge"))
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE EXISTS (SELECT 1 FROM "playlist" AS t1 WHERE t1."playlist_id" IN (SELECT j1."playlist_id" FROM "playlist_track" AS j1 WHERE j1."track_id" = t."track_id") AND t1."name" = $1)
-- $1 = 'Grunge'

-- Every
-- Customer.Query(db).Where(c => c.Invoices.Any() & c.Invoices.Every(i => i.Total > 0.99m))
SELECT t."customer_id", t."first_name", t."last_name", t."company", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email", t."support_rep_id"
FROM "customer" AS t
WHERE EXISTS (SELECT 1 FROM "invoice" AS t1 WHERE t1."customer_id" = t."customer_id") AND NOT EXISTS (SELECT 1 FROM "invoice" AS t2 WHERE t2."customer_id" = t."customer_id" AND NOT (t2."total" > $1))
-- $1 = 0.99 (Decimal)

-- Every, where the column can be NULL
-- Album.Query(db).Where(a => a.Tracks.Every(t => t.Composer == "AC/DC"))
SELECT t."album_id", t."title", t."artist_id"
FROM "album" AS t
WHERE NOT EXISTS (SELECT 1 FROM "track" AS t1 WHERE t1."album_id" = t."album_id" AND (t1."composer" = $1) IS NOT TRUE)
-- $1 = 'AC/DC'

-- None, with a condition
-- Customer.Query(db).Where(c => c.Invoices.None(i => i.InvoiceDate >= new DateTime(2021, 1, 1) & i.InvoiceDate < new DateTime(2022, 1, 1)))
SELECT t."customer_id", t."first_name", t."last_name", t."company", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email", t."support_rep_id"
FROM "customer" AS t
WHERE NOT EXISTS (SELECT 1 FROM "invoice" AS t1 WHERE t1."customer_id" = t."customer_id" AND t1."invoice_date" >= $1 AND t1."invoice_date" < $2)
-- $1 = 2021-01-01 00:00:00
-- $2 = 2022-01-01 00:00:00

-- Five steps
-- Customer.Query(db).Where(c => c.Invoices.Some(i => i.Lines.Some(l => l.Track.Album.Artist.Name == "Iron Maiden")))
SELECT t."customer_id", t."first_name", t."last_name", t."company", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email", t."support_rep_id"
FROM "customer" AS t
WHERE EXISTS (SELECT 1 FROM "invoice" AS t1 WHERE t1."customer_id" = t."customer_id" AND EXISTS (SELECT 1 FROM "invoice_line" AS t2 LEFT JOIN "track" AS t3 ON t3."track_id" = t2."track_id" LEFT JOIN "album" AS t4 ON t4."album_id" = t3."album_id" LEFT JOIN "artist" AS t5 ON t5."artist_id" = t4."artist_id" WHERE t2."invoice_id" = t1."invoice_id" AND t5."name" = $1))
-- $1 = 'Iron Maiden'

-- A path
-- Playlist.Query(db).Where(p => p.Artists.Some(a => a.Name == "AC/DC"))
SELECT t."playlist_id", t."name"
FROM "playlist" AS t
WHERE EXISTS (SELECT 1 FROM "artist" AS t1 WHERE t1."artist_id" IN (SELECT j3."artist_id" FROM "playlist_track" AS j1 JOIN "track" AS j2 ON j2."track_id" = j1."track_id" JOIN "album" AS j3 ON j3."album_id" = j2."album_id" WHERE j1."playlist_id" = t."playlist_id") AND t1."name" = $1)
-- $1 = 'AC/DC'

-- Outer rows
-- Artist.Query(db).Where(a => a.Albums.Some(b => b.Tracks.Some(t => b.Tracks.Some(other => other.GenreId != t.GenreId))))
SELECT t."artist_id", t."name"
FROM "artist" AS t
WHERE EXISTS (SELECT 1 FROM "album" AS t1 WHERE t1."artist_id" = t."artist_id" AND EXISTS (SELECT 1 FROM "track" AS t2 WHERE t2."album_id" = t1."album_id" AND EXISTS (SELECT 1 FROM "track" AS t3 WHERE t3."album_id" = t1."album_id" AND t3."genre_id" IS DISTINCT FROM t2."genre_id")))

-- Two targets compared
-- Invoice.Query(db).Where(i => i.BillingCountry != i.Customer.SupportRep.Country)
SELECT t."invoice_id", t."customer_id", t."invoice_date", t."billing_address", t."billing_city", t."billing_state", t."billing_country", t."billing_postal_code", t."total"
FROM "invoice" AS t
LEFT JOIN "customer" AS t1 ON t1."customer_id" = t."customer_id"
LEFT JOIN "employee" AS t2 ON t2."employee_id" = t1."support_rep_id"
WHERE t."billing_country" IS DISTINCT FROM t2."country"

-- Conditions collected at run time
-- Track.Query(db).Where(t => Predicate.All([.. new[] { "Music", "Grunge" }.Select(name => t.Playlists.Some(p => p.Name == name))]))
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE EXISTS (SELECT 1 FROM "playlist" AS t1 WHERE t1."playlist_id" IN (SELECT j1."playlist_id" FROM "playlist_track" AS j1 WHERE j1."track_id" = t."track_id") AND t1."name" = $1) AND EXISTS (SELECT 1 FROM "playlist" AS t2 WHERE t2."playlist_id" IN (SELECT j2."playlist_id" FROM "playlist_track" AS j2 WHERE j2."track_id" = t."track_id") AND t2."name" = $2)
-- $1 = 'Music'
-- $2 = 'Grunge'

-- A count
-- Artist.Query(db).Where(a => a.Albums.Count >= 10)
SELECT t."artist_id", t."name"
FROM "artist" AS t
LEFT JOIN (SELECT t1."artist_id" AS k1, COUNT(*) AS v1 FROM "album" AS t1 GROUP BY t1."artist_id") AS a1 ON a1.k1 = t."artist_id"
WHERE COALESCE(a1.v1, 0) >= $1
-- $1 = 10 (Int64)

-- A count of some
-- Playlist.Query(db).Where(p => p.Tracks.Where(t => t.Genre.Name == "Rock").Count > p.Tracks.Where(t => t.Genre.Name == "Jazz").Count)
SELECT t."playlist_id", t."name"
FROM "playlist" AS t
LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."playlist_id" AS k1, j1."track_id" AS n1 FROM "playlist_track" AS j1) AS p JOIN "track" AS t1 ON t1."track_id" = p.n1 LEFT JOIN "genre" AS t2 ON t2."genre_id" = t1."genre_id" WHERE t2."name" = $1 GROUP BY p.k1) AS a1 ON a1.k1 = t."playlist_id"
LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."playlist_id" AS k1, j1."track_id" AS n1 FROM "playlist_track" AS j1) AS p JOIN "track" AS t1 ON t1."track_id" = p.n1 LEFT JOIN "genre" AS t2 ON t2."genre_id" = t1."genre_id" WHERE t2."name" = $2 GROUP BY p.k1) AS a2 ON a2.k1 = t."playlist_id"
WHERE COALESCE(a1.v1, 0) > COALESCE(a2.v1, 0)
-- $1 = 'Rock'
-- $2 = 'Jazz'

-- A sum that is compared with a column
-- Invoice.Query(db).Where(i => i.Total != i.Lines.Sum(l => Scalar.Sql<decimal>($"{l.UnitPrice} * {l.Quantity}")))
SELECT t."invoice_id", t."customer_id", t."invoice_date", t."billing_address", t."billing_city", t."billing_state", t."billing_country", t."billing_postal_code", t."total"
FROM "invoice" AS t
LEFT JOIN (SELECT t1."invoice_id" AS k1, SUM((t1."unit_price" * t1."quantity")) AS v1 FROM "invoice_line" AS t1 GROUP BY t1."invoice_id") AS a1 ON a1.k1 = t."invoice_id"
WHERE t."total" <> COALESCE(a1.v1, 0)

-- The smallest, the largest and the average
-- Album.Query(db).Where(a => a.Tracks.Min(t => t.Milliseconds) > 60_000 & a.Tracks.Max(t => t.Name) < "M" & a.Tracks.Average(t => t.Bytes) > 1e6)
SELECT t."album_id", t."title", t."artist_id"
FROM "album" AS t
LEFT JOIN (SELECT t1."album_id" AS k1, MIN(t1."milliseconds") AS v1, MAX(t1."name" COLLATE "C") AS v2, CAST(AVG(t1."bytes") AS double precision) AS v3 FROM "track" AS t1 GROUP BY t1."album_id") AS a1 ON a1.k1 = t."album_id"
WHERE a1.v1 > $1 AND a1.v2 < $2 AND a1.v3 > $3
-- $1 = 60000 (Int32)
-- $2 = 'M'
-- $3 = 1000000 (Double)

-- A sum of sums
-- Artist.Query(db).Where(a => a.Albums.Sum(b => b.Tracks.Sum(t => t.Milliseconds)) > 3_600_000)
SELECT t."artist_id", t."name"
FROM "artist" AS t
LEFT JOIN (SELECT t1."artist_id" AS k1, SUM(COALESCE(a1.v1, 0)) AS v1 FROM "album" AS t1 LEFT JOIN (SELECT t1."album_id" AS k1, SUM(t1."milliseconds") AS v1 FROM "track" AS t1 GROUP BY t1."album_id") AS a1 ON a1.k1 = t1."album_id" GROUP BY t1."artist_id") AS a1 ON a1.k1 = t."artist_id"
WHERE COALESCE(a1.v1, 0) > $1
-- $1 = 3600000 (Int64)

-- The sum of a path
-- Employee.Query(db).Where(e => e.Invoices.Sum(i => i.Total) > 800m)
SELECT t."employee_id", t."last_name", t."first_name", t."title", t."reports_to", t."birth_date", t."hire_date", t."address", t."city", t."state", t."country", t."postal_code", t."phone", t."fax", t."email"
FROM "employee" AS t
LEFT JOIN (SELECT p.k1 AS k1, SUM(t1."total") AS v1 FROM (SELECT DISTINCT j1."support_rep_id" AS k1, j1."customer_id" AS n1 FROM "customer" AS j1) AS p JOIN "invoice" AS t1 ON t1."customer_id" = p.n1 GROUP BY p.k1) AS a1 ON a1.k1 = t."employee_id"
WHERE COALESCE(a1.v1, 0) > $1
-- $1 = 800 (Decimal)

-- By the column of a target
-- Track.Query(db).OrderBy(t => t.Album.Artist.Name, t => t.Name.Descending)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
LEFT JOIN "album" AS t1 ON t1."album_id" = t."album_id"
LEFT JOIN "artist" AS t2 ON t2."artist_id" = t1."artist_id"
ORDER BY t2."name" COLLATE "C" NULLS FIRST, t."name" COLLATE "C" DESC, t."track_id"

-- NULLs last
-- Track.Query(db).OrderBy(t => t.Composer.Ascending.NullsLast, t => t.GenreId.Descending).Take(10)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
ORDER BY t."composer" COLLATE "C" NULLS LAST, t."genre_id" DESC NULLS LAST, t."track_id"
LIMIT 10

-- By a computed value
-- Artist.Query(db).OrderBy(a => a.Albums.Count.Descending).Skip(10).Take(10)
SELECT t."artist_id", t."name"
FROM "artist" AS t
LEFT JOIN (SELECT t1."artist_id" AS k1, COUNT(*) AS v1 FROM "album" AS t1 GROUP BY t1."artist_id") AS a1 ON a1.k1 = t."artist_id"
ORDER BY COALESCE(a1.v1, 0) DESC, t."artist_id"
LIMIT 10 OFFSET $1
-- $1 = 10 (Int64)

-- The last ones
-- Invoice.Query(db).OrderBy(i => i.InvoiceDate).TakeLast(5)
SELECT t."invoice_id", t."customer_id", t."invoice_date", t."billing_address", t."billing_city", t."billing_state", t."billing_country", t."billing_postal_code", t."total"
FROM "invoice" AS t
ORDER BY t."invoice_date" DESC, t."invoice_id" DESC
LIMIT 5

-- Leaving out without a limit
-- Genre.Query(db).Skip(20)
SELECT t."genre_id", t."name"
FROM "genre" AS t
ORDER BY t."genre_id"
OFFSET $1
-- $1 = 20 (Int64)

-- After an entity
-- Track.Query(db).OrderBy(t => t.Milliseconds.Descending).After(last).Take(20)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE (t."milliseconds" < $1 OR (t."milliseconds" = $2 AND t."track_id" > $3))
ORDER BY t."milliseconds" DESC, t."track_id"
LIMIT 20
-- $1 = 375418 (Int32)
-- $2 = 375418 (Int32)
-- $3 = 5 (Int32)

-- After an entity, where columns can be NULL
-- Track.Query(db).OrderBy(t => t.GenreId, t => t.Composer).After(last).Take(20)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
WHERE (t."genre_id" > $1 OR (t."genre_id" = $2 AND (t."composer" IS NOT NULL OR (t."composer" IS NULL AND t."track_id" > $3))))
ORDER BY t."genre_id" NULLS FIRST, t."composer" COLLATE "C" NULLS FIRST, t."track_id"
LIMIT 20
-- $1 = 1 (Int32)
-- $2 = 1 (Int32)
-- $3 = 5 (Int32)

-- The targets of one entity
-- new Artist { ArtistId = 90 }.On(db).Tracks.Where(t => t.Genre.Name == "Metal").OrderBy(t => t.Name)
SELECT t."track_id", t."name", t."album_id", t."media_type_id", t."genre_id", t."composer", t."milliseconds", t."bytes", t."unit_price"
FROM "track" AS t
LEFT JOIN "genre" AS t1 ON t1."genre_id" = t."genre_id"
WHERE t."album_id" IN (SELECT j1."album_id" FROM "album" AS j1 WHERE j1."artist_id" = $1)
AND t1."name" = $2
ORDER BY t."name" COLLATE "C", t."track_id"
-- $1 = 90 (Int32)
-- $2 = 'Metal'
