using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Freight;

// Foreign keys that share a column, that are a key themselves, that reference what is no key, and that the attributes of the BCL name.
public enum Licence : byte
{
    None,
    Car = 3,
    Lorry = 200,
}

[Table("licences")]
public partial class LicenceClass
{
    [Key]
    public Licence Licence { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Person> Holders { get; }
}

[Table("people")]
[Unique(nameof(Email))]
public partial class Person
{
    public Guid Id { get; set; }

    public required string Email { get; set; }

    public Licence? LicenceKey { get; set; }

    public Guid? GuideKey { get; set; }

    [Relation(RelationType.ManyToOne)]
    [ForeignKey(nameof(LicenceKey))]
    public partial LicenceClass? Licence { get; set; }

    [Relation(RelationType.ManyToOne)]
    [ForeignKey(nameof(GuideKey))]
    public partial Person? Guide { get; set; }

    [Relation(RelationType.OneToMany)]
    [InverseProperty(nameof(Guide))]
    public partial IReadOnlyList<Person> Guided { get; }

    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Letter.Recipient))]
    public partial IReadOnlyList<Letter> Letters { get; }
}

/// <summary>Its key is the key of the person.</summary>
[Table("profiles")]
public partial class Profile
{
    public Guid Id { get; set; }

    public required string Text { get; set; }

    [Relation(RelationType.OneToOne, Fields = [nameof(Id)], OnDelete = ReferentialAction.Cascade)]
    public partial Person Person { get; set; }
}

[Table("letters")]
public partial class Letter
{
    public int Id { get; set; }

    public string? Address { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(Address)], References = [nameof(Person.Email)])]
    public partial Person? Recipient { get; set; }
}

[Table("depots")]
public partial class Depot
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Tour.Depot))]
    public partial IReadOnlyList<Tour> Tours { get; }
}

[Table("drivers")]
public partial class Driver
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Tour.Driver))]
    public partial IReadOnlyList<Tour> Tours { get; }
}

/// <summary>Both relations use the tenant.</summary>
[Table("tours")]
public partial class Tour
{
    public int Id { get; set; }

    public int TenantId { get; set; }

    public int DepotNumber { get; set; }

    public int? DriverNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(DepotNumber)])]
    public partial Depot Depot { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(DriverNumber)], OnDelete = ReferentialAction.Restrict)]
    public partial Driver? Driver { get; set; }
}

/// <summary>Both relations use the tenant, which may be absent.</summary>
[Table("drafts")]
public partial class Draft
{
    public int Id { get; set; }

    public int? TenantId { get; set; }

    public int? DepotNumber { get; set; }

    public int? DriverNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(DepotNumber)])]
    public partial Depot? Depot { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(DriverNumber)])]
    public partial Driver? Driver { get; set; }
}
