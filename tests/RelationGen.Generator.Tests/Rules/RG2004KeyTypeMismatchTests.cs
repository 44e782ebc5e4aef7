using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2004KeyTypeMismatchTests
{
    [Fact]
    public Task A_foreign_key_of_another_type() => Rule.Reports("""
        public partial class User
        {
            public Guid Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + """
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long {|RG2004:UserId|} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.UserId' is 'long' but 'User.Id', which it references for 'Post.User', is 'Guid'; give both the same type",
        uses: "User.Posts User.Healthy Post.User Post.Healthy").WithAdditionalLocation("RG2004", "Id");

    /// <summary>One side would store a name and the other a number.</summary>
    [Theory]
    [InlineData(
        "[Column(TypeName = \"text\")]", "",
        "'Post.PlanDay' is 'DayOfWeek' but 'Plan.Day', which it references for 'Post.Plan', is 'DayOfWeek as text'")]
    [InlineData(
        "", "[Column(TypeName = \"mood\")]",
        "'Post.PlanDay' is 'DayOfWeek as mood' but 'Plan.Day', which it references for 'Post.Plan', is 'DayOfWeek'")]
    [InlineData(
        "[Column(TypeName = \"text\")]", "[Column(TypeName = \"mood\")]",
        "'Post.PlanDay' is 'DayOfWeek as mood' but 'Plan.Day', which it references for 'Post.Plan', is 'DayOfWeek as text'")]
    [InlineData("[Converter(typeof(ByLetter))]", "", "is 'DayOfWeek by ByLetter'; give both the same type")]
    [InlineData("[Converter(typeof(ByLetter))]", "[Converter(typeof(ByWord))]", "'Post.PlanDay' is 'DayOfWeek by ByWord'")]
    public Task An_enum_that_the_other_side_stores_otherwise(string target, string source, string says) => Rule.Reports("""
        public sealed class ByLetter : IValueConverter<DayOfWeek, string>
        {
            public static string ToStored(DayOfWeek value) => "";
            public static DayOfWeek FromStored(string stored) => default;
        }
        public sealed class ByWord : IValueConverter<DayOfWeek, string>
        {
            public static string ToStored(DayOfWeek value) => "";
            public static DayOfWeek FromStored(string stored) => default;
        }
        [Unique(nameof(Day))]
        [Table("days")] public partial class Plan { public long Id { get; set; }
        """ + target + """
         public DayOfWeek Day { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
        """ + source + """
             public DayOfWeek {|RG2004:PlanDay|} { get; set; }
            [Relation(RelationType.ManyToOne, References = [nameof(Plan.Day)])] public partial Plan Plan { get; set; }
        """ + Rule.Healthy + "}",
        says: says,
        uses: "Post.Plan Post.Healthy").WithAdditionalLocation("RG2004", "Day");

    /// <summary>PostgreSQL compares no address with a text. One that is compared without regard to case is a text.</summary>
    [Fact]
    public Task A_text_in_another_type() => Rule.Reports("""
        [Table("hosts")] public partial class Host { [Key, Column(TypeName = "inet")] public string Address { get; set; } = ""; }
        [Table("names")] public partial class Name { [Key, Column(TypeName = "citext")] public string Text { get; set; } = ""; }
        public partial class Lease
        {
            public long Id { get; set; }
            public string {|RG2004:HostAddress|} { get; set; } = "";
            [Relation(RelationType.ManyToOne)] public partial Host Host { get; set; }
            public string NameText { get; set; } = "";
            [Relation(RelationType.ManyToOne)] public partial Name Name { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Lease.HostAddress' is 'string' but 'Host.Address', which it references for 'Lease.Host', is 'string as inet'; give both the same type",
        uses: "Lease.Host Lease.Name Lease.Healthy");

    /// <summary>A type of the user's own may be a domain, whose values are those of the type below it.</summary>
    [Theory]
    [InlineData("mail", null)]
    [InlineData("app.mail", "text")]
    [InlineData("address", "inet")]
    [InlineData("varchar(20)", "mail")]
    [InlineData("mail", "long_mail")]
    public Task A_text_in_a_type_that_may_be_a_domain(string key, string? foreignKey) => Rule.Silent(
        "[Table(\"users\")] public partial class User { [Key, Column(TypeName = \"" + key + "\")] "
        + "public string Mail { get; set; } = \"\"; } "
        + "public partial class Post { public long Id { get; set; } "
        + (foreignKey is null ? "" : "[Column(TypeName = \"" + foreignKey + "\")] ") + "public string UserMail { get; set; } = \"\"; "
        + "[Relation(RelationType.ManyToOne)] public partial User User { get; set; } }",
        uses: "Post.User");

    [Theory]
    [InlineData("inet", "cidr")]
    [InlineData("uuid", "text")]
    [InlineData("varchar(20)", "numeric(5)")]
    public Task Two_types_of_the_database_itself(string key, string foreignKey) => Rule.Reports(
        "[Table(\"users\")] public partial class User { [Key, Column(TypeName = \"" + key + "\")] "
        + "public string Mail { get; set; } = \"\"; } "
        + "public partial class Post { public long Id { get; set; } "
        + "[Column(TypeName = \"" + foreignKey + "\")] public string {|RG2004:UserMail|} { get; set; } = \"\"; "
        + "[Relation(RelationType.ManyToOne)] public partial User User { get; set; } " + Rule.Healthy + " }",
        says: "'Post.UserMail' is 'string",
        uses: "Post.User Post.Healthy");

    [Fact]
    public Task A_foreign_key_that_only_the_other_side_uses() => Rule.Reports("""
        public partial class User
        {
            public int Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + """
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long {|RG2004:UserId|} { get; set; } }
        """,
        says: "'Post.UserId' is 'long' but 'User.Id', which it references for 'User.Posts', is 'int'", uses: "User.Posts User.Healthy");

    [Theory]
    [InlineData("long")]
    [InlineData("PostId")]
    public Task A_wrapper_is_a_type_of_its_own(string type) => Rule.Reports(
        "public readonly record struct UserId(long Value); public readonly record struct PostId(long Value); "
        + "[Table(\"users\")] public partial class User { public UserId Id { get; set; } } "
        + "public partial class Post { public PostId Id { get; set; } public " + type + " {|RG2004:UserId|} { get; set; } "
        + "[Relation(RelationType.ManyToOne)] public partial User User { get; set; }" + Rule.Healthy + "}",
        says: "'Post.UserId' is '" + type + "' but 'User.Id', which it references for 'Post.User', is 'UserId'; give both the same type",
        uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("long", "long?")]
    [InlineData("string", "string?")]
    [InlineData("DayOfWeek", "DayOfWeek?")]
    public Task Nullability_is_no_difference(string key, string foreignKey) => Rule.Silent(
        "[Table(\"users\")] public partial class User { public " + key + " Id { get; set; }" + (key == "string" ? " = \"\";" : "") + " } "
        + "public partial class Post { public long Id { get; set; } public " + foreignKey + " UserId { get; set; } "
        + "[Relation(RelationType.ManyToOne)] public partial User? User { get; set; } }",
        uses: "Post.User");
}
