using System;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("products")]
[Check("{Price} <= {ListPrice}")]
[Check("price < 1000000", Name = "products_are_cheap")]
[Index(nameof(Code), Where = "{DeletedAt} IS NULL", IsUnique = true)]
[Index(nameof(ListPrice), nameof(Price), Where = "{DeletedAt} IS NOT NULL", Name = "products_deleted")]
[Index(Expression = "lower({Name})")]
public partial class Product
{
    public long Id { get; set; }

    [MaxLength(20)]
    public required string Code { get; set; }

    [Index(Expression = "length({Name})", IsUnique = true)]
    public required string Name { get; set; }

    [Check("{Price} > 0"), Check("{Price} <> 13", Sqlite = "{Price} IS NOT 13")]
    public decimal Price { get; set; }

    public decimal ListPrice { get; set; }

    [DefaultSql("now()", Sqlite = "CURRENT_TIMESTAMP")]
    public DateTime CreatedAt { get; init; }

    [DefaultSql("'{}'")]
    public string? Options { get; set; }

    [DefaultSql("1"), ConcurrencyCheck]
    public int Version { get; set; }

    // Only the database gives it, and nobody writes it later.
    [DefaultSql("7"), DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public int Rank { get; private set; }

    // The program always gives it.
    [DefaultSql("5"), DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Stock { get; set; }

    [Computed("{ListPrice} - {Price}")]
    public decimal Discount { get; private set; }

    [Column(TypeName = "varchar(5)"), MaxLength(5)]
    public string? Unit { get; set; }

    public DateTime? DeletedAt { get; set; }
}

// The key is made by the database where the program gives none.
[Table("tickets")]
public partial class Ticket
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.Identity), DefaultSql("gen_random_uuid()")]
    public Guid Id { get; set; }

    [Index(Where = "{Seat} > 0")]
    public int Seat { get; set; }
}
