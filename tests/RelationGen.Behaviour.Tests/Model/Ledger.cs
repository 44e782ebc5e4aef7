using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Values whose text on SQLite sorts differently than what they mean.
[Table("purses")]
public partial class Purse
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany, OrderBy = nameof(Smallest))]
    public partial IReadOnlyList<Movement> ByAmount { get; }

    [Relation(RelationType.OneToMany, OrderBy = nameof(Oldest))]
    public partial IReadOnlyList<Movement> ByTime { get; }

    [Relation(RelationType.OneToMany, OrderBy = nameof(Note))]
    public partial IReadOnlyList<Movement> ByNote { get; }

    [Relation(RelationType.OneToMany, OrderBy = nameof(LastNote))]
    public partial IReadOnlyList<Movement> ByLastNote { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsLarge))]
    public partial IReadOnlyList<Movement> Large { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsLate))]
    public partial IReadOnlyList<Movement> Late { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsExact))]
    public partial IReadOnlyList<Movement> Exact { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsNamed))]
    public partial IReadOnlyList<Movement> Named { get; }

    private static Ordering Smallest(MovementTable m) => m.Amount;

    private static Ordering Oldest(MovementTable m) => m.At.Ascending;

    private static Ordering Note(MovementTable m) => m.Note;

    private static Ordering LastNote(MovementTable m) => m.Note.Descending;

    private static Predicate IsLarge(MovementTable m) => m.Amount > 9.75m;

    // Noon in a zone two hours ahead is ten o'clock.
    private static Predicate IsLate(MovementTable m) => m.At >= new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(2));

    private static Predicate IsExact(MovementTable m) => m.Amount.In(10.250m, 7m) | m.At == new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero);

    private static Predicate IsNamed(MovementTable m) => (m.Note.EndsWith("%") | m.Note.Contains("é")) & !m.Note.Contains("x");
}

[Table("movements")]
public partial class Movement
{
    public long Id { get; set; }

    public long PurseId { get; set; }

    public decimal Amount { get; set; }

    public DateTimeOffset At { get; set; }

    public string? Note { get; set; }
}

public static class Ledger
{
    public static Database Create(Engine engine) => Database.Create(engine, $"""
        CREATE TABLE purses (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE movements (id BIGINT NOT NULL PRIMARY KEY, purse_id BIGINT NOT NULL, amount {Database.TypeOf(engine, typeof(decimal), "TEXT")} NOT NULL,
            at {Database.TypeOf(engine, typeof(DateTimeOffset), "TEXT")} NOT NULL, note TEXT);
        INSERT INTO purses (id) VALUES (1);
        INSERT INTO movements (id, purse_id, amount, at, note) VALUES
            (1, 1, '10.25', '2024-01-01 11:30:00+02:00', 'a%'), (2, 1, '9.5', '2024-01-01 10:00:00+00:00', NULL), (3, 1, '-3', '2024-01-01 10:30:00+00:00', 'Z'),
            (4, 1, '100', '2024-01-01 09:00:00-02:00', 'é'), (5, 1, '7.0', '2023-12-31 23:59:59.999+00:00', 'xé');
        """);
}
