using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1028ConcurrencyTokenTests
{
    private const string Renewed = "is compared by updates and never written, because only integers and Guids are renewed; use one of those, or mark it [DatabaseGenerated(DatabaseGeneratedOption.Computed)] where the database changes it";
    private const string Settable = "cannot be set after an update, so that a second update of the entity would be refused; add a setter, which may be protected";

    [Theory]
    [InlineData("public DateTime {|RG1028:Token|} { get; set; }", Renewed)]
    [InlineData("public string? {|RG1028:Token|} { get; set; }", Renewed)]
    [InlineData("public byte[] {|RG1028:Token|} { get; set; } = [];", Renewed)]
    [InlineData("public DayOfWeek {|RG1028:Token|} { get; set; }", Renewed)]
    public Task A_token_that_nobody_renews(string property, string says) => Rule.Reports(Document(property), says: "'Document.Token' " + says, uses: "Document.Healthy");

    [Fact]
    public Task A_token_of_a_base_class_that_cannot_be_set() => Rule.Reports(
        "public abstract class Versioned<T> { [System.ComponentModel.DataAnnotations.ConcurrencyCheck] public int {|RG1028:Token|} { get; init; } }"
        + "[Table(\"documents\")] public partial class Document : Versioned<string> { public long Id { get; set; }" + Rule.Healthy + "}",
        says: "'Document.Token' " + Settable,
        uses: "Document.Healthy");

    [Fact]
    public Task A_token_whose_setter_only_the_base_class_can_call() => Rule.Reports(
        "public abstract class Versioned<T>(int token) { [System.ComponentModel.DataAnnotations.ConcurrencyCheck] public int {|RG1028:Token|} { get; private set; } = token; }"
        + "[Table(\"documents\")] public partial class Document(long id, int token) : Versioned<string>(token) { public long Id { get; } = id; public long HealthyId { get; set; } [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; } }",
        says: "'Document.Token' cannot be set after an update, so that a second update of the entity would be refused; its setter is private in 'Versioned': make it protected",
        uses: "Document.Healthy");

    /// <summary>An accessor reaches what only a base class can set.</summary>
    [Theory]
    [InlineData("init")]
    [InlineData("private set")]
    public Task A_token_of_a_base_class(string setter) => Rule.Silent(
        "public abstract class Versioned { [System.ComponentModel.DataAnnotations.ConcurrencyCheck] public int Token { get; " + setter + "; } }"
        + "[Table(\"documents\")] public partial class Document : Versioned { public long Id { get; set; }" + Rule.Healthy + "}", "Document.Healthy");

    [Theory]
    [InlineData("public int Token { get; set; }")]
    [InlineData("public long? Token { get; private set; }")]
    [InlineData("public Guid Token { get; init; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.Computed)] public DateTime Token { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Key] public string Token { get; set; } = \"\";")]
    public Task A_token_that_is_renewed(string property) => Rule.Silent(Document(property), "Document.Healthy");

    private static string Document(string property) => "[Table(\"documents\")] public partial class Document { public long Id { get; set; } [System.ComponentModel.DataAnnotations.ConcurrencyCheck] "
        + property + Rule.Healthy + "}";
}
