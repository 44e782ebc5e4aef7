using RelationGen;

namespace Shop.Model;

/// <summary>A product as the list shows it.</summary>
[View(typeof(Product))]
public partial record ProductCard
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required decimal Price { get; init; }

    public required int Stock { get; init; }

    [From(nameof(Product.Category), nameof(Model.Category.Name))]
    public required string Category { get; init; }

    [From(nameof(Product.Lines), nameof(OrderLine.Quantity), Aggregate = Aggregate.Sum)]
    public required long? Sold { get; init; }

    [From(nameof(Product.Tags), nameof(Tag.Name))]
    public required IReadOnlyList<string> Tags { get; init; }
}
