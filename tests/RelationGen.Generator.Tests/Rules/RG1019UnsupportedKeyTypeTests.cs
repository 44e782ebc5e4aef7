using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1019UnsupportedKeyTypeTests
{
    [Theory]
    [InlineData("public decimal {|RG1019:Id|} { get; set; }", "'decimal'")]
    [InlineData("public long? {|RG1019:Id|} { get; set; }", "'long?'")]
    [InlineData("public bool {|RG1019:Id|} { get; set; }", "'bool'")]
    [InlineData("[Key] public DateTimeOffset {|RG1019:At|} { get; set; }", "'DateTimeOffset'")]
    [InlineData("[Key] public int A { get; set; } [Key] public byte[] {|RG1019:B|} { get; set; } = [];", "byte[] only where it is the whole key")]
    public Task A_key_of_such_a_type(string key, string says) => Rule.Reports(
        "[Table(\"posts\")] public partial class Post { " + key + Rule.Healthy + "}", says, uses: "Post.Healthy");

    [Fact]
    public Task An_enum_that_is_stored_by_name_can_be_a_key() => Rule.Silent(
        "[Table(\"posts\")] public partial class Post { [Column(TypeName = \"varchar(9)\")] public DayOfWeek Id { get; set; }" + Rule.Healthy + "}",
        "Post.Healthy");

    [Theory]
    [InlineData("Price", "'Post.Id' of type 'Price around decimal'")]
    [InlineData("PostId?", "'Post.Id' of type 'PostId? around long'")]
    public Task A_wrapper_of_such_a_type(string type, string says) => Rule.Reports(
        "public readonly record struct Price(decimal Value); public readonly record struct PostId(long Value); "
        + "[Table(\"posts\")] public partial class Post { public " + type + " {|RG1019:Id|} { get; set; }" + Rule.Healthy + "}",
        says,
        uses: "Post.Healthy");

    [Fact]
    public Task Foreign_keys_to_it_are_not_reported_again() => Rule.Reports("""
        public partial class Post
        {
            public decimal {|RG1019:Id|} { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public decimal PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Id' of type 'decimal' cannot be part of a key; use an integer, an enum, string, Guid, DateTime or DateOnly (byte[] only where it is the whole key)",
        uses: "Post.Comments Comment.Post Comment.Healthy");

    [Fact]
    public Task A_foreign_key_to_a_unique_column() => Rule.Reports("""
        [Unique(nameof(Rate))]
        [Table("rates")] public partial class Price { public long Id { get; set; } public decimal Rate { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
            public decimal {|RG1019:PriceRate|} { get; set; }
            [Relation(RelationType.ManyToOne, References = [nameof(Price.Rate)])] public partial Price Price { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.PriceRate'", uses: "Post.Price Post.Healthy");

    [Theory]
    [InlineData("Guid", "")]
    [InlineData("string", " = \"\";")]
    [InlineData("byte[]", " = [];")]
    [InlineData("DateOnly", "")]
    [InlineData("DayOfWeek", "")]
    [InlineData("ulong", "")]
    public Task Types_that_keys_have(string type, string initializer) => Rule.Silent(
        "public partial class Post { public " + type + " Id { get; set; }" + initializer
        + " [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy + "}"
        + " public partial class Comment { public long Id { get; set; } public " + type + " PostId { get; set; }" + initializer
        + " [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; } }",
        uses: "Post.Comments Post.Healthy Comment.Post");
}
