using System.Text.Json;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

/// <summary>System.Text.Json by reflection sees the attributes of the generated part.</summary>
public sealed class JsonTests
{
    [Fact]
    public void A_relation_that_is_not_loaded_does_not_break_the_serializer()
    {
        var book = new Book { Id = 1, Title = "Emma", AuthorId = 2 };

        Assert.Equal("""{"Id":1,"Title":"Emma","AuthorId":2,"SeriesId":null,"ShelfId":null,"Shelf":null}""", JsonSerializer.Serialize(book));
    }

    [Fact]
    public void A_relation_that_is_loaded_is_left_out_all_the_same()
    {
        var book = new Book { Id = 1, Title = "Emma", Author = new Author { Id = 2, Name = "Jane" } };

        Assert.Equal("""{"Id":1,"Title":"Emma","AuthorId":2,"SeriesId":null,"ShelfId":null,"Shelf":null}""", JsonSerializer.Serialize(book));
    }

    [Fact]
    public void Reading_leaves_relations_unloaded()
    {
        Book book = JsonSerializer.Deserialize<Book>("""{"Id":1,"Title":"Emma","AuthorId":2,"Author":{"Id":3,"Name":"?"}}""")!;

        Assert.Equal(2, book.AuthorId);
        Assert.False(book.IsLoaded(b => b.Author));
    }

    [Fact]
    public void An_attribute_of_the_user_replaces_the_generated_one()
    {
        var letter = new Letter { Id = 1, Sender = new Person { Id = 2, Name = "Ann" }, Receiver = null };

        Assert.Equal("""{"Id":1,"SenderId":2,"ReceiverId":null,"from":{"Id":2,"Name":"Ann"}}""", JsonSerializer.Serialize(letter));
    }

    [Fact]
    public void A_relation_that_the_user_serializes_must_be_loaded()
    {
        var letter = new Letter { Id = 1, SenderId = 2, Receiver = null };

        Assert.Throws<RelationNotLoadedException>(() => JsonSerializer.Serialize(letter));
    }

    [Fact]
    public void A_relation_that_the_user_serializes_is_read_back()
    {
        Letter letter = JsonSerializer.Deserialize<Letter>("""{"Id":1,"SenderId":2,"from":{"Id":2,"Name":"Ann"}}""")!;

        Assert.Equal("Ann", letter.Sender.Name);
        Assert.Equal(2, letter.SenderId);
    }
}
