using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Cases;

/// <summary>The kinds of relations in Vemto's list, each with both sides.</summary>
public sealed class VemtoTests
{
    [Fact]
    public Task Has_one_has_many_and_belongs_to() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial Phone? Phone { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Order> Orders { get; }
        }

        public partial class Phone
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.OneToOne)] public partial User User { get; set; }
        }

        public partial class Order
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        """,
        uses: "User.Phone User.Orders Phone.User Order.User");

    [Fact]
    public Task Belongs_to_where_the_other_class_has_the_key() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation({|RG2007:RelationType.ManyToOne|})] public partial Phone Phone { get; set; }
        """ + Rule.Healthy + """
        }

        [Table("phones")]
        public partial class Phone
        {
            public long Id { get; set; }
            public long UserId { get; set; }
        }
        """,
        says: "'User.Phone' is declared many-to-one, but the foreign key is 'Phone.UserId'; change the type to OneToOne",
        uses: "User.Healthy");

    [Fact]
    public Task Many_to_many_with_pivot_data() => Rule.Silent(
        Pivot("public long UserId { get; set; }", "[Relation(RelationType.ManyToOne)] public partial User User { get; set; }", "RelationType.ManyToMany"),
        uses: "User.Teams Team.Users Membership.User Membership.Team");

    [Fact]
    public Task A_pivot_that_does_not_lead_to_one_side() => Rule.Reports(
        Pivot("public long MemberId { get; set; }", "", "RelationType.ManyToMany").Replace("Through = typeof(Membership)", "{|RG3010:Through = typeof(Membership)|}", StringComparison.Ordinal),
        says: "goes through 'Membership', which has no foreign key to 'User'; add 'UserId'",
        uses: "Membership.Team");

    [Fact]
    public Task Has_many_through() => Rule.Silent(Through("public long CountryId { get; set; }"), uses: "Country.Users Country.Posts User.Posts");

    [Fact]
    public Task Has_many_through_what_does_not_lead_there() => Rule.Reports(
        Through("").Replace("Through = typeof(User)", "{|RG3010:Through = typeof(User)|}", StringComparison.Ordinal)
            .Replace("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; }", "", StringComparison.Ordinal),
        says: "'Country.Posts' goes through 'User', but no relation leads from 'Country' to 'User'; declare it on 'Country' or name the relations to follow with Path",
        uses: "User.Posts");

    [Fact]
    public Task Polymorphic_one_many_and_many_to_many() => Rule.Silent(
        Morph("[MorphName(\"video\")]"),
        uses: "Post.Image Post.Comments Post.Tags Video.Image Video.Comments Video.Tags Image.Imageable Comment.Commentable Tag.Posts Tag.Videos");

    [Fact]
    public Task A_polymorphic_target_without_a_name() => Rule.Reports(
        Morph("")
            .Replace("RelationType.MorphTo, Targets = [typeof(Post), typeof(Video)]", "RelationType.MorphTo, {|RG3013:Targets = [typeof(Post), typeof(Video)]|}", StringComparison.Ordinal)
            .Replace("IReadOnlyList<Video> Videos", "IReadOnlyList<Video> {|RG3013:Videos|}", StringComparison.Ordinal),
        says: "'Video' is a target of the polymorphic relation 'Image.Imageable' but has no [MorphName]; add [MorphName(\"video\")] to it",
        uses: "Post.Tags Tag.Posts");

    private static string Pivot(string key, string user, string type) => $$"""
        [Table("users")]
        public partial class User
        {
            public long Id { get; set; }
            [Relation({{type}}, Through = typeof(Membership))] public partial IReadOnlyList<Team> Teams { get; }
        }

        [Table("teams")]
        public partial class Team
        {
            public long Id { get; set; }
            [Relation({{type}}, Through = typeof(Membership))] public partial IReadOnlyList<User> Users { get; }
        }

        [Table("memberships")]
        public partial class Membership
        {
            public long Id { get; set; }
            {{key}}
            public long TeamId { get; set; }
            public DateTime JoinedAt { get; set; }
            public bool IsAdmin { get; set; }
            {{user}}
            [Relation(RelationType.ManyToOne)] public partial Team Team { get; set; }
        }
        """;

    private static string Through(string key) => $$"""
        [Table("countries")]
        public partial class Country
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; }
            [Relation(RelationType.OneToMany, Through = typeof(User))] public partial IReadOnlyList<Post> Posts { get; }
        }

        [Table("users")]
        public partial class User
        {
            public long Id { get; set; }
            {{key}}
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }

        [Table("posts")]
        public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        """;

    private static string Morph(string videoName) => $$"""
        [Table("posts"), MorphName("post")]
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphOne)] public partial Image? Image { get; set; }
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; }
        }

        [Table("videos")]
        {{videoName}}
        public partial class Video
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphOne)] public partial Image? Image { get; set; }
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; }
        }

        [Table("images")]
        public partial class Image
        {
            public long Id { get; set; }
            public required string ImageableType { get; set; }
            public long ImageableId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Video)])] public partial object? Imageable { get; set; }
        }

        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }
            public required string CommentableType { get; set; }
            public long CommentableId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Video)])] public partial object? Commentable { get; set; }
        }

        [Table("tags")]
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphedByMany)] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.MorphedByMany)] public partial IReadOnlyList<Video> Videos { get; }
        }
        """;
}
