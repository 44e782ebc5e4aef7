using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2011KeyUnusableTests
{
    [Theory]
    [InlineData("[Column] private long UserId { get; set; }", "{|RG2011:UserId|}", "code outside its class cannot read it; make it internal or public")]
    [InlineData("[Column] protected long UserId { get; set; }", "{|RG2011:UserId|}", "code outside its class cannot read it; make it internal or public")]
    public Task A_column_that_cannot_be_read(string key, string marked, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } " + key.Replace("UserId", marked) + " [Relation(RelationType.ManyToOne)] public partial User User { get; set; }" + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.UserId' is part of the key of 'Post.User', but " + says, uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("internal long UserId { get; set; }", "only public properties are columns; make it public or add [Column]")]
    [InlineData("[NotMapped] public long UserId { get; set; }", "it is marked [NotMapped]; remove that attribute")]
    [InlineData("public long UserId => Id;", "it is computed; make it a property with a getter and a setter")]
    [InlineData("public long UserId;", "it is no property; make it a property with a getter and a setter")]
    public Task A_member_that_is_no_column(string key, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } " + key + " [Relation(RelationType.ManyToOne)] public partial User {|RG2011:User|} { get; set; }" + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.UserId' is part of the key of 'Post.User', but " + says, uses: "Post.User Post.Healthy");

    [Fact]
    public Task A_relation_in_place_of_its_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2011:Fields = [nameof(User)]|})] public partial User User { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.User' is part of the key of 'Post.User', but it is a relation; name the property that holds the key", uses: "Post.User Post.Healthy");

    /// <summary>Keys are of the row, and not of a value in it: here that of one target, and that of a polymorphic relation.</summary>
    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne, {|RG2011:Fields = [\"A.UserId\"]|})] public partial User User { get; set; }", "Post.A.UserId")]
    [InlineData(
        "[Relation(RelationType.MorphTo, Targets = [typeof(User)], {|RG2011:Fields = [\"A.Kind\", \"A.UserId\"]|})] public partial object? User { get; set; }",
        "Post.A.Kind")]
    public Task A_part_of_an_owned_value(string relation, string key) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public required A A { get; set; } " + relation + Rule.Healthy + """
        }
        [Table("users"), MorphName("user")] public partial class User { public long Id { get; set; } }
        [Owned] public sealed record A(long UserId, string Kind);
        """,
        says: $"'{key}' is part of the key of 'Post.User', but it is a part of the owned value 'A'; declare the property in 'Post' itself",
        uses: "Post.Healthy");

    [Theory]
    [InlineData("[Column] internal long UserId { get; set; }", "{ get; set; }")]
    [InlineData("public long UserId { get; private set; }", "{ get; }")]
    public Task Keys_that_can_be_read(string key, string accessors) => Rule.Silent(
        "public partial class Post { public long Id { get; set; } " + key + " [Relation(RelationType.ManyToOne)] public partial User User " + accessors + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User");
}
