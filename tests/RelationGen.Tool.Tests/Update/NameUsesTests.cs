using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Where a name may be a use of a property: rather one place too many than one too few.</summary>
public sealed class NameUsesTests
{
    private const string Head = "class Post\n{\n    public string Body { get; set; }\n}\n";

    [Theory]
    [InlineData("#if NET\nclass U { object O(Post p) => p.Body; }\n#endif\n", 6)]
    [InlineData("/// <summary>See <see cref=\"Post.Body\"/>.</summary>\nclass U;\n", 5)]
    [InlineData("class U { object O(Post p) => $\"{p.Body}\"; }\n", 5)]
    [InlineData("interface I\n{\n    string Body { get; }\n}\n", 7)]
    [InlineData("#if Body\n#endif\nclass U { int Body => 1; }\n", 0)]
    public void Another_class(string text, int line) => Assert.Equal(line == 0 ? [] : [("A.cs", line)], Find(Head + text));

    [Theory]
    [InlineData("[Check(\"length({Body}) > 0\")]", 1)]
    [InlineData("[Check(\"length({Body.Length}) > 0\")]", 1)]
    [InlineData("[Check(\"length(BODY_TEXT) > 0\")]", 1)]
    [InlineData("[Check(\"\"\"\n    length(body_text) > 0\n    \"\"\")]", 1)]
    [InlineData("[Check($\"length(body_text) > {Least}\")]", 1)]
    [InlineData("[Check(\"length({BodyText}) > 0\", Name = \"body_text\")]", 0)]
    public void Sql_of_the_class(string attribute, int line) =>
        Assert.Equal(line == 0 ? [] : [("A.cs", line)], Find(attribute + "\n" + Head));

    [Fact]
    public void A_constant_with_sql() => Assert.Equal(
        [("A.cs", 3)],
        Find(Head.Replace("{\n    public", "{\n    const string Sql = \"length({Body}) > 0\";\n\n    public", StringComparison.Ordinal)));

    [Fact]
    public void What_stands_at_the_property_goes_with_it() => Assert.Empty(Find(
        Head.Replace("    public string", "    /// <summary><see cref=\"Body\"/></summary>\n    [Check(\"length({Body}) > 0 AND body_text <> ''\"), Other(nameof(Body))]\n    public string", StringComparison.Ordinal)));

    private static IEnumerable<(string, int)> Find(string text)
    {
        var project = new SourceProject([new SourceCode("A.cs", text)]);
        return new NameUses(project).Of(project.Find("Post"), "Body", "body_text");
    }
}
