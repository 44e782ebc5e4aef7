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
