using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Cases;

/// <summary>The relations that Fastschema documents: student and profile, post and comment, post and category.</summary>
public sealed class FastschemaTests
{
    [Fact]
    public Task A_student_owns_a_profile() => Rule.Silent(Student("RelationType.OneToOne, Owner = true", "RelationType.OneToOne"), uses: "Student.Profile Profile.Student");

    [Fact]
    public Task Neither_student_nor_profile_stores_the_key() => Rule.Reports(
        Student("RelationType.OneToOne, Owner = true", "RelationType.OneToOne, Owner = true").Replace("Student Student {", "Student {|RG3005:Student|} {", StringComparison.Ordinal),
        says: "'Profile.Student' and 'Student.Profile' are both owners, so neither stores the foreign key");

    [Fact]
    public Task The_owner_names_the_foreign_key() => Rule.Reports(
        Student("RelationType.OneToOne, Owner = true, {|RG2006:Fields = [\"StudentId\"]|}", "RelationType.OneToOne"),
        says: "'Student.Profile' is a one-to-one relation, whose foreign key is stored on 'Profile'; remove Fields",
        uses: "Profile.Student");

    [Fact]
    public Task A_post_has_many_comments() => Rule.Silent(Comment("RelationType.ManyToOne"), uses: "Post.Comments Comment.Post");

    [Fact]
    public Task The_documented_mistake_declares_the_comment_one_to_one() => Rule.Reports(
        Comment("{|RG3004:RelationType.OneToOne|}"),
        says: "'Comment.Post' is one-to-one, but its back-reference 'Post.Comments' is one-to-many; a one-to-many relation pairs with many-to-one",
        uses: "Post.Comments");

    [Fact]
    public Task The_same_type_on_both_sides() => Rule.Reports(
        Comment("RelationType.OneToMany").Replace("Post Post {", "Post {|RG1006:Post|} {", StringComparison.Ordinal),
        says: "'Comment.Post' is a one-to-many relation, so its type cannot be 'Post'; use a collection such as IReadOnlyList<Post>",
        uses: "Post.Comments");

    [Fact]
    public Task Posts_and_categories() => Rule.Silent(Category("RelationType.ManyToMany"), uses: "Post.Categories Category.Posts");

    [Fact]
    public Task A_category_that_wants_to_own_its_posts() => Rule.Reports(
        Category("RelationType.ManyToMany, {|RG3006:Owner = true|}"),
        says: "'Category.Posts' is many-to-many, whose keys are stored in a junction table; remove Owner",
        uses: "Post.Categories");

    private static string Student(string profile, string student) => $$"""
        [Table("students")]
        public partial class Student
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [Relation({{profile}})] public partial Profile? Profile { get; set; }
        }

        [Table("profiles")]
        public partial class Profile
        {
            public int Id { get; set; }
            public string Address { get; set; } = "";
            public int StudentId { get; set; }
            [Relation({{student}})] public partial Student Student { get; set; }
        }
        """;

    private static string Comment(string post) => $$"""
        [Table("posts")]
        public partial class Post
        {
            public int Id { get; set; }
            public string Title { get; set; } = "";
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }

        [Table("comments")]
        public partial class Comment
        {
            public int Id { get; set; }
            public string Content { get; set; } = "";
            public int PostId { get; set; }
            [Relation({{post}})] public partial Post Post { get; set; }
        }
        """;

    private static string Category(string posts) => $$"""
        [Table("posts")]
        public partial class Post
        {
            public int Id { get; set; }
            public string Title { get; set; } = "";
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Category> Categories { get; }
        }

        [Table("categories")]
        public partial class Category
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [Relation({{posts}})] public partial IReadOnlyList<Post> Posts { get; }
        }
        """;
}
