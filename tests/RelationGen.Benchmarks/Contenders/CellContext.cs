using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The tables of <see cref="CellTask"/> as EF Core sees them: an owned document, a primitive collection, a complex property.
/// </summary>
internal sealed class CellContext(DbContextOptions<CellContext> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Recipe> Recipes => Set<Recipe>();

    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Parcel>(parcel =>
        {
            parcel.ToTable("parcels");
            parcel.Property(p => p.Id).HasColumnName("id");
            parcel.Property(p => p.Name).HasColumnName("name");
            parcel.OwnsOne(p => p.Contents, contents =>
            {
                contents.ToJson("contents");
                contents.OwnsMany(c => c.Lines);
            });
        });
        modelBuilder.Entity<Recipe>(recipe =>
        {
            recipe.ToTable("recipes");
            recipe.Property(r => r.Id).HasColumnName("id");
            recipe.Property(r => r.Title).HasColumnName("title");
            recipe.PrimitiveCollection(r => r.Tags).HasColumnName("tags");
        });
        modelBuilder.Entity<Customer>(customer =>
        {
            customer.ToTable("customers");
            customer.Property(c => c.Id).HasColumnName("id");
            customer.Property(c => c.Name).HasColumnName("name");
            customer.ComplexProperty(c => c.Address, address =>
            {
                address.Property(a => a.Street).HasColumnName("address_street");
                address.Property(a => a.City).HasColumnName("address_city");
                address.Property(a => a.PostalCode).HasColumnName("address_postal_code");
                address.Property(a => a.Country).HasColumnName("address_country");
            });
        });
    }
}
