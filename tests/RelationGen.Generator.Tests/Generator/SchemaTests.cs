using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Infrastructure;
using RelationGen.Model;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>The models that are embedded in an assembly, and the scripts that come of them.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Fixtures => GoldenTests.Fixtures;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_scripts_are_what_was_reviewed(string fixture)
    {
        var schema = new DatabaseSchema(Models(Compile(fixture)).Select(model => EntityModel.Parse(model.Json)));
        foreach ((string name, Dialect dialect) in new[] { ("sqlite", Dialect.Sqlite), ("postgresql", Dialect.PostgreSql) })
            Snapshot.Match($"Fixtures/{fixture}/schema.{name}", schema.CreateScript(dialect) + "\n-- And back:\n" + schema.DropScript(dialect), "sql");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_the_generator_wrote_is_what_the_runtime_writes(string fixture)
    {
        (string Entity, string Json)[] models = Models(Compile(fixture));
        Assert.NotEmpty(models);
        foreach ((string entity, string json) in models)
        {
            EntityModel model = EntityModel.Parse(json);
            Assert.Equal(entity, model.FullName);
            Assert.Equal(json.Replace("\n", "", StringComparison.Ordinal), model.ToJson());
        }
    }

    [Fact]
    public void The_model_says_what_the_attributes_say()
    {
        EntityModel author = Models(Compile("Schema")).Select(model => EntityModel.Parse(model.Json)).Single(model => model.Name == "Author");
        Assert.Equal(("authors", "people"), (author.Table, author.Schema));
        Assert.Equal(["Id"], author.Key.Properties);
        Assert.True(author.IsUnique("Email"));
        Assert.False(author.IsUnique("Name"));
        ColumnModel email = author.FindColumn("Email")!;
        Assert.Equal((false, 200, "NOCASE", ColumnType.String), (email.Nullable, email.MaxLength, email.Collation, email.Type));
        Assert.Equal(ColumnGeneration.Identity, author.FindColumn("Id")!.Generated);

        RelationModel favourite = author.FindRelation("Favourite")!;
        Assert.Equal((RelationSide.ForeignKey, "App.Book", false), (favourite.Side, favourite.Target, favourite.Required));
        Assert.Equal(("Favourite \"book\"", "{Title} by {Author.Name}", true), (favourite.Label, favourite.Template, favourite.Hidden));
        Assert.Equal((ReferentialAction.SetNull, ReferentialAction.NoAction), (favourite.OnDelete, favourite.OnUpdate));
    }

    [Fact]
    public void Both_sides_of_a_relation_agree_about_its_constraint()
    {
        EntityModel[] models = [.. Models(Compile("Schema")).Select(model => EntityModel.Parse(model.Json))];
        RelationModel books = models.Single(model => model.Name == "Author").FindRelation("Books")!;
        RelationModel author = models.Single(model => model.Name == "Book").FindRelation("Author")!;
        Assert.Equal(("Author", "Books"), (books.BackReference, author.BackReference));
        Assert.Equal((ReferentialAction.Cascade, ReferentialAction.Cascade), (books.OnDelete, author.OnDelete));
        Assert.Equal(books.TargetKey.Columns, author.Key.Columns);
    }

    [Theory]
    [InlineData(null, "Shop", "Shop")]
    [InlineData("Company.Shop", "Shop", "Company.Shop")]
    [InlineData(null, "my-shop.2", "my_shop._2")]
    public void The_class_stands_in_the_root_namespace(string? rootNamespace, string assembly, string expected)
    {
        HarnessOptions options = HarnessOptions.Snippet with { AssemblyName = assembly };
        if (rootNamespace is not null)
            options = options with { GlobalConfig = options.GlobalConfig.Add("build_property.RootNamespace", rootNamespace) };

        GeneratorResult result = GeneratorHarness.Run(options, ("Tag.cs", Tag)).AssertCompiles();
        Assert.Contains($"namespace {expected}\n", result["RelationGen.Schema.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_that_name_comes_first()
    {
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, ("Tag.cs", Tag), ("Mine.cs", "namespace App; public static class RelationSchema { }"));
        string text = result.AssertCompiles()["RelationGen.Schema.g.cs"];
        Assert.DoesNotContain("class RelationSchema", text, StringComparison.Ordinal);

        // The models are made known nevertheless.
        Assert.Contains("global::App.Tag.RelationMap.Table.Model,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_that_cannot_be_loaded_has_no_table() => Assert.DoesNotContain(
        "Broken",
        GeneratorHarness.Run(HarnessOptions.Snippet, ("Tag.cs", Tag), ("Broken.cs", "namespace App; [Table(\"x\")] public partial class Broken { [Key] private int Size { get; set; } }"))
            .AssertCompiles()["RelationGen.Schema.g.cs"],
        StringComparison.Ordinal);

    private const string Tag = "namespace App; [Table(\"tags\")] public partial class Tag { public long Id { get; set; } }";

    /// <summary>Read from the assembly, without running its code.</summary>
    internal static (string Entity, string Json)[] Models(Compilation compilation) =>
    [
        .. compilation.GetSymbolsWithName("RelationMap", SymbolFilter.Type)
            .SelectMany(map => map.GetAttributes(), (map, attribute) => (map.ContainingType, Attribute: attribute))
            .Where(model => model.Attribute.AttributeClass?.Name == nameof(EntityModelAttribute))
            .Select(model => (
                model.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)),
                (string)model.Attribute.ConstructorArguments[0].Value!))
            .OrderBy(model => model.Item1, StringComparer.Ordinal),
    ];

    private static CSharpCompilation Compile(string fixture) =>
        GeneratorHarness.Run(GoldenTests.Options(fixture), ("input.cs", TestEnvironment.Read($"Fixtures/{fixture}/input.cs"))).Output;
}
