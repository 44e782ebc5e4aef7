using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

[JsonSerializable(typeof(List<AuthorBooks>))]
[JsonSerializable(typeof(List<BookCard>))]
[JsonSerializable(typeof(List<BookTitle>))]
[JsonSerializable(typeof(List<BooksOfSeries>))]
internal sealed partial class ViewJson : JsonSerializerContext;

/// <summary>
/// A view is what was declared, so System.Text.Json takes it as it is: by reflection and by a context that its generator writes.
/// </summary>
public sealed class JsonViewTests : IDisposable
{
    private readonly LibraryDatabase _library = new();

    private DbSession Db => _library.Connection;

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task A_view_is_written_with_all_that_it_holds()
    {
        AuthorBooks tove = (await AuthorBooks.FindAsync(Db, 1))!;

        string text = JsonSerializer.Serialize(tove, ViewJson.Default.AuthorBooks);

        Assert.Equal(
            """
            {"Id":1,"Name":"Tove","Books":[
            {"Id":1,"Title":"Comet in Moominland","SeriesId":1,"author":"Tove","Series":{"Id":1,"Name":"Moomins"},"ShelfName":"By the window"},
            {"Id":2,"Title":"The Summer Book","SeriesId":null,"author":"Tove","Series":null,"ShelfName":null},
            {"Id":3,"Title":"Moominsummer Madness","SeriesId":1,"author":"Tove","Series":{"Id":1,"Name":"Moomins"},"ShelfName":null}],
            "BookCount":3,"LastSeries":1,
            "First":[{"Id":1,"Title":"Comet in Moominland"},{"Id":3,"Title":"Moominsummer Madness"}],
            "Titles":["Comet in Moominland","The Summer Book","Moominsummer Madness"]}
            """.ReplaceLineEndings(""),
            text);
    }

    [Fact]
    public async Task A_view_with_lists_comes_back_as_it_was()
    {
        List<AuthorBooks> authors = await Author.Query(Db).ToListAsync<AuthorBooks>();

        ComesBack(authors, ViewJson.Default.ListAuthorBooks);
        Assert.Equal([3, 0], authors.Select(author => author.Books.Count));
    }

    [Fact]
    public async Task A_view_by_an_initializer_comes_back_as_an_equal_one()
    {
        List<BookCard> books = await Book.Query(Db).ToListAsync<BookCard>();

        Assert.Equal(books, ComesBack(books, ViewJson.Default.ListBookCard));
        Assert.Equal(3, books.Count);
    }

    [Fact]
    public async Task A_struct_comes_back_as_an_equal_one()
    {
        List<BookTitle> titles = await Book.Query(Db).ToListAsync<BookTitle>();

        Assert.Equal(titles, ComesBack(titles, ViewJson.Default.ListBookTitle));
        Assert.Equal(3, titles.Count);
    }

    [Fact]
    public async Task A_view_of_groups_comes_back_as_an_equal_one()
    {
        List<BooksOfSeries> series = await Book.Query(Db).ToListAsync<BooksOfSeries>();

        Assert.Equal(series, ComesBack(series, ViewJson.Default.ListBooksOfSeries));
        Assert.Equal([null, "Moomins"], series.Select(group => group.Series));
    }

    [Fact]
    public void A_required_member_that_is_not_there_is_refused()
    {
        const string Text = """{"Id":1,"Title":"Emma","Series":null}""";

        Assert.Contains("author", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Text, ViewJson.Default.BookCard)).Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookCard>(Text));
    }

    [Fact]
    public void No_view_leads_to_an_entity()
    {
        Assert.Null(ViewJson.Default.GetTypeInfo(typeof(Author)));
        Assert.Null(ViewJson.Default.GetTypeInfo(typeof(Book)));
    }

    /// <summary>Both ways write the same text, and what both read of it is written as that text again.</summary>
    /// <returns>What was read.</returns>
    private static List<T> ComesBack<T>(List<T> views, JsonTypeInfo<List<T>> generated)
    {
        string text = JsonSerializer.Serialize(views, generated);
        Assert.Equal(text, JsonSerializer.Serialize(views));

        List<T> read = JsonSerializer.Deserialize(text, generated)!;
        Assert.Equal(text, JsonSerializer.Serialize(read, generated));
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<List<T>>(text)!, generated));
        return read;
    }
}
