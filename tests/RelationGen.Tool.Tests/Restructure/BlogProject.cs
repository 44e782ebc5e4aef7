using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Tool.Tests.Restructure;

/// <summary>A project with relations of all kinds, and with code that uses some of them.</summary>
public sealed class BlogProject : IDisposable
{
    /// <summary>The relations of the classes.</summary>
    internal static readonly string[] Relations =
    [
        "Post.Author", "Post.Reviewer", "Post.Tags", "Post.Likes", "Post.Fans", "User.Posts", "User.Reviews", "User.Profile",
            "User.Friends",
        "Profile.User", "Tag.Posts", "Like.Post", "Like.User", "Order.Tenant", "Order.Customer", "Customer.Tenant",
    ];

    /// <summary>The classes and a use.</summary>
    internal static readonly SourceFile[] Sources =
    [
        new("Post.cs", """
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations.Schema;
            using RelationGen;

            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                public string Title { get; set; } = "";

                public long AuthorId { get; set; }

                public long? ReviewerId { get; set; }

                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
                public partial User Author { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User? Reviewer { get; set; }

                [Relation(RelationType.ManyToMany, Junction = "post_tags")]
                public partial IReadOnlyList<Tag> Tags { get; }

                [Relation(RelationType.OneToMany)]
                public partial IReadOnlyList<Like> Likes { get; }

                [Relation(RelationType.ManyToMany, Through = typeof(Like))]
                public partial IReadOnlyList<User> Fans { get; }
            }

            """),
        new("User.cs", """
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations.Schema;
            using RelationGen;

            namespace App;

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }

                public string Name { get; set; } = "";

                [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
                public partial IReadOnlyList<Post> Posts { get; }

                [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
                public partial IReadOnlyList<Post> Reviews { get; }

                [Relation(RelationType.OneToOne)]
                public partial Profile? Profile { get; }

                [Relation(RelationType.ManyToMany, Junction = "friends", SourceColumns = ["user_id"], TargetColumns = ["friend_id"])]
                public partial IReadOnlyList<User> Friends { get; }
            }

            """),
        new("Others.cs", """
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            using System.ComponentModel.DataAnnotations.Schema;
            using RelationGen;

            namespace App;

            [Table("profiles")]
            public partial class Profile
            {
                public long Id { get; set; }

                public long UserId { get; set; }

                [Relation(RelationType.OneToOne)]
                public partial User User { get; set; }
            }

            [Table("tags")]
            public partial class Tag
            {
                public long Id { get; set; }

                public string Name { get; set; } = "";

                [Relation(RelationType.ManyToMany, Junction = "post_tags")]
                public partial IReadOnlyList<Post> Posts { get; }
            }

            [Table("likes")]
            public partial class Like
            {
                [Key, Column(Order = 0)]
                public long PostId { get; set; }

                [Key, Column(Order = 1)]
                public long UserId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Post Post { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User User { get; set; }
            }

            [Table("tenants")]
            public partial class Tenant
            {
                public long Id { get; set; }
            }

            [Table("customers")]
            public partial class Customer
            {
                [Key, Column(Order = 0)]
                public long TenantId { get; set; }

                [Key, Column(Order = 1)]
                public long Number { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Tenant Tenant { get; set; }
            }

            [Table("orders")]
            public partial class Order
            {
                public long Id { get; set; }

                public long TenantId { get; set; }

                public long CustomerNumber { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Tenant Tenant { get; set; }

                [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(CustomerNumber)])]
                public partial Customer Customer { get; set; }
            }

            """),
        new("Use.cs", """
            using System.Linq;

            namespace App;

            public static class Use
            {
                public static string? Line(Post post) => post.Title + post.Author.Name + post.Reviewer?.Name + post.Tags.Count;

                public static long? Key(Post post) => post.ReviewerId;

                public static int Count(User user) => user.Reviews.Count + user.Posts.Sum(post => post.Likes.Count);
            }

            """),
    ];

    private readonly AdhocWorkspace _workspace = new();

    public BlogProject()
        : this(Sources)
    {
    }

    internal BlogProject(IEnumerable<SourceFile> files) =>
        Project = UserWorkspace.Open(_workspace, HarnessOptions.Default, files);

    public Project Project { get; }

    internal Task<ProjectRelations> Open() => ProjectRelations.OpenAsync(Project, CancellationToken.None);

    /// <summary>A file of a project.</summary>
    public static async Task<string?> Text(Project project, string name) =>
        project.Documents.SingleOrDefault(document => document.Name == name) is { } document ? (await document.GetTextAsync()).ToString()
            : null;

    /// <summary>The errors of a project in what was written, as file, line and number.</summary>
    public static async Task<string[]> Errors(Project project) =>
    [
        .. (await UserWorkspace.Compile(project)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                && !UserProject.IsGenerated(diagnostic.Location.SourceTree))
            .Select(Place).Order(StringComparer.Ordinal),
    ];

    /// <summary>An error as file, line and number.</summary>
    public static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan line = diagnostic.Location.GetLineSpan();
        return $"{line.Path}:{line.StartLinePosition.Line + 1} {diagnostic.Id}";
    }

    public void Dispose() => _workspace.Dispose();
}
