using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>A database that finds rows which the parent's key, compared as C# does, does not match.</summary>
public sealed class CollationTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_that_matches_no_parent_throws(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.LaxScript);
        List<Country> countries = await Country.Query(db).ToListAsync();

        var unmatched = await Assert.ThrowsAsync<RelationIntegrityException>(() => countries.LoadAsync(db, c => c.Cities));

        Assert.Equal(("Country", "Cities"), (unmatched.Entity, unmatched.Relation));
        Assert.Contains("\"at\"", unmatched.Message, StringComparison.Ordinal);
        Assert.Contains("[Collation", unmatched.Message, StringComparison.Ordinal);
        Assert.All(countries, country => Assert.False(country.IsLoaded(c => c.Cities)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_parent_throws_too(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.LaxScript);
        City city = (await City.FindAsync(db, 3))!;

        await Assert.ThrowsAsync<RelationIntegrityException>(() => city.LoadAsync(db, c => c.Country));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_declared_collation_matches_as_the_database_does(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.LaxScript);
        List<LaxCountry> countries = await LaxCountry.Query(db).ToListAsync();
        List<LaxCity> cities = await LaxCity.Query(db).ToListAsync();

        await countries.LoadAsync(db, c => c.Cities);
        await cities.LoadAsync(db, c => c.Country);

        Assert.Equal([[1L, 3L], [2L]], countries.Select(country => country.Cities.Select(city => city.Id).ToArray()));
        Assert.Same(countries[0], countries[0].Cities[1].Country);
        Assert.Equal([1L, 2L, 1L], cities.Select(city => city.Country.Id));
        Assert.Same(cities[0].Country, cities[2].Country);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_parent_matches_too(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.LaxScript);
        LaxCity city = (await LaxCity.FindAsync(db, 3))!;

        await city.LoadAsync(db, c => c.Country);

        Assert.Equal("AT", city.Country.Code);
        Assert.Equal("at", city.CountryCode);
    }
}
