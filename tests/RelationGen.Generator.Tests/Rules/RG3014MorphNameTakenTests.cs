using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3014MorphNameTakenTests
{
    private static string Source(string name, string targets) => "public partial class Comment { public long Id { get; set; } public string? SubjectType { get; set; } public long? SubjectId { get; set; } "
        + "[Relation(RelationType.MorphTo, " + targets + ")] public partial object? Subject { get; set; } } "
        + "[Table(\"posts\"), MorphName(\"post\")] public partial class Post { public long Id { get; set; } } "
        + "[Table(\"videos\"), MorphName(\"" + name + "\")] public partial class Video { public long Id { get; set; } }";

    [Fact]
    public Task Two_targets_with_one_name() => Rule.Reports(
        Source("post", "{|RG3014:Targets = [typeof(Post), typeof(Video)]|}"),
        says: "'Post' and 'Video' are targets of 'Comment.Subject' and both have the [MorphName] 'post'; give each one of its own");

    [Fact]
    public Task Names_of_their_own() => Rule.Silent(Source("video", "Targets = [typeof(Post), typeof(Video)]"), uses: "Comment.Subject");
}
