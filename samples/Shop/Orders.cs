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
    /// Takes what is ordered from the stock and writes the order, all or nothing. Who was faster has changed the version of a product, so
    /// that nobody sells what is not there.
    /// </summary>
    private static async Task<Results<CreatedAtRoute<Order>, ProblemHttpResult>> PlaceAsync(
        NewOrder request, DbSession db, CancellationToken token)
    {
        Dictionary<long, int> wanted = request.Lines
            .GroupBy(line => line.ProductId).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));
        await using DbSessionTransaction transaction = await db.BeginTransactionAsync(token);
        IReadOnlyDictionary<long, Product> products = await Product.Query(transaction).ByKeysAsync(wanted.Keys, token);
        if (wanted.Keys.Except(products.Keys).ToArray() is { Length: > 0 } missing)
            return Refused(StatusCodes.Status422UnprocessableEntity, "There are no such products.", missing);

        foreach ((long id, int quantity) in wanted)
            products[id].Stock -= quantity;

        if (products.Values.Where(product => product.Stock < 0).Select(product => product.Id).ToArray() is { Length: > 0 } few)
            return Refused(StatusCodes.Status409Conflict, "There is not enough of these products.", few);

        await products.Values.UpdateAsync(transaction, token);
        var order = new Order { CustomerId = request.CustomerId, PlacedAt = DateTimeOffset.UtcNow };
        await Order.CreateAsync(
            transaction,
            order,
            o => o.Lines.Create(wanted.Select(line =>
                new OrderLine { ProductId = line.Key, Quantity = line.Value, Price = products[line.Key].Price })),
            token);
        await order.LoadAsync(transaction, o => o.Customer, o => o.Lines.Include(l => l.Product), token);
        await transaction.CommitAsync(token);
        return TypedResults.CreatedAtRoute(order, "Order", new { id = order.Id });
    }

    /// <summary>The order goes with its lines.</summary>
    private static async Task<Results<NoContent, NotFound>> RemoveAsync(long id, DbSession db, CancellationToken token) =>
        await Order.DeleteAsync(db, id, token) == 0 ? TypedResults.NotFound() : TypedResults.NoContent();

    private static ProblemHttpResult Refused(int status, string title, long[] keys) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: [new("keys", keys)]);
}
