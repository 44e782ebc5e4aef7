using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RelationGen.AspNetCore.Tests.Harness;

namespace RelationGen.AspNetCore.Tests.Shop;

/// <summary>The products of the sample: what is answered, and which statements an answer takes.</summary>
public sealed class ProductTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_is_read_in_pages(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        List<string> names = [];
        string? cursor = null;
        int pages = 0;
        do
        {
            JsonElement page = await shop.GetAsync($"/products?first=7{(cursor is null ? null : "&after=" + cursor)}");
            Assert.Equal(2, shop.TakeStatements().Length);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(product => product.GetProperty("name").GetString()!));
            Assert.Equal(pages > 0, page.GetProperty("hasPrevious").GetBoolean());
            cursor = page.GetProperty("hasNext").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(4, pages);
        Assert.Equal(22, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_of_the_list_has_what_it_shows(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement page = await shop.GetAsync("/products?first=1");

        Assert.Equal(
            """{"id":12,"name":"Blotter","price":9.5,"stock":35,"category":"Study","sold":3,"tags":["paper","gift"]}""",
            JsonSerializer.Serialize(page.GetProperty("items")[0]).Replace("9.50", "9.5", StringComparison.Ordinal));
        string[] statements = shop.TakeStatements();
        Assert.Contains("LEFT JOIN \"categories\" AS t1 ON t1.\"id\" = t.\"category_id\"", statements[0]);
        Assert.DoesNotContain("version", statements[0]);
        Assert.StartsWith("SELECT t.\"name\",", statements[1]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_list_is_searched_and_ordered(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement found = await shop.GetAsync("/products?search=PAPER%20k");
        Assert.Equal("Paper knife", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());

        JsonElement tagged = await shop.GetAsync("/products?search=gift&dearest=true&first=100");
        decimal[] prices = [.. tagged.GetProperty("items").EnumerateArray().Select(product => product.GetProperty("price").GetDecimal())];
        Assert.NotEmpty(prices);
        Assert.Equal(prices.OrderDescending(), prices);
        Assert.All(
            tagged.GetProperty("items").EnumerateArray(),
            product => Assert.Contains("gift", product.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cursor_that_is_none_of_the_list_is_a_bad_request(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        string cursor = (await shop.GetAsync("/products?first=2")).GetProperty("endCursor").GetString()!;
        shop.TakeStatements();

        foreach (string path in new[] { "/products?after=rubbish", "/products?dearest=true&after=" + cursor })
        {
            JsonElement problem = await shop.GetAsync(path, HttpStatusCode.BadRequest);
            Assert.Equal("The cursor is not one of this list.", problem.GetProperty("title").GetString());
        }

        Assert.Empty(shop.TakeStatements());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_product_has_what_is_loaded_and_nothing_else(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement product = await shop.GetAsync("/products/2");

        Assert.Equal(["id", "name", "price", "stock", "categoryId", "version", "category", "tags"], Names(product));
        Assert.Equal("""{"id":2,"name":"Office"}""", JsonSerializer.Serialize(product.GetProperty("category")));
        Assert.Equal(["id", "name"], Names(product.GetProperty("tags")[0]));
        Assert.Equal(3, shop.TakeStatements().Length);

        await shop.GetAsync("/products/999", HttpStatusCode.NotFound);
        Assert.Single(shop.TakeStatements());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_new_product_comes_with_its_tags(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        using HttpResponseMessage response = await shop.Client.PostAsJsonAsync(
            "/products", new { name = "Quill", price = 3.5, stock = 3, categoryId = 1, tags = new[] { "gift", "feather", "gift" } });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/products/23", response.Headers.Location!.AbsolutePath);
        JsonElement product = await shop.GetAsync("/products/23");
        Assert.Equal(["gift", "feather"], product.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_not_valid_reaches_no_database(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement problem = await shop.SendAsync(
            HttpMethod.Post, "/products", new { name = "", price = 0, stock = 3, categoryId = 1 }, HttpStatusCode.BadRequest);

        Assert.Equal(["Name", "Price"], Names(problem.GetProperty("errors")).Order(StringComparer.Ordinal));
        Assert.Empty(shop.TakeStatements());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_change_is_refused_when_somebody_was_faster(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        var change = new { name = "Lamp", price = 2, stock = 4, categoryId = 2, version = 0 };

        JsonElement changed = await shop.SendAsync(HttpMethod.Put, "/products/1", change, HttpStatusCode.OK);
        Assert.Equal(1, changed.GetProperty("version").GetInt32());
        Assert.Single(shop.TakeStatements());

        JsonElement problem = await shop.SendAsync(HttpMethod.Put, "/products/1", change, HttpStatusCode.Conflict);
        Assert.Equal("The row was changed meanwhile.", problem.GetProperty("title").GetString());
        Assert.Equal("[1]", JsonSerializer.Serialize(problem.GetProperty("keys")));

        problem = await shop.SendAsync(HttpMethod.Put, "/products/999", change, HttpStatusCode.NotFound);
        Assert.Equal("[999]", JsonSerializer.Serialize(problem.GetProperty("keys")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Tags_are_set_all_or_none(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        await shop.SendAsync(HttpMethod.Put, "/products/1/tags", new long[] { 2, 3 }, HttpStatusCode.NoContent);
        JsonElement problem = await shop.SendAsync(
            HttpMethod.Put, "/products/1/tags", new long[] { 1, 99 }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("[99]", JsonSerializer.Serialize(problem.GetProperty("keys")));
        Assert.Equal(new long[] { 2, 3 }, await TagsAsync(shop));

        await shop.SendAsync(HttpMethod.Put, "/products/1/tags", Array.Empty<long>(), HttpStatusCode.NoContent);
        Assert.Empty(await TagsAsync(shop));
        await shop.SendAsync(HttpMethod.Put, "/products/999/tags", new long[] { 2 }, HttpStatusCode.NotFound);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_product_that_was_ordered_stays(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        await shop.SendAsync(HttpMethod.Delete, "/products/1", body: null, HttpStatusCode.Conflict);
        await shop.SendAsync(HttpMethod.Delete, "/products/22", body: null, HttpStatusCode.NoContent);
        await shop.SendAsync(HttpMethod.Delete, "/products/22", body: null, HttpStatusCode.NotFound);
        await shop.GetAsync("/products/1");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_category_that_is_not_there_is_a_conflict(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        await shop.SendAsync(
            HttpMethod.Post, "/products", new { name = "Quill", price = 1, stock = 1, categoryId = 77 }, HttpStatusCode.Conflict);
        Assert.Equal(22, (await shop.GetAsync("/products?first=100")).GetProperty("items").GetArrayLength());
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static async Task<long[]> TagsAsync(ShopApplication shop) =>
        [.. (await shop.GetAsync("/products/1")).GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("id").GetInt64())];
}
