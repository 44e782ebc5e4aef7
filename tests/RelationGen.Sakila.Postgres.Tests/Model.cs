using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

// What PostgreSQL stores otherwise than SQLite: a domain, an enum, an array, a search vector.
public partial class Film
{
    [Column(TypeName = "year")]
    public int? ReleaseYear { get; set; }

    [Column(TypeName = "mpaa_rating")]
    public Rating? Rating { get; set; } = Model.Rating.G;

    public string[]? SpecialFeatures { get; set; }

    /// <summary>Made by a trigger.</summary>
    [Column(TypeName = "tsvector"), DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string Fulltext { get; private set; } = "";
}

/// <summary>Who may see a film, by the labels of the type.</summary>
public enum Rating
{
    G,

    [EnumLabel("PG")]
    ParentalGuidance,

    [EnumLabel("PG-13")]
    ParentsCautioned,

    [EnumLabel("R")]
    Restricted,

    [EnumLabel("NC-17")]
    AdultsOnly,
}

public partial class Customer
{
    public bool Activebool { get; set; } = true;

    public int? Active { get; set; }

    public DateOnly CreateDate { get; set; } = DateOnly.FromDateTime(Moment.Of);
}

public partial class Payment
{
    public int RentalId { get; set; }

    // ON DELETE SET NULL of a column that is NOT NULL: Sakila has it so.
#pragma warning disable RG2009
    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)]
#pragma warning restore RG2009
    public partial Rental Rental { get; set; }
}

// The partitions, which inherit their columns and have no key.
[Table("payment_p2007_01")]
public partial class PaymentOfJanuary : PaymentPart;

[Table("payment_p2007_02")]
public partial class PaymentOfFebruary : PaymentPart;

[Table("payment_p2007_03")]
public partial class PaymentOfMarch : PaymentPart;

[Table("payment_p2007_04")]
public partial class PaymentOfApril : PaymentPart;

[Table("payment_p2007_05")]
public partial class PaymentOfMay : PaymentPart;

[Table("payment_p2007_06")]
public partial class PaymentOfJune : PaymentPart;

public abstract class PaymentPart
{
    public int PaymentId { get; set; }

    public int CustomerId { get; set; }

    public int StaffId { get; set; }

    public int RentalId { get; set; }

    public decimal Amount { get; set; }

    public DateTime PaymentDate { get; set; }
}

[Table("actor_info")]
public partial class ActorInfo
{
    public int ActorId { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public string? FilmInfo { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Actor Actor { get; set; }
}

[Table("nicer_but_slower_film_list")]
public partial class NicerFilm
{
    public int Fid { get; set; }

    public string? Title { get; set; }

    public string? Category { get; set; }

    [Column(TypeName = "mpaa_rating")]
    public string? Rating { get; set; }

    public string? Actors { get; set; }
}
