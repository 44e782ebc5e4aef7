namespace Readers;

public enum Mood { Good, Bad }

[Table("readers")]
public partial class Reader
{
    public long Id { get; set; }
    public required string Name { get; set; }
    public int? Age { get; set; }
    [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Note> Notes { get; }
}

[Table("notes")]
public partial class Note
{
    public Guid Id { get; set; }
    public required string Text { get; set; }
    [Column(TypeName = "text")] public Mood Mood { get; set; }
    public long? ReaderId { get; set; }
    [Relation(RelationType.ManyToOne)] public partial Reader? Reader { get; set; }
}

[View(typeof(Reader))]
public partial record ReaderPage
{
    public required long Id { get; init; }
    public int? Age { get; init; }
    [From(nameof(Reader.Notes), Where = nameof(Good), OrderBy = nameof(ByText), Take = 2)]
    public required IReadOnlyList<NoteLine> Best { get; init; }
    [From(nameof(Reader.Notes), nameof(Note.Mood))] public List<Mood> Moods { get; init; } = [];
    [From(nameof(Reader.Notes), Aggregate = Aggregate.Count)] public int NoteCount { get; init; }
    [From(nameof(Reader.Notes), nameof(Note.Text), Aggregate = Aggregate.Max)] public string? Last { get; init; }
    [From(Value = nameof(Length))] public int NameLength { get; init; }
    private static Predicate Good(NoteTable note) => note.Mood == Mood.Good;
    private static Ordering[] ByText(NoteTable note) => [note.Text, note.Id.Descending];
    private static Scalar<int> Length(ReaderTable reader) => Scalar.Sql<int>($"LENGTH({reader.Name})");
}

[View(typeof(Note))]
public sealed partial record NoteLine(Guid Id, string Text, Mood Mood, [From("Reader", "Name")] string? Author);

[View(typeof(Note))]
public partial struct NoteOf
{
    public ReaderName? Reader { get; set; }
}

[View(typeof(Reader))]
public partial class ReaderName(string name)
{
    public string Name { get; } = name;
    [NotMapped] public bool IsShort { get; set; }
}
