using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Names and attributes that generated code could stumble over: it compiles without a warning, and nothing but infos is reported.</summary>
public sealed class AwkwardNameTests
{
    private const string Tree = "public int Id { get; set; } public int? ParentId { get; set; } ";

    public static TheoryData<string> Keywords =>
        ["file", "required", "scoped", "partial", "record", "extension", "where", "var", "dynamic", "await", "global", "nint", "allows", "field", "value", "unmanaged", "notnull", "async", "yield", "when", "get", "set", "init", "alias", "order"];

    [Theory]
    [MemberData(nameof(Keywords))]
    public Task An_entity_named_by_a_keyword(string name) => Silent(
        $"[Table(\"a\")] public partial class @{name} {{ {Tree} [Relation(RelationType.ManyToOne)] public partial @{name}? Parent {{ get; set; }} [Relation(RelationType.OneToMany)] public partial IReadOnlyList<@{name}> Children {{ get; }} }}");

    [Theory]
    [MemberData(nameof(Keywords))]
    public Task Members_named_by_a_keyword(string name) => Silent(
        $"[Table(\"a\")] public partial class Post {{ [Key] public int @{name} {{ get; set; }} public int? other {{ get; set; }} [Relation(RelationType.ManyToOne, Fields = [\"other\"])] public partial Post? Parent {{ get; set; }} [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children {{ get; }} }}"
        + $"[Table(\"b\")] public partial record Foo {{ public int Id {{ get; set; }} public int? key {{ get; set; }} [Relation(RelationType.ManyToOne, Fields = [\"key\"])] public partial Post? @{name} {{ get; set; }} }}");

    /// <summary>Parameters and locals of accessors and of what a record gets.</summary>
    [Theory]
    [InlineData("value")]
    [InlineData("field")]
    [InlineData("other")]
    [InlineData("hash")]
    [InlineData("builder")]
    [InlineData("target")]
    [InlineData("key")]
    public Task A_foreign_key_named_like_a_local(string name) => Silent(
        $"[Table(\"b\")] public partial record Foo {{ public int Id {{ get; set; }} public int? {name} {{ get; set; }} [Relation(RelationType.ManyToOne, Fields = [\"{name}\"])] public partial Post? Post {{ get; set; }} }}"
        + $"[Table(\"n\")] public partial record Note {{ public int Id {{ get; set; }} public int? {name} {{ get; set; }} public string? kind {{ get; set; }} [Relation(RelationType.MorphTo, Targets = [typeof(Post)], Fields = [\"kind\", \"{name}\"])] public partial object? Subject {{ get; set; }} }}"
        + "[Table(\"a\"), MorphName(\"post\")] public partial class Post { public int Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Foo> Foos { get; } }");

    [Theory]
    [InlineData("public int CountryId { get; set; } public int CountryStateId { get; set; } [Relation(RelationType.ManyToOne)] public partial C Country { get; set; } [Relation(RelationType.ManyToOne)] public partial C CountryState { get; set; }")]
    [InlineData("public int CountryId { get; set; } public int CountryRelationId { get; set; } [Relation(RelationType.ManyToOne)] public partial C Country { get; set; } [Relation(RelationType.ManyToOne)] public partial C CountryRelation { get; set; } private int _country; public int Next() => _country++;")]
    [InlineData("public int CountryId { get; set; } public int _countryId { get; set; } [Relation(RelationType.ManyToOne)] public partial C Country { get; set; } [Relation(RelationType.ManyToOne, Fields = [\"_countryId\"])] public partial C _country { get; set; }")]
    [InlineData("public string TargetType { get; set; } = \"\"; public int TargetId { get; set; } public int TargetToCId { get; set; } public int TargetTargets { get; set; } [Relation(RelationType.MorphTo, Targets = [typeof(C)])] public partial object? Target { get; set; } [Relation(RelationType.ManyToOne)] public partial C TargetToC { get; set; } public int TargetHandleId { get; set; } [Relation(RelationType.ManyToOne)] public partial C TargetHandle { get; set; }")]
    [InlineData("public int _table { get; set; } public int _relation { get; set; } public int _entityId { get; set; } [Relation(RelationType.ManyToOne)] public partial C _entity { get; set; } public int _dbId { get; set; } [Relation(RelationType.ManyToOne)] public partial C _db { get; set; }")]
    [InlineData("public int PostReference { get; set; } public int PostTable { get; set; } public int PostCreation { get; set; } public int PostHandles { get; set; }")]
    public Task Generated_names_that_could_meet(string members) => Silent(
        "[Table(\"a\")] public partial class Post { public int Id { get; set; } " + members + " } [Table(\"b\"), MorphName(\"c\")] public partial class C { public int Id { get; set; } }");

    /// <summary>Parts of owned values give way to properties of the entity, and to each other.</summary>
    [Theory]
    [InlineData("public required Place Address { get; set; } [Column(\"s\", TypeName = \"text\")] public Mood Address_State { get; set; } [Column(\"d\"), JsonColumn] public required Doc Address_Doc { get; set; }")]
    [InlineData("public Place? Address { get; set; } public Place? Address_ { get; set; } [Column(\"s\", TypeName = \"text\")] public Mood Address__State { get; set; }")]
    [InlineData("public required Deep A { get; set; } public required Place A_B { get; set; } public required Deep A_ { get; set; }")]
    public Task Parts_of_owned_values_that_could_meet(string members) => Silent(
        "[Table(\"a\")] public partial class Post { public int Id { get; set; } " + members + """
         }
        public enum Mood { Fine }
        public sealed record Doc(string Text);
        [Owned] public sealed record Place([property: Column(TypeName = "text")] Mood State, [property: JsonColumn] Doc Doc);
        [Owned] public sealed record Deep([property: Owned(Prefix = "deep_")] Place B, [property: Owned(Prefix = "other_")] Place _B);
        """);

    /// <summary>A field hides nothing of a base class either.</summary>
    [Fact]
    public Task A_field_of_a_base_class() => Silent(
        "public class Base { protected int _parent; protected int _parentState; } [Table(\"a\")] public partial class Post : Base { " + Tree + "[Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; } }");

    [Fact]
    public Task Parts_of_a_key_that_would_share_a_parameter() => Silent(
        "[Table(\"a\")] public partial class Post { [Key, Column(\"x\")] public int A { get; set; } [Key, Column(\"y\")] public int a { get; set; } [Key, Column(\"z\")] public int db { get; set; } [Key, Column(\"w\")] public int dbKey { get; set; } }");

    [Theory]
    [InlineData("a\\nb")]
    [InlineData("a\\r\\nb\\\"\\\"\\\"c")]
    [InlineData("a\\u2028b\\u0085c{}")]
    [InlineData("a\\u0001b")]
    public async Task Names_of_the_database_with_line_breaks(string name)
    {
        GeneratorResult result = await Silent(
            $"[Table(\"{name}\"), Unique(\"Name\")] public partial class Post {{ {Tree} [Column(\"{name}\")] public string Name {{ get; set; }} = \"\"; [Relation(RelationType.ManyToOne)] public partial Post? Parent {{ get; set; }} [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children {{ get; }} }}");
        Assert.Contains("\\\"" + name.Replace("\\\"", "\\\"\\\"", StringComparison.Ordinal) + "\\\"", result["Post.g.cs"].Replace("\\u0001", "\\u0001", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public Task Experimental_classes_and_members() => Silent("""
        using System.Diagnostics.CodeAnalysis;
        [Table("a"), Experimental("EXP1")] public partial class Post { public int Id { get; set; } [Experimental("EXP2")] public int X { get; set; } public Kind? Kind { get; set; } }
        #pragma warning disable EXP1
        [Table("b")] public partial class Comment { public int Id { get; set; } public int PostId { get; set; } [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; } }
        #pragma warning restore EXP1
        [Experimental("EXP1")] public enum Kind { A }
        """);

    [Fact]
    public Task A_project_that_is_CLS_compliant() => Silent(
        "[assembly: CLSCompliant(true)] [Table(\"a\")] public partial class Post { " + Tree + "[Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children { get; } }");

    [Fact]
    public Task A_member_of_an_enum_that_is_obsolete_as_an_error() => Silent(
        "public enum Kind { New, [Obsolete(\"gone\", true)] Old = -3 } [Table(\"a\")] public partial class Post { public int Id { get; set; } [Column(TypeName = \"text\")] public Kind Kind { get; set; } [Column(TypeName = \"text\")] public Kind? Was { get; set; } }");

    [Fact]
    public Task Key_properties_that_are_annotated_as_nullable() => Silent("""
        [Table("a")] public partial class Post { [Key] public string? Id { get; set; } public string? ParentId { get; set; } [Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children { get; } }
        [Table("b")] public partial class Pair { [Key] public string? Left { get; set; } [Key] public string? Right { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        [Table("t")] public partial class Tag { [Key] public string? Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Pair> Pairs { get; } }
        """);

    [Theory]
    [InlineData("Todo", "[Table(\"a\")] public partial class Todo { public int Id { get; set; } }", "public static class RelationSchema")]
    [InlineData("App.Todo", "namespace App { [Table(\"a\")] public partial class Todo { public int Id { get; set; } } }", "namespace App\n")]
    [InlineData("App.Todo.Data", "namespace App { [Table(\"a\")] public partial class Todo { public int Id { get; set; } } }", "namespace App\n")]
    public async Task A_class_named_like_the_root_namespace(string root, string source, string says)
    {
        GeneratorResult result = await Silent(source, Rooted(root));
        Assert.Contains("\n" + says, result["RelationGen.Schema.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App", "App.Web", "namespace App.Web\n")]
    [InlineData("App", "App", "namespace App.Schema\n")]
    public async Task Two_projects_with_one_root_namespace(string root, string assembly, string says)
    {
        const string Entity = "namespace App { [Table(\"a\")] public partial class Post { public int Id { get; set; } } }";
        MetadataReference data = (await Silent(Entity, Rooted(root) with { AssemblyName = "App.Data" })).Output.ToMetadataReference();
        GeneratorResult result = await Silent(
            Entity.Replace("Post", "Page", StringComparison.Ordinal) + "public static class Use { public static object Both() => new object[] { App.RelationSchema.Model, " + says[10..^1] + ".RelationSchema.Model }; }",
            Rooted(root) with { AssemblyName = assembly, ExtraReferences = [data] });
        Assert.Contains(says, result["RelationGen.Schema.g.cs"], StringComparison.Ordinal);
    }

    private static HarnessOptions Rooted(string root) => HarnessOptions.Snippet with { GlobalConfig = HarnessOptions.Snippet.GlobalConfig.Add("build_property.RootNamespace", root) };

    /// <summary>In the newest language too, in which accessors have the keyword <c>field</c>.</summary>
    private static async Task<GeneratorResult> Silent(string source, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Snippet;
        await AnalyzerHarness.Verify(source, ignoreInfo: true, options: options with { Language = LanguageVersion.Preview });
        return (await AnalyzerHarness.Verify(source, ignoreInfo: true, options: options)).Generated;
    }
}
