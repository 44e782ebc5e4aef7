using System.ComponentModel.DataAnnotations;

namespace Shop;

/// <summary>A product to be added, with words that are there already or not.</summary>
public sealed record NewProduct(
    [Required, StringLength(80, MinimumLength = 1)] string Name,
    [Range(0.01, 100_000)] decimal Price,
    [Range(0, 1_000_000)] int Stock,
    long CategoryId,
    IReadOnlyList<string>? Tags);

/// <summary>What a product is to be, and the version that the client has seen.</summary>
public sealed record ChangedProduct(
    [Required, StringLength(80, MinimumLength = 1)] string Name,
    [Range(0.01, 100_000)] decimal Price,
    [Range(0, 1_000_000)] int Stock,
    long CategoryId,
    int Version);

/// <summary>An order to be placed.</summary>
public sealed record NewOrder(long CustomerId, [Required, MinLength(1)] IReadOnlyList<NewLine> Lines);

/// <summary>How much of a product.</summary>
public sealed record NewLine(long ProductId, [Range(1, 1_000)] int Quantity);
