using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG4003RequiredCycleTests
{
    [Fact]
    public Task Over_two_entities_reported_once_on_the_first() => Rule.Reports(
        Source("long", "House", "", "{|RG4003:House|}"),
        says: "No 'House' can be inserted first, because its required keys lead back to 'House' (House → House.Owner → User.Home → House); make one of these foreign keys nullable",
        uses: "User.Home House.Owner").WithSeverity("RG4003", DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("long?", "House?", "")]
    [InlineData("long", "House", ", ModelOnly = true")]
    public Task A_key_that_can_wait(string key, string type, string arguments) => Rule.Silent(Source(key, type, arguments, "House"), uses: "User.Home House.Owner");

    [Fact]
    public Task A_class_that_requires_a_row_of_its_own_which_may_be_itself() => Rule.Silent("""
        public partial class Node
        {
            public long Id { get; set; }
            public long ParentId { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Parent))] public partial IReadOnlyList<Node> Children { get; }
            [Relation(RelationType.ManyToOne, Field = nameof(Children))] public partial Node Parent { get; set; }
        """ + Rule.Healthy + "}",
        uses: "Node.Parent Node.Children Node.Healthy");

    [Fact]
    public Task A_cycle_beside_a_key_to_the_class_itself() => Rule.Reports("""
        public partial class {|RG4003:House|}
        {
            public long Id { get; set; }
            public long OwnerId { get; set; }
            public long MainId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial House Main { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Owner { get; set; }
        }
        public partial class User { public long Id { get; set; } public long HomeId { get; set; } [Relation(RelationType.ManyToOne)] public partial House Home { get; set; } }
        """,
        says: "(House → House.Owner → User.Home → House)",
        uses: "House.Main House.Owner User.Home");

    /// <summary>Each is a cycle that one of its keys opens.</summary>
    [Theory]
    [InlineData("public long? OwnerId { get; set; }", "public partial User? Owner { get; set; }", "")]
    [InlineData("[Column(\"o\")] public long? OwnerId { get; set; } public long Other { get; set; }", "public partial User? Owner { get; set; }", "")]
    [InlineData("public long OwnerId { get; set; }", "public partial User Owner { get; set; }", "[Relation(RelationType.OneToMany, ModelOnly = true)] public partial IReadOnlyList<House> Houses { get; }")]
    public Task A_cycle_that_one_key_opens(string key, string relation, string inverse) => Rule.Silent($$"""
        public partial class House
        {
            public long Id { get; set; }
            {{key}}
            [Relation(RelationType.ManyToOne)] {{relation}}
        }
        public partial class User
        {
            public long Id { get; set; }
            public long HomeId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial House Home { get; set; }
            {{inverse}}
        }
        """, uses: "House.Owner User.Home");

    [Fact]
    public Task A_composite_key_that_one_part_opens() => Rule.Silent("""
        public partial class House
        {
            [Key] public long TenantId { get; set; }
            [Key] public long Id { get; set; }
            public long? OwnerId { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(OwnerId)])] public partial User? Owner { get; set; }
        }
        public partial class User
        {
            [Key] public long TenantId { get; set; }
            [Key] public long Id { get; set; }
            public long HomeId { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(HomeId)])] public partial House Home { get; set; }
        }
        """, uses: "House.Owner User.Home");

    [Fact]
    public Task A_tree_with_roots_and_a_chain() => Rule.Silent("""
        public partial class Node
        {
            public long Id { get; set; }
            public long? ParentId { get; set; }
            public long OwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Node? Parent { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Owner Owner { get; set; }
        }
        public partial class Owner { public long Id { get; set; } public long CityId { get; set; } [Relation(RelationType.ManyToOne)] public partial City City { get; set; } }
        [Table("cities")] public partial class City { public long Id { get; set; } }
        """,
        uses: "Node.Parent Node.Owner Owner.City");

    private static string Source(string key, string type, string arguments, string house) => $$"""
        public partial class User
        {
            public long Id { get; set; }
            public {{key}} HomeId { get; set; }
            [Relation(RelationType.ManyToOne{{arguments}})] public partial {{type}} Home { get; set; }
        }
        public partial class {{house}}
        {
            public long Id { get; set; }
            public long OwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Owner { get; set; }
        }
        """;
}
