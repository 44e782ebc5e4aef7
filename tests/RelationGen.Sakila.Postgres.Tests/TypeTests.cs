using System.Data.Common;

namespace RelationGen.Sakila.Tests;

/// <summary>What only PostgreSQL has: a domain, an enum, an array, a search vector, partitions with rules.</summary>
public sealed class TypeTests(SakilaDatabase database) : IClassFixture<SakilaDatabase>
{
    [SakilaFact]
    public async Task A_film_has_all_of_its_types()
    {
        DbSession db = database;

        Film film = (await Film.FindAsync(db, 1))!;

        Assert.Equal((2006, Rating.ParentalGuidance, (short)86), (film.ReleaseYear, film.Rating, film.Length));
        Assert.Equal(["Deleted Scenes", "Behind the Scenes"], film.SpecialFeatures!);
        Assert.Contains("'academi':1", film.Fulltext, StringComparison.Ordinal);
    }

    [SakilaFact]
    public async Task Each_type_is_asked_for_in_the_database()
    {
        DbSession db = database;

        Assert.Equal(
            [(Rating.G, 178), (Rating.ParentalGuidance, 194), (Rating.ParentsCautioned, 223), (Rating.Restricted, 195),
                (Rating.AdultsOnly, 210)],
            (await Film.Query(db).CountByAsync<Rating?>(f => f.Rating)).OrderBy(pair => pair.Value)
                .Select(pair => (pair.Value!.Value, (int)pair.Count)));
        Assert.Equal(418, await Film.Query(db).Where(f => f.Rating.In(Rating.ParentsCautioned, Rating.Restricted)).CountAsync());
        Film first = (await Film.Query(db).OrderBy(f => f.Rating.Descending, f => f.FilmId).FirstOrDefaultAsync())!;
        Assert.Equal(Rating.AdultsOnly, first.Rating);
        Assert.Equal(503, await Film.Query(db).Where(f => f.SpecialFeatures.Contains("Deleted Scenes")).CountAsync());
        Assert.Equal(
            CountOf("SELECT COUNT(*) FROM film WHERE special_features @> ARRAY['Trailers', 'Commentaries']"),
            await Film.Query(db).Where(f => f.SpecialFeatures.ContainsAll("Trailers", "Commentaries")).CountAsync());
        Assert.Equal(
            CountOf("SELECT COUNT(*) FROM film WHERE cardinality(special_features) = 3"),
            await Film.Query(db).Where(f => f.SpecialFeatures.Length == 3).CountAsync());
        Assert.Equal(
            CountOf("SELECT COUNT(*) FROM film WHERE fulltext @@ to_tsquery('english', 'database & epic')"),
            await Film.Query(db).Where(f => Predicate.Sql($"{f.Fulltext} @@ to_tsquery('english', {"database & epic"})")).CountAsync());
        Assert.Equal(1000, await Film.Query(db).Where(f => f.ReleaseYear == 2006).CountAsync());
    }

    [SakilaFact]
    public async Task Each_type_is_written()
    {
        using DbTransaction transaction = database.Begin();
        DbSession db = database.In(transaction);
        var film = new Film
        {
            Title = "LAMBDA DATABASE", Description = "An epic of columns", LanguageId = 1, ReleaseYear = 2024, Rating = Rating.AdultsOnly,
            SpecialFeatures = ["Trailers", "A, \"B\""],
        };

        await film.InsertAsync(db);
        Assert.Contains("'lambda':1", film.Fulltext, StringComparison.Ordinal);
        film.Rating = Rating.ParentsCautioned;
        film.ReleaseYear = null;
        film.SpecialFeatures = null;
        film.Title = "DELTA";
        await film.UpdateAsync(db);
        Assert.Contains("'delta':1", film.Fulltext, StringComparison.Ordinal);
        Film read = (await Film.FindAsync(db, film.FilmId))!;
        Assert.Equal((Rating.ParentsCautioned, null, null), (read.Rating, read.ReleaseYear, read.SpecialFeatures));
        Assert.Equal(1, await Film.Query(db).Where(f => f.FilmId == film.FilmId).UpdateAsync(x =>
            x.Set(f => f.Rating, Rating.Restricted).Set(f => f.SpecialFeatures, ["Trailers"]).Set(f => f.ReleaseYear, 1999)));
        read = (await Film.FindAsync(db, film.FilmId))!;
        Assert.Equal((Rating.Restricted, 1999, "Trailers"), (read.Rating, read.ReleaseYear, Assert.Single(read.SpecialFeatures!)));
        await read.UpsertAsync(db);
        await read.DeleteAsync(db);
        transaction.Rollback();
    }

    [SakilaFact]
    public async Task What_a_type_does_not_have_is_refused()
    {
        using DbTransaction transaction = database.Begin();
        DbSession db = database.In(transaction);

        transaction.Save("before");
        RelationException rating = await Assert.ThrowsAnyAsync<RelationException>(
            () => NicerFilm.Query(db).Where(f => f.Rating == "PG-99").ToListAsync());
        Assert.Contains("NicerFilm.Rating (mpaa_rating)", rating.Message, StringComparison.Ordinal);
        transaction.Rollback("before");
        RelationConstraintException year = await Assert.ThrowsAsync<RelationConstraintException>(
            () => new Film { Title = "X", LanguageId = 1, ReleaseYear = 1800 }.InsertAsync(db));
        Assert.Contains("year_check", year.Message, StringComparison.Ordinal);
        transaction.Rollback();
    }

    [SakilaFact]
    public async Task Partitions_are_read_and_their_rules_send_rows_there()
    {
        DbSession db = database;
        long[] counts =
        [
            await PaymentOfJanuary.Query(db).CountAsync(), await PaymentOfFebruary.Query(db).CountAsync(),
            await PaymentOfMarch.Query(db).CountAsync(), await PaymentOfApril.Query(db).CountAsync(),
            await PaymentOfMay.Query(db).CountAsync(), await PaymentOfJune.Query(db).CountAsync(),
        ];
        Assert.Equal(16049, await Payment.Query(db).CountAsync());
        Assert.InRange(counts.Sum(), 0, 16049);

        using DbTransaction transaction = database.Begin();
        db = database.In(transaction);
        var payment = new Payment
        {
            PaymentId = 90001, CustomerId = 1, StaffId = 1, RentalId = 1, Amount = 3, PaymentDate = new DateTime(2007, 3, 4),
        };
        await payment.InsertAsync(db);

        // The rule gives it a number of its own.
        PaymentOfMarch stored = Assert.Single(await PaymentOfMarch.Query(db)
            .Where(p => p.PaymentDate == payment.PaymentDate).ToListAsync());
        Assert.Equal(3m, stored.Amount);
        Assert.Equal(3m, (await Payment.FindAsync(db, stored.PaymentId))!.Amount);
        transaction.Save("before");
        Assert.Contains("Payment", (await Assert.ThrowsAnyAsync<RelationException>(() => new Payment
        {
            CustomerId = 1, StaffId = 1, RentalId = 1, Amount = 3, PaymentDate = new DateTime(2007, 3, 4),
        }.InsertAsync(db))).Message, StringComparison.Ordinal);
        transaction.Rollback();
    }

    [SakilaFact]
    public async Task Views_of_PostgreSQL_alone()
    {
        DbSession db = database;

        Assert.Equal(200, await ActorInfo.Query(db).CountAsync());
        ActorInfo info = Assert.Single(await ActorInfo.Query(db).Where(a => a.ActorId == 1).Include(a => a.Actor).ToListAsync());
        Assert.Equal("PENELOPE", info.Actor.FirstName);
        Assert.Equal("PG", (await NicerFilm.Query(db).Where(f => f.Fid == 1).ValuesAsync<string?>(f => f.Rating))[0]);
    }

    private long CountOf(string sql) => database.Read(sql, row => row.GetInt64(0))[0];
}
