using Microsoft.AspNetCore.Http.HttpResults;
using RelationGen;
using Shop.Model;

namespace Shop;

/// <summary>The endpoints of products.</summary>
internal static class Products
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder products = routes.MapGroup("/products").WithTags("Products");
        products.MapGet("/", ListAsync);
        products.MapGet("/{id:long}", FindAsync).WithName("Product");
        products.MapPost("/", AddAsync);
        products.MapPut("/{id:long}", ChangeAsync);
        products.MapPut("/{id:long}/tags", TagAsync);
        products.MapDelete("/{id:long}", RemoveAsync);
    }

    /// <summary>A page of what the list shows: one statement for the rows, one for their tags.</summary>
    private static Task<RelationPage<ProductCard>> ListAsync(
        DbSession db, CancellationToken token, string? search = null, bool dearest = false, int first = 10, string? after = null)
    {
        Query<Product, ProductTable> products = Product.Query(db);
        if (!string.IsNullOrWhiteSpace(search))
            products = products.Where(p => p.Name.IgnoreCase.Contains(search) | p.Tags.Some(t => t.Name == search));

        products = dearest ? products.OrderBy(p => p.Price.Descending) : products.OrderBy(p => p.Name);
        return products.ToPageAsync<ProductCard>(Math.Clamp(first, 1, 100), after, token);
    }

    /// <summary>A product with its category and tags: what is loaded is what is answered.</summary>
    private static async Task<Results<Ok<Product>, NotFound>> FindAsync(long id, DbSession db, CancellationToken token)
    {
        Product? product = await Product.FindAsync(db, id, token);
        if (product is null)
            return TypedResults.NotFound();

        await product.LoadAsync(db, p => p.Category, p => p.Tags, token);
        return TypedResults.Ok(product);
    }

    /// <summary>A product and its tags, of which some are there: all or nothing.</summary>
    private static async Task<CreatedAtRoute<Product>> AddAsync(NewProduct request, DbSession db, CancellationToken token)
    {
        var product = new Product
        {
            Name = request.Name,
            Price = request.Price,
            Stock = request.Stock,
            CategoryId = request.CategoryId,
        };
        await Product.CreateAsync(
            db,
            product,
            p =>
            {
                foreach (string name in (request.Tags ?? []).Distinct())
                    p.Tags.ConnectOrCreate(t => t.Name, new Tag { Name = name });
            },
            token);
        await product.LoadAsync(db, p => p.Category, p => p.Tags, token);
        return TypedResults.CreatedAtRoute(product, "Product", new { id = product.Id });
    }

    /// <summary>Changes a product that still has the version the client has seen.</summary>
    private static async Task<Ok<Product>> ChangeAsync(long id, ChangedProduct request, DbSession db, CancellationToken token)
    {
        var product = new Product
        {
            Id = id,
            Name = request.Name,
            Price = request.Price,
            Stock = request.Stock,
            CategoryId = request.CategoryId,
            Version = request.Version,
        };
        await product.UpdateAsync(db, token);
        return TypedResults.Ok(product);
    }

    /// <summary>The product has these tags, and no others.</summary>
    private static async Task<NoContent> TagAsync(long id, long[] tags, DbSession db, CancellationToken token)
    {
        await Product.UpdateAsync(
            db,
            id,
            p =>
            {
                if (tags.Length == 0)
                    p.Tags.Clear();
                else
                    p.Tags.Set(tags);
            },
            token);
        return TypedResults.NoContent();
    }

    /// <summary>A product that was never ordered can go.</summary>
    private static async Task<Results<NoContent, NotFound>> RemoveAsync(long id, DbSession db, CancellationToken token) =>
        await Product.DeleteAsync(db, id, token) == 0 ? TypedResults.NotFound() : TypedResults.NoContent();
}
