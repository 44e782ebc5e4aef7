using RelationGen;

namespace Shop.Model;

/// <summary>An order as a list shows it.</summary>
[View(typeof(Order))]
public partial record OrderCard
{
    public required long Id { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    [From(nameof(Order.Customer), nameof(Model.Customer.Name))]
    public required string Customer { get; init; }

    [From(nameof(Order.Lines), Aggregate = Aggregate.Count)]
    public required long Lines { get; init; }
}
