using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

[Table("actor")]
public partial class Actor
{
    public int ActorId { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToMany, Through = typeof(FilmActor))]
    public partial IReadOnlyList<Film> Films { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<FilmActor> FilmActors { get; }

    /// <summary>The categories of the films, each once.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Films), nameof(Film.Categories)])]
    public partial IReadOnlyList<Category> Categories { get; }

    /// <summary>Those who share a film, the actor among them.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Films), nameof(Film.Actors)])]
    public partial IReadOnlyList<Actor> Partners { get; }
}

[Table("category")]
public partial class Category
{
    public int CategoryId { get; set; }

    public required string Name { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToMany, Through = typeof(FilmCategory))]
    public partial IReadOnlyList<Film> Films { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<FilmCategory> FilmCategories { get; }
}

[Table("language")]
public partial class Language
{
    public int LanguageId { get; set; }

    [Column(TypeName = "char(20)")]
    public required string Name { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.OneToMany, Field = nameof(Film.Language))]
    public partial IReadOnlyList<Film> Films { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Film.OriginalLanguage))]
    public partial IReadOnlyList<Film> OriginalFilms { get; }
}

/// <summary>A film; what the databases store differently is in the other part.</summary>
[Table("film")]
public partial class Film
{
    public int FilmId { get; set; }

    public required string Title { get; set; }

    public string? Description { get; set; }

    public int LanguageId { get; set; }

    public int? OriginalLanguageId { get; set; }

    public short RentalDuration { get; set; } = 3;

    public decimal RentalRate { get; set; } = 4.99m;

    public short? Length { get; set; }

    public decimal ReplacementCost { get; set; } = 19.99m;

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Language Language { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Language? OriginalLanguage { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(FilmActor))]
    public partial IReadOnlyList<Actor> Actors { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<FilmActor> FilmActors { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(FilmCategory))]
    public partial IReadOnlyList<Category> Categories { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<FilmCategory> FilmCategories { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Inventory> Inventory { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Inventory), nameof(Model.Inventory.Rentals)])]
    public partial IReadOnlyList<Rental> Rentals { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Inventory), nameof(Model.Inventory.Rentals), nameof(Rental.Payments)])]
    public partial IReadOnlyList<Payment> Payments { get; }
}

[Table("film_actor")]
public partial class FilmActor
{
    [Key]
    public int ActorId { get; set; }

    [Key]
    public int FilmId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Actor Actor { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Film Film { get; set; }

    /// <summary>Everybody in the film, with this actor.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Film), nameof(Model.Film.FilmActors)])]
    public partial IReadOnlyList<FilmActor> Cast { get; }
}

[Table("film_category")]
public partial class FilmCategory
{
    [Key]
    public int FilmId { get; set; }

    [Key]
    public int CategoryId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Film Film { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Category Category { get; set; }

    /// <summary>What was paid for rentals of the film.</summary>
    [Relation(
        RelationType.OneToMany, Path = [nameof(Film), nameof(Model.Film.Inventory), nameof(Inventory.Rentals), nameof(Rental.Payments)])]
    public partial IReadOnlyList<Payment> Payments { get; }
}

[Table("inventory")]
public partial class Inventory
{
    public int InventoryId { get; set; }

    public int FilmId { get; set; }

    public int StoreId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Film Film { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Store Store { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Rental> Rentals { get; }
}

/// <summary>The databases are as old as this.</summary>
internal static class Moment
{
    public static DateTime Of { get; } = new(2006, 2, 15, 4, 34, 33);
}
