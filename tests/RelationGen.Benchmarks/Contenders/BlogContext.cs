using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tables as EF Core sees them.</summary>
internal sealed class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Device> Devices => Set<Device>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Article> Articles => Set<Article>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Blog>().HasOne(b => b.Profile).WithOne().HasForeignKey<Profile>(p => p.BlogId);
        modelBuilder.Entity<Tag>();
        modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany(t => t.Posts).UsingEntity<Dictionary<string, object>>(
            "post_tags",
            pair => pair.HasOne<Tag>().WithMany().HasForeignKey("tag_id"),
            pair => pair.HasOne<Post>().WithMany().HasForeignKey("post_id"));
        modelBuilder.Entity<Order>().HasKey(o => new { o.TenantId, o.Number });
        modelBuilder.Entity<Order>().HasMany(o => o.Lines).WithOne().HasForeignKey(l => new { l.OrderTenantId, l.OrderNumber });
        modelBuilder.Entity<Product>().HasMany(p => p.Reviews).WithOne().HasForeignKey(r => r.ProductSku);
        modelBuilder.Entity<Device>().HasMany(d => d.Readings).WithOne().HasForeignKey(r => r.DeviceId);
        modelBuilder.Entity<Author>().HasMany(u => u.Articles).WithOne(a => a.Author).HasForeignKey(a => a.AuthorId);
        modelBuilder.Entity<Article>().HasMany(a => a.Comments).WithOne().HasForeignKey(c => c.ArticleId);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
            if (property.ClrType == typeof(DateTime) && Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal))
                property.SetColumnType("timestamp without time zone");
        }
    }

    private static string SnakeCase(string name)
        => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + letter : letter.ToString())).ToLowerInvariant();
}
