using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1006UnsupportedRelationTypeTests
{
    [Theory]
    [InlineData("ManyToOne", "List<User>", "many-to-one", "use 'User'")]
    [InlineData("ManyToOne", "int", "many-to-one", "use an entity")]
    [InlineData("ManyToOne", "string", "many-to-one", "use an entity")]
    [InlineData("OneToOne", "IUser", "one-to-one", "use an entity")]
    [InlineData("OneToMany", "User", "one-to-many", "use a collection such as IReadOnlyList<User>")]
    [InlineData("ManyToMany", "Queue<User>", "many-to-many", "use a collection such as IReadOnlyList<TEntity>")]
    [InlineData("OneToMany", "List<int>", "one-to-many", "use a collection such as IReadOnlyList<TEntity>")]
    [InlineData("OneToMany", "List<User?>", "one-to-many", "use a collection such as IReadOnlyList<User>")]
    public Task A_type_that_does_not_fit(string kind, string type, string called, string advice) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType." + kind + ")] public partial "
        + type + " {|RG1006:User|} { get; set; }" + Rule.Healthy + """
        }
        public interface IUser;
        [Table("users")] public partial class User { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "'Post.User' is a " + called + " relation, so its type cannot be '" + type + "'; " + advice,
        uses: "Post.User Post.Healthy");

    [Fact]
    public Task An_explicit_target_that_the_property_cannot_hold() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, typeof(User))] public Healthy {|RG1006:User|} { get; set; } = null!;
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "cannot be 'Healthy'; use 'User'", uses: "Post.Healthy");

    [Fact]
    public Task A_target_on_the_class_that_is_no_class() => Rule.Reports("""
        [{|RG1006:Relation(RelationType.ManyToOne, typeof(int), Name = "Number")|}]
        public partial class Post { public long Id { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Number' is a many-to-one relation, so its type cannot be 'int'; use an entity", uses: "Post.Healthy");

    [Fact]
    public Task An_unknown_type_is_the_compilers_to_report() => AnalyzerHarness.Verify(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToOne)] public partial Missing User { get; set; } }",
        "CS0246 CS9248");

    [Fact]
    public Task An_unknown_relation_type_is_the_compilers_to_report() => AnalyzerHarness.Verify("""
        public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToSome)] public partial Post? User { get; set; } }
        """, "CS0117");

    [Fact]
    public Task Collections_and_explicit_targets() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyCollection<Post> Posts { get; }
            [Relation(RelationType.OneToMany, {|RG1026:typeof(Post)|})] public IList<Post> Same { get; set; } = [];
            [Relation(RelationType.OneToMany)] public partial Post[] Array { get; set; }
        }
        public partial class Post { public long Id { get; set; } public long UserId { get; set; }
        """ + Rule.Healthy + "}",
        says: "'User.Same' needs no typeof(Post)", uses: "User.Posts User.Same User.Array");
}
