using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Wrapped;

// Keys and columns whose types are structs around one value, written by hand in several ways.
public readonly record struct WriterId(long Value);

public readonly record struct BookId(Guid Value)
{
    public bool IsEmpty => Value == Guid.Empty;

    public static BookId New() => new(Guid.NewGuid());
}

public readonly record struct Number<T>(int Value);

public readonly record struct WorkId(long Value);

public readonly record struct Percent(decimal Value);

public readonly record struct Released(bool Value);

/// <summary>A plain struct: nothing compares it but its value.</summary>
public readonly struct SubjectCode
{
    private readonly string? _code;

    public SubjectCode(string code) => _code = code;

    public string? Code => _code;

    public override string? ToString() => _code;
}

[Table("writers")]
public partial class Writer
{
    public WriterId Id { get; set; }

    public required string Name { get; set; }

    public WriterId? RivalId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer? Rival { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Book.Writer))]
    public partial IReadOnlyList<Book> Books { get; }

    /// <summary>Those that <see cref="Condition"/> admits.</summary>
    [Relation(RelationType.OneToMany, Field = nameof(Book.Writer), Where = nameof(IsSome), OrderBy = nameof(ById))]
    public partial IReadOnlyList<Book> Some { get; }

    internal static Func<BookTable, Predicate> Condition { get; set; } = b => b.EditorId == null;

    internal static Predicate IsSome(BookTable book) => Condition(book);

    internal static Ordering ById(BookTable book) => book.Id.Descending;
}

[Table("books")]
public partial record Book(BookId Id, WriterId WriterId)
{
    public WriterId? EditorId { get; set; }

    public Percent? Discount { get; set; }

    public Released Released { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer Writer { get; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer? Editor { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "book_subjects")]
    public partial IReadOnlyList<Subject> Subjects { get; }

    [Relation(RelationType.ManyToMany, Junction = "book_subjects", Where = nameof(IsReading), OrderBy = nameof(ByCode))]
    public partial IReadOnlyList<Subject> Reading { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Edition> Editions { get; }

    internal static Predicate IsReading(SubjectTable subject) => subject.Code < new SubjectCode("verse") & subject.Code != new SubjectCode("crime");

    internal static Ordering[] ByCode(SubjectTable subject) => [subject.ParentCode, subject.Code.Descending];
}

[Table("subjects")]
public partial class Subject
{
    [Key]
    public SubjectCode Code { get; set; }

    public SubjectCode? ParentCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Subject? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Subject> Children { get; }

    [Relation(RelationType.ManyToMany, Junction = "book_subjects")]
    public partial IReadOnlyList<Book> Books { get; }
}

[Table("editions")]
public partial class Edition
{
    [Key, Column(Order = 0)]
    public BookId BookId { get; set; }

    [Key, Column(Order = 1)]
    public Number<Edition> Number { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Book Book { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Copy> Copies { get; }
}

[Table("copies")]
public partial class Copy
{
    public long Id { get; set; }

    public BookId? BookId { get; set; }

    public Number<Edition>? EditionNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(BookId), nameof(EditionNumber)])]
    public partial Edition? Edition { get; set; }
}

[Table("poems"), MorphName("poem")]
public partial class Poem
{
    public WorkId Id { get; set; }

    [Relation(RelationType.MorphMany, Field = nameof(Remark.Work))]
    public partial IReadOnlyList<Remark> Remarks { get; }
}

[Table("plays"), MorphName("play")]
public partial class Play
{
    public WorkId Id { get; set; }

    [Relation(RelationType.MorphOne, Field = nameof(Remark.Work))]
    public partial Remark? Remark { get; set; }
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public string? WorkType { get; set; }

    public WorkId? WorkId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Poem), typeof(Play)])]
    public partial object? Work { get; set; }
}
