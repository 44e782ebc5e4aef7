using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using RelationGen.Model;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>
/// Two projects: relations of one lead to entities of the other, which it sees as an assembly or as a reference assembly.
/// </summary>
public sealed class ReferencedAssemblyTests
{
    private const string Library = """
        [assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]

        namespace Library;

        public enum Level { Low, High }

        [Table("Authors"), Unique(nameof(Email))]
        public partial class Author
        {
            private Author(string email) => Email = email;

            // Neither the setter nor the field behind the second property is in a reference assembly.
            public long AuthorId { get; private set; }
            public string Email { get; }
            [Column(TypeName = "text")] public Level Level { get; private set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<Book> Books { get; }
        }

        [Table("Books")]
        public partial class Book
        {
            public int Id { get; private set; }
            public long AuthorId { get; private set; }

            [Relation(RelationType.ManyToOne)]
            public partial Author Author { get; }
        }

        public readonly record struct ShelfId(short Value);

        [Table("Shelves")]
        public partial class Shelf { public ShelfId Id { get; private set; } }

        [Table("Plain")]
        public class Plain { public long Id { get; set; } }

        internal sealed class PriceConverter : IValueConverter<decimal, long>
        {
            public static long ToStored(decimal value) => (long)value;
            public static decimal FromStored(long stored) => stored;
        }

        [Table("Offers")]
        public partial class Offer
        {
            public long Id { get; set; }
            [Converter(typeof(PriceConverter))] public decimal Price { get; set; }
        }

        [Table("AuthorTotals")]
        public partial class AuthorTotals
        {
            public long AuthorId { get; private set; }
            public int Books { get; private set; }

            [Relation(RelationType.ManyToOne)]
            public partial Author Author { get; }
        }

        [Owned]
        public sealed record Address(string Street, [property: Column("Town")] string City)
        {
            [Owned] public required Place Place { get; init; }
        }

        public readonly record struct Place(double North, double East);

        [Table("Offices")]
        public partial class Office
        {
            public long Id { get; private set; }
            public required Address Address { get; set; }
            [Owned(Prefix = "Old")] public Address? Before { get; private set; }
        }

        [View(typeof(Author))]
        public partial record AuthorLine(long AuthorId, Level Level, [From("Books", "Id")] IReadOnlyList<int> Books);
        """;

    private const string Right = """
        namespace App;

        [Table("reviews")]
        public partial class Review
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public string? CriticEmail { get; set; }
            public int BookId { get; set; }
            public Library.ShelfId? ShelfId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial Library.Shelf? Shelf { get; set; }

            [Relation(RelationType.ManyToOne, Template = "{Email} ({Level})")]
            public partial Library.Author Author { get; set; }

            [Relation(RelationType.ManyToOne, References = [nameof(Library.Author.Email)])]
            public partial Library.Author? Critic { get; set; }

            [Relation(RelationType.ManyToOne, Template = "{Author.Email}")]
            public partial Library.Book Book { get; set; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Library.Book> Mentions { get; }
        }

        internal static class Uses
        {
            public static Task Load(List<Review> reviews, DbSession db) =>
                reviews.LoadAsync(db, r => r.Author.Include(a => a.Books), r => r.Critic, r => r.Book, r => r.Mentions, r => r.Shelf);
        }
        """;

    private static readonly Lazy<(MetadataReference Full, MetadataReference Reference)> Assemblies = new(Compile);

    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Right_relations_are_silent_and_load(bool referenceAssembly)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(("Test.cs", Right), options: Options(referenceAssembly));

        // The names are those of the other project's policy.
        string review = result.Generated["App.Review.g.cs"];
        Assert.Contains("""FROM "Authors" AS t WHERE {t."AuthorId"}""", review, StringComparison.Ordinal);
        Assert.Contains("""WHERE {t."Email"}""", review, StringComparison.Ordinal);
        Assert.Contains("""JOIN "Books" AS t ON t."Id" = j."BookId" """.TrimEnd(), review, StringComparison.Ordinal);
    }

    /// <summary>Of own entities with views of the other project, and of entities of the other project.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Views_over_both_projects(bool referenceAssembly)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(("Test.cs", Right + """

            [View(typeof(Review))]
            public partial record ReviewPage(long Id, Library.AuthorLine Author, [From("Author", "Level")] Library.Level Level, IReadOnlyList<BookLine> Mentions);

            [View(typeof(Library.Book))]
            public partial record BookLine(int Id, [From("Author", "Email")] string Email, Library.AuthorLine Author);

            [View(typeof(Library.Author))]
            public partial class AuthorPage
            {
                public required string Email { get; init; }
                public required IReadOnlyList<BookLine> Books { get; init; }
                [From(nameof(Library.Author.Books), Aggregate = Aggregate.Count)] public int BookCount { get; init; }
            }

            [View(typeof(Library.AuthorTotals))]
            public partial record AuthorTotalsLine(int Books, [From("Author", "Email")] string Email);

            internal static class ViewUses
            {
                public static List<AuthorTotalsLine> Totals(DbSession db) => Library.AuthorTotals.Query(db).ToList<AuthorTotalsLine>();
                public static Task<List<AuthorPage>> All(DbSession db) => Library.Author.Query(db).ToListAsync<AuthorPage>();
                public static Task<ReviewPage?> One(DbSession db) => ReviewPage.FindAsync(db, 1);
            }
            """), options: Options(referenceAssembly));
        Assert.DoesNotContain("IViewedAs", result.Generated["App.AuthorPage-View.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>Owned values of entities of the other project, and types of the other project in own entities.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Owned_values_of_both_projects(bool referenceAssembly)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(("Test.cs", """
            namespace App;

            [Table("sites"), Index("Address.Place.North"), Index("OfficeId")]
            public partial class Site
            {
                public long Id { get; set; }
                public long OfficeId { get; set; }
                public Library.Address? Address { get; set; }
                [Owned] public Library.Place Place { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Library.Office Office { get; }
            }

            [View(typeof(Site))]
            public partial record SiteLine(
                Library.Address? Address,
                [From("Office", "Address", "City")] string City,
                [From("Office", "Before", "Place", "North")] double? North,
                [From("Office", "Before")] Library.Address? Before,
                [From("Office", "Address")] Library.Address OfficeAddress);

            internal static class Uses
            {
                public static Predicate Where(SiteTable s) =>
                    s.Office.Address.City == "x" & s.Office.Before.IsNull & s.Address.Place.East > 1;
            }
            """), options: Options(referenceAssembly));
        string view = result.Generated["App.SiteLine-View.g.cs"];
        Assert.Contains("Library.Office.RelationMap.MakeBefore(ref row, column + 6)", view, StringComparison.Ordinal);
        Assert.Contains("view.Add(\"City\", t.Office.Address.City)", view, StringComparison.Ordinal);
        Assert.Contains("\"address_Town\"", result.Generated["App.Site.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>What converts a column of the other project must be called by the view.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_converter_that_only_the_other_project_can_name(bool referenceAssembly) => Rule.Reports(
        "namespace App; [View(typeof(Library.Offer))] public partial record OfferLine(long Id, decimal {|RG9001:Price|});",
        says: "'Offer.Price' is stored by 'PriceConverter', which cannot be named from here; make that public",
        options: Options(referenceAssembly));

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_schema_references_the_other_projects_tables_and_creates_its_own(bool referenceAssembly)
    {
        GeneratorResult result = GeneratorHarness.Run(Options(referenceAssembly), ("Test.cs", Right)).AssertCompiles();
        string text = result["RelationGen.Schema.g.cs"];
        Assert.Contains("global::Library.Author.RelationMap.Table.Model,", text, StringComparison.Ordinal);

        EntityModel[] own = [.. SchemaTests.Models(result.Output).Select(model => EntityModel.Parse(model.Json))];
        EntityModel[] others = [.. SchemaTests.Models(GeneratorHarness.Run(LibraryOptions, ("Library.cs", Library)).Output)
            .Select(model => EntityModel.Parse(model.Json))];
        string script = new DatabaseSchema(own, others).CreateScript(Dialect.Sqlite);
        Assert.Contains("""FOREIGN KEY ("author_id") REFERENCES "Authors" ("AuthorId") ON DELETE RESTRICT""", script, StringComparison.Ordinal);
        Assert.Contains("""FOREIGN KEY ("BookId") REFERENCES "Books" ("Id") ON DELETE CASCADE""", script, StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE TABLE \"Authors\"", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "public int AuthorId { get; set; } [Relation(RelationType.ManyToOne)] public partial Library.Author Author { get; set; }", "RG2004",
        false)]
    [InlineData(
        "public int AuthorId { get; set; } [Relation(RelationType.ManyToOne)] public partial Library.Author Author { get; set; }", "RG2004",
        true)]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial Library.Author Author { get; set; }", "RG2001", false)]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial Library.Author Author { get; set; }", "RG2001", true)]
    [InlineData(
        "public string Mail { get; set; } = \"\"; [Relation(RelationType.ManyToOne, Fields = [nameof(Mail)], References = [\"Level\"])] public partial Library.Author Author { get; set; }", "RG2005", false)]
    [InlineData(
        "public string Mail { get; set; } = \"\"; [Relation(RelationType.ManyToOne, Fields = [nameof(Mail)], References = [\"Level\"])] public partial Library.Author Author { get; set; }", "RG2005", true)]
    [InlineData(
        "public long AuthorId { get; set; } [Relation(RelationType.ManyToOne, Template = \"{Title}\")] public partial Library.Author Author { get; set; }", "RG1023", false)]
    [InlineData(
        "public long AuthorId { get; set; } [Relation(RelationType.ManyToOne, Template = \"{Title}\")] public partial Library.Author Author { get; set; }", "RG1023", true)]
    [InlineData(
        "public long PlainId { get; set; } [Relation(RelationType.ManyToOne)] public partial Library.Plain Plain { get; set; }", "RG1007",
        true)]
    [InlineData("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Library.Book> Books { get; }", "RG2001", true)]
    [InlineData("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Library.AuthorTotals> Totals { get; }", "RG1004", false)]
    [InlineData("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Library.AuthorTotals> Totals { get; }", "RG1004", true)]
    public async Task Wrong_relations_are_reported_here(string relation, string id, bool referenceAssembly)
    {
        HarnessOptions options = Options(referenceAssembly);
        string source = "namespace App; [Table(\"reviews\")] public partial class Review { public long Id { get; set; } " + relation + " }";
        Compilation output = GeneratorHarness.Run(options, ("Test.cs", source)).AssertCompiles().Output;

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Analyze(output, options));
        Assert.Equal(id, diagnostic.Id);
        Assert.True(diagnostic.Location.IsInSource, diagnostic.ToString());
    }

    private static HarnessOptions LibraryOptions { get; } = HarnessOptions.Snippet with { AssemblyName = "Library" };

    private static HarnessOptions Options(bool referenceAssembly) => HarnessOptions.Snippet with
    {
        ExtraReferences = [referenceAssembly ? Assemblies.Value.Reference : Assemblies.Value.Full],
    };

    private static (MetadataReference Full, MetadataReference Reference) Compile()
    {
        Compilation library = GeneratorHarness.Run(LibraryOptions, ("Library.cs", Library)).AssertCompiles().Output;
        return (UserProject.Emit(library), UserProject.Emit(library, new EmitOptions(metadataOnly: true, includePrivateMembers: false)));
    }
}
