using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1013DuplicateRelationTests
{
    [Fact]
    public Task Two_attributes_on_one_property() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)]
            [Relation(RelationType.OneToOne)]
            public partial User {|RG1013:User|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' declares the relation 'User' with two attributes; remove one or give it another name", uses: "Post.User Post.Healthy");

    [Fact]
    public Task Two_declarations_on_the_class() => Rule.Reports("""
        [Relation(RelationType.ManyToOne, typeof(User), Name = "User")]
        [{|RG1013:Relation(RelationType.ManyToOne, typeof(User), Name = "User")|}]
        public partial class Post { public long Id { get; set; } public long UserId { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' declares the relation 'User' more than once", uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("public string User { get; set; } = \"\";")]
    [InlineData("public void User() { }")]
    public Task A_declaration_on_the_class_named_like_a_member(string member) => Rule.Reports("""
        [{|RG1013:Relation(RelationType.ManyToOne, typeof(User), Name = "User")|}]
        public partial class Post { public long Id { get; set; } public long UserId { get; set; }
        """ + member + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' declares the relation 'User' but already has a member of that name", uses: "Post.Healthy");

    [Theory]
    [InlineData("Owner")]
    [InlineData("ToString")]
    public Task A_declaration_on_the_class_named_like_an_inherited_member(string name) => Rule.Reports(
        "[{|RG1013:Relation(RelationType.ManyToOne, typeof(User), Name = \"" + name + """
        ")|}]
        public partial class Post : Owned { public long Id { get; set; } public long UserId { get; set; }
        """ + Rule.Healthy + """
        }
        public abstract class Owned { public string Owner { get; set; } = ""; }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'" + name + "' but already has a member", uses: "Post.Healthy");

    [Fact]
    public Task Two_relations_over_one_key_under_two_names() => Rule.Silent("""
        [Relation(RelationType.ManyToOne, typeof(User), Name = "Writer", Fields = [nameof(UserId)])]
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User Post.Writer");
}
