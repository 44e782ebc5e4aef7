using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Where a using directive is added: it takes no comment from its place, and no other build away from it.</summary>
public sealed class UsingInsertionTests
{
    private const string Class = "namespace A;\n\nclass C\n{\n}\n";

    [Theory]
    [InlineData("using A.B; // for it\n" + Class, "using A.B; // for it\nusing X;\n" + Class)]
    [InlineData("// License.\nusing Z;\n" + Class, "// License.\nusing X;\nusing Z;\n" + Class)]
    [InlineData("// License.\n\n// For z.\nusing Z;\n" + Class, "// License.\n\nusing X;\n// For z.\nusing Z;\n" + Class)]
    [InlineData("// License.\n" + Class, "// License.\nusing X;\n\n" + Class)]
    [InlineData("/// <summary>It.</summary>\nclass C\n{\n}\n", "using X;\n\n/// <summary>It.</summary>\nclass C\n{\n}\n")]
    [InlineData("// License.\n\n// It.\nclass C\n{\n}\n", "// License.\n\nusing X;\n\n// It.\nclass C\n{\n}\n")]
    [InlineData("#nullable enable\n" + Class, "#nullable enable\nusing X;\n\n" + Class)]
    [InlineData("global using A.B;\n" + Class, "global using A.B;\nusing X;\n" + Class)]
    [InlineData("extern alias e;\n" + Class, "extern alias e;\nusing X;\n" + Class)]
    [InlineData("#if !NET\nusing A.B;\n#endif\n" + Class, "using X;\n\n#if !NET\nusing A.B;\n#endif\n" + Class)]
    [InlineData("using Q = X;\n" + Class, "using X;\nusing Q = X;\n" + Class)]
    [InlineData("using global::X;\n" + Class, "using global::X;\n" + Class)]
    [InlineData(
        "namespace A\n{\n    using A.B;\n\n    class C\n    {\n    }\n}\n",
        "namespace A\n{\n    using A.B;\n    using X;\n\n    class C\n    {\n    }\n}\n")]
    [InlineData(
        "namespace B\n{\n    using X;\n}\n\nnamespace A\n{\n    class C\n    {\n    }\n}\n",
        "using X;\n\nnamespace B\n{\n    using X;\n}\n\nnamespace A\n{\n    class C\n    {\n    }\n}\n")]
    [InlineData("namespace X.A;\n\nclass C\n{\n}\n", "namespace X.A;\n\nclass C\n{\n}\n")]
    public void A_using_stands_at_its_place(string before, string after) => Assert.Equal(after, With(before, []));

    [Fact]
    public void Another_name_for_a_namespace_is_no_using_of_it()
    {
        var file = new SourceCode("G.cs", "global using Q = X;\nglobal using static X;\nglobal using Y;\n");
        Assert.Equal(["Q = X", "static X", "Y"], file.GlobalUsings);
        Assert.Equal(Class, With(Class, ["X"]));
    }

    [Theory]
    [InlineData("using Y;\nusing Z;\n" + Class, "using Y;\nusing Z;\nusing Index = X.Index;\n" + Class)]
    [InlineData("using X;\n" + Class, "using X;\nusing Index = X.Index;\n" + Class)]
    [InlineData("using Index = X.Index;\n" + Class, "using Index = X.Index;\n" + Class)]
    [InlineData("using Index = global::X.Index;\n" + Class, "using Index = global::X.Index;\n" + Class)]
    [InlineData("namespace X.A;\n\nclass C\n{\n}\n", "namespace X.A;\n\nclass C\n{\n}\n")]
    public void A_name_for_one_type_stands_behind_namespaces(string before, string after) =>
        Assert.Equal(after, With(before, [], "Index = X.Index"));

    private static string With(string text, IEnumerable<string> globals, string needed = "X")
    {
        var file = new SourceCode("C.cs", text);
        var edits = new SourceEdits(globals.ToHashSet(StringComparer.Ordinal));
        var project = new SourceProject([file]);
        ClassPart part = Assert.Single(project.Find("A.C").Concat(project.Find("C")).Concat(project.Find("X.A.C")));
        edits.Use(part, [needed]);
        return edits.Files().SingleOrDefault()?.New ?? text;
    }
}
