using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1032LanguageTooOldTests
{
    private const string Users = "[Table(\"users\")] public partial class User { public long Id { get; set; } }";

    [Fact]
    public Task Said_once_for_all_properties() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? {|RG1032:User|} { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children { get; }
        }
        """ + Users,
        says: "'Post.User' is a partial property, for which C# 12.0 is too old; set <LangVersion>13</LangVersion> in the project file, or declare the relations on their classes: [Relation(…, Name = \"User\")]",
        allowed: "CS8703",
        options: Rule.CSharp12);

    [Fact]
    public Task The_relation_on_the_class() => Rule.Silent(
        "[Relation(RelationType.ManyToOne, typeof(User), Name = \"User\")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }" + Users,
        "Post.User",
        Rule.CSharp12);
}
