using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6013CollationDiffersTests
{
    [Fact]
    public Task A_key_of_Sqlite() => SnapshotRule.Reports(
        """[Table("codes")] public partial class Code { [Key] public required string {|RG6013:Name|} { get; set; } }""", Sqlite(Table("codes", "name TEXT COLLATE nocase", "name")),
        "'Code.Name' is part of a key, and \"name\" of \"codes\" is compared without regard to case (NOCASE): rows whose keys differ in nothing else belong together "
        + "in the database and not in memory; add [Collation(\"nocase\")]",
        "{\"name\": \"name\"");

    [Theory]
    [InlineData("citext")]
    [InlineData("extensions.citext")]
    [InlineData("email ~citext")]
    public Task A_type_of_PostgreSql(string type) => SnapshotRule.Reports(
        """[Table("codes")] public partial class Code { [Key] public required string {|RG6013:Name|} { get; set; } }""", PostgreSql(Table("codes", "name " + type, "name")),
        "'Code.Name' is part of a key, and \"name\" of \"codes\" is compared without regard to case (citext): rows whose keys differ in nothing else belong together "
        + "in the database and not in memory; say [Column(TypeName = \"citext\")]",
        "{\"name\": \"name\"");

    [Fact]
    public Task A_foreign_key() => SnapshotRule.Reports(
        """
        [Table("codes")] public partial class Code { [Key, Collation("NOCASE")] public required string Name { get; set; } }
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public required string {|RG6013:CodeName|} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Code Code { get; set; }
        }
        """,
        Sqlite(
            Table("codes", "name TEXT COLLATE NOCASE", "name"),
            Table("posts", "id INTEGER rowid; code_name TEXT COLLATE NOCASE").References("code_name", "codes", "name")),
        "'Post.CodeName' is part of a key, and \"code_name\" of \"posts\" is compared without regard to case (NOCASE): rows whose keys differ in nothing else belong together "
        + "in the database and not in memory; add [Collation(\"NOCASE\")]",
        "{\"name\": \"code_name\"");

    [Theory]
    [InlineData("[Key, Collation(\"NOCASE\")] public required string Name { get; set; }", "name TEXT COLLATE NOCASE")]
    [InlineData("[Key, Collation(\"nocase\")] public required string Name { get; set; }", "name TEXT COLLATE NOCASE")]
    [InlineData("[Key] public required string Name { get; set; }", "name TEXT COLLATE BINARY")]
    [InlineData("[Key] public required string Name { get; set; }", "name TEXT")]
    [InlineData("[Key] public int Name { get; set; }", "name INTEGER COLLATE NOCASE =1")]
    public Task What_agrees_or_does_not_matter(string property, string column) => SnapshotRule.Silent(
        "[Table(\"codes\")] public partial class Code { " + property + " }", Sqlite(Table("codes", column, "name")));

    [Fact]
    public Task A_text_that_is_no_key() => SnapshotRule.Silent(
        """[Table("posts")] public partial class Post { public long Id { get; set; } public required string Title { get; set; } }""",
        Sqlite(Table("posts", "id INTEGER rowid; title TEXT COLLATE NOCASE")));

    [Fact]
    public Task A_type_that_is_said() => SnapshotRule.Silent(
        """[Table("codes")] public partial class Code { [Key, Column(TypeName = "citext")] public required string Name { get; set; } }""",
        PostgreSql(Table("codes", "name citext", "name")));
}
