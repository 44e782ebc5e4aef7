using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sakila.Tests.Model;

[Table("country")]
public partial class Country
{
    public int CountryId { get; set; }

    [Column("country")]
    public required string Name { get; set; }

    public DateTime? LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<City> Cities { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Cities), nameof(City.Addresses), nameof(Address.Customers)])]
    public partial IReadOnlyList<Customer> Customers { get; }
}

[Table("city")]
public partial class City
{
    public int CityId { get; set; }

    [Column("city")]
    public required string Name { get; set; }

    public int CountryId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Country Country { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Address> Addresses { get; }
}

[Table("address")]
public partial class Address
{
    public int AddressId { get; set; }

    [Column("address")]
    public required string Line { get; set; }

    [Column("address2")]
    public string? Line2 { get; set; }

    public required string District { get; set; }

    public int CityId { get; set; }

    public string? PostalCode { get; set; }

    public required string Phone { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial City City { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Customer> Customers { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Staff> Staff { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Store> Stores { get; }
}

[Table("store")]
public partial class Store
{
    public int StoreId { get; set; }

    public int ManagerStaffId { get; set; }

    public int AddressId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne, Field = nameof(Model.Staff.Manages))]
    public partial Staff ManagerStaff { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Address Address { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Model.Staff.Store))]
    public partial IReadOnlyList<Staff> Staff { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Customer> Customers { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Inventory> Inventory { get; }
}

// A store needs its manager and a manager the store: Sakila has it so, and no first row of either can be inserted with the constraints on.
#pragma warning disable RG4003
[Table("staff")]
public partial class Staff
#pragma warning restore RG4003
{
    public int StaffId { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public int AddressId { get; set; }

    public string? Email { get; set; }

    public int StoreId { get; set; }

    public bool Active { get; set; } = true;

    public required string Username { get; set; }

    public string? Password { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    public byte[]? Picture { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Address Address { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Model.Store.Staff))]
    public partial Store Store { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Model.Store.ManagerStaff))]
    public partial IReadOnlyList<Store> Manages { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Rental> Rentals { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Payment> Payments { get; }
}

/// <summary>A customer; what the databases store differently is in the other part.</summary>
[Table("customer")]
public partial class Customer
{
    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public string? Email { get; set; }

    public int AddressId { get; set; }

    public DateTime? LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne)]
    public partial Store Store { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Address Address { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Rental> Rentals { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Payment> Payments { get; }

    /// <summary>The last one, of those of one moment that with the greater number.</summary>
    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial Rental? NewestRental { get; }

    /// <summary>What was rented.</summary>
    [Relation(
        RelationType.OneToMany, Path = [nameof(Rentals), nameof(Rental.Item), nameof(Inventory.Film), nameof(Film.FilmCategories)])]
    public partial IReadOnlyList<FilmCategory> Rented { get; }

    private static Ordering[] Newest(RentalTable r) => [r.RentalDate.Descending, r.RentalId.Descending];
}

[Table("rental")]
public partial class Rental
{
    public int RentalId { get; set; }

    public DateTime RentalDate { get; set; }

    public int InventoryId { get; set; }

    public int CustomerId { get; set; }

    public DateTime? ReturnDate { get; set; }

    public int StaffId { get; set; }

    public DateTime LastUpdate { get; set; } = Moment.Of;

    [Relation(RelationType.ManyToOne, Fields = [nameof(InventoryId)])]
    public partial Inventory Item { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Staff Staff { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Payment> Payments { get; }
}

/// <summary>A payment; what the databases store differently is in the other part.</summary>
[Table("payment")]
public partial class Payment
{
    public int PaymentId { get; set; }

    public int CustomerId { get; set; }

    public int StaffId { get; set; }

    public decimal Amount { get; set; }

    public DateTime PaymentDate { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Staff Staff { get; set; }
}
