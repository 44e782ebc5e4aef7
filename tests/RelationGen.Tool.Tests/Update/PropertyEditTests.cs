using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Edits of one property: what several of them say is put together before text is made of it, and nothing is lost.</summary>
public sealed class PropertyEditTests
{
    [Fact]
    public void Several_edits_of_one_attribute_are_one()
    {
        Assert.Equal(
            "[Column(\"content\", TypeName = \"jsonb\"), JsonColumn] public string A { get; set; }",
            Edited("[Column(TypeName = \"varchar\")] public string A { get; set; }", edit =>
            {
                edit.SetArgument("Column", null, "\"content\"");
                edit.SetArgument("Column", "TypeName", "\"jsonb\"");
                edit.SetAttribute("JsonColumn", "JsonColumn");
                edit.SetAttribute("JsonColumn", "JsonColumn");
            }));
        Assert.Equal(
            "[Column(\"content\", TypeName = \"jsonb\")]\n    public Guid? A { get; set; }",
            Edited("public required string A { get; set; }", edit =>
            {
                edit.SetArgument("Column", null, "\"content\"");
                edit.SetArgument("Column", "TypeName", "\"jsonb\"");
                edit.SetType("int");
                edit.SetType("Guid");
                edit.SetNullable(true);
                edit.SetRequired(true);
                edit.SetRequired(false);
            }));
    }

    [Theory]
    [InlineData("[Column(\"a\", Order = 1 /* first */, TypeName = \"x\")]", "[Column(\"a\", Order = 1 /* first */)]")]
    [InlineData("[Column(TypeName = \"x\" /* old */, Order = 1 /* first */)]", "[Column( /* old */Order = 1 /* first */)]")]
    [InlineData("[Column(TypeName = \"x\"), Key /* both */]", "[Key /* both */]")]
    [InlineData("[Key /* of it */, Column(TypeName = \"x\"), MaxLength(3)]", "[Key /* of it */, MaxLength(3)]")]
    [InlineData("[Schema.Column(@\"a\", TypeName = \"x\")]", "[Schema.Column(@\"a\")]")]
    public void An_argument_goes_alone(string before, string after) => Assert.Equal(
        after + " public string A { get; set; }",
        Edited(before + " public string A { get; set; }", edit => edit.SetArgument("Column", "TypeName", null)));

    [Theory]
    [InlineData("[MaxLength(5)] // at most\n    public string A { get; set; }", "// at most\n    public string A { get; set; }")]
    [InlineData(
        "[MaxLength(5)]\n    // Shown to all.\n    public string A { get; set; }", "// Shown to all.\n    public string A { get; set; }")]
    [InlineData(
        "[MaxLength(5)]\n#if NET\n    [Other]\n#endif\n    public string A { get; set; }",
        "#if NET\n    [Other]\n#endif\n    public string A { get; set; }")]
    [InlineData("[MaxLength(5)] /* at most */ public string A { get; set; }", "/* at most */ public string A { get; set; }")]
    [InlineData("[MaxLength(5)]\n    public string A { get; set; }", "public string A { get; set; }")]
    public void A_list_of_attributes_leaves_what_stands_behind_it(string before, string after) => Assert.Equal(
        after, Edited(before, edit => edit.SetAttribute("MaxLength", null)));

    [Fact]
    public void What_is_written_between_tokens_stays()
    {
        Assert.Equal(
            "public /* text */ string A { get; /* nobody */ set; } /* empty */",
            Edited("public required /* text */ string A { get; private /* nobody */ set; } /* empty */ = \"\";", edit =>
            {
                edit.SetRequired(false);
                edit.SetPrivate(false);
                edit.SetInitializer(null);
            }));
    }

    [Theory]
    [InlineData("public string? A { get; private set; }", "public string A { get; private set; } = null!;")]
    [InlineData("public string? A { get; }", "public string A { get; } = null!;")]
    [InlineData("internal string? A { get; set; }", "internal string A { get; set; } = null!;")]
    [InlineData("public string? A { get; protected init; }", "public string A { get; protected init; } = null!;")]
    [InlineData("public string? A { get; init; }", "public required string A { get; init; }")]
    public void A_value_is_demanded_only_where_everybody_can_give_it(string before, string after) => Assert.Equal(
        after,
        Edited(before, edit =>
        {
            edit.SetNullable(false);
            edit.SetRequired(true);
        }));

    [Fact]
    public void An_attribute_with_its_namespace_is_the_same()
    {
        const string Source = "[System.ComponentModel.DataAnnotations.MaxLength(5, ErrorMessage = \"long\"), "
            + "DatabaseGenerated(System.DatabaseGeneratedOption.None)] public string A { get; set; }";
        Assert.Equal(
            Source, Edited(Source, edit =>
            {
                edit.SetAttribute("MaxLength", "MaxLength(5)");
                edit.SetAttribute("DatabaseGenerated", "DatabaseGenerated(DatabaseGeneratedOption.None)");
            }));
    }

    [Fact]
    public void Edits_that_contradict_each_other_are_refused()
    {
        var file = new SourceCode("A.cs", "class A { int B; }");
        Assert.Throws<InvalidOperationException>(() => SourceEdits.Merged(
            file, [new TextChange(new TextSpan(0, 5), "record"), new TextChange(new TextSpan(3, 4), string.Empty)]));
        Assert.Throws<InvalidOperationException>(() => SourceEdits.Merged(
            file, [new TextChange(new TextSpan(0, 5), "record"), new TextChange(new TextSpan(0, 5), "struct")]));
        Assert.Throws<InvalidOperationException>(() => SourceEdits.Merged(
            file, [new TextChange(new TextSpan(0, 5), string.Empty), new TextChange(new TextSpan(3, 0), "x")]));
        Assert.Equal(
            [new TextChange(new TextSpan(0, 7), string.Empty), new TextChange(new TextSpan(9, 0), "xy")],
            SourceEdits.Merged(
                file,
                [
                    new TextChange(new TextSpan(9, 0), "x"), new TextChange(new TextSpan(3, 4), string.Empty),
                    new TextChange(new TextSpan(0, 5), string.Empty), new TextChange(new TextSpan(9, 0), "y"),
                ]));
    }

    private static string Edited(string property, Action<PropertyEdit> change)
    {
        const string Before = "public class C\n{\n    ";
        const string After = "\n}\n";
        var file = new SourceCode("C.cs", Before + property + After);
        var edits = new SourceEdits(new HashSet<string>());
        change(edits.Of(file, file.Root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Single()));
        string text = edits.Files().SingleOrDefault()?.New ?? file.Text.ToString();
        Assert.StartsWith("public class C\n{\n", text, StringComparison.Ordinal);
        return text["public class C\n{\n".Length..^After.Length].TrimStart(' ');
    }
}
