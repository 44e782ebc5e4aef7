using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>The model compares by value and holds nothing of Roslyn.</summary>
public sealed class ModelTests
{
    private const string Source = """
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public required string Title { get; set; }
            public long? AuthorId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial Author? Author { get; set; }
        }

        [Table("authors")]
        public partial class Author
        {
            [Key]
            public long Id { get; set; }
        }
        """;

    public static TheoryData<string, string> Changes => new()
    {
        { "\"posts\"", "\"articles\"" },
        { "\"authors\"", "\"writers\"" },
        { "public long Id { get; set; }\n    public required", "public int Id { get; set; }\n    public required" },
        { "required string Title", "required string Headline" },
        { "required string Title", "required string? Title" },
        { "public partial Author? Author { get; set; }", "public partial Author? Author { get; }" },
        { "public partial Author? Author", "internal partial Author? Author" },
        { "public partial class Post", "internal partial class Post" },
        { "[Relation(RelationType.ManyToOne)]", "[Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]" },
        { "[Relation(RelationType.ManyToOne)]", "/// <summary>Doc.</summary>\n    [Relation(RelationType.ManyToOne)]" },
        { "[Relation(RelationType.ManyToOne)]", "[Relation(RelationType.ManyToOne), System.Text.Json.Serialization.JsonIgnore]" },
    };

    [Fact]
    public void The_same_source_gives_equal_models() => ModelHarness.AssertEqual(Source, Read);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_is_printed_makes_another_model(string old, string replacement)
    {
        Assert.Contains(old, Source.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        ModelHarness.AssertDifferent(Source, Source.ReplaceLineEndings("\n").Replace(old, replacement, StringComparison.Ordinal), Read);
    }

    [Fact]
    public void No_field_of_a_model_is_a_Roslyn_type() =>
        ModelShape.AssertNoRoslynTypes(typeof(Model.EntityModel).Assembly, "RelationGen.Generator.Model");

    private static Model.EntityModel Read(Compilation compilation) =>
        EntityParser.Parse(compilation.GetTypeByMetadataName("Post")!, compilation, CancellationToken.None)!;
}
