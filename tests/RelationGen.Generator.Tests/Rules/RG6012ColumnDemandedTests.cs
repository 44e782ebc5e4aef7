using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6012ColumnDemandedTests
{
    private static string Class(string name) => $$"""[Table("posts")] public partial class {{name}} { public long Id { get; set; } }""";

    [Fact]
    public Task One_column() => SnapshotRule.Reports(
        Class("{|RG6012:Post|}"), PostgreSql(Table("posts", "id bigint counted; title text; note text null")),
        "Inserting a 'Post' fails: \"title\" of \"posts\" is NOT NULL without a default, and no property holds it; add one, or give the column a default",
        "{\"name\": \"title\"");

    [Fact]
    public Task Several_columns() => SnapshotRule.Reports(
        Class("{|RG6012:Post|}"), Sqlite(Table("posts", "id INTEGER rowid; title TEXT; day TEXT")),
        "Inserting a 'Post' fails: (\"title\", \"day\") of \"posts\" are NOT NULL without a default, and no properties hold them; add some, or give the columns defaults",
        "{\"name\": \"title\"");

    [Fact]
    public Task What_the_database_fills() => SnapshotRule.Silent(
        Class("Post"),
        PostgreSql(Table("posts", "id bigint counted; title text =''::text; nr bigint always; size integer stored; note text null")));

    [Theory]
    [InlineData(nameof(TableKind.View))]
    [InlineData(nameof(TableKind.Foreign))]
    public Task What_has_other_rules(string kind) => SnapshotRule.Silent(
        Class("Post"), PostgreSql(Table("posts", "id bigint counted; title text").As(Enum.Parse<TableKind>(kind))));

    [Fact]
    public Task A_column_in_another_case_on_Sqlite() => SnapshotRule.Silent(
        """[Table("posts")] public partial class Post { public long Id { get; set; } public required string Title { get; set; } }""",
        Sqlite(Table("posts", "ID INTEGER rowid; TITLE TEXT", "ID")));
}
