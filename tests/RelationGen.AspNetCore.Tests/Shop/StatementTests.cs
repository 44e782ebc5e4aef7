using System.Net;
using System.Reflection;
using System.Text;
using RelationGen.AspNetCore.Tests.Harness;

namespace RelationGen.AspNetCore.Tests.Shop;

/// <summary>Every statement of every endpoint, as it was reviewed: <c>Endpoints.*.verified.sql</c>.</summary>
public sealed class StatementTests
{
    private readonly StringBuilder _text = new();

    [DatabaseTheory, OnEveryDatabase]
    public async Task Endpoints_send_what_was_reviewed(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        var product = new { name = "Quill", price = 3, stock = 3, categoryId = 1, tags = new[] { "gift", "feather" } };
        var change = new { name = "Quill", price = 4, stock = 2, categoryId = 2, version = 0 };
        var order = new { customerId = 1, lines = new[] { new { productId = 2, quantity = 2 }, new { productId = 3, quantity = 1 } } };

        await CallAsync(shop, HttpMethod.Get, "/products?first=2", null, HttpStatusCode.OK);
        string cursor = (await shop.GetAsync("/products?first=2")).GetProperty("endCursor").GetString()!;
        shop.TakeStatements();
        await CallAsync(shop, HttpMethod.Get, "/products?search=pen&dearest=true", null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Get, "/products?first=2&after=" + cursor, null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Get, "/products/1", null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Post, "/products", product, HttpStatusCode.Created);
        await CallAsync(shop, HttpMethod.Put, "/products/23", change, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Put, "/products/23", change, HttpStatusCode.Conflict);
        await CallAsync(shop, HttpMethod.Put, "/products/23/tags", new[] { 1, 2 }, HttpStatusCode.NoContent);
        await CallAsync(shop, HttpMethod.Put, "/products/23/tags", Array.Empty<int>(), HttpStatusCode.NoContent);
        await CallAsync(shop, HttpMethod.Delete, "/products/23", null, HttpStatusCode.NoContent);
        await CallAsync(shop, HttpMethod.Get, "/orders?first=2", null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Get, "/orders/3", null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Post, "/orders", order, HttpStatusCode.Created);
        await CallAsync(shop, HttpMethod.Get, "/orders/export", null, HttpStatusCode.OK);
        await CallAsync(shop, HttpMethod.Delete, "/orders/13", null, HttpStatusCode.NoContent);

        string sources = typeof(StatementTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "TestSources").Value!;
        string? difference = GoldenFile.Difference(Path.Combine(sources, "Shop", $"Endpoints.{engine}"), "sql", _text.ToString());
        Assert.True(difference is null, difference);
    }

    private async Task CallAsync(ShopApplication shop, HttpMethod method, string path, object? body, HttpStatusCode status)
    {
        await shop.SendAsync(method, path, body, status);
        _text.Append("-- ").Append(method).Append(' ').Append(path.Split("&after=")[0]).Append(path.Contains("after=") ? "&after=…" : "")
            .Append(": ").Append((int)status).Append('\n');
        foreach (string statement in shop.TakeStatements())
            _text.Append(statement).Append(";\n");

        _text.Append('\n');
    }
}
