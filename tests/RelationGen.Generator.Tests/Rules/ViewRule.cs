using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>
/// Verifies one mistake in a view of a blog: exactly the marked diagnostics, and the view is still read, found and viewed where it is used.
/// </summary>
internal static class ViewRule
{
    /// <summary>What the views are of.</summary>
    private const string Blog = """
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
            public string? Slug { get; set; }
            public int Stars { get; set; }
            public int Length => Title.Length;
            public long AuthorId { get; set; }
            public long? EditorId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Posts))] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Edited))] public partial User? Editor { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        [Table("comments")] public partial class Comment
        {
            public long Id { get; set; }
            public string Body { get; set; } = "";
            public bool Approved { get; set; }
            public int? Stars { get; set; }
            public DateTime CreatedAt { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        }
        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            public string Name { get; set; } = "";
            [Relation(RelationType.OneToMany, Field = nameof(Post.Author))] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany, Field = nameof(Post.Editor))] public partial IReadOnlyList<Post> Edited { get; }
        }
        [View(typeof(User))] public partial record UserLine(long Id, string Name);
        [View(typeof(Comment))] public partial record CommentLine(long Id, string Body);
        """;

    /// <summary>The members of a view <c>PostCard</c>, one of which is marked.</summary>
    public static Task<AnalyzerResult> Member(string members, string says) => Reports(View(members), says);

    /// <summary>The members of a view <c>PostCard</c>, none of which is wrong.</summary>
    public static Task<AnalyzerResult> Silent(string members) => SilentViews(View(members));

    /// <summary>Whole declarations.</summary>
    /// <param name="views">The views.</param>
    /// <param name="says">What the message of the marked rule must contain.</param>
    /// <param name="used">The view that is used as if it were right; null where it cannot be.</param>
    /// <param name="entity">Its entity.</param>
    /// <param name="allowed">Compiler errors of the user's own.</param>
    public static Task<AnalyzerResult> Reports(
        string views, string says, string? used = "PostCard", string entity = "Post", string allowed = "") =>
        Rule.Reports(views + "\n" + Blog + Use(used, entity), says, allowed: allowed);

    /// <summary>Whole declarations that are right.</summary>
    public static Task<AnalyzerResult> SilentViews(string views, string? used = "PostCard", string entity = "Post") =>
        Rule.Silent(views + "\n" + Blog + Use(used, entity));

    private static string View(string members) => "[View(typeof(Post))] public partial class PostCard\n{\n" + members + "\n}";

    private static string Use(string? view, string entity) => view is null ? "" : $$"""

        public static class Use
        {
            public static Task<List<{{view}}>> All(DbSession db) => {{entity}}.Query(db).ToListAsync<{{view}}>();
            public static {{view}}? One(DbSession db) => {{view}}.Find(db, 1);
            public static Task<List<{{view}}>> Viewed(DbSession db, List<{{entity}}> rows) => rows.ViewAsync<{{view}}>(db);
        }
        """;
}
