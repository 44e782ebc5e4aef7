// Records, with keys of several types.
namespace App.Geography;

[Table("countries")]
public sealed partial record Country([property: Key] string Code, string Name)
{
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<City> Cities { get; }

    [Relation(RelationType.OneToMany, Through = typeof(City))]
    public partial IReadOnlyList<Street> Streets { get; }
}

[Table("cities")]
public partial record City(Guid Id, string Name, string CountryCode)
{
    public Guid? TwinId { get; init; }

    [Relation(RelationType.ManyToOne)]
    public partial Country Country { get; }

    [Relation(RelationType.ManyToOne)]
    public partial City? Twin { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Street> Streets { get; }
}

public partial record class Street
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Name { get; init; }

    public required Guid CityId { get; init; }

    [Relation(RelationType.ManyToOne)]
    public partial City City { get; }
}
