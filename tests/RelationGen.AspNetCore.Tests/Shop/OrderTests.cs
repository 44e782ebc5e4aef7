using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RelationGen.AspNetCore.Tests.Harness;

namespace RelationGen.AspNetCore.Tests.Shop;

/// <summary>The orders of the sample: a graph, a transaction, a stream.</summary>
public sealed class OrderTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_order_is_its_graph_without_references_back(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement order = await shop.GetAsync("/orders/2");

        Assert.Equal(["id", "placedAt", "customerId", "customer", "lines"], Names(order));
        Assert.Equal(["id", "name", "email"], Names(order.GetProperty("customer")));
        Assert.Equal(2, order.GetProperty("lines").GetArrayLength());
        Assert.Equal(["orderId", "productId", "quantity", "price", "product"], Names(order.GetProperty("lines")[0]));
        Assert.Equal(
            ["id", "name", "price", "stock", "categoryId", "version"],
            Names(order.GetProperty("lines")[0].GetProperty("product")));
        Assert.Equal(4, shop.TakeStatements().Length);
        await shop.GetAsync("/orders/999", HttpStatusCode.NotFound);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_newest_come_first(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement page = await shop.GetAsync("/orders?first=5");
        JsonElement next = await shop.GetAsync("/orders?first=5&after=" + page.GetProperty("endCursor").GetString());

        Assert.Equal([12, 11, 10, 9, 8, 7, 6, 5, 4, 3], new[] { page, next }.SelectMany(read =>
            read.GetProperty("items").EnumerateArray().Select(order => order.GetProperty("id").GetInt64())));
        Assert.Equal(2, shop.TakeStatements().Length);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_order_takes_from_the_stock(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        int before = await StockAsync(shop, 3);
        shop.TakeStatements();

        using HttpResponseMessage response = await shop.Client.PostAsJsonAsync("/orders", NewOrder((2, 2), (3, 1), (3, 1)));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/orders/13", response.Headers.Location!.AbsolutePath);
        Assert.Contains(shop.TakeStatements(), text => text.StartsWith("UPDATE \"products\"", StringComparison.Ordinal));
        Assert.Equal(before - 2, await StockAsync(shop, 3));
        JsonElement lines = (await shop.GetAsync("/orders/13")).GetProperty("lines");
        Assert.Equal([(2, 2), (3, 2)], lines.EnumerateArray().Select(line =>
            (line.GetProperty("productId").GetInt32(), line.GetProperty("quantity").GetInt32())));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_cannot_be_had_changes_nothing(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        int before = await StockAsync(shop, 2);

        JsonElement problem = await shop.SendAsync(HttpMethod.Post, "/orders", NewOrder((2, 1), (3, 999)), HttpStatusCode.Conflict);
        Assert.Equal("[3]", JsonSerializer.Serialize(problem.GetProperty("keys")));
        problem = await shop.SendAsync(HttpMethod.Post, "/orders", NewOrder((2, 1), (2000, 1)), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("[2000]", JsonSerializer.Serialize(problem.GetProperty("keys")));
        var stranger = new { customerId = 99, lines = new[] { new { productId = 2, quantity = 1 } } };
        await shop.SendAsync(HttpMethod.Post, "/orders", stranger, HttpStatusCode.Conflict);
        await shop.SendAsync(HttpMethod.Post, "/orders", new { customerId = 1, lines = Array.Empty<object>() }, HttpStatusCode.BadRequest);

        Assert.Equal(before, await StockAsync(shop, 2));
        Assert.Equal(12, (await shop.GetAsync("/orders?first=100")).GetProperty("items").GetArrayLength());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Many_who_order_at_once_get_no_more_than_there_is(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        int stock = await StockAsync(shop, 1);

        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using HttpResponseMessage response = await shop.Client.PostAsJsonAsync("/orders", NewOrder((1, 1)));
            return response.StatusCode;
        }));

        int sold = answers.Count(answer => answer == HttpStatusCode.Created);
        Assert.InRange(sold, 1, stock);
        Assert.All(answers, answer => Assert.True(answer is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.ToString()));
        Assert.Equal(stock - sold, await StockAsync(shop, 1));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_order_goes_with_its_lines(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        await shop.SendAsync(HttpMethod.Delete, "/orders/3", body: null, HttpStatusCode.NoContent);
        await shop.SendAsync(HttpMethod.Delete, "/orders/3", body: null, HttpStatusCode.NotFound);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task All_orders_are_a_stream(Engine engine)
    {
        using var shop = new ShopApplication(engine);

        JsonElement orders = await shop.GetAsync("/orders/export");

        Assert.Equal(12, orders.GetArrayLength());
        Assert.Equal(["id", "placedAt", "customer", "lines"], Names(orders[0]));
        Assert.Single(shop.TakeStatements());
    }

    /// <summary>A client that has gone away ends what was begun for it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_request_that_is_given_up_leaves_nothing_behind(Engine engine)
    {
        using var shop = new ShopApplication(engine);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shop.Client.GetAsync("/orders/export", gone.Token));

        Assert.Equal(12, (await shop.GetAsync("/orders/export")).GetArrayLength());
    }

    private static object NewOrder(params (long Product, int Quantity)[] lines) => new
    {
        customerId = 1,
        lines = lines.Select(line => new { productId = line.Product, quantity = line.Quantity }),
    };

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static async Task<int> StockAsync(ShopApplication shop, long product) =>
        (await shop.GetAsync($"/products/{product}")).GetProperty("stock").GetInt32();
}
