using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1018NoConstructorTests
{
    [Fact]
    public Task A_constructor_that_takes_something_else() => Rule.Reports("""
        public partial class {|RG1018:Post|}
        {
            public Post(Uri link) => Title = link.ToString();
            public long Id { get; set; }
            public string Title { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post' cannot be created: its constructor takes 'link', which is no column property of that type; add a parameterless constructor",
        uses: "Post.Healthy");

    [Fact]
    public Task An_abstract_class() => Rule.Reports("""
        public abstract partial class {|RG1018:Post|} { public long Id { get; set; }
        """ + Rule.Healthy + "}",
        says: "it is abstract; make it a concrete class", uses: "Post.Healthy");

    [Fact]
    public Task Constructors_that_can_be_called() => Rule.Silent("""
        public partial class Post
        {
            private Post() { }
            public Post(Uri link) => Title = link.ToString();
            public long Id { get; set; }
            public string Title { get; set; } = "";
        """ + Rule.Healthy + """
        }
        [Table("users")]
        public partial class User(long id, string name) { public long Id { get; } = id; public string Name { get; } = name; }
        [Table("tags")]
        public partial record Tag(long Id, string Name) { public string? Color { get; init; } }
        """,
        uses: "Post.Healthy");
}
