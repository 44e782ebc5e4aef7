using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>A class with [Table] and without a key is read; the rule names what would need the key.</summary>
public sealed class RG1004KeylessTests
{
    private const string Keyless = """
        [Table("store_sales")]
        [Microsoft.EntityFrameworkCore.Keyless]
        public partial class StoreSales
        {
            public long Total { get; set; }
            public long StoreId { get; set; }

        """;

    private const string ManyToOne = "[Relation(RelationType.ManyToOne)] public partial Store Store { get; set; } ";

    private const string Store = """
        [Table("stores")] public partial class Store
        {
            public long Id { get; set; }
            public string Name { get; set; } = "";

        """;

    private const string Attribute = """

        namespace Microsoft.EntityFrameworkCore { public sealed class KeylessAttribute : Attribute; }
        """;

    private const string Advice = "; add a property 'Id' or 'StoreSalesId', or mark the key with [Key]";

    [Fact]
    public async Task A_table_without_a_key_is_a_hint_with_which_everything_else_works()
    {
        AnalyzerResult result = await Rule.Reports("""
            [Table("store_sales")]
            public partial class {|RG1004:StoreSales|}
            {
                public long Total { get; set; }
                public static Task<List<StoreSales>> All(DbSession db) => Query(db).OrderBy(s => s.Total).Take(2).ToListAsync();
            }
            [View(typeof(StoreSales))] public partial record SalesLine(long Total);
            """,
            says: "'StoreSales' has no key, so that its rows are read and nothing else; to find, write and refer to them, "
                + "add a property 'Id' or 'StoreSalesId', or mark the key with [Key]");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, Assert.Single(result.Diagnostics).Severity);
    }

    [Fact]
    public Task Keyless_says_that_it_is_meant() => Rule.Silent(Keyless + ManyToOne + "}\n" + Store + "}" + Attribute);

    [Fact]
    public Task Keyless_is_believed_whatever_a_property_is_called() => Rule.Silent(
        Keyless + """
            public long Id { get; set; }
            public static object All(DbSession db) => Query(db).Where(s => s.Id == 1).ToList();
        }
        """ + Attribute);

    [Fact]
    public Task Keyless_with_a_key() => Rule.Reports(
        """
        [Table("store_sales"), Microsoft.EntityFrameworkCore.Keyless]
        public partial class {|RG1004:StoreSales|} { [Key] public long Number { get; set; } }
        """ + Attribute,
        "'StoreSales' has [Keyless] and a property with [Key]; remove one of the two");

    [Theory]
    [InlineData("OneToMany", "IReadOnlyList<StoreSales>", "{ get; }")]
    [InlineData("OneToOne", "StoreSales?", "{ get; set; }")]
    [InlineData("ManyToOne", "StoreSales", "{ get; set; }")]
    [InlineData("ManyToMany", "IReadOnlyList<StoreSales>", "{ get; }")]
    public Task A_relation_that_leads_there(string kind, string type, string accessors) => Rule.Reports(
        Store + $$"""
            public long SalesId { get; set; }
            [Relation(RelationType.{{kind}})] public partial {{type}} {|RG1004:Sales|} {{accessors}}
        """ + Rule.Healthy + "}\n" + Keyless + ManyToOne + "}" + Attribute,
        "'StoreSales' has no key, so that 'Store.Sales' cannot lead there" + Advice,
        uses: "Store.Sales Store.Healthy");

    [Theory]
    [InlineData("OneToMany", "IReadOnlyList<Store>", "{ get; }", "one-to-many")]
    [InlineData("OneToOne", "Store", "{ get; set; }", "one-to-one")]
    [InlineData("ManyToMany", "IReadOnlyList<Store>", "{ get; }", "many-to-many")]
    public Task A_relation_that_needs_the_key(string kind, string type, string accessors, string name) => Rule.Reports(
        Keyless + $"[Relation(RelationType.{kind})] public partial {type} {{|RG1004:Stores|}} {accessors} }}\n"
            + Store + "public long StoreSalesId { get; set; } }" + Attribute,
        $"'StoreSales' has no key, which the {name} relation 'StoreSales.Stores' needs" + Advice);

    [Fact]
    public Task A_relation_through_it() => Rule.Reports(
        Store + """
            [Relation(RelationType.ManyToMany, Through = typeof(StoreSales))]
            public partial IReadOnlyList<Product> {|RG1004:Products|} { get; }
        }
        [Table("products")] public partial class Product { public long Id { get; set; } }
        """ + Keyless + ManyToOne + """
            public long ProductId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Product Product { get; set; }
        }
        """ + Attribute,
        "'StoreSales' has no key, so that 'Store.Products' cannot lead there" + Advice,
        uses: "Store.Products");

    [Fact]
    public Task A_polymorphic_relation_to_it_and_from_it() => Rule.Reports(
        """
        [Table("notes")] public partial class Note
        {
            public long Id { get; set; }
            public string SubjectType { get; set; } = "";
            public long SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(StoreSales)])] public partial object {|RG1004:Subject|} { get; set; }
        }
        """ + Keyless + """
            public string SubjectType { get; set; } = "";
            public long SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Note)])] public partial object {|RG1004:Subject|} { get; set; }
        }
        """ + Attribute,
        "'StoreSales' has no key");

    /// <summary>What refers to others is no foreign key: no cascade, no index and no shared table is anybody's concern.</summary>
    [Fact]
    public Task A_relation_to_one_is_right() => Rule.Silent(
        Keyless + ManyToOne + "public static object All(DbSession db) => Query(db).Include(s => s.Store).ToList(); }\n"
            + Store + "}\n" + """
        [Table("stores"), Microsoft.EntityFrameworkCore.Keyless] public partial class StoreName { public string Name { get; set; } = ""; }
        [View(typeof(StoreSales))] public partial record SalesLine([From("Store", "Name")] string StoreName, StoreLine Store);
        [View(typeof(Store))] public partial record StoreLine(string Name);
        [View(typeof(StoreSales), Grouped = true)]
        public partial record SalesByStore([From("Store", "Name")] string StoreName, [From("Total", Aggregate = Aggregate.Sum)] long Total);
        """ + Attribute);

    [Fact]
    public Task A_view_without_a_member_that_is_always_there() => Rule.Silent(
        Keyless + ManyToOne + "public string? Text { get; set; } }\n" + Store + "}\n"
            + "[View(typeof(StoreSales))] public partial record TextLine(string? Text);" + Attribute);

    /// <summary>The helpers of entities with keys are no concern of a class that has none.</summary>
    [Fact]
    public Task A_member_that_is_called_like_a_helper() => Rule.Silent(
        Keyless + "public string? Find { get; set; } public string? Delete { get; set; } public string? On { get; set; } }" + Attribute);

    [Fact]
    public Task A_member_called_Query() => Rule.Reports(
        Keyless + "public string? {|RG1015:Query|} { get; set; } }" + Attribute, "KeylessLoader<StoreSales, StoreSalesTable>.Query");

    [Theory]
    [InlineData("row.InsertAsync(db)")]
    [InlineData("row.UpdateAsync(db)")]
    [InlineData("row.DeleteAsync(db)")]
    [InlineData("row.UpsertAsync(db)")]
    [InlineData("row.LoadAsync(db, r => r.Store)")]
    [InlineData("row.On(db)")]
    [InlineData("row.ViewAsync<SalesLine>(db)")]
    [InlineData("StoreSales.FindAsync(db, 1)")]
    [InlineData("SalesLine.FindAsync(db, 1)")]
    [InlineData("StoreSales.CreateAsync(db, row)")]
    [InlineData("StoreSales.Query(db).DeleteAsync()")]
    [InlineData("StoreSales.Query(db).UpdateAsync(x => x.Set(s => s.Total, 1))")]
    [InlineData("StoreSales.Query(db).OrderBy(s => s.Total).After(row)")]
    public void What_needs_a_key_does_not_compile(string call)
    {
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, ("Test.cs",
            Keyless + ManyToOne + "}\n" + Store + "}\n[View(typeof(StoreSales))] public partial record SalesLine(long Total);\n"
            + "public static class Use { public static object Call(StoreSales row, DbSession db) => " + call + "; }" + Attribute));

        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, error => Assert.Equal("Test.cs", Path.GetFileName(error.Location.SourceTree?.FilePath)));
    }
}
