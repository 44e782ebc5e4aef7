using System.Net;
using System.Text.Json;
using RelationGen.AspNetCore.Tests.Harness;

namespace RelationGen.AspNetCore.Tests.Shop;

/// <summary>What stands around the endpoints of the sample.</summary>
public sealed class ApplicationTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task It_is_healthy_while_its_database_is(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        Assert.Equal("Healthy", await shop.Client.GetStringAsync("/health"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_page_and_the_statements_that_it_shows_are_there(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        Assert.Contains("<title>Shop</title>", await shop.Client.GetStringAsync("/"));
        JsonElement known = await shop.GetAsync("/statements");
        long last = known.EnumerateArray().Last().GetProperty("number").GetInt64();

        await shop.GetAsync("/products/1");

        JsonElement sent = await shop.GetAsync($"/statements?after={last}");
        Assert.Equal(
            ["Product", "Product.Category", "Product.Tags"],
            sent.EnumerateArray().Select(statement => statement.GetProperty("for").GetString()));
    }

    /// <summary>Relations are optional members of an entity, and nobody has to send them.</summary>
    [Fact]
    public async Task Its_description_requires_no_relation()
    {
        using var shop = new ShopApplication(Engine.Sqlite);

        JsonElement schemas = (await shop.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        JsonElement product = schemas.GetProperty("Product");
        Assert.Equal(
            ["id", "name", "price", "stock", "categoryId", "version", "category", "tags", "lines"],
            product.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["name"], product.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.False(schemas.GetProperty("OrderLine").TryGetProperty("required", out _));
    }

    [Fact]
    public async Task An_error_of_its_own_stays_one()
    {
        using var shop = new ShopApplication(Engine.Sqlite);

        await shop.GetAsync("/products?first=rubbish", HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Client.GetAsync("/nowhere")).StatusCode);
    }
}
