using System.Text.Json;
using System.Text.Json.Serialization;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

[JsonSerializable(typeof(Book))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(Person))]
internal sealed partial class InterplayJson : JsonSerializerContext;

/// <summary>
/// System.Text.Json's source generator does not see what this one writes: neither its [JsonIgnore] nor the properties of class-level relations.
/// </summary>
public sealed class JsonSourceGeneratorTests
{
    [Fact]
    public void The_generated_attribute_is_not_seen_so_an_unloaded_relation_throws()
    {
        var book = new Book { Id = 1, Title = "Emma", AuthorId = 2 };

        Assert.Throws<RelationNotLoadedException>(() => JsonSerializer.Serialize(book, InterplayJson.Default.Book));
    }

    [Fact]
    public void An_attribute_of_the_user_is_seen()
    {
        var person = new Person { Id = 1, Name = "Ann" };

        Assert.Equal("""{"Id":1,"Name":"Ann"}""", JsonSerializer.Serialize(person, InterplayJson.Default.Person));
    }

    [Fact]
    public void A_relation_that_is_declared_on_the_class_is_not_seen_and_not_written()
    {
        Assert.DoesNotContain(InterplayJson.Default.Person.Properties, property => property.Name == "Sent");
    }

    [Fact]
    public void A_loaded_relation_is_written_by_the_rules_of_the_user()
    {
        var letter = new Letter { Id = 1, Sender = new Person { Id = 2, Name = "Ann" }, Receiver = null };

        Assert.Equal(
            """{"Id":1,"SenderId":2,"ReceiverId":null,"from":{"Id":2,"Name":"Ann"}}""",
            JsonSerializer.Serialize(letter, InterplayJson.Default.Letter));
    }
}
