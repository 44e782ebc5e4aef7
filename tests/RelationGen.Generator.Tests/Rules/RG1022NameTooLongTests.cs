using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1022NameTooLongTests
{
    private const string Fits = "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi";
    private const string TooLong = Fits + "j";
    private static readonly string TooLongWithUmlaut = "ä" + Fits[1..];

    /// <summary>A project that references Npgsql.</summary>
    internal static HarnessOptions ForPostgreSql { get; } = HarnessOptions.Snippet with { ExtraReferences = [ProviderTests.Package("Npgsql")] };

    [Fact]
    public void The_limit_is_what_it_says() => Assert.Equal(63, Fits.Length);

    [Fact]
    public Task A_table() => Reports(
        "[Table(\"" + TooLong + "\")] public partial class {|RG1022:Post|} { public long Id { get; set; } }",
        "'Post' is mapped to the table '" + TooLong + "', whose name has 64 bytes; PostgreSQL cuts names after 63 bytes: give it a shorter one with [Table]");

    [Fact]
    public Task Bytes_count_and_not_letters() => Reports(
        "[Table(\"" + TooLongWithUmlaut + "\")] public partial class {|RG1022:Post|} { public long Id { get; set; } }", "64 bytes");

    [Fact]
    public Task A_schema() => Reports(
        "[Table(\"posts\", Schema = \"" + TooLong + "\")] public partial class {|RG1022:Post|} { public long Id { get; set; } }", "the schema '");

    [Fact]
    public Task A_column() => Reports(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } [Column(\"" + TooLong + "\")] public int {|RG1022:Likes|} { get; set; } }",
        "'Post.Likes' is mapped to the column");

    [Fact]
    public Task A_column_by_policy() => Reports(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } public int {|RG1022:"
        + string.Concat(Enumerable.Repeat("Word", 13)) + "|} { get; set; } }",
        "the column 'word_word_");

    [Fact]
    public Task A_column_of_a_base_class() => Reports(
        "public abstract class Base { public long Id { get; set; } [Column(\"" + TooLong + "\")] public int Likes { get; set; } }"
        + " [Table(\"posts\")] public partial class {|RG1022:Post|} : Base { }",
        "'Post.Likes'");

    [Fact]
    public Task A_junction_once_for_both_sides() => Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, {|RG1022:Junction = "JUNCTION"|})] public partial IReadOnlyList<Tag> Tags { get; }
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "JUNCTION")] public partial IReadOnlyList<Post> Posts { get; }
        }
        """.Replace("JUNCTION", TooLong, StringComparison.Ordinal), "'Post.Tags' is mapped to the junction '");

    [Fact]
    public Task A_junction_column() => Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, {|RG1022:TargetColumns = ["COLUMN"]|})] public partial IReadOnlyList<Tag> Tags { get; }
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, SourceColumns = ["COLUMN"])] public partial IReadOnlyList<Post> Posts { get; }
        }
        """.Replace("COLUMN", TooLong, StringComparison.Ordinal), "the junction column '");

    [Fact]
    public Task A_name_that_fits() => Rule.Silent(
        "[Table(\"" + Fits + "\")] public partial class Post { public long Id { get; set; } [Column(\"" + Fits + "\")] public int Likes { get; set; } }",
        options: ForPostgreSql);

    [Fact]
    public Task A_project_without_PostgreSQL() => Rule.Silent(
        "[Table(\"" + TooLong + "\")] public partial class Post { public long Id { get; set; } }");

    [Fact]
    public Task A_class_that_is_no_entity() => Rule.Silent(
        "[Table(\"" + TooLong + "\")] public class Post { public long Id { get; set; } }", options: ForPostgreSql);

    private static Task<AnalyzerResult> Reports(string markup, string says) => Rule.Reports(markup, says, options: ForPostgreSql);
}
