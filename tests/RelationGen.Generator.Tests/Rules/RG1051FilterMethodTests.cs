using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1051FilterMethodTests
{
    [Theory]
    [InlineData("\"Missing\"", "",
        "names 'Missing', which 'Post' does not have; name a method like 'static Predicate Missing(PostTable x)', "
            + "or one that takes a DbSession besides")]
    [InlineData("nameof(Id)", "",
        "names 'Id', which is no method with a table, or with a table and a DbSession; name a method like 'static Predicate Id(")]
    [InlineData("nameof(Is)", "Predicate Is(PostTable p) => p.Id > 1;", "names 'Is', which is not static")]
    [InlineData("nameof(Is)", "static bool Is(PostTable p) => true;", "names 'Is', which returns a 'bool'")]
    [InlineData("nameof(Is)", "static Predicate Is(OtherTable p) => p.Id > 1;",
        "names 'Is', whose parameter is a 'OtherTable' and not 'PostTable'")]
    [InlineData("nameof(Is)", "static Predicate Is(PostTable p, int i) => p.Id > i;", "names 'Is', which is no method with a table, or")]
    [InlineData("\"\"", "", "names no method; name a method like 'static Predicate IsVisible(PostTable x)'")]
    public Task A_method_that_does_not_fit(string argument, string method, string says) => Rule.Reports(
        Source("RowFilter({|RG1051:" + argument + "|})", method), says: "The row filter of 'Post' " + says, uses: "Post.Healthy");

    [Fact]
    public Task Two_filters_of_one_name() => Rule.Reports(
        Source("RowFilter(nameof(Is)), RowFilter({|RG1051:nameof(Has)|}, Name = \"Is\")",
            "static Predicate Is(PostTable p) => p.Id > 1; static Predicate Has(PostTable p) => p.Id > 2;"),
        says: "The row filter of 'Post' has the name 'Is', as another one has",
        uses: "Post.Healthy");

    [Fact]
    public Task A_filter_that_is_called_as_the_one_of_soft_deletion() => Rule.Reports(
        Source("SoftDelete(nameof(At)), RowFilter({|RG1051:nameof(Is)|}, Name = \"SoftDelete\")",
            "public DateTime? At { get; set; } static Predicate Is(PostTable p) => p.Id > 1;"),
        says: "The row filter of 'Post' has the name 'SoftDelete', as another one has",
        uses: "Post.Healthy");

    [Fact]
    public Task A_filter_of_a_base_class_whose_method_is_for_another_table() => Rule.Reports(
        "[RowFilter({|RG1051:nameof(Is)|})] public abstract class Base { protected static Predicate Is(OtherTable o) => o.Id > 1; }"
            + Source("MorphName(\"p\")", "").Replace("class Post", "class Post : Base", StringComparison.Ordinal),
        says: "The row filter of 'Post' names 'Is', whose parameter is a 'OtherTable' and not 'PostTable'",
        uses: "Post.Healthy");

    [Theory]
    [InlineData("RowFilter(nameof(Is))", "static Predicate Is(PostTable p) => p.Id > 1;")]
    [InlineData("RowFilter(nameof(Is), Name = \"Big\")", "private static BoolColumn Is(PostTable p) => p.IsBig;")]
    [InlineData("RowFilter(nameof(Is)), RowFilter(nameof(Of))",
        "static Predicate Is(in PostTable p) => p.IsBig; static Predicate Of(PostTable p, DbSession db) => p.Id == db.Get<long>(\"id\");")]
    public Task Methods_that_fit(string attributes, string methods) => Rule.Silent(Source(attributes, methods), uses: "Post.Healthy");

    private static string Source(string attributes, string method) => $$"""
        [Table("others")] public partial class Other { public long Id { get; set; } }
        [Table("posts"), {{attributes}}] public partial class Post
        {
            public long Id { get; set; }
            public bool IsBig { get; set; }
            {{method}}
        """ + Rule.Healthy + "}";
}
