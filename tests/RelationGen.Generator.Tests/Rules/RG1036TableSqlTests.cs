using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1036TableSqlTests
{
    [Theory]
    [InlineData("{|RG1036:Check(\"\")|}", "[Check] of 'Ware' has no SQL; write the SQL, or remove the attribute")]
    [InlineData("{|RG1036:Check(\"{Prise} > 0\")|}", "[Check] of 'Ware' names '{Prise}', but 'Ware' has no column property 'Prise'; name a column property of 'Ware'")]
    [InlineData("{|RG1036:Check(\"{Price} > 0\", Sqlite = \"{Upper} > 0\")|}", "names '{Upper}', but 'Ware' has no column property 'Upper'")]
    [InlineData("{|RG1036:Check(\"{Price} > 0\", PostgreSql = \" \")|}", "[Check] of 'Ware' has no SQL")]
    [InlineData("{|RG1036:Index(nameof(Ware.Price), Where = \"{Gone} IS NULL\")|}", "[Index] of 'Ware' names '{Gone}'")]
    [InlineData("{|RG1036:Index(Expression = \"lower({Nmae})\")|}", "[Index] of 'Ware' names '{Nmae}'")]
    [InlineData("{|RG1036:Index(nameof(Ware.Price), Where = \"\")|}", "[Index] of 'Ware' has no SQL")]
    [InlineData("{|RG1036:Index(nameof(Ware.Price), Expression = \"lower({Name})\")|}", "[Index] of 'Ware' names properties beside its expression; declare another index, or write the column into the expression, as in '{Name}'")]
    [InlineData("{|RG1036:Index(nameof(Ware.Price), IsUnique = true)|}", "[Index] of 'Ware' is unique for all rows, which relations and upserts have to know; use [Unique]")]
    public Task An_attribute_of_a_class(string attribute, string says)
        => Rule.Reports(Source(attribute, "public int Size { get; set; }"), says, uses: "Ware.Healthy");

    [Theory]
    [InlineData("[{|RG1036:Check(\"price > 0\")|}] public string Upper => Name;", "[Check] of 'Ware.Upper' stands on a property that is no column; put it on a column property")]
    [InlineData("[{|RG1036:DefaultSql(\"{Price} + 1\")|}] public int Size { get; set; }", "[DefaultSql] of 'Ware.Size' names '{Price}', but a default cannot use other columns; use [Computed], or set the property in the program")]
    [InlineData("[{|RG1036:DefaultSql(null!)|}] public int Size { get; set; }", "[DefaultSql] of 'Ware.Size' has no SQL")]
    [InlineData("[{|RG1036:Computed(\"{Prise} + 1\")|}] public int Size { get; set; }", "[Computed] of 'Ware.Size' names '{Prise}'")]
    public Task An_attribute_of_a_property(string property, string says)
        => Rule.Reports(Source("Check(\"1 = 1\")", property), says, uses: "Ware.Healthy");

    [Theory]
    [InlineData("Check(\"price > 0 AND {Price} < 9\", Name = \"cheap\")")]
    [InlineData("Check(\"{Price} > 0\", Sqlite = \"price > 0\"), Check(\"name <> '{}' AND name <> '{ a }'\")")]
    [InlineData("Index(nameof(Ware.Price), Where = \"{Name} IS NOT NULL\", IsUnique = true), Index(Expression = \"lower({Name})\", IsUnique = true)")]
    public Task Sql_that_names_columns(string attribute) =>
        Rule.Silent(Source(attribute, "[DefaultSql(\"1\"), Check(\"{Size} > 0\")] public int Size { get; set; }"), uses: "Ware.Healthy");

    [Theory]
    [InlineData("{Size.Hight} > 0", "[Check] of 'Ware' names '{Size.Hight}', but 'Ware' has no column property 'Size.Hight'")]
    [InlineData("{Size} > 0", "[Check] of 'Ware' names '{Size}', but 'Ware' has no column property 'Size'")]
    public Task Paths_of_owned_values(string sql, string says) => Rule.Reports(
        "[Owned] public sealed record Size(int Height, int Width); [Index(nameof(Ware.HealthyId)), Check(\"{Size.Height} > 0\"), "
            + "Check(\"note <> '{a.b}'\"), {|RG1036:Check(\"" + sql
            + "\")|}] public partial class Ware { public long Id { get; set; } public required Size Size { get; set; }"
            + Rule.Healthy + "}",
        says,
        uses: "Ware.Healthy");

    private static string Source(string attribute, string property) => "[Index(nameof(Ware.HealthyId)), " + attribute + "]" + """
        public partial class Ware
        {
            public long Id { get; set; }
            public required string Name { get; set; }
            public int Price { get; set; }
        """ + property + Rule.Healthy + "}";
}
