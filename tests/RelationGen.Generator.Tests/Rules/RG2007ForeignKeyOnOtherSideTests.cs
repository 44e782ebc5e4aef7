using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2007ForeignKeyOnOtherSideTests
{
    [Fact]
    public Task A_many_to_one_whose_key_is_on_the_target() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation({|RG2007:RelationType.ManyToOne|})] public partial Comment Comment { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "'Post.Comment' is declared many-to-one, but the foreign key is 'Comment.PostId'; change the type to OneToOne",
        uses: "Post.Comment Post.Healthy");

    [Fact]
    public Task What_the_advice_leads_to() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial Comment? Comment { get; set; }
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        uses: "Post.Comment");

    [Fact]
    public Task A_one_to_many_whose_key_is_here() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            [Relation({|RG2007:RelationType.OneToMany|})] public partial IReadOnlyList<User> Author { get; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.Author' is declared one-to-many, but the foreign key is 'Post.AuthorId'; change the type to ManyToOne",
        uses: "Post.Author Post.Healthy");

    [Fact]
    public Task A_declaration_on_the_class() => Rule.Reports("""
        [Relation({|RG2007:RelationType.OneToMany|}, typeof(User), Name = "Author")]
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.Author'", uses: "Post.Author Post.Healthy");

    [Fact]
    public Task Keys_on_both_sides() => Rule.Silent("""
        public partial class Team
        {
            public long Id { get; set; }
            public long? CaptainId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Player? Captain { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Player> Players { get; }
        }
        public partial class Player
        {
            public long Id { get; set; }
            public long TeamId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Team Team { get; set; }
        }
        """,
        uses: "Team.Captain Team.Players Player.Team");
}
