using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Validation of requests and binding of forms read every property, and a relation that is not loaded throws: its property says so where the project knows the attribute.</summary>
public sealed class ValidationTests
{
    private const string Line = "ValidateNever";
    private const string Attribute = """
        namespace Microsoft.AspNetCore.Mvc.ModelBinding { [AttributeUsage(AttributeTargets.Property)] public sealed class BindNeverAttribute : Attribute; }
        namespace Microsoft.AspNetCore.Mvc.ModelBinding.Validation { [AttributeUsage(AttributeTargets.Property)] public sealed class ValidateNeverAttribute : Attribute; }
        """;

    private const string Source = """
        [Relation(RelationType.OneToMany, typeof(Post), Name = "Children")]
        public partial class Post
        {
            public int Id { get; set; }
            public int? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; }
        }
        """;

    [Fact]
    public void Generated_properties_are_never_validated()
    {
        string text = GeneratorHarness.Run(HarnessOptions.Snippet, Source, Attribute).AssertCompiles()["Post.g.cs"];
        Assert.Equal(2, text.Split(Line).Length - 1);
    }

    [Fact]
    public void An_attribute_of_the_user_is_not_repeated()
    {
        string source = Source.Replace("[Relation(RelationType.ManyToOne)]", "[Relation(RelationType.ManyToOne), Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]", StringComparison.Ordinal);
        string text = GeneratorHarness.Run(HarnessOptions.Snippet, source, Attribute).AssertCompiles()["Post.g.cs"];
        Assert.Equal(1, text.Split(Line).Length - 1);
        Assert.Equal(2, text.Split("BindNever").Length - 1);
    }

    [Fact]
    public void A_project_without_the_attribute_says_nothing() =>
        Assert.DoesNotContain("ValidateNever", GeneratorHarness.Run(HarnessOptions.Snippet, Source).AssertCompiles()["Post.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void The_attribute_may_come_later() => Assert.EndsWith(
        "Post.g.cs Modified, RelationGen.Schema.g.cs Cached",
        IncrementalHarness.Run([("Post.cs", Source)], Edit.Add("Attribute.cs", Attribute)),
        StringComparison.Ordinal);
}
