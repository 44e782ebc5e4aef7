using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen;
using Shop;

// The same application on either database:
//   dotnet run --project samples/Shop
//   dotnet run --project samples/Shop -- --postgres "Host=localhost;Username=postgres;Database=shop"
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
var log = new StatementLog();
builder.Services.AddSingleton(log);
builder.Services.AddRelationGen(options =>
{
    options.Observe(log);
    options.SlowStatement = TimeSpan.FromMilliseconds(200);
    if (builder.Configuration["postgres"] is { } postgres)
        options.UseDataSource(NpgsqlDataSource.Create(postgres));
    else
        options.UseConnections(_ => new SqliteConnection(builder.Configuration["sqlite"] ?? "Data Source=shop.db;Foreign Keys=True"));
});

builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.AddRelationGen());
builder.Services.AddValidation();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<RelationProblems>();
builder.Services.AddHealthChecks().AddRelationGen();
builder.Services.AddOpenApi();

WebApplication app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapGet("/statements", (StatementLog statements, long after = 0) => statements.After(after)).ExcludeFromDescription();
Products.Map(app);
Orders.Map(app);

using (IServiceScope scope = app.Services.CreateScope())
    await Seed.RunAsync(scope.ServiceProvider.GetRequiredService<DbSession>());

await app.RunAsync();

/// <summary>The entry point, which tests start.</summary>
public partial class Program;
