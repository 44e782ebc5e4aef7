using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class AddKeyFixTests
{
    [Theory]
    [InlineData("Customers", "int CustomerId", "'Customers.CustomerId'")]
    [InlineData("CustomerEntity", "long CustomerId", "'CustomerEntity.CustomerId'")]
    [InlineData("Country", "string Code", "'Country.Code'")]
    [InlineData("Country", "string CountryCode", "'Country.CountryCode'")]
    [InlineData("Page", "Guid Uuid", "'Page.Uuid'")]
    [InlineData("Page", "long Whatever", "'Page.Whatever'")]
    public Task The_property_that_looks_like_it(string type, string property, string name) => FixHarness.Verify(
        Source(type, "public " + property + " { get; set; }" + (property.StartsWith("string", StringComparison.Ordinal) ? " = \"\";" : ""), ""),
        Source(type, "public " + property + " { get; set; }" + (property.StartsWith("string", StringComparison.Ordinal) ? " = \"\";" : ""), "    [Key]\n"),
        "Add [Key] to " + name);

    [Fact]
    public Task The_best_comes_first_and_the_foreign_key_is_none() => FixHarness.VerifyFixAll("""
        using System.ComponentModel.DataAnnotations.Schema;
        [Table("lines")]
        public partial class OrderLine
        {
            public long OrderId { get; set; }
            public string? Text { get; set; }
            [Column("no")] public int Number { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Order Order { get; set; }
        }

        [Table("orders")] public partial class Order { public string Note { get; set; } = ""; public int OrderKey { get; set; } [Unique(1)] public int Other { get; set; } }
        public sealed class UniqueAttribute(int number) : Attribute { public int Number => number; }
        """.Replace("[Unique(1)] ", "", StringComparison.Ordinal).Replace("public sealed class UniqueAttribute(int number) : Attribute { public int Number => number; }", "", StringComparison.Ordinal),
        """
        using System.ComponentModel.DataAnnotations.Schema;
        [Table("lines")]
        public partial class OrderLine
        {
            public long OrderId { get; set; }
            public string? Text { get; set; }
            [Key]
            [Column("no")] public int Number { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Order Order { get; set; }
        }

        [Table("orders")] public partial class Order { public string Note { get; set; } = ""; [Key] public int OrderKey { get; set; } public int Other { get; set; } }

        """, "AddKey");

    [Theory]
    [InlineData("[Unique(nameof(Email))] public partial class User { public decimal Balance { get; set; } public string Email { get; set; } = \"\"; }", "Add [Key] to 'User.Email'")]
    [InlineData("public partial class User { public decimal Balance { get; set; } [DatabaseGenerated(DatabaseGeneratedOption.Identity)] public int Row { get; set; } }", "Add [Key] to 'User.Row'")]
    public async Task What_is_declared_unique_or_made_by_the_database(string declaration, string title)
    {
        string key = title[(title.IndexOf('.', StringComparison.Ordinal) + 1)..^1];
        string property = declaration.Contains("[DatabaseGenerated", StringComparison.Ordinal) ? "[DatabaseGenerated" : "public string " + key;
        await FixHarness.Verify("[Table(\"users\")] " + declaration, "[Table(\"users\")] " + declaration.Replace(property, "[Key]" + (property[0] == '[' ? "" : " ") + property, StringComparison.Ordinal), title);
    }

    [Theory]
    [InlineData("public decimal Price { get; set; } public string? Text { get; set; }")]
    [InlineData("public decimal Price { get; set; } public long Amount { get; set; }")]
    [InlineData("[Key] public int A { get; set; } [Key] public int B { get; set; } [Key] public int C { get; set; } [Key] public int D { get; set; } [Key] public int E { get; set; }")]
    public Task Nothing_that_looks_like_a_key(string properties) => FixHarness.VerifyNoFix("[Table(\"items\")] public partial class Item { " + properties + " }");

    /// <summary>The class that a relation leads to, and one whose own relation needs the key.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Store> Stores { get; } ")]
    public Task A_relation_that_needs_the_key(string relation) => FixHarness.VerifyFixAll(
        Related("", relation), Related("[Key] ", relation), "AddKey");

    private static string Related(string key, string relation) => $$"""
        [Table("stores")] public partial class Store
        {
            public long Id { get; set; }
            public string CountryCode { get; set; } = "";
            [Relation(RelationType.ManyToOne)] public partial Country Country { get; set; }
        }

        [Table("countries")] public partial class Country { {{key}}public string Code { get; set; } = ""; {{relation}}}

        """;

    private static string Source(string type, string property, string key) =>
        "[Table(\"t\")]\npublic partial class " + type + "\n{\n    /// <summary>It.</summary>\n" + key + "    " + property + "\n    public decimal Price { get; set; }\n}\n";
}
