using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Which foreign keys are relations, of which kind, and how both sides are called.</summary>
public sealed class RelationTests
{
    [Fact]
    public async Task TheExampleOfThePlan()
    {
        Scaffolding result = await PostgreSql(
            Entity("users", Column("name")),
            Entity("posts", Column("title"), Column("author_id", "bigint"), Column("reviewer_id", "bigint", nullable: true))
                .Refers("author_id", "users", onDelete: SchemaAction.Cascade)
                .Refers("reviewer_id", "users", onDelete: SchemaAction.SetNull)).Scaffold();

        Assert.Equal("""
            using System.ComponentModel.DataAnnotations.Schema;
            using RelationGen;

            namespace Shop.Model;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                public required string Title { get; set; }

                public long AuthorId { get; set; }

                public long? ReviewerId { get; set; }

                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
                public partial User Author { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User? Reviewer { get; set; }
            }

            """, result.Of("Post"));
        Assert.Contains("[Relation(RelationType.OneToMany, Field = nameof(Post.Author))]\n    public partial IReadOnlyList<Post> PostsByAuthor { get; }", result.Of("User"), StringComparison.Ordinal);
        Assert.Contains("PostsByReviewer", result.Of("User"), StringComparison.Ordinal);
    }
}
