using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1015ReservedNameTests
{
    [Fact]
    public Task Members_named_like_helpers() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string {|RG1015:Query|} { get; set; } = "";
            public int {|RG1015:Find|} { get; set; }
            public static event Action? {|RG1015:FindAsync|} { add { } remove { } }
        """ + Rule.Healthy + "}",
        says: "'Post.Query' takes the name of a generated helper, which is left out; call 'EntityLoader<Post, long, PostTable>.Query' instead",
        uses: "Post.Healthy");

    [Fact]
    public Task Relations_named_like_helpers() => Rule.Reports("""
        [Relation(RelationType.ManyToOne, typeof(Healthy), Name = "Query", Fields = [nameof(HealthyId)])]
        public partial class {|RG1015:Post|}
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(HealthyId)])] public partial Healthy {|RG1015:Find|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Query'", uses: "Post.Query Post.Find Post.Healthy");

    /// <summary>A property has no overloads, so that a method of any kind takes its name.</summary>
    [Theory]
    [InlineData("public int {|RG1015:Relations|} { get; set; }")]
    [InlineData("public static int {|RG1015:Relations|}(string title) => 0;")]
    public Task Members_named_like_the_relations(string member) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } " + member + Rule.Healthy + "}",
        says: "'Post.Relations' takes the name of a generated helper, which is left out; call 'default(PostTable)' instead",
        uses: "Post.Healthy");

    /// <summary>Without a relation there is nothing that the name could be wanted for.</summary>
    [Fact]
    public Task Members_named_like_the_relations_where_there_are_none() => Rule.Silent("""
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public int Relations { get; set; }
        }
        """);

    [Fact]
    public Task Relations_are_there_for_batches() => Rule.Silent("public partial class Post { public long Id { get; set; } " + Rule.Healthy + """
            public static object Use() => Post.Relations.Healthy;
        }
        """, uses: "Post.Healthy");

    /// <summary>What a domain model has: nothing is lost, because the helper is another overload.</summary>
    [Theory]
    [InlineData("public static Post Create(string title) => new() { Title = title };")]
    [InlineData("public static Post Create() => new();")]
    [InlineData("public static Post Create(IdOf id, int length) => new() { Id = id.Value + length };")]
    [InlineData("public static Post Create(params string[] words) => new() { Title = string.Concat(words) };")]
    [InlineData("public void Update(string title) => Title = title;")]
    [InlineData("public Task UpdateAsync(CancellationToken cancellationToken) => Task.CompletedTask;")]
    [InlineData("public static Post? Find(List<Post> posts, string title) => posts.Find(post => post.Title == title); public static Post? Find(Func<Post, bool> fits) => null;")]
    public Task Methods_that_take_no_database_first(string method) => Rule.Silent("""
        public sealed record IdOf(long Value);
        public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
        """ + method + Rule.Healthy + """
            public static async Task Use(DbSession db)
            {
                Post post = await Post.CreateAsync(db, new Post { Title = "a" }, x => x.Healthy.Connect(new Healthy { Id = 1 }));
                Post.Create(db, post, x => { });
                Post.Update(db, 1, x => x.Set(p => p.Title, "b"));
                await Post.UpdateAsync(db, 1, x => x.Set(p => p.Title, "b"));
                _ = await Post.FindAsync(db, 1) ?? Post.Find(db, 1);
            }
        }
        """, uses: "Post.Healthy");

    /// <summary>A call with a connection could mean either.</summary>
    [Theory]
    [InlineData("public static Post? {|RG1015:Find|}(System.Data.IDbConnection db, long id) => null;", "'EntityLoader<Post, long, PostTable>.Find'")]
    [InlineData("public static Post? {|RG1015:Find|}(System.Data.Common.DbConnection db, long id) => null;", "'EntityLoader<Post, long, PostTable>.Find'")]
    [InlineData("public static Post? {|RG1015:Find|}(DbSession db, long id) => null;", "'EntityLoader<Post, long, PostTable>.Find'")]
    [InlineData("public static T? {|RG1015:Find|}<T>(T db, long id) => db;", "'EntityLoader<Post, long, PostTable>.Find'")]
    [InlineData("public static Post? {|RG1015:Find|}(params object[] keys) => null;", "'EntityLoader<Post, long, PostTable>.Find'")]
    [InlineData("public static Post {|RG1015:Create|}(string title) => new(); public static Post Create(object db, Post entity, Action<PostCreation> nested) => entity;", "'NestedWriter<Post, long, PostTable>.Create'", true)]
    public Task Methods_that_may_take_a_database_first(string method, string says, bool isSecond = false) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } " + (isSecond ? method.Replace("{|RG1015:Create|}(string", "Create(string", StringComparison.Ordinal).Replace("Post Create(object", "Post {|RG1015:Create|}(object", StringComparison.Ordinal) : method) + Rule.Healthy + "}",
        says, uses: "Post.Healthy");

    [Fact]
    public Task A_domain_model_over_a_base_class() => Rule.Silent("""
        public abstract class Base<T> where T : Base<T>, new() { public long Id { get; private protected set; } public static T Create(string name) => new(); protected virtual void Update(int version) { } }
        public partial class Post : Base<Post>
        {
            protected override void Update(int version) { }
        """ + Rule.Healthy + "}", uses: "Post.Healthy");

    [Fact]
    public Task Members_of_other_names() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public string Querying { get; set; } = "";
            public bool IsLoaded { get; set; }
            public new bool Equals { get; set; }
        """ + Rule.Healthy + "}");
}
