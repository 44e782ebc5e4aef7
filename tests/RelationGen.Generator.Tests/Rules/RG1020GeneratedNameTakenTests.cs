using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1020GeneratedNameTakenTests
{
    [Theory]
    [InlineData("public class PostTable;", "'PostTable'")]
    [InlineData("public static class PostRelations;", "'PostRelations'")]
    [InlineData("public sealed record PostReference;", "'PostReference'")]
    [InlineData("public struct PostHandles;", "'PostHandles'")]
    [InlineData("public class PostCreation;", "'PostCreation'")]
    [InlineData("public interface PostModification;", "'PostModification'")]
    public Task A_type_of_that_name(string type, string says) => Rule.Reports(
        type + " [Table(\"posts\")] public partial class {|RG1020:Post|} { public long Id { get; set; } "
        + "public long HealthyId { get; set; } [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; } }",
        says: "'Post' needs the name " + says + " for a generated type, but that name is taken; rename the existing type");

    [Fact]
    public Task A_member_named_like_the_map() => Rule.Reports("""
        [Table("posts")] public partial class {|RG1020:Post|} { public long Id { get; set; } public string RelationMap { get; set; } = ""; }
        """,
        says: "rename the existing property");

    [Fact]
    public Task A_relation_named_like_the_table_struct() => Rule.Reports("""
        public partial class {|RG1020:Post|} { public long Id { get; set; } public long HealthyId { get; set; }
        [Relation(RelationType.ManyToOne)] public partial Healthy PostTable { get; set; } }
        """,
        says: "'PostTable'");

    [Theory]
    [InlineData("PostHandles")]
    [InlineData("PostCreation")]
    [InlineData("PostModification")]
    [InlineData("RelationMap")]
    public Task A_relation_on_the_class_named_like_a_generated_type(string name) => Rule.Reports(
        "[Relation(RelationType.ManyToOne, typeof(Healthy), Name = \"" + name + "\", Fields = [\"HealthyId\"])] public partial class {|RG1020:Post|} { public long Id { get; set; } public long HealthyId { get; set; } }",
        says: "'" + name + "' for a generated type, but that name is taken; rename the existing relation");

    [Fact]
    public Task An_entity_named_like_the_map() => Rule.Reports(
        "[Table(\"maps\")] public partial class {|RG1020:RelationMap|} { public long Id { get; set; } public long HealthyId { get; set; } [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; } }",
        says: "'RelationMap'");

    [Fact]
    public Task The_same_names_elsewhere() => Rule.Silent("""
        namespace Other { public class PostTable; public static class PostRelations; }
        namespace App
        {
            [Table("posts")] public partial class Post { public long Id { get; set; } public string PostTable { get; set; } = ""; }
        }
        """);
}
