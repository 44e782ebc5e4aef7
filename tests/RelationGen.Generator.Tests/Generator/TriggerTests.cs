using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>However many attributes announce a class, and on however many parts: it is emitted once.</summary>
public sealed class TriggerTests
{
    private const string Columns = "public long Id { get; set; } public long? ParentId { get; set; }";

    public static TheoryData<string, string> Declarations => new()
    {
        { $"[Table(\"a\")] public partial class A {{ {Columns} }}", "" },
        { $"[Table(\"a\"), Relation(RelationType.ManyToOne, typeof(A), Name = \"Parent\")] public partial class A {{ {Columns} }}", "" },
        { $"[Relation(RelationType.ManyToOne, typeof(A), Name = \"Parent\")] public partial class A {{ {Columns} }}", "[Relation(RelationType.OneToMany, typeof(A), Name = \"Children\")] public partial class A { }" },
        { $"[Relation(RelationType.ManyToOne, typeof(A), Name = \"Parent\")] public partial class A {{ {Columns} }} [Relation(RelationType.OneToMany, typeof(A), Name = \"Children\")] public partial class A {{ }}", "" },
        { $"public partial class A {{ {Columns} [Relation(RelationType.ManyToOne)] public partial A? Parent {{ get; set; }} [Relation(RelationType.OneToMany)] public partial IReadOnlyList<A> Children {{ get; }} }}", "" },
        { $"public partial class A {{ {Columns} [Relation(RelationType.ManyToOne)] public partial A? Parent {{ get; set; }} }}", "public partial class A { [Relation(RelationType.OneToMany)] public partial IReadOnlyList<A> Children { get; } }" },
        { $"public partial class A {{ {Columns} [Relation(RelationType.ManyToOne)] public partial A? Parent {{ get; set; }} }}", "[Table(\"a\")] public partial class A { }" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_class_is_emitted_once(string first, string second)
    {
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, ("First.cs", first), ("Second.cs", second)).AssertCompiles();
        Assert.Equal(["A.g.cs", "RelationGen.Schema.g.cs"], result.Files.Keys);
    }
}
