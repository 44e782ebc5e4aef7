using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1053TouchedPropertyTests
{
    [Theory]
    [InlineData("nameof(Paper.Title)", "Touch of 'Note.Paper' names 'Paper.Title', which is a 'string' and not a moment; "
        + "name a column property of the type 'DateTimeOffset' or 'DateTime'")]
    [InlineData("nameof(Paper.Day)", "names 'Paper.Day', which is a 'DateOnly' and not a moment")]
    [InlineData("nameof(Paper.Notes)", "names 'Paper.Notes', which is no column property")]
    [InlineData("\"Missing\"", "names 'Paper.Missing', which is no column property")]
    [InlineData("nameof(Paper.Made)", "names 'Paper.Made', which the database makes")]
    [InlineData("null", "names no property")]
    public Task A_property_that_holds_no_moment(string property, string says)
        => Rule.Reports(Papers("{|RG1053:Touch = " + property + "|}"), says, uses: "Paper.Healthy");

    [Fact]
    public Task The_side_without_the_key_has_nothing_to_touch() => Rule.Reports(
        Papers("Label = \"Paper\"", ", {|RG1053:Touch = nameof(Note.At)|}"),
        "Touch of 'Paper.Notes' stands on the side that does not store the foreign key; move it to the relation that does",
        uses: "Paper.Healthy");

    [Fact]
    public Task Each_target_of_a_polymorphic_relation_has_the_property() => Rule.Reports(
        Marks("nameof(Left.At)", "public long Other { get; set; }"),
        "Touch of 'Mark.Subject' names 'Right.At', which is no column property",
        uses: "Left.Healthy");

    /// <summary>Neighbours: moments of either type, with and without null.</summary>
    [Theory]
    [InlineData("nameof(Paper.At)")]
    [InlineData("nameof(Paper.Local)")]
    public Task A_moment(string property) => Rule.Silent(Papers("Touch = " + property), "Paper.Healthy");

    [Fact]
    public Task A_moment_of_each_target() => Rule.Silent(
        Marks("nameof(Left.At)", "public System.DateTime At { get; set; }").Replace("{|RG1053:", "", StringComparison.Ordinal)
            .Replace("|}", "", StringComparison.Ordinal),
        "Left.Healthy");

    private static string Papers(string note, string paper = "") => """
        [Table("papers")]
        public partial class Paper
        {
            public long Id { get; set; }
            public required string Title { get; set; }
            public System.DateOnly Day { get; set; }
            public System.DateTimeOffset At { get; set; }
            public System.DateTime? Local { get; set; }
            [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public System.DateTime Made { get; set; }
            [Relation(RelationType.OneToMany
        """ + paper + """
        )] public partial IReadOnlyList<Note> Notes { get; }
        """ + Rule.Healthy + """
        }

        [Table("notes")]
        public partial class Note
        {
            public long Id { get; set; }
            public long PaperId { get; set; }
            public System.DateTimeOffset At { get; set; }
            [Relation(RelationType.ManyToOne,
        """ + " " + note + ")] public partial Paper Paper { get; set; }\n}";

    private static string Marks(string touch, string right) => """
        [Table("marks")]
        public partial class Mark
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Left), typeof(Right)],
        """ + " {|RG1053:Touch = " + touch + "|})] public partial object? Subject { get; set; }\n}\n" + """
        [Table("lefts"), MorphName("left")]
        public partial class Left
        {
            public long Id { get; set; }
            public System.DateTimeOffset At { get; set; }
        """ + Rule.Healthy + """
        }

        [Table("rights"), MorphName("right")]
        public partial class Right
        {
            public long Id { get; set; }
        """ + right + "\n}";
}
