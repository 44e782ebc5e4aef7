using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Foreign;

// Texts in columns of types that are no texts: enums, documents and addresses of PostgreSQL.
public enum Mood
{
    Sad,
    Calm,
    Happy,
}

[Table("for_moods")]
public partial class MoodKind
{
    [Key, Column(TypeName = "mood")]
    public Mood Mood { get; set; }

    public required string Remark { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Person> People { get; }
}

[Table("for_people")]
public partial class Person
{
    public long Id { get; set; }

    [Column(TypeName = "mood")]
    public Mood Mood { get; set; }

    [Column(TypeName = "mood")]
    public string? Before { get; set; }

    [Column(TypeName = "jsonb")]
    public required string Settings { get; set; }

    [Column(TypeName = "json")]
    public string? Log { get; set; }

    [Column(TypeName = "xml")]
    public string? Page { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(Mood)])]
    public partial MoodKind Kind { get; set; }
}
