using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

/// <summary>An EF Core context without any configuration of its model.</summary>
internal sealed class LibraryContext(DbConnection connection) : DbContext
{
    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Book> Books => Set<Book>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);
}
