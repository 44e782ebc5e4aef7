using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

// What SQLite stores otherwise than PostgreSQL.
public partial class Film
{
    public string? ReleaseYear { get; set; }

    public string? Rating { get; set; }

    public string? SpecialFeatures { get; set; }
}

public partial class Customer
{
    public string Active { get; set; } = "Y";

    public DateTime CreateDate { get; set; } = Moment.Of;
}

public partial class Payment
{
    public int? RentalId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)]
    public partial Rental? Rental { get; set; }
}

[Table("film_text")]
public partial class FilmText
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int FilmId { get; set; }

    public required string Title { get; set; }

    public string? Description { get; set; }
}
