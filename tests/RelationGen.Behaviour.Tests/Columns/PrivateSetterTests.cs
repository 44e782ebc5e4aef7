using RelationGen.Behaviour.Tests.Model.Media;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Properties that only a base class can set are read, returned and renewed like any other.</summary>
public sealed class PrivateSetterTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_written_and_read(Engine engine)
    {
        using Database db = Create(engine);
        var shelf = new Shelf { Place = "left" };
        await shelf.InsertAsync(db);
        Assert.Equal(1, shelf.Id);
        Movie[] movies = [New("Alien", " dark ", MediaKind.Film, shelf.Id), New("Dark", null, MediaKind.Series, null)];
        db.Forget();
        await movies.InsertAsync(db);
        Assert.Equal([1L, 2], movies.Select(movie => movie.Id));

        List<Movie> read = await Movie.Query(db).OrderBy(m => m.Id).Include(m => m.Shelf).ToListAsync();
        Assert.Equal(
            [(1L, "Alien", "dark", MediaKind.Film, 1L, 90), (2L, "Dark", null, MediaKind.Series, (long?)null, 90)],
            read.Select(movie => (movie.Id, movie.Name, movie.Note, movie.Kind, movie.ShelfId, movie.Minutes)));
        Assert.All(read, movie => Assert.Equal(new DateTime(2024, 1, 2, 3, 4, 5), movie.CreatedAt));
        db.Run("UPDATE med_movies SET rating = 2.5 WHERE id = 2");
        Assert.Equal([7.5m, 2.5m], Movie.Query(db).OrderBy(m => m.Id).ToList().Select(movie => movie.Rating));
        Assert.Equal(["left", null], read.Select(movie => movie.Shelf?.Place));
        Assert.Equal("Alien", Movie.Find(db, 1)!.Name);
        Assert.Equal(["Alien"], (await Shelf.Query(db).Include(s => s.Movies).ToListAsync())[0].Movies.Select(movie => movie.Name));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_and_tokens_come_back(Engine engine)
    {
        using Database db = Create(engine);
        Movie movie = New("Alien", null, MediaKind.Film, null);
        movie.Insert(db);
        Assert.Equal((1L, 0), (movie.Id, movie.Version));
        Movie other = (await Movie.FindAsync(db, 1))!;

        movie.Describe("Aliens", "more", MediaKind.Series, null);
        await movie.UpdateAsync(db);
        movie.Update(db);
        Assert.Equal(2, movie.Version);
        Assert.Equal(("Aliens", 2), (Movie.Find(db, 1)!.Name, Movie.Find(db, 1)!.Version));
        await Assert.ThrowsAsync<RelationConcurrencyException>(() => other.UpdateAsync(db));
        await movie.UpsertAsync(db);
        Assert.Equal(3, movie.Version);
        Assert.Equal(1, await Movie.Query(db).Where(m => m.Kind == MediaKind.Series).CountAsync());
        await movie.DeleteAsync(db);
    }

    private static Movie New(string name, string? note, MediaKind kind, long? shelf)
    {
        var movie = new Movie();
        movie.Describe(name, note, kind, shelf);
        movie.Last(90);
        return movie;
    }

    private static Database Create(Engine engine) => StoreSchema.Create(engine, StoreSchema.Of(typeof(Movie).Namespace!));
}
