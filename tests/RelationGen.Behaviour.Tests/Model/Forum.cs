using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RelationGen;
using RelationGen.Behaviour.Tests.Model.Forum;

[assembly: JsonColumn(typeof(ForumJson))]

namespace RelationGen.Behaviour.Tests.Model.Forum;

// Documents and arrays, as a forum has them: settings of a member, tags of a topic.
[Table("forum_members")]
public partial class Member
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [JsonColumn]
    public required Settings Settings { get; set; }

    [JsonColumn]
    public Settings? Defaults { get; set; }

    [JsonColumn]
    public JsonElement? Profile { get; set; }

    [JsonColumn, Column(TypeName = "json")]
    public JsonObject? Log { get; set; }

    /// <summary>The document itself.</summary>
    [JsonColumn]
    public string? Raw { get; set; }

    [JsonColumn(typeof(ForumJson))]
    public List<Badge> Badges { get; set; } = [];

    [JsonColumn]
    public Window Window { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Topic> Topics { get; }
}

[Table("forum_topics")]
public partial class Topic
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Member Author { get; set; }

    public string[] Tags { get; set; } = [];

    public List<int>? Votes { get; set; }

    public IReadOnlyList<Guid> Files { get; set; } = [];

    public string?[]? Notes { get; set; }

    public IList<int?> Ranks { get; set; } = [];

    public List<Flag> Flags { get; set; } = [];

    [Column(TypeName = "text[]")]
    public Flag[] Marks { get; set; } = [];

    public decimal[] Prices { get; set; } = [];

    public IReadOnlyCollection<DateTime> Edits { get; set; } = [];

    public DateOnly[] Days { get; set; } = [];

    public TimeOnly[] Hours { get; set; } = [];

    public DateTimeOffset[] Moments { get; set; } = [];

    public double[] Weights { get; set; } = [];

    public float[] Sizes { get; set; } = [];

    public bool[] Answers { get; set; } = [];

    public long[] Views { get; set; } = [];

    public short[] Levels { get; set; } = [];

    public char[] Grades { get; set; } = [];
}

public enum Flag
{
    Sticky,
    Closed,
    Hidden,
}

public sealed record Settings(string Theme, int PageSize)
{
    public bool? Beta { get; init; }

    public string[] Colors { get; init; } = [];

    public Dictionary<string, decimal> Limits { get; init; } = [];

    public Settings? Inner { get; init; }
}

public sealed record Badge(string Name, DateOnly Since);

public readonly record struct Window(int Width, int Height);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(List<Badge>))]
[JsonSerializable(typeof(Window))]
public sealed partial class ForumJson : JsonSerializerContext;

[View(typeof(Topic))]
public partial record TopicLine(
    long Id, string[] Tags, List<int>? Votes, [property: From(nameof(Topic.Author), nameof(Member.Settings))] Settings Settings);
