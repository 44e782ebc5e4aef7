using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;

namespace RelationGen.AspNetCore.Tests.Harness;

/// <summary>The sample, as it starts by itself, over a database of one test; its statements are counted.</summary>
public sealed class ShopApplication : WebApplicationFactory<Program>
{
    private readonly List<StatementEvent> _statements = [];
    private readonly Engine _engine;
    private readonly string _database;
    private bool _isDisposed;

    /// <summary>Starts it.</summary>
    /// <param name="engine">Its database.</param>
    /// <param name="overNetwork">True to listen at a port, for what is no client of tests.</param>
    public ShopApplication(Engine engine, bool overNetwork = false)
    {
        _engine = engine;
        _database = engine == Engine.PostgreSql
            ? PostgresServer.Shared.RentDatabase()
            : $"Data Source={Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db")};Foreign Keys=True";
        if (overNetwork)
            UseKestrel(port: 0);

        Client = CreateClient();
        TakeStatements();
    }

    public HttpClient Client { get; }

    /// <summary>Where it is.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>The statements since this was asked last.</summary>
    public string[] TakeStatements()
    {
        lock (_statements)
        {
            string[] texts = [.. _statements.Select(statement => statement.Text)];
            _statements.Clear();
            return texts;
        }
    }

    /// <summary>The body of an answer with a status.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);

        using HttpResponseMessage response = await Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{method} {path} answers {response.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public Task<JsonElement> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Get, path, body: null, status);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting(_engine == Engine.PostgreSql ? "postgres" : "sqlite", _database);
        builder.ConfigureTestServices(services => services.AddRelationGen(options => options.Observe(statement =>
        {
            lock (_statements)
                _statements.Add(statement);
        })));
    }

    protected override void Dispose(bool disposing)
    {
        // The base class calls it twice.
        base.Dispose(disposing);
        if (!disposing || Interlocked.Exchange(ref _isDisposed, true))
            return;

        if (_engine == Engine.PostgreSql)
        {
            PostgresServer.Shared.ReturnDatabase(_database);
            return;
        }

        SqliteConnection.ClearAllPools();
        File.Delete(new SqliteConnectionStringBuilder(_database).DataSource);
    }
}
