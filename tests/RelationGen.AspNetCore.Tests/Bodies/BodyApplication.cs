using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;

namespace RelationGen.AspNetCore.Tests.Bodies;

/// <summary>Controllers and endpoints that take entities.</summary>
internal sealed class BodyApplication : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private BodyApplication(WebApplication app)
    {
        _app = app;
        _client = app.GetTestClient();
    }

    /// <summary>Starts it.</summary>
    /// <param name="validates">Minimal APIs validate too.</param>
    public static async Task<BodyApplication> StartAsync(bool validates)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers().AddApplicationPart(typeof(ArticlesController).Assembly)
            .AddJsonOptions(mvc => mvc.JsonSerializerOptions.AddRelationGen());
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.AddRelationGen());
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        if (validates)
            builder.Services.AddValidation();

        WebApplication app = builder.Build();
        app.MapControllers();
        app.MapPost("/minimal/articles", (Article article) => article);
        app.MapPost("/minimal/drafts", (Draft draft) => draft);
        app.MapPost("/minimal/form", ([FromForm] Article article) => article).DisableAntiforgery();
        await app.StartAsync();
        return new(app);
    }

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, string json)
    {
        using HttpResponseMessage response = await _client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<(HttpStatusCode Status, string Text)> PostFormAsync(string path, Dictionary<string, string> form)
    {
        using HttpResponseMessage response = await _client.PostAsync(path, new FormUrlEncodedContent(form));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
