using Microsoft.EntityFrameworkCore;

namespace RelationGen.Startup;

/// <summary>One query with includes, without tracking.</summary>
internal static class WithEntityFramework
{
    public static long Load(string file)
    {
        using var context = new BlogContext(file);
        return context.Blogs.AsNoTrackingWithIdentityResolution().Include(b => b.Posts).ThenInclude(p => p.Tags).AsSplitQuery().Single(b => b.Id == 1).Checksum();
    }

    private sealed class BlogContext(string file) : DbContext
    {
        public DbSet<Blog> Blogs => Set<Blog>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(BlogFile.ConnectionString(file));

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Blog>();
            modelBuilder.Entity<Post>(posts =>
            {
                posts.Property(p => p.BlogId).HasColumnName("blog_id");
                posts.Property(p => p.PublishedAt).HasColumnName("published_at");
                posts.HasMany(p => p.Tags).WithMany(t => t.Posts).UsingEntity<Dictionary<string, object>>(
                    "post_tags",
                    pair => pair.HasOne<Tag>().WithMany().HasForeignKey("tag_id"),
                    pair => pair.HasOne<Post>().WithMany().HasForeignKey("post_id"));
            });
        }
    }
}
