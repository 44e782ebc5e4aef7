using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

[View(typeof(Customer))]
public partial record CustomerTotals(int CustomerId)
{
    [From(nameof(Customer.Rentals), Aggregate = Aggregate.Count)]
    public required long Rentals { get; init; }

    [From(nameof(Customer.Payments), Aggregate = Aggregate.Count)]
    public required long Payments { get; init; }

    [From(nameof(Customer.Payments), nameof(Payment.Amount), Aggregate = Aggregate.Sum)]
    public required decimal Total { get; init; }
}

/// <summary>What would go with a film.</summary>
[View(typeof(Film))]
public partial record FilmBelow
{
    [From(nameof(Film.FilmActors), Aggregate = Aggregate.Count)]
    public required long Actors { get; init; }

    [From(nameof(Film.FilmCategories), Aggregate = Aggregate.Count)]
    public required long Categories { get; init; }

    [From(nameof(Film.Inventory), Aggregate = Aggregate.Count)]
    public required long Items { get; init; }

    [From(nameof(Film.Rentals), Aggregate = Aggregate.Count)]
    public required long Rentals { get; init; }

    [From(nameof(Film.Payments), Aggregate = Aggregate.Count)]
    public required long Payments { get; init; }
}

/// <summary>Two actors in one film, once a film: a view of the database, which the test makes.</summary>
[Table("film_partner")]
public partial class FilmPartner
{
    public int ActorId { get; set; }

    public int PartnerId { get; set; }
}

[View(typeof(FilmPartner), Grouped = true)]
public partial record CommonFilms(int ActorId, int PartnerId)
{
    [From(Aggregate = Aggregate.Count)]
    public required long Films { get; init; }
}
