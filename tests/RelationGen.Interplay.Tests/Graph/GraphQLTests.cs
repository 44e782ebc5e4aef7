using GraphQL;
using GraphQL.Execution;
using Microsoft.Data.Sqlite;

namespace RelationGen.Interplay.Tests.Graph;

/// <summary>A GraphQL server over the batches of relations: a statement for each level, however many rows it has.</summary>
public sealed class GraphQLTests : IDisposable
{
    private const int Artists = 200;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly List<string> _sent = [];
    private readonly DbSession _db;

    public GraphQLTests()
    {
        _connection.Open();
        _db = new DbSession(_connection) { OnStatement = statement => _sent.Add(statement.Text) };
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE Artists (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL);
            CREATE TABLE Labels (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL);
            CREATE TABLE Albums (Id INTEGER PRIMARY KEY, ArtistId INTEGER NOT NULL, LabelId INTEGER NOT NULL, Title TEXT NOT NULL);
            CREATE TABLE Tracks (Id INTEGER PRIMARY KEY, AlbumId INTEGER NOT NULL, Title TEXT NOT NULL);
            """;
        command.ExecuteNonQuery();
        Enumerable.Range(1, Artists).Select(id => new Artist { Id = id, Name = $"Artist {id}" }).Insert(_db);
        Enumerable.Range(1, 5).Select(id => new Label { Id = id, Name = $"Label {id}" }).Insert(_db);
        Enumerable.Range(1, Artists * 2).Select(id => new Album
        {
            Id = id, ArtistId = ((id - 1) / 2) + 1, LabelId = (id % 5) + 1, Title = $"Album {id}",
        }).Insert(_db);
        Enumerable.Range(1, Artists * 6).Select(id => new Track { Id = id, AlbumId = ((id - 1) / 3) + 1, Title = $"Track {id}" })
            .Insert(_db);
        _sent.Clear();
    }

    [Fact]
    public async Task Three_levels_are_three_statements()
    {
        List<Dictionary<string, object?>> artists = await AskAsync("{ artists { name albums { title tracks { title } } } }");

        Assert.Equal(Artists, artists.Count);
        List<Dictionary<string, object?>> albums = Below(artists[199], "albums");
        Assert.Equal(["Album 399", "Album 400"], albums.Select(album => album["title"]));
        Assert.Equal(["Track 1198", "Track 1199", "Track 1200"], Below(albums[1], "tracks").Select(track => track["title"]));
        Assert.Equal(3, _sent.Count);
        Assert.StartsWith("SELECT t.\"Id\", t.\"Name\"\nFROM \"Artists\"", _sent[0], StringComparison.Ordinal);
        const string Keys = "IN (SELECT \"value\" FROM json_each($1))";
        Assert.Contains("FROM \"Albums\" AS t\nWHERE t.\"ArtistId\" " + Keys, _sent[1], StringComparison.Ordinal);
        Assert.Contains("FROM \"Tracks\" AS t\nWHERE t.\"AlbumId\" " + Keys, _sent[2], StringComparison.Ordinal);
    }

    /// <summary>What the same schema sends whose fields ask for themselves.</summary>
    [Fact]
    public async Task Fields_that_ask_for_themselves_are_a_statement_each()
    {
        await AskAsync("{ artists { name albums { title tracks { title } } } }", isNaive: true);

        Assert.Equal(1 + Artists + (Artists * 2), _sent.Count);
    }

    [Fact]
    public async Task Counts_and_targets_of_one_level_are_a_statement_each()
    {
        List<Dictionary<string, object?>> artists = await AskAsync("{ artists { albums { label { name } trackCount } } }");

        Assert.All(
            artists.SelectMany(artist => Below(artist, "albums")), album => Assert.Equal(3L, Convert.ToInt64(album["trackCount"], null)));
        Assert.Equal("Label 2", ((Dictionary<string, object?>)Below(artists[0], "albums")[0]["label"]!)["name"]);
        Assert.Equal(4, _sent.Count);
    }

    [Fact]
    public async Task Pages_of_all_parents_are_one_statement()
    {
        List<Dictionary<string, object?>> artists = await AskAsync(
            "{ artists { albumPage(first: 1) { nodes { title tracks { title } } endCursor hasNextPage } } }");

        Assert.Equal(3, _sent.Count);
        var first = (Dictionary<string, object?>)artists[0]["albumPage"]!;
        Assert.Equal(["Album 1"], Below(first, "nodes").Select(album => album["title"]));
        Assert.Equal(true, first["hasNextPage"]);

        artists = await AskAsync(
            "{ artists { albumPage(first: 1, after: \"" + first["endCursor"] + "\") { nodes { title } hasNextPage } } }");
        var second = (Dictionary<string, object?>)artists[0]["albumPage"]!;
        Assert.Equal(["Album 2"], Below(second, "nodes").Select(album => album["title"]));
        Assert.Equal(false, second["hasNextPage"]);
    }

    public void Dispose() => _connection.Dispose();

    private async Task<List<Dictionary<string, object?>>> AskAsync(string query, bool isNaive = false)
    {
        ExecutionResult result = await new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = new MusicSchema(_db, isNaive);
            options.Query = query;
            options.UserContext = new Dictionary<string, object?> { ["loaders"] = new MusicLoaders(_db) };
            options.ThrowOnUnhandledException = true;
        });
        Assert.Null(result.Errors);
        return Below((Dictionary<string, object?>)((RootExecutionNode)result.Data!).ToValue()!, "artists");
    }

    private static List<Dictionary<string, object?>> Below(Dictionary<string, object?> node, string field)
        => [.. ((object?[])node[field]!).Cast<Dictionary<string, object?>>()];
}
