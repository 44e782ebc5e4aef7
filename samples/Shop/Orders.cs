using Microsoft.AspNetCore.Http.HttpResults;
using RelationGen;
using Shop.Model;

namespace Shop;

/// <summary>The endpoints of orders.</summary>
internal static class Orders
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder orders = routes.MapGroup("/orders").WithTags("Orders");
        orders.MapGet("/", ListAsync);
        orders.MapGet("/export", Export);
        orders.MapGet("/{id:long}", FindAsync).WithName("Order");
        orders.MapPost("/", PlaceAsync);
        orders.MapDelete("/{id:long}", RemoveAsync);
    }

    /// <summary>The newest orders; the cursor of a page leads to the next.</summary>
    private static Task<RelationPage<OrderCard>> ListAsync(DbSession db, CancellationToken token, int first = 10, string? after = null) =>
        Order.Query(db).OrderBy(o => o.PlacedAt.Descending).ToPageAsync<OrderCard>(Math.Clamp(first, 1, 100), after, token);

    /// <summary>All of them, written while they are read: no list of them is ever in memory.</summary>
    private static IAsyncEnumerable<OrderCard> Export(DbSession db, CancellationToken token) =>
        Order.Query(db).OrderBy(o => o.Id).AsAsyncEnumerable<OrderCard>(token);

    /// <summary>An order with its customer, and its lines with their products.</summary>
    private static async Task<Results<Ok<Order>, NotFound>> FindAsync(long id, DbSession db, CancellationToken token)
    {
        Order? order = await Order.FindAsync(db, id, token);
        if (order is null)
            return TypedResults.NotFound();

        await order.LoadAsync(db, o => o.Customer, o => o.Lines.Include(l => l.Product), token);
        return TypedResults.Ok(order);
    }

    /// <summary>
    /// Takes what is ordered from the stock and writes the order, all or nothing. The condition of the database keeps the stock from
    /// falling below zero, however many order at once.
    /// </summary>
    private static async Task<CreatedAtRoute<Order>> PlaceAsync(NewOrder request, DbSession db, CancellationToken token)
    {
        Dictionary<long, int> wanted = request.Lines
            .GroupBy(line => line.ProductId).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));
        var order = new Order { CustomerId = request.CustomerId, PlacedAt = DateTime.UtcNow };
        await using DbSessionTransaction transaction = await db.BeginTransactionAsync(token);
        foreach ((long product, int quantity) in wanted.OrderBy(line => line.Key))
            await Product.Query(transaction).Where(p => p.Id == product).UpdateAsync(x => x.Set(p => p.Stock, p => p.Stock - quantity), token);

        IReadOnlyDictionary<long, Product> products = await Product.ByKeysAsync(transaction, [.. wanted.Keys], token);
        await Order.CreateAsync(
            transaction,
            order,
            o =>
            {
                foreach ((long product, int quantity) in wanted)
                    o.Lines.Create(new OrderLine { ProductId = product, Quantity = quantity, Price = products.TryGetValue(product, out Product? found) ? found.Price : 0 });
            },
            token);
        await transaction.CommitAsync(token);
        await order.LoadAsync(db, o => o.Customer, o => o.Lines.Include(l => l.Product), token);
        return TypedResults.CreatedAtRoute(order, "Order", new { id = order.Id });
    }

    /// <summary>The order goes with its lines.</summary>
    private static async Task<Results<NoContent, NotFound>> RemoveAsync(long id, DbSession db, CancellationToken token) =>
        await Order.DeleteAsync(db, id, token) == 0 ? TypedResults.NotFound() : TypedResults.NoContent();
}
