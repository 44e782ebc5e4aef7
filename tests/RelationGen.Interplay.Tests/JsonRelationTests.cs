using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

[JsonSerializable(typeof(List<Author>))]
[JsonSerializable(typeof(List<Topic>))]
[JsonSerializable(typeof(Remark))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(Person))]
internal sealed partial class GraphJson : JsonSerializerContext;

[JsonSerializable(typeof(Person))]
internal sealed partial class PersonJson : JsonSerializerContext;

/// <summary>With <c>AddRelationGen</c> a graph is written as it is loaded: by reflection and by a context of System.Text.Json.</summary>
public sealed class JsonRelationTests : IDisposable
{
    private readonly LibraryDatabase _library = new();

    private DbSession Db => _library.Connection;

    public static TheoryData<bool> Ways => [false, true];

    public void Dispose() => _library.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_is_loaded_is_written_and_nothing_else(bool isGenerated)
    {
        List<Author> authors = await Author.Query(Db).ToListAsync();
        Assert.Equal("""[{"id":1,"name":"Tove"},{"id":2,"name":"Astrid"}]""", Write(authors, isGenerated));

        await authors.LoadAsync(Db, a => a.Books.Where(b => b.SeriesId != null).Include(b => b.Series));
        Assert.Equal(
            """
            [{"id":1,"name":"Tove","books":[
            {"id":1,"title":"Comet in Moominland","authorId":1,"seriesId":1,"shelfId":1,"series":{"id":1,"name":"Moomins"},"shelf":null},
            {"id":3,"title":"Moominsummer Madness","authorId":1,"seriesId":1,"shelfId":null,"series":{"id":1,"name":"Moomins"},"shelf":null}]},
            {"id":2,"name":"Astrid","books":[]}]
            """.ReplaceLineEndings(""),
            Write(authors, isGenerated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_relation_to_one_that_is_loaded_as_none_is_null(bool isGenerated)
    {
        Book book = (await Book.FindAsync(Db, 2))!;
        await book.LoadAsync(Db, b => b.Series, b => b.Author);

        string text = Write(book, isGenerated);

        Assert.Contains("\"series\":null", text);
        Assert.Contains("\"author\":{\"id\":1,\"name\":\"Tove\"}", text);
    }

    /// <summary>The key of the relation has changed, so that what was loaded is not its target.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_was_loaded_for_another_key_is_left_out(bool isGenerated)
    {
        Book book = (await Book.FindAsync(Db, 1))!;
        await book.LoadAsync(Db, b => b.Series, b => b.Author);
        book.AuthorId = 2;
        book.SeriesId = null;

        string text = Write(book, isGenerated);

        Assert.DoesNotContain("\"author\":", text);
        Assert.DoesNotContain("\"series\":", text);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task References_back_are_left_out(bool isGenerated)
    {
        Author tove = (await Author.FindAsync(Db, 1))!;
        await tove.LoadAsync(Db, a => a.Books.Take(1).Include(b => b.Author));
        Assert.True(tove.Books[0].IsLoaded(b => b.Author));
        Assert.Same(tove, tove.Books[0].Author);

        Assert.Equal(
            """{"id":1,"name":"Tove","books":[{"id":1,"title":"Comet in Moominland","authorId":1,"seriesId":1,"shelfId":1,"shelf":null}]}""",
            Write(tove, isGenerated));
    }

    /// <summary>The same object beside itself is no cycle; an entity in a list below itself is null there.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void Trees_and_relations_to_many_on_both_sides(bool isGenerated)
    {
        var label = new Label { Id = 7 };
        var first = new Topic { Id = 2, Labels = [label] };
        var second = new Topic { Id = 3, Labels = [label] };
        var root = new Topic { Id = 1, Children = [] };
        root.Associate(t => t.Children, first, second);
        label.Topics = [first];

        Assert.Equal(
            """
            {"id":1,"parentId":null,"children":[
            {"id":2,"parentId":1,"labels":[{"id":7,"topics":[null]}]},
            {"id":3,"parentId":1,"labels":[{"id":7,"topics":[{"id":2,"parentId":1,"labels":[null]}]}]}]}
            """.ReplaceLineEndings(""),
            Write(root, isGenerated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Polymorphic_relations_and_attributes_of_the_user(bool isGenerated)
    {
        var remark = new Remark { Id = 1, Subject = new Label { Id = 7 }, Secret = new Topic { Id = 9 } };
        Assert.Equal("""{"id":1,"subjectType":"label","subjectId":7,"secretId":9,"subject":{"id":7}}""", Write(remark, isGenerated));

        var topic = new Topic { Id = 1, Remarks = [new Remark { Id = 2 }] };
        Assert.StartsWith("""{"remarks":[{"id":2,""", Write(topic, isGenerated));
    }

    /// <summary>The property of a class-level relation is unknown to the context, which knows its targets.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_relation_that_is_declared_on_the_class(bool isGenerated)
    {
        _library.Execute(
            "CREATE TABLE Letters (Id INTEGER PRIMARY KEY, SenderId INTEGER NOT NULL, ReceiverId INTEGER); INSERT INTO Letters VALUES (2, 1, NULL)");
        var person = new Person { Id = 1, Name = "Ann" };
        Assert.Equal("""{"id":1,"name":"Ann"}""", Write(person, isGenerated));

        await person.LoadAsync(Db, p => p.Sent);
        Assert.Equal("""{"id":1,"name":"Ann","sent":[{"id":2,"senderId":1,"receiverId":null}]}""", Write(person, isGenerated));
    }

    [Fact]
    public void Targets_that_a_context_does_not_know_are_named()
    {
        JsonSerializerOptions options = new JsonSerializerOptions { TypeInfoResolver = PersonJson.Default }.AddRelationGen();

        Assert.Contains(
            "metadata for type 'RelationGen.Interplay.Tests.Model.Letter' was not provided",
            Assert.Throws<NotSupportedException>(() => Write(new Person { Id = 1, Name = "Ann" }, options)).Message);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Relations_are_not_read_but_where_the_user_says_so(bool isGenerated)
    {
        Book book = Read<Book>("""{"id":1,"title":"Emma","authorId":2,"author":{"id":3,"name":"?"},"series":null}""", isGenerated);
        Assert.Equal(2, book.AuthorId);
        Assert.False(book.IsLoaded(b => b.Author));
        Assert.False(book.IsLoaded(b => b.Series));

        Letter letter = Read<Letter>("""{"id":1,"senderId":2,"from":{"id":2,"name":"Ann"}}""", isGenerated);
        Assert.Equal("Ann", letter.Sender.Name);
        Assert.Equal("""{"id":1,"senderId":2,"receiverId":null,"from":{"id":2,"name":"Ann"}}""", Write(letter, isGenerated));
        Assert.Equal("""{"id":1,"senderId":2,"receiverId":null}""", Write(new Letter { Id = 1, SenderId = 2 }, isGenerated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_the_options_say_holds(bool isGenerated)
    {
        var book = new Book { Id = 1, Title = "Emma", Author = new Author { Id = 2, Name = "Jane" }, Series = null };
        Assert.True(book.IsLoaded(b => b.Series));
        JsonSerializerOptions options = Options(isGenerated, JsonSerializerDefaults.General);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper;

        Assert.Equal("""{"ID":1,"TITLE":"Emma","AUTHOR_ID":2,"AUTHOR":{"ID":2,"NAME":"Jane"}}""", Write(book, options));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task References_of_the_serializer_hold_everything(bool isGenerated)
    {
        Author tove = (await Author.FindAsync(Db, 1))!;
        await tove.LoadAsync(Db, a => a.Books.Take(1).Include(b => b.Author));
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { ReferenceHandler = ReferenceHandler.Preserve };
        options.TypeInfoResolver = isGenerated ? GraphJson.Default : null;

        Assert.Contains("\"author\":{\"$ref\":\"1\"}", Write(tove, options.AddRelationGen()));
    }

    /// <summary>More than one buffer, so that the serializer stops and goes on within a graph.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_stream_is_written_like_a_text(bool isGenerated)
    {
        List<Topic> topics = [];
        for (int i = 1; i <= 2000; i++)
        {
            var topic = new Topic { Id = i, Children = [] };
            topic.Associate(t => t.Children, new Topic { Id = 10_000 + i }, new Topic { Id = 20_000 + i });
            topics.Add(topic);
        }

        JsonSerializerOptions options = Options(isGenerated);
        var type = (JsonTypeInfo<List<Topic>>)options.GetTypeInfo(typeof(List<Topic>));
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, topics, type);

        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(JsonSerializer.Serialize(topics, type), text);
        Assert.DoesNotContain("\"parent\":", text);
        Assert.Contains("""{"id":2000,"parentId":null,"children":[{"id":12000,"parentId":2000},{"id":22000,"parentId":2000}]}""", text);
    }

    [Fact]
    public void It_is_the_same_twice_and_beside_other_types()
    {
        JsonSerializerOptions options = Options(isGenerated: false).AddRelationGen();
        var book = new Book { Id = 1, Title = "Emma", Author = new Author { Id = 2, Name = "Jane" } };

        Assert.Equal(
            """{"book":{"id":1,"title":"Emma","authorId":2,"seriesId":null,"shelfId":null,"author":{"id":2,"name":"Jane"},"shelf":null}}""",
            JsonSerializer.Serialize(new { book }, options));
    }

    [Fact]
    public void A_property_of_a_derived_class_that_hides_a_relation_is_its_own()
    {
        var topic = new Listing { Id = 1, Labels = ["a"] };

        Assert.Contains("\"labels\":[\"a\"]", JsonSerializer.Serialize(topic, Options(isGenerated: false)));
        Assert.Equal(["a"], JsonSerializer.Deserialize<Listing>("""{"labels":["a"]}""", Options(isGenerated: false))!.Labels);
    }

    [Fact]
    public void Options_that_were_used_are_refused()
    {
        JsonSerializerOptions options = new();
        _ = JsonSerializer.Serialize(1, options);

        Assert.Throws<InvalidOperationException>(() => options.AddRelationGen());
        Assert.Throws<ArgumentNullException>(() => ((JsonSerializerOptions)null!).AddRelationGen());
    }

    private sealed class Listing : Topic
    {
        public new List<string> Labels { get; set; } = [];
    }

    private static JsonSerializerOptions Options(bool isGenerated, JsonSerializerDefaults defaults = JsonSerializerDefaults.Web) =>
        new JsonSerializerOptions(defaults) { TypeInfoResolver = isGenerated ? GraphJson.Default : null }.AddRelationGen();

    private static string Write<T>(T value, bool isGenerated) => Write(value, Options(isGenerated));

    private static string Write<T>(T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

    private static T Read<T>(string text, bool isGenerated) =>
        JsonSerializer.Deserialize(text, (JsonTypeInfo<T>)Options(isGenerated).GetTypeInfo(typeof(T)))!;
}
