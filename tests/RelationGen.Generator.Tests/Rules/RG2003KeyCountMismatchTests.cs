using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2003KeyCountMismatchTests
{
    private const string Order = """
        [Table("orders")] public partial class Order { [Key] public int Year { get; set; } [Key] public int Number { get; set; } }
        """;

    [Fact]
    public Task Fewer_fields_than_key_parts() => Rule.Reports("""
        public partial class Line
        {
            public long Id { get; set; }
            public int OrderYear { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2003:Fields = [nameof(OrderYear)]|})] public partial Order Order { get; set; }
        """ + Rule.Healthy + "}" + Order,
        says: "'Line.Order' pairs Fields (OrderYear) with the key of 'Order' (Year, Number); name as many Fields as there are key parts",
        uses: "Line.Order Line.Healthy");

    [Fact]
    public Task More_fields_than_references() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long A { get; set; }
            public long B { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2003:Fields = [nameof(A), nameof(B)]|}, References = [nameof(User.Id)])] public partial User Author { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.Author' pairs Fields (A, B) with References (Id)", uses: "Post.Author Post.Healthy");

    [Fact]
    public Task Junction_columns() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, {|RG2003:TargetColumns = ["year"]|})] public partial IReadOnlyList<Order> Orders { get; }
        """ + Rule.Healthy + "}" + Order,
        says: "'Post.Orders' pairs 1 junction column with the key of 'Order' (Year, Number); name as many TargetColumns as there are key parts",
        uses: "Post.Orders Post.Healthy");

    [Theory]
    [InlineData("MorphToMany", "Post", "Tag", "{|RG2003:SourceColumns = [\"tagged_id\"]|}", "'Post.Others' pairs 1 junction column with a discriminator and the key of 'Post', in this order (tagable_type, tagable_id); name as many SourceColumns as there are key parts")]
    [InlineData("MorphedByMany", "Tag", "Post", "{|RG2003:TargetColumns = [\"tagged_id\"]|}", "'Tag.Others' pairs 1 junction column with a discriminator and the key of 'Post', in this order (tagable_type, tagable_id); name as many TargetColumns as there are key parts")]
    public Task Junction_columns_of_a_polymorphic_relation(string type, string holder, string target, string argument, string says) => Rule.Reports($$"""
        [MorphName("post")] public partial class Post { public long Id { get; set; } public static string Text => ""; {{(holder == "Post" ? Relation(type, target, argument) : "")}}
        """ + Rule.Healthy + $$"""
        }
        public partial class Tag { public long Id { get; set; } {{(holder == "Tag" ? Relation(type, target, argument) : "")}} }
        """ + (holder == "Post" ? "[Table(\"tags\")] public partial class Tag;" : ""),
        says, uses: "Post.Healthy");

    [Fact]
    public Task Fields_of_a_polymorphic_relation() => Rule.Reports("""
        public partial class Note
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)], {|RG2003:Fields = [nameof(SubjectId)]|})] public partial object? Subject { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("posts"), MorphName("post")] public partial class Post { public long Id { get; set; } }
        """,
        says: "'Note.Subject' pairs Fields (SubjectId) with a discriminator and a key, in this order (SubjectType, SubjectId); name as many Fields", uses: "Note.Healthy");

    private static string Relation(string type, string target, string argument) =>
        "[Relation(RelationType." + type + ", " + argument + ")] public partial IReadOnlyList<" + target + "> Others { get; }";

    [Fact]
    public Task Composite_keys() => Rule.Silent("""
        public partial class Line
        {
            public long Id { get; set; }
            public int Year { get; set; }
            public int Number { get; set; }
            public int? OldYear { get; set; }
            public int? OldNumber { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Order Order { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(OldYear), nameof(OldNumber)])] public partial Order? Previous { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Order> Copies { get; }
        }
        """ + Order,
        uses: "Line.Order Line.Previous Line.Copies");
}
