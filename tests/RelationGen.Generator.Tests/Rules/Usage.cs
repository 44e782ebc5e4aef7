using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>Code that uses the relations of a blog; the rules about usage look at the bodies of methods.</summary>
internal static class Usage
{
    private const string Model = """
        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            public string Name { get; set; } = "";
            public long? MentorId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Mentor { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Students { get; }
            [Relation(RelationType.OneToOne)] public partial Profile? Profile { get; }
        }
        [Table("profiles")] public partial class Profile
        {
            public long Id { get; set; }
            public string Bio { get; set; } = "";
            public long UserId { get; set; }
            [Relation(RelationType.OneToOne)] public partial User User { get; set; }
        }
        [Table("posts")] [MorphName("post")] public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.ManyToMany)] public List<Tag> Tags { get; set; } = [];
            public void Publish() { }
        }
        [Table("comments")] public partial class Comment
        {
            public long Id { get; set; }
            public string Body { get; set; } = "";
            public long PostId { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
        }
        [Table("notes")] public partial class Note
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial Post? Subject { get; set; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public List<Post> Posts { get; set; } = []; }
        """;

    /// <summary>One asynchronous method for each case; it has a session, a list of posts, one post, and a token.</summary>
    public static SourceFile[] Cases(params IEnumerable<string> statements) => Members(string.Join("\n", statements.Select((text, index) => $$"""
            public static async Task Case{{index}}(DbSession db, List<Post> posts, Post one, CancellationToken token)
            {
                await Task.CompletedTask;
                {{text}}
            }
        """)));

    /// <summary>Members of a static class.</summary>
    public static SourceFile[] Members(string members) => [("Test.cs", $"internal static class Uses\n{{\n{members}\n}}\n"), ("Model.cs", Model)];

    /// <summary>The statements of one asynchronous method, as an editor lays them out.</summary>
    public static SourceFile[] Method(string statements) => Members($$"""
            public static async Task Run(DbSession db, List<Post> posts, CancellationToken token)
            {
        {{string.Join("\n", statements.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "        " + line))}}
                await Task.Yield();
            }
        """);

    /// <summary>Exactly the marked diagnostics, each of which says <paramref name="says"/>.</summary>
    public static async Task Reports(string id, string says, params string[] statements)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(Cases(statements), ignoreInfo: id != "RG5003");
        Assert.All(result.Diagnostics.Where(diagnostic => diagnostic.Id == id), diagnostic => Assert.Contains(says, DiagnosticText.Message(diagnostic), StringComparison.Ordinal));
    }

    /// <summary>Each case has one diagnostic of this rule, which says what stands beside it.</summary>
    public static async Task Reports(string id, params (string Statements, string Says)[] cases)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(Cases(cases.Select(item => item.Statements)), ignoreInfo: id != "RG5003");
        string[] messages = [.. result.Diagnostics.Where(diagnostic => diagnostic.Id == id).Select(DiagnosticText.Message)];
        Assert.Equal(cases.Length, messages.Length);
        Assert.All(cases.Zip(messages), pair => Assert.Contains(pair.First.Says, pair.Second, StringComparison.Ordinal));
    }

    /// <summary>No diagnostic at all.</summary>
    public static Task Silent(params string[] statements) => AnalyzerHarness.Verify(Cases(statements));
}
