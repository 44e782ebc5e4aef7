using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1009InaccessibleEntityTests
{
    [Theory]
    [InlineData("private", "'Post' is private")]
    [InlineData("protected", "'Post' is protected")]
    [InlineData("private protected", "'Post' is private protected")]
    public Task A_nested_class(string accessibility, string says) => Rule.Reports(
        "public partial class Outer { [Table(\"posts\")] " + accessibility + " partial class {|RG1009:Post|} { public long Id { get; set; }"
        + " public long HealthyId { get; set; } [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; } } }",
        says + ", so generated code in its namespace cannot name it; make it internal or public");

    [Fact]
    public Task A_class_in_a_private_class() => Rule.Reports("""
        public partial class Outer
        {
            private partial class Inner { [Table("posts")] public partial class {|RG1009:Post|} { public long Id { get; set; } } }
        }
        """,
        says: "'Post' is nested in the private class 'Inner'");

    [Fact]
    public Task A_file_local_class() => Rule.Reports(
        """[Table("posts")] file partial class {|RG1009:Post|} { public long Id { get; set; } }""", says: "'Post' is file-local");

    [Fact]
    public Task Internal_classes() => Rule.Silent("""
        internal partial class Outer
        {
            protected internal partial class Inner
            {
                [Table("posts")] public partial class Post { public long Id { get; set; }
        """ + Rule.Healthy + """
                }
            }
        }
        """,
        uses: "Outer.Inner.Post.Healthy");

    [Fact]
    public Task A_class_that_is_obsolete_as_an_error() => Rule.Reports(
        "[Table(\"posts\"), Obsolete(\"gone\", true)] public partial class {|RG1009:Post|} { public long Id { get; set; } }",
        says: "'Post' is [Obsolete] as an error, so generated code in its namespace cannot name it; make that a warning");
}
