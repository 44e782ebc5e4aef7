using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1037ColumnMadeTwiceTests
{
    private const string Home = "System.ComponentModel.DataAnnotations.Schema.";
    private const string Generated = Home + "DatabaseGenerated(" + Home + "DatabaseGeneratedOption.";

    [Theory]
    [InlineData("[DefaultSql(\"1\"), System.ComponentModel.DefaultValue(1)] public int {|RG1037:Size|} { get; set; }", "has both [DefaultSql] and [DefaultValue], but a column has one default; remove one of them")]
    [InlineData("[Computed(\"1\"), System.ComponentModel.DefaultValue(1)] public int {|RG1037:Size|} { get; set; }", "has both [Computed] and [DefaultValue], but a column that is computed has no default; remove one of them")]
    [InlineData("[Computed(\"1\"), DefaultSql(\"1\")] public int {|RG1037:Size|} { get; set; }", "has both [Computed] and [DefaultSql]")]
    [InlineData("[Computed(\"1\"), " + Generated + "Identity)] public int {|RG1037:Size|} { get; set; }", "is [Computed], but [DatabaseGenerated] says otherwise; remove [DatabaseGenerated]")]
    public Task A_column(string property, string says)
        => Rule.Reports(Source("public long Id { get; set; }" + property), "'Ware.Size' " + says, uses: "Ware.Healthy");

    [Theory]
    [InlineData("[DefaultSql(\"1\")] public long {|RG1037:Id|} { get; set; }", "is a key that the database counts, so that its [DefaultSql] would mean nothing; remove [DefaultSql]")]
    [InlineData("[Computed(\"1\")] public string {|RG1037:Id|} { get; set; } = \"\";", "is part of the key, but [Computed]: the key of a row is known before it is written; remove [Computed]")]
    public Task A_key(string property, string says)
        => Rule.Reports(Source(property), "'Ware.Id' " + says, uses: "Ware.Healthy");

    [Theory]
    [InlineData("public long Id { get; set; } [DefaultSql(\"1\")] public int Size { get; set; }")]
    [InlineData("public long Id { get; set; } [Computed(\"1\"), " + Generated + "Computed)] public int Size { get; set; }")]
    [InlineData("public long Id { get; set; } [DefaultSql(\"1\"), " + Generated + "Identity)] public int Size { get; set; }")]
    [InlineData("[DefaultSql(\"gen_random_uuid()\"), " + Generated + "Identity)] public Guid Id { get; set; }")]
    [InlineData("[DefaultSql(\"1\"), " + Generated + "None)] public long Id { get; set; }")]
    public Task What_is_made_once(string members) => Rule.Silent(Source(members), uses: "Ware.Healthy");

    private static string Source(string members) => "[Table(\"wares\")] public partial class Ware {" + members + Rule.Healthy + "}";
}
