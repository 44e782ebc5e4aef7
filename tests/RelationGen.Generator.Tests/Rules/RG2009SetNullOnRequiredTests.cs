using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2009SetNullOnRequiredTests
{
    [Theory]
    [InlineData("OnDelete")]
    [InlineData("OnUpdate")]
    public Task A_required_key(string argument) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, {|RG2009:"
        + argument + " = ReferentialAction.SetNull|})] public partial User User { get; set; }" + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.User' sets its foreign key to null (" + argument + " = SetNull), but 'UserId' cannot be null, which the database refuses; make it nullable or choose another action",
        uses: "Post.User Post.Healthy").WithSeverity("RG2009", DiagnosticSeverity.Warning);

    [Fact]
    public Task Declared_on_the_referenced_side() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {|RG2009:OnDelete = ReferentialAction.SetNull|})] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + """
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        """,
        says: "'Post.UserId' cannot be null", uses: "User.Posts User.Healthy");

    [Fact]
    public Task A_nullable_key() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? UserId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User? User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User");

    /// <summary>The database sets every column of a key; the runtime those that can be null.</summary>
    [Theory]
    [InlineData("{|RG2009:OnDelete = ReferentialAction.SetNull|}", true)]
    [InlineData("ModelOnly = true, OnDelete = ReferentialAction.SetNull", false)]
    public Task A_part_of_a_key_that_is_required(string arguments, bool isReported)
    {
        string source = $$"""
            public partial class Job
            {
                public long Id { get; set; }
                public long TenantId { get; set; }
                public long? UserId { get; set; }
                [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(UserId)], {{arguments}})] public partial User? User { get; set; }
            {{Rule.Healthy}}
            }
            [Table("users")] public partial class User { [Key] public long TenantId { get; set; } [Key] public long Id { get; set; } }
            """;
        return isReported
            ? Rule.Reports(source, says: "'Job.User' sets its foreign key to null (OnDelete = SetNull), but 'TenantId' cannot be null", uses: "Job.User Job.Healthy")
            : Rule.Silent(source, uses: "Job.User Job.Healthy");
    }

    [Theory]
    [InlineData("long", "string", "{|RG2009:OnDelete = ReferentialAction.SetNull|}", true)]
    [InlineData("long?", "string", "OnDelete = ReferentialAction.SetNull", false)]
    [InlineData("long", "string?", "OnDelete = ReferentialAction.SetNull", false)]
    public Task A_polymorphic_key(string id, string type, string argument, bool isReported)
    {
        string source = $$"""
            public partial class Note
            {
                public long Id { get; set; }
                public {{type}} SubjectType { get; set; } = "";
                public {{id}} SubjectId { get; set; }
                [Relation(RelationType.MorphTo, Targets = [typeof(User)], {{argument}})] public partial object? Subject { get; set; }
            {{Rule.Healthy}}
            }
            [Table("users"), MorphName("user")] public partial class User { public long Id { get; set; } }
            """;
        return isReported
            ? Rule.Reports(source, says: "'Note.Subject' sets its foreign key to null (OnDelete = SetNull), but 'SubjectId' cannot be null", uses: "Note.Subject Note.Healthy")
            : Rule.Silent(source, uses: "Note.Subject Note.Healthy");
    }

    [Theory]
    [InlineData("{|RG2009:OnDelete = ReferentialAction.SetNull|}", "'Post.Tags' sets its foreign key to null (OnDelete = SetNull), but 'post_tag.post_id' cannot be null")]
    [InlineData("{|RG2009:OnUpdate = ReferentialAction.SetNull|}", "OnUpdate = SetNull")]
    public Task The_key_of_a_junction(string argument, string says) => Rule.Reports(Junction(argument), says, uses: "Post.Tags Post.Healthy");

    [Fact]
    public Task A_junction_that_restricts() => Rule.Silent(Junction("OnDelete = ReferentialAction.Restrict"), uses: "Post.Tags");

    private static string Junction(string argument) =>
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany, " + argument + ")] public partial IReadOnlyList<Tag> Tags { get; }"
        + Rule.Healthy + "} public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Post> Posts { get; } }";
}
