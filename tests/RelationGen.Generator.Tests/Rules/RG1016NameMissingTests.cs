using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1016NameMissingTests
{
    [Theory]
    [InlineData("", "has no name; write 'Name = \"Comments\"'")]
    [InlineData(", Name = \"\"", "has no name")]
    [InlineData(", Name = \"all comments\"", "has the name 'all comments', which is no C# identifier")]
    public Task A_relation_on_the_class_without_usable_name(string name, string says) => Rule.Reports(
        "[{|RG1016:Relation(RelationType.OneToMany, typeof(Comment)" + name + """
        )|}]
        public partial class Post { public long Id { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "The relation to 'Comment' that is declared on the class 'Post' " + says, uses: "Post.Healthy");

    [Fact]
    public Task A_name_that_is_a_keyword() => Rule.Silent("""
        [Relation(RelationType.OneToMany, typeof(Comment), Name = "class")]
        public partial class Post { public long Id { get; set; } }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        uses: "Post.@class", options: Rule.CSharp12);
}
