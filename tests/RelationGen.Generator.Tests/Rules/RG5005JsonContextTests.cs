using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5005JsonContextTests
{
    private const string Model = """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<User> Readers { get; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(UserId)]), JsonPropertyName("writer")] public partial User Writer { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("notes")] public partial class Note
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne), JsonIgnore] public partial User User { get; set; }
        }
        [Relation(RelationType.ManyToOne, typeof(User), Name = "User")]
        [Table("pages")] public partial class Page { public long Id { get; set; } public long UserId { get; set; } }
        public sealed record Answer(List<Part> Parts);
        public sealed record Part(Answer? Answer, Post? Post);
        public class Head { public Post? First { get; set; } public virtual Post? Last { get; set; } }
        public class Below : Head { [JsonIgnore] public override Post? Last { get; set; } public string? Text { get; set; } }
        public class Lowest : Below;
        public interface IHead { Post? First { get; } }
        public interface IBelow : IHead { string? Text { get; } }
        public class Listed : List<Post>;
        public abstract class Silent
        {
            public abstract Post? First { get; set; }
            [JsonIgnore] public Post? Other { get; set; }
            public static Post? None => null;
            internal Post? Inner { get; set; }
        }
        public class Overriding : Silent { [JsonIgnore] public override Post? First { get; set; } }
        public class Shadowing : Hidden { public new string? First { get; set; } }
        public class Hidden { public Post? First { get; set; } }
        public sealed record Quiet([property: JsonIgnore] Post? Post, User? User);
        [View(typeof(Post))] public partial record Card { public required long Id { get; init; } }

        """;

    [Theory]
    [InlineData("Post")]
    [InlineData("List<Post>")]
    [InlineData("Dictionary<long, Post[]>")]
    [InlineData("IAsyncEnumerable<Post>")]
    [InlineData("Answer")]
    [InlineData("Below")]
    [InlineData("Lowest[]")]
    [InlineData("IBelow")]
    [InlineData("Listed")]
    public async Task A_context_that_writes_an_entity(string type)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(
            (SourceFile)(Model + "[{|RG5005:JsonSerializable(typeof(" + type
                + "))|}] internal sealed partial class AppJson : JsonSerializerContext;"),
            options: JsonGenerator.Beside);
        result.WithMessage(
            "RG5005",
            "'AppJson' writes 'Post', and throws where 'User' or 'Readers' is not loaded; call AddRelationGen() on the options that "
            + "use it, or mark the relations [JsonIgnore]");
    }

    [Theory]
    [InlineData(
        "", "throws where 'From' is not loaded; call AddRelationGen() on the options that use it, or mark the relation [JsonIgnore]")]
    [InlineData(
        "[Relation(RelationType.ManyToOne)] public partial User To { get; set; } "
        + "[Relation(RelationType.ManyToMany)] public partial IReadOnlyList<User> Readers { get; }",
        "throws where 'From', 'To' or 'Readers' is not loaded; call AddRelationGen() on the options that use it, "
        + "or mark the relations [JsonIgnore]")]
    public async Task One_relation_and_several(string more, string says)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(
            (SourceFile)(Model + """
            [Table("letters")] public partial class Letter
            {
                public long Id { get; set; }
                public long FromId { get; set; }
                public long ToId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User From { get; set; }
            """ + more + "}[{|RG5005:JsonSerializable(typeof(Letter))|}] internal sealed partial class AppJson : JsonSerializerContext;"),
            options: JsonGenerator.Beside);
        result.WithMessage("RG5005", "'AppJson' writes 'Letter', and " + says);
    }

    /// <summary>
    /// Neighbours: relations that the user has spoken of, that are declared on the class, or that nobody writes; entities without any;
    /// views.
    /// </summary>
    [Fact]
    public Task What_cannot_throw() => Rule.Silent(
        Model + """
        [JsonSerializable(typeof(Note))]
        [JsonSerializable(typeof(Page))]
        [JsonSerializable(typeof(Quiet))]
        [JsonSerializable(typeof(Overriding))]
        [JsonSerializable(typeof(Shadowing))]
        [JsonSerializable(typeof(List<User>))]
        [JsonSerializable(typeof(Card))]
        internal sealed partial class AppJson : JsonSerializerContext;
        """,
        options: JsonGenerator.Beside);

    [Theory]
    [InlineData("options.AddRelationGen()")]
    [InlineData("RelationJson.AddRelationGen(options)")]
    public Task The_project_answers_for_it(string call) => Rule.Silent(
        Model + "[JsonSerializable(typeof(Post))] internal sealed partial class AppJson : JsonSerializerContext;"
        + "internal static class App { public static void Run(JsonSerializerOptions options) => " + call + "; }",
        options: JsonGenerator.Beside);

    [Fact]
    public async Task A_method_of_that_name_is_no_answer() => await AnalyzerHarness.Verify(
        (SourceFile)(Model + "[{|RG5005:JsonSerializable(typeof(Post))|}] internal sealed partial class AppJson : JsonSerializerContext;"
        + "internal static class App { public static void AddRelationGen(this object services) { } public static void Run() => new object().AddRelationGen(); }"),
        options: JsonGenerator.Beside);
}
