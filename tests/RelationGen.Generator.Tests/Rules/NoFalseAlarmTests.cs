using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>Well-formed entities in the styles that people write: no diagnostic, no compiler warning.</summary>
public sealed class NoFalseAlarmTests
{
    [Fact]
    public Task Properties_as_other_libraries_want_them() => Rule.Silent("""
        namespace App.Data;

        public partial class Blog
        {
            public int BlogId { get; set; }
            [Required, MaxLength(200)] public string Url { get; set; } = null!;
            public int? OwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public virtual Person? Owner { get; set; }
            [Relation(RelationType.OneToMany)] public virtual List<Article> Articles { get; set; } = [];
        }

        public partial class Article
        {
            [Key, DatabaseGenerated(DatabaseGeneratedOption.Identity)] public int ArticleId { get; set; }
            public required string Title { get; set; }
            public int BlogId { get; set; }
            [ConcurrencyCheck] public Guid Token { get; set; }
            [Relation(RelationType.ManyToOne)] public Blog Blog { get; set; } = null!;
            [Relation(RelationType.ManyToMany)] public ICollection<Label> Labels { get; } = new HashSet<Label>();
        }

        public partial class Label
        {
            public int Id { get; set; }
            [Relation(RelationType.ManyToMany)] public ICollection<Article> Articles { get; } = [];
        }

        public partial class Person
        {
            public int Id { get; set; }
            [Relation(RelationType.OneToMany)] public HashSet<Blog> Blogs { get; init; } = [];
            [Relation(RelationType.OneToOne)] public Photo? Photo { get; set; }
        }

        public partial class Photo
        {
            public int Id { get; set; }
            public int PersonId { get; set; }
            public byte[] Bytes { get; set; } = [];
            [Relation(RelationType.OneToOne)] public Person Person { get; set; } = null!;
        }
        """,
        uses: "Blog.Owner Blog.Articles Article.Blog Article.Labels Label.Articles Person.Blogs Person.Photo Photo.Person");

    [Fact]
    public Task Code_without_nullable_annotations() => Rule.Silent("""
        namespace App;

        [Table("customers")]
        public partial class Customer
        {
            public string CustomerId { get; set; }
            public string Name { get; set; }
            [Relation(RelationType.OneToMany)] public List<Order> Orders { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Order> AllOrders { get; }
        }

        [Table("orders")]
        public partial class Order
        {
            public long Id { get; set; }
            public string CustomerId { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public Customer Customer { get; set; }
            [Relation(RelationType.ManyToOne, Field = "Parts")] public partial Order Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial Order[] Parts { get; }
        }
        """,
        uses: "Customer.Orders Customer.AllOrders Order.Customer Order.Parent Order.Parts", options: Rule.WithoutNullable);

    [Fact]
    public Task Records_in_the_global_namespace() => Rule.Silent("""
        [Table("authors")]
        public partial record Author(long Id, string Name)
        {
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Book> Books { get; }
            [Relation(RelationType.OneToMany, Field = nameof(Book.Editor))] public partial IReadOnlyList<Book> Edited { get; }
        }

        public sealed partial record Book(long Id, string Title, long AuthorId)
        {
            public long? EditorId { get; init; }
            [Relation(RelationType.ManyToOne)] public partial Author Author { get; }
            [Relation(RelationType.ManyToOne)] public partial Author? Editor { get; }
        }
        """,
        uses: "Author.Books Author.Edited Book.Author Book.Editor");

    [Fact]
    public Task Base_classes_and_composite_keys() => Rule.Silent("""
        namespace App.Sales
        {
            public abstract class Entity<TKey> where TKey : struct
            {
                public TKey Id { get; protected set; }
                public DateTimeOffset CreatedAt { get; set; }
            }

            public interface INamed { string Name { get; } }

            [Table("products", Schema = "sales")]
            public partial class Product : Entity<Guid>, INamed
            {
                public string Name { get; private set; } = "";
                string INamed.Name => Name;
                [Relation(RelationType.OneToMany)] public partial IReadOnlyList<OrderLine> Lines { get; }
            }

            [Table("order_lines")]
            public partial class OrderLine
            {
                [Key, Column(Order = 1)] public int Year { get; set; }
                [Key, Column(Order = 2)] public int Number { get; set; }
                public Guid ProductId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial Product Product { get; set; }
                [Relation(RelationType.OneToOne)] public partial Shipment? Shipment { get; set; }
                [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Return> Returns { get; }
            }

            [Table("shipments")]
            public partial class Shipment : Entity<int>
            {
                public int? OrderLineYear { get; set; }
                public int? OrderLineNumber { get; set; }
                [Relation(RelationType.OneToOne)] public partial OrderLine? OrderLine { get; set; }
            }

            [Table("returns")]
            public partial class Return : Entity<long>
            {
                public int Year { get; set; }
                public int Number { get; set; }
                [Relation(RelationType.ManyToOne)] public partial OrderLine Line { get; set; }
            }
        }
        """,
        uses: "Product.Lines OrderLine.Product OrderLine.Shipment OrderLine.Returns Shipment.OrderLine Return.Line");

    [Fact]
    public Task Declarations_on_the_class_at_an_older_language() => Rule.Silent("""
        [Relation(RelationType.OneToMany, typeof(Employee), Name = "Reports", Field = nameof(Employee.Manager))]
        [Relation(RelationType.ManyToOne, typeof(Employee), Name = "Manager")]
        [Relation(RelationType.ManyToMany, typeof(Project), Name = "Projects", Junction = "assignments")]
        public partial class Employee { public long Id { get; set; } public long? ManagerId { get; set; } }

        [Relation(RelationType.ManyToMany, typeof(Employee), Name = "Members")]
        [Relation(RelationType.OneToOne, typeof(Budget), Name = "Budget")]
        public partial class Project { public long Id { get; set; } }

        [Relation(RelationType.OneToOne, typeof(Project), Name = "Project")]
        public partial class Budget { [Key] public long ProjectId { get; set; } public decimal Amount { get; set; } }
        """,
        uses: "Employee.Reports Employee.Manager Employee.Projects Project.Members Project.Budget Budget.Project", options: Rule.CSharp12);

    [Fact]
    public Task Names_that_differ_in_case_only() => Rule.Silent("""
        public partial class Page
        {
            public long Id { get; set; }
            public long? NextId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Page? Next { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(NextId)])] public partial Page? next { get; set; }
        }
        """,
        uses: "Page.Next Page.next");

    [Fact]
    public Task Entities_of_another_project_that_uses_RelationGen()
    {
        GeneratorResult library = GeneratorHarness.Run(HarnessOptions.Snippet with { AssemblyName = "Library" }, """
            namespace Library;
            public partial class User
            {
                public long Id { get; set; }
                [Relation(RelationType.ManyToOne, Fields = [nameof(Id)])] public partial User Self { get; }
            }
            """).AssertCompiles();
        return Rule.Silent("""
            namespace App;
            using Library;
            public partial class Post
            {
                public long Id { get; set; }
                public long UserId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
                [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<User> Readers { get; }
            }
            """,
            uses: "Post.User Post.Readers",
            options: HarnessOptions.Snippet with { ExtraReferences = [library.Output.ToMetadataReference()] });
    }

    [Fact]
    public Task Code_that_loads_what_it_reads() => AnalyzerHarness.Verify(Usage.Members("""
            private static readonly Dictionary<long, User> Cache = [];

            public static async Task<string> PageAsync(DbSession db, long id, CancellationToken token)
            {
                Post? post = await Post.FindAsync(db, id, token);
                if (post is null)
                    return "";

                await post.LoadAsync(db, p => p.Author.Include(u => u.Profile), p => p.Comments.Include(c => c.Author), token);
                return post.Title + post.Author.Profile?.Bio + string.Join(", ", post.Comments.Select(c => c.Author.Name));
            }

            public static async Task ExportAsync(DbSession db, IReadOnlyList<Post> posts, int size)
            {
                foreach (Post[] chunk in posts.Chunk(size))
                {
                    await chunk.LoadAsync(db, p => p.Comments, p => p.Tags);
                    foreach (Post post in chunk)
                        Console.WriteLine(post.Comments.Count + post.Tags.Count);
                }
            }

            public static async Task<User> UserAsync(DbSession db, long id)
            {
                if (!Cache.TryGetValue(id, out User? user))
                {
                    user = await User.FindAsync(db, id) ?? throw new InvalidOperationException();
                    await user.LoadAsync(db, u => u.Profile);
                    Cache.Add(id, user);
                }

                return user;
            }

            public static async Task<List<Comment>> NewestAsync(DbSession db)
            {
                List<Comment> comments = await Comment.Query(db).Include(c => c.Post).ToListAsync();
                comments.Sort((x, y) => y.Id.CompareTo(x.Id));
                return [.. comments.Take(10)];
            }

            public static void Tree(DbSession db, User root)
            {
                List<User> level = [root];
                while (level.Count > 0)
                {
                    level.Load(db, u => u.Students);
                    level = [.. level.SelectMany(u => u.Students)];
                }
            }

            public static async Task<Post> WithRetryAsync(DbSession db, long id)
            {
                for (int attempt = 0; ; attempt++)
                {
                    try
                    {
                        Post post = await Post.FindAsync(db, id) ?? throw new KeyNotFoundException();
                        await post.LoadAsync(db, p => p.Author);
                        return post;
                    }
                    catch (TimeoutException) when (attempt < 3)
                    {
                        await Task.Delay(attempt);
                    }
                }
            }
        """));
}
