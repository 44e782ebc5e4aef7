using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>EF Core without tracking: split queries where there is a collection, compiled queries where one row is asked for.</summary>
internal sealed class WithEntityFramework(SqliteConnection connection) : IReads
{
    private static readonly Func<BlogContext, long, Blog> CompiledBlog = EF.CompileQuery((BlogContext context, long id) => context.Blogs.AsNoTracking().Include(b => b.Posts).Single(b => b.Id == id));

    private static readonly Func<BlogContext, long, Post> CompiledPost = EF.CompileQuery((BlogContext context, long id) => context.Posts.AsNoTracking().Single(p => p.Id == id));

    private readonly DbContextOptions<BlogContext> _options = new DbContextOptionsBuilder<BlogContext>().UseSqlite(connection).Options;

    public Blog BlogWithPosts(long id)
    {
        using BlogContext context = Open();
        return CompiledBlog(context, id);
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        using BlogContext context = Open();
        return [.. context.Blogs.AsNoTracking().Where(b => last == null || b.Id <= last).Include(b => b.Posts).AsSplitQuery().OrderBy(b => b.Id)];
    }

    public List<Post> PostsWithBlogs(long last)
    {
        using BlogContext context = Open();
        return [.. context.Posts.AsNoTrackingWithIdentityResolution().Where(p => p.Id <= last).Include(p => p.Blog).OrderBy(p => p.Id)];
    }

    public List<Post> PostsWithTags(long last)
    {
        using BlogContext context = Open();
        return [.. context.Posts.AsNoTrackingWithIdentityResolution().Where(p => p.Id <= last).Include(p => p.Tags).AsSplitQuery().OrderBy(p => p.Id)];
    }

    public IEnumerable<Post> StreamPosts()
    {
        using BlogContext context = Open();
        foreach (Post post in context.Posts.AsNoTracking().OrderBy(p => p.Id))
            yield return post;
    }

    public Post PostByKey(long id)
    {
        using BlogContext context = Open();
        return CompiledPost(context, id);
    }

    public List<(long Id, long Count)> Counts()
    {
        using BlogContext context = Open();
        return [.. context.Blogs.OrderBy(b => b.Id).Select(b => new { b.Id, Count = b.Posts.LongCount() }).AsEnumerable().Select(row => (row.Id, row.Count))];
    }

    private BlogContext Open() => new(_options);

    private sealed class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
    {
        public DbSet<Blog> Blogs => Set<Blog>();

        public DbSet<Post> Posts => Set<Post>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Blog>();
            modelBuilder.Entity<Tag>();
            modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany(t => t.Posts).UsingEntity<Dictionary<string, object>>(
                "post_tags",
                pair => pair.HasOne<Tag>().WithMany().HasForeignKey("tag_id"),
                pair => pair.HasOne<Post>().WithMany().HasForeignKey("post_id"));
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
                property.SetColumnName(string.Concat(property.Name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + letter : letter.ToString())).ToLowerInvariant());
        }
    }
}
