using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1049RowVersionTests
{
    private static HarnessOptions ForSqlite { get; } = HarnessOptions.Snippet with
    {
        ExtraReferences = [ProviderTests.Package("Microsoft.Data.Sqlite")],
    };

    private const string Right = "[System.ComponentModel.DataAnnotations.ConcurrencyCheck, Column(\"xmin\", TypeName = \"xid\")] public uint Version { get; private set; }";

    [Theory]
    [InlineData("[Column(TypeName = \"xid\")] public uint {|RG1049:Version|} { get; set; }",
        "'Paper.Version' has the type xid, which only the system column xmin has; write [Column(\"xmin\", TypeName = \"xid\")]")]
    [InlineData("[Column(\"xmin\", TypeName = \"xid\")] public int {|RG1049:Version|} { get; set; }", "is never NULL and a number without a sign; make it a uint")]
    [InlineData("[Column(\"xmin\", TypeName = \"XID\")] public uint? {|RG1049:Version|} { get; set; }", "make it a uint")]
    public Task A_version_that_is_none(string property, string says) => Rule.Reports(Paper(property), says, uses: "Paper.Healthy");

    [Fact]
    public Task SQLite_has_none() => Rule.Reports(
        Paper(Right.Replace("Version", "{|RG1049:Version|}", StringComparison.Ordinal)),
        "'Paper.Version' is the system column xmin of PostgreSQL, which SQLite does not have; use an integer with [ConcurrencyCheck], to which every update adds one",
        uses: "Paper.Healthy",
        options: ForSqlite);

    /// <summary>Neighbours: a version that is compared, one that is only read, and other numbers.</summary>
    [Theory]
    [InlineData(Right)]
    [InlineData("[Column(\"xmin\", TypeName = \"xid\")] public uint Version { get; init; }")]
    [InlineData("[Column(\"xmin\")] public uint Version { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.ConcurrencyCheck, Column(TypeName = \"bigint\")] public uint Version { get; set; }")]
    public Task A_version(string property) => Rule.Silent(Paper(property), "Paper.Healthy");

    private static string Paper(string property) => "[Table(\"papers\")] public partial class Paper { public long Id { get; set; } " + property + Rule.Healthy + "}";
}
