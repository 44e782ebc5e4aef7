using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1005UnsupportedColumnTypeTests
{
    private const string Types = " public class Plain { public int Size { get; set; } } public static class Outer { public sealed class Inner { public int Size { get; set; } } }";

    [Theory]
    [InlineData("Uri", "= null!;")]
    [InlineData("object", "= new();")]
    [InlineData("List<byte[]>", "= [];")]
    [InlineData("nint", "")]
    [InlineData("(int, int)", "")]
    [InlineData("(int, int)?", "")]
    [InlineData("Type", "= null!;")]
    [InlineData("Action", "= null!;")]
    [InlineData("Func<int, string>?", "")]
    [InlineData("IDisposable?", "")]
    [InlineData("IComparable<int>?", "")]
    [InlineData("Dictionary<string, int>", "= [];")]
    [InlineData("IReadOnlyDictionary<string, object>?", "")]
    [InlineData("HashSet<ulong>", "= [];")]
    [InlineData("HashSet<Plain>", "= [];")]
    [InlineData("int[,]", "= null!;")]
    [InlineData("int[][]", "= [];")]
    [InlineData("List<List<int>>", "= [];")]
    [InlineData("List<Plain>", "= [];")]
    [InlineData("Plain[]?", "")]
    [InlineData("Plain?", "")]
    [InlineData("Lazy<int>", "= null!;")]
    [InlineData("Memory<byte>", "")]
    [InlineData("Version?", "")]
    [InlineData("Half", "")]
    [InlineData("Int128", "")]
    [InlineData("dynamic?", "")]
    public Task A_type_that_no_column_has(string type, string initializer) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + type + " {|RG1005:Link|} { get; set; } " + initializer
            + Rule.Healthy + "}" + Types,
        says: "'Post.Link' of type '" + type
            + "' cannot be a column; store it as a document with [JsonColumn], name what converts it with [Converter(…)], or mark it [NotMapped]",
        uses: "Post.Healthy");

    /// <summary>An array or a list could be stored.</summary>
    [Theory]
    [InlineData("HashSet<int>", "List<int>")]
    [InlineData("ISet<DayOfWeek>?", "List<DayOfWeek>")]
    [InlineData("IReadOnlySet<string>?", "List<string>")]
    [InlineData("System.Collections.ObjectModel.Collection<Guid?>?", "List<Guid?>")]
    [InlineData("System.Collections.ObjectModel.ObservableCollection<string>?", "List<string>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<long>", "List<long>")]
    public Task A_collection_of_another_kind(string type, string list) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + type + " {|RG1005:Link|} { get; set; } "
        + (type.EndsWith('?') ? "" : "= [];") + Rule.Healthy + "}",
        says: "cannot be a column; make it '" + list + "', store it as a document with [JsonColumn], name what converts it with "
        + "[Converter(…)], or mark it [NotMapped]",
        uses: "Post.Healthy");

    [Fact]
    public Task A_class_within_another() => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public Outer.Inner? {|RG1005:Link|} { get; set; }" + Rule.Healthy + "}"
            + Types,
        says: "'Post.Link' of type 'Inner?' cannot be a column; store it as a document with [JsonColumn]",
        uses: "Post.Healthy");

    /// <summary>No such property can be stored in a field.</summary>
    [Theory]
    [InlineData("Span<int>")]
    [InlineData("ReadOnlySpan<char>")]
    public Task A_type_of_the_stack(string type) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + type + " {|RG1005:Link|} { get => default; set { } }"
            + Rule.Healthy + "}",
        says: "'Post.Link' of type '" + type + "' cannot be a column; mark it [NotMapped]", uses: "Post.Healthy");

    [Theory]
    [InlineData("Healthy {|RG1005:Other|} { get; set; } = null!;")]
    [InlineData("List<Healthy> {|RG1005:Other|} { get; } = [];")]
    public Task An_entity_without_relation(string property) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + property + Rule.Healthy + "}",
        says: "add [Relation(…)] or mark it [NotMapped]", uses: "Post.Healthy");

    [Fact]
    public Task A_column_that_cannot_be_set() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string {|RG1005:Title|} { get; } = "";
        """ + Rule.Healthy + "}",
        says: "'Post.Title' of type 'string' cannot be a column; it has no setter and no constructor parameter", uses: "Post.Healthy");

    [Fact]
    public Task A_getter_that_only_the_base_class_can_call() => Rule.Reports(
        "public abstract class Base { public string {|RG1005:Title|} { private get; set; } = \"\"; } public partial class Post : Base { public long Id { get; set; }" + Rule.Healthy + "}",
        says: "'Post.Title' of type 'string' cannot be a column; its getter is private in 'Base', so what is written could not be read: make it protected or mark the property [NotMapped]",
        uses: "Post.Healthy");

    /// <summary>The runtime has no name for members of generic classes before .NET 9.</summary>
    [Theory]
    [InlineData("private set")]
    [InlineData("private init")]
    public Task A_setter_that_only_a_generic_base_class_can_call(string accessor) => Rule.Reports(
        "public abstract class Base<T> { public string {|RG1005:Title|} { get; " + accessor
            + "; } = \"\"; } public partial class Post : Base<int> { public long Id { get; set; }" + Rule.Healthy + "}",
        says: "'Post.Title' of type 'string' cannot be a column; its setter is private in 'Base' and no constructor takes it; make the setter protected or mark the property [NotMapped]",
        uses: "Post.Healthy");

    [Theory]
    [InlineData("protected set")]
    [InlineData("private set")]
    [InlineData("private init")]
    [InlineData("init")]
    public Task A_setter_of_the_base_class_that_is_reached(string accessor) => Rule.Silent(
        "public abstract class Base { public string Title { get; " + accessor
            + "; } = \"\"; } public partial class Post : Base { public long Id { get; set; }" + Rule.Healthy + "}", uses: "Post.Healthy");

    [Theory]
    [InlineData(
        "record struct Id;",
        "give 'Id' one constructor with one parameter, and one public property that holds its value, or mark the property [NotMapped]")]
    [InlineData(
        "record struct Id(long A, long B);", "give 'Id' one constructor with one parameter, and one public property that holds its value")]
    [InlineData("record struct Id(Uri Value);", "let 'Id' wrap a supported column type instead of 'Uri'")]
    [InlineData("record struct Id(long? Value);", "let 'Id' wrap a supported column type instead of 'long?'")]
    [InlineData(
        "struct Id { private Id(long value) => Value = value; public long Value { get; } }",
        "make the constructor Id(long) public or internal")]
    [InlineData(
        "struct Id { private readonly long _value; public Id(long value) => _value = value; }",
        "give 'Id' one public property of type 'long' that holds the value of its constructor")]
    [InlineData(
        "struct Id { public Id(long seed) { A = seed; B = seed; } public long A { get; } public long B { get; } }",
        "give 'Id' one public property of type 'long' that holds the value of its constructor")]
    [InlineData(
        "record struct Id(long Value) { public Id(string text) : this(long.Parse(text)) { } public string Text => Value.ToString(); }",
        "leave 'Id' one constructor with one parameter")]
    [InlineData(
        "record struct Id(long Value) { public string? Label { get; init; } }",
        "remove 'Id.Label', because a column holds one value, 'Value'")]
    public Task A_struct_that_almost_wraps_one_value(string declaration, string advice) => Rule.Reports(
        "public readonly " + declaration
            + " public partial class Post { public long Key { get; set; } [Key] public int Number { get; set; } public Id {|RG1005:First|} { get; set; } public Id? {|RG1005:Second|} { get; set; }"
        + Rule.Healthy + "}",
        says: "'Post.First' of type 'Id' cannot be a column; " + advice,
        uses: "Post.Healthy");

    [Theory]
    [InlineData("record struct Id(long Value) { public bool IsNone => Value == 0; public static Id None => default; }")]
    [InlineData("record struct Id(string Text) { public string Upper => Text.ToUpperInvariant(); }")]
    [InlineData("struct Id { public Id(Guid value) => Value = value; public Guid Value { get; } }")]
    [InlineData(
        "struct Id { private readonly string? _code; internal Id(string code) => _code = code; public string Code => _code ?? \"\"; public Id(ReadOnlySpan<char> code) : this(code.ToString()) { } private Id(int a, int b) : this(\"\") { } }")]
    [InlineData("struct Id { public Id(byte[] bytes) => Bytes = bytes; public byte[] Bytes { get; } }")]
    public Task A_struct_that_wraps_one_value(string declaration) => Rule.Silent(
        "public readonly " + declaration + """
         public partial class Post
        {
            public Id Id { get; set; }
            public Id? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post? Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Children { get; }
            [Relation(RelationType.ManyToMany, Junction = "reads")] public partial IReadOnlyList<Reader> Readers { get; }
        }
        public partial class Reader
        {
            public Id Id { get; set; }
            public Id PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "reads")] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        uses: "Post.Parent Post.Children Post.Readers Reader.Post Reader.Posts");

    [Fact]
    public Task What_another_generator_adds_to_a_struct_does_not_count() => Rule.Reports(
        "[AddMembers(\"public Id(string value) => Value = value; public string Value { get; }\")] public readonly partial struct Id; public partial class Post { public long Key { get; set; } [Key] public int Number { get; set; } public Id {|RG1005:Slug|} { get; set; } } [Table(\"posts\")] public partial class Post;",
        says: "give 'Id' one constructor with one parameter, and one public property that holds its value", options: OtherGenerator.Beside);

    [Fact]
    public Task A_struct_that_wraps_one_value_inside_the_class() => Rule.Silent("""
        public partial class Post
        {
            public readonly record struct Key<T>(T Value, int Unused) where T : struct;
            public readonly record struct PostId(int Value);
            private readonly record struct Secret(string Value);
            public PostId Id { get; set; }
            [Column] private Secret? Hidden { get; set; }
            public bool IsHidden => Hidden is not null;
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");

    [Fact]
    public Task Columns_and_what_is_none() => Rule.Silent("""
        public enum Status : byte { Draft, Public }
        public partial class Post
        {
            private Uri? _cache;
            public long Id { get; init; }
            public Guid? Token { get; private set; }
            public DateTimeOffset CreatedAt { get; set; }
            public DateOnly? Day { get; set; }
            public TimeSpan Length { get; set; }
            public byte[] Hash { get; set; } = [];
            public decimal Price { get; set; }
            public char Grade { get; set; }
            public Status Status { get; set; }
            public Status? Before { get; set; }
            [NotMapped] public Uri? Link { get; set; }
            public Uri Computed => _cache ??= new("https://example.org");
            public static object? Shared { get; set; }
            internal Uri? Hidden { get; set; }
            public string this[int index] => Computed.Segments[index];
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");

    [Fact]
    public Task A_relation_by_its_name_on_the_class_is_no_column() => Rule.Silent("""
        [Table("places")]
        public partial record Place(long Id, string Name)
        {
        """ + Rule.Healthy + "}",
        uses: "Place.Healthy");

    [Fact]
    public Task A_property_that_is_obsolete_as_an_error() => Rule.Reports(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } [Obsolete(\"gone\", true)] public int {|RG1005:Old|} { get; set; }" + Rule.Healthy + "}",
        says: "'Post.Old' of type 'int' cannot be a column; it is [Obsolete] as an error, so generated code cannot name it: make that a warning or mark it [NotMapped]",
        uses: "Post.Healthy");
}
