using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1041DocumentTests
{
    /// <summary>What System.Text.Json writes of a context, as far as generated code calls it.</summary>
    internal const string Context = """
        public sealed record Settings(string Theme, Part Part);
        public sealed record Part(int Size);
        public abstract class Made : System.Text.Json.Serialization.JsonSerializerContext
        {
            protected Made() : base(null) { }
            public static AppJson Default { get; } = new();
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        [System.Text.Json.Serialization.JsonSerializable(typeof(List<Settings>))]
        public sealed class AppJson : Made;

        """;

    [Theory]
    [InlineData("[JsonColumn(typeof(Settings))]", "Settings",
        "'Settings' is no JsonSerializerContext; name a partial class that derives from it and has [JsonSerializable(typeof(Settings))]")]
    [InlineData("[JsonColumn(typeof(AppJson))]", "Other", "'AppJson' does not know it; add [JsonSerializable(typeof(Other))] to it")]
    [InlineData("[JsonColumn(typeof(Own))]", "Settings", "'Own' cannot be called by generated code; make it public or internal")]
    [InlineData("[JsonColumn, Converter(typeof(OtherConverter))]", "Other", "it has a [Converter] and a [JsonColumn]; remove one of them")]
    [InlineData("[Column(TypeName = \"inet\")]", "string[]",
        "'inet' is no type of an array; write 'inet[]', or store a document with [JsonColumn]")]
    [InlineData("[Column(TypeName = \"jsonb\")]", "List<int>",
        "'jsonb' is no type of an array; write 'jsonb[]', or store a document with [JsonColumn]")]
    public Task A_document_or_an_array_that_does_not_fit(string attribute, string type, string says) => Rule.Reports(
        Context + """
        public sealed record Other;
        public sealed class OtherConverter : IValueConverter<Other, string>
        {
            public static string ToStored(Other value) => "";
            public static Other FromStored(string stored) => new();
        }
        [Table("members")] public partial class Member { public long Id { get; set; }
        """ + attribute + " public required " + type + " {|RG1041:Data|} { get; set; }" + Rule.Healthy + """
                [System.Text.Json.Serialization.JsonSerializable(typeof(Settings))]
                private sealed class Own : Made;
            }
            """,
        says: says,
        uses: "Member.Healthy");

    /// <summary>Neighbours: the context of the assembly and of the property, a part of what it knows, nodes, texts, reflection, lists of
    /// every form, and lists that are no columns.</summary>
    [Fact]
    public Task Documents_and_arrays_that_fit() => Rule.Silent(
        "[assembly: JsonColumn(typeof(AppJson))]\n" + Context + """
        [Table("members")] public partial class Member
        {
            public long Id { get; set; }
            [JsonColumn] public required Settings Settings { get; set; }
            [JsonColumn(typeof(AppJson))] public Settings? Old { get; set; }
            [JsonColumn] public Part? Part { get; set; }
            [JsonColumn] public System.Text.Json.JsonElement? Element { get; set; }
            [JsonColumn] public System.Text.Json.Nodes.JsonObject? Node { get; set; }
            [JsonColumn, Column(TypeName = "json")] public string? Raw { get; set; }
            [JsonColumn] public List<Settings> Several { get; set; } = [];
            public string[] Tags { get; set; } = [];
            public List<int?>? Votes { get; set; }
            public IReadOnlyList<Guid> Files { get; set; } = [];
            public IEnumerable<DayOfWeek> Days { get; set; } = [];
            [Column(TypeName = "citext[]")] public IList<string?> Names { get; set; } = [];
            [Column(TypeName = "varchar(20)[]")] public ICollection<string> Codes { get; set; } = [];
            [NotMapped] public List<Part> Parts { get; set; } = [];

        """ + Rule.Healthy + "}",
        "Member.Healthy");

    [Theory]
    [InlineData("List<byte[]>")]
    [InlineData("ulong[]")]
    [InlineData("TimeSpan[]")]
    [InlineData("int[][]")]
    [InlineData("int[,]")]
    [InlineData("HashSet<int>")]
    [InlineData("Dictionary<string, int>")]
    public Task Other_lists_are_no_columns(string type) => Rule.Reports(
        "[Table(\"members\")] public partial class Member { public long Id { get; set; } public required " + type
            + " {|RG1005:Data|} { get; set; }" + Rule.Healthy + "}",
        says: "mark it [NotMapped]",
        uses: "Member.Healthy");

    [Theory]
    [InlineData("[Key] public required int[] {|RG1019:Id|} { get; set; }", "'int[]'")]
    [InlineData("[Key, JsonColumn] public required string {|RG1019:Id|} { get; set; }", "'string as a document'")]
    public Task Neither_is_a_key(string key, string type) => Rule.Reports(
        "[Table(\"members\")] public partial class Member { " + key + " }", says: "'Member.Id' of type " + type);
}
