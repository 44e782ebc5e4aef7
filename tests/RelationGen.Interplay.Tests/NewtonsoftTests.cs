using Newtonsoft.Json;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

/// <summary>Newtonsoft.Json knows no attribute of System.Text.Json, and its own conventions say what is written.</summary>
public sealed class NewtonsoftTests : IDisposable
{
    private readonly LibraryDatabase _library = new();

    public NewtonsoftTests() => _library.Execute(
        "CREATE TABLE Sections (Id INTEGER PRIMARY KEY, ParentId INTEGER); INSERT INTO Sections VALUES (1, NULL), (2, 1), (3, 2)");

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Relations_are_written_where_they_are_loaded()
    {
        var settings = new JsonSerializerSettings { ReferenceLoopHandling = ReferenceLoopHandling.Ignore };
        Section section = (await Section.FindAsync(_library.Connection, 1))!;
        Assert.Equal("""{"Id":1,"ParentId":null}""", JsonConvert.SerializeObject(section, settings));

        await section.LoadAsync(_library.Connection, s => s.Sections.Include(below => below.Sections), s => s.Parent);
        Assert.Equal(
            """{"Id":1,"ParentId":null,"Parent":null,"Sections":[{"Id":2,"ParentId":1,"Sections":[{"Id":3,"ParentId":2}]}]}""",
            JsonConvert.SerializeObject(section, settings));
    }

    [Fact]
    public void Without_such_a_method_an_unloaded_relation_throws() =>
        Assert.IsType<RelationNotLoadedException>(
            Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject(new Author { Name = "Tove" })).InnerException);
}
