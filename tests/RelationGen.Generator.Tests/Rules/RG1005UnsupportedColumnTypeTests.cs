using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1005UnsupportedColumnTypeTests
{
    [Theory]
    [InlineData("Uri", "= null!;")]
    [InlineData("object", "= new();")]
    [InlineData("List<string>", "= [];")]
    [InlineData("nint", "")]
    [InlineData("(int, int)", "")]
    public Task A_type_that_no_column_has(string type, string initializer) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + type + " {|RG1005:Link|} { get; set; } " + initializer + Rule.Healthy + "}",
        says: "'Post.Link' of type '" + type + "' cannot be a column; mark it [NotMapped] or use a supported column type",
        uses: "Post.Healthy");

    [Theory]
    [InlineData("Healthy {|RG1005:Other|} { get; set; } = null!;")]
    [InlineData("List<Healthy> {|RG1005:Other|} { get; } = [];")]
    public Task An_entity_without_relation(string property) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + property + Rule.Healthy + "}",
        says: "add [Relation(…)] or mark it [NotMapped]", uses: "Post.Healthy");

    [Fact]
    public Task A_column_that_cannot_be_set() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string {|RG1005:Title|} { get; } = "";
        """ + Rule.Healthy + "}",
        says: "'Post.Title' of type 'string' cannot be a column; it has no setter and no constructor parameter", uses: "Post.Healthy");

    [Fact]
    public Task Columns_and_what_is_none() => Rule.Silent("""
        public enum Status : byte { Draft, Public }
        public partial class Post
        {
            private Uri? _cache;
            public long Id { get; init; }
            public Guid? Token { get; private set; }
            public DateTimeOffset CreatedAt { get; set; }
            public DateOnly? Day { get; set; }
            public TimeSpan Length { get; set; }
            public byte[] Hash { get; set; } = [];
            public decimal Price { get; set; }
            public char Grade { get; set; }
            public Status Status { get; set; }
            public Status? Before { get; set; }
            [NotMapped] public Uri? Link { get; set; }
            public Uri Computed => _cache ??= new("https://example.org");
            public static object? Shared { get; set; }
            internal Uri? Hidden { get; set; }
            public string this[int index] => Computed.Segments[index];
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");

    [Fact]
    public Task A_relation_by_its_name_on_the_class_is_no_column() => Rule.Silent("""
        [Table("places")]
        public partial record Place(long Id, string Name)
        {
        """ + Rule.Healthy + "}",
        uses: "Place.Healthy");
}
