using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Models are taken over while only bodies of methods change; every run here is compared with that of a generator that knows none.</summary>
public sealed class KnownModelsTests
{
    private const string Tag = """
        namespace App;

        [Table("tags")]
        public partial class Tag
        {
            public Tag(long id) => Id = id;

            public Tag(long id, string text)
                : this(id) => Name = text;

            public long Id { get; }

            public string Text { get => "none"; }

            public int Count()
            {
                return 1;
            }

            public string Name { get; set; } = "";

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Tag> Others { get; }
        }
        """;

    [Fact]
    public void Declarations_and_bodies_are_edited_in_turn() => AssertLast(
        "Cached",
        Edit.Change("Tag.cs", "return 1;", "return 2;"),
        Edit.Change("Tag.cs", "public string Name", "public string Title"),
        Edit.Change("Tag.cs", "return 2;", "return 3;"),
        Edit.Change("Tag.cs", "public string Title", "public string Name"),
        Edit.Change("Tag.cs", "Name = text;", "Name = text + text;"));

    [Fact]
    public void A_body_and_a_declaration_are_edited_at_once() => AssertLast(
        "Modified", Edit.Replace("Tag.cs", Tag.Replace("return 1;", "return 2;", StringComparison.Ordinal).Replace("Name {", "Title {", StringComparison.Ordinal)));

    [Fact]
    public void A_getter_that_says_field_makes_a_column() => AssertLast("Modified", Edit.Change("Tag.cs", "get => \"none\"", "get => field"));

    [Fact]
    public void A_directive_in_a_body_reaches_beyond_it() => AssertLast("Modified", Edit.Change("Tag.cs", "return 1;", "return 1;\n#nullable disable"));

    [Fact]
    public void A_comment_on_a_relation_is_documentation() => AssertLast("Modified", Edit.Change("Tag.cs", "    [Relation", "    /// <summary>Related.</summary>\n    [Relation"));

    [Fact]
    public void An_unfinished_body_is_a_body() => AssertLast("Cached", Edit.Change("Tag.cs", "return 1;", "if (Id > 1) {"));

    [Fact]
    public void A_method_that_becomes_a_property_is_a_declaration() => AssertLast("Modified", Edit.Change("Tag.cs", "public int Count()\n    {\n        return 1;\n    }", "public int Count { get; set; }"));

    [Fact]
    public void Classes_of_one_name_in_two_files_are_two() => AssertLast(
        "Cached",
        Edit.Add("One.cs", "namespace App; [Table(\"one\")] file partial class Hidden { public long Id { get; set; } }"),
        Edit.Add("Two.cs", "namespace App; [Table(\"two\")] public partial class Hidden { public long Id { get; set; } }"),
        Edit.Change("Tag.cs", "return 1;", "return 2;"));

    private static void AssertLast(string outcome, params Edit[] edits) => Assert.Contains(
        "App.Tag.g.cs " + outcome,
        IncrementalHarness.RunEach(HarnessOptions.Snippet with { Language = LanguageVersion.Preview }, [new SourceFile("Tag.cs", Tag)], edits),
        StringComparison.Ordinal);
}
