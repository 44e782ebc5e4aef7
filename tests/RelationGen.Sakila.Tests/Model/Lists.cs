using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

// The views that both databases have.
[Table("customer_list")]
public partial class CustomerRow
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public string? City { get; set; }

    public string? Country { get; set; }

    public int Sid { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(Id)])]
    public partial Customer Customer { get; set; }
}

[Table("film_list")]
public partial class FilmRow
{
    public int? Fid { get; set; }

    public string? Title { get; set; }

    public string? Category { get; set; }

    public decimal? Price { get; set; }

    public string? Actors { get; set; }
}

[Table("staff_list")]
public partial class StaffRow
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public int Sid { get; set; }
}

[Table("sales_by_store")]
public partial class StoreSales
{
    public string? Store { get; set; }

    public string? Manager { get; set; }

    public decimal? TotalSales { get; set; }
}

[Table("sales_by_film_category")]
public partial class CategorySales
{
    public string? Category { get; set; }

    public decimal? TotalSales { get; set; }
}
