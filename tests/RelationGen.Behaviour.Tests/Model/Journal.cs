using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Relations that hold some of the rows of a key, rows in an order of their own, or the first of them.
[Table("entries")]
[MorphName("entry")]
public partial class Entry
{
    public long Id { get; set; }

    public long CriticId { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsApproved))]
    public partial IReadOnlyList<Remark> Approved { get; }

    [Relation(RelationType.OneToMany, OrderBy = nameof(ByRating))]
    public partial List<Remark> Ranked { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsSince))]
    public partial IReadOnlyList<Remark> Recent { get; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial Remark? Latest { get; }

    [Relation(RelationType.OneToOne, Where = nameof(IsGood), OrderBy = nameof(ByRating))]
    public partial Remark? Best { get; }

    [Relation(RelationType.ManyToMany, Junction = "entry_keywords", Where = nameof(IsShort), OrderBy = nameof(ByName))]
    public partial IReadOnlyList<Keyword> Short { get; }

    [Relation(RelationType.ManyToMany, Junction = "entry_keywords")]
    public partial IReadOnlyList<Keyword> Keywords { get; }

    /// <summary>Entries that share a keyword, this one included.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Keywords), nameof(Keyword.Entries)])]
    public partial IReadOnlyList<Entry> Related { get; }

    [Relation(RelationType.ManyToOne)]
    public partial Critic Critic { get; set; }

    [Relation(RelationType.ManyToOne, Where = nameof(IsActive), Fields = [nameof(CriticId)])]
    public partial Critic? ActiveCritic { get; set; }

    [Relation(RelationType.MorphOne, OrderBy = nameof(LastMark))]
    public partial Mark? Mark { get; }

    [Relation(RelationType.MorphMany, Where = nameof(IsLoud))]
    public partial IReadOnlyList<Mark> LoudMarks { get; }

    /// <summary>Read anew for every statement.</summary>
    public static DateTime Since { get; set; }

    private static BoolColumn IsApproved(RemarkTable r) => r.Approved;

    private static Predicate IsSince(RemarkTable r) => r.CreatedAt >= Since & r.Mood != Mood.Angry;

    private static Predicate IsGood(RemarkTable r) => r.Approved & (r.Rating >= 2 | r.Author.In("Ada", null));

    private static Ordering Newest(RemarkTable r) => r.CreatedAt.Descending;

    private static Ordering[] ByRating(RemarkTable r) => [r.Rating.Descending, r.Author];

    private static Predicate IsShort(KeywordTable k) => k.Name.In("a", "b", "é") | k.Name.StartsWith("a%");

    private static Ordering ByName(KeywordTable k) => k.Name.Descending;

    private static Predicate IsActive(CriticTable c) => !(c.Retired == true);

    private static Ordering LastMark(MarkTable m) => m.Number.Descending;

    private static Predicate IsLoud(MarkTable m) => m.Number.Between(2, 3);
}

public enum Mood
{
    Calm = 1,
    Angry = 2,
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public long EntryId { get; set; }

    public bool Approved { get; set; }

    public int? Rating { get; set; }

    public string? Author { get; set; }

    public DateTime CreatedAt { get; set; }

    public Mood? Mood { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Entry Entry { get; set; }
}

[Table("keywords")]
public partial class Keyword
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "entry_keywords")]
    public partial IReadOnlyList<Entry> Entries { get; }
}

[Table("critics")]
public partial class Critic
{
    public long Id { get; set; }

    public bool? Retired { get; set; }
}

[Table("marks")]
public partial class Mark
{
    public long Id { get; set; }

    public string? PlaceType { get; set; }

    public long? PlaceId { get; set; }

    public int Number { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Entry)])]
    public partial Entry? Place { get; set; }
}

// The same over composite keys on both sides.
[Table("sensors")]
public partial class Sensor
{
    [Key, Column(Order = 0)]
    public long TenantId { get; set; }

    [Key, Column(Order = 1)]
    public required string Code { get; set; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial Reading? Current { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsHigh), OrderBy = nameof(Newest))]
    public partial IReadOnlyList<Reading> High { get; }

    private static Ordering Newest(ReadingTable r) => r.Value.Descending;

    private static Predicate IsHigh(ReadingTable r) => Predicate.Sql($"{r.Value} * {2} > {10}") && r.Value != 7;
}

[Table("readings")]
public partial class Reading
{
    [Key, Column(Order = 0)]
    public long TenantId { get; set; }

    [Key, Column(Order = 1)]
    public long Number { get; set; }

    public required string SensorCode { get; set; }

    public int Value { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(SensorCode)])]
    public partial Sensor Sensor { get; set; }
}

public static class Journal
{
    public static Database Create(Engine engine)
    {
        string time = Database.TypeOf(engine, typeof(DateTime), "TEXT");
        string boolean = engine == Engine.Sqlite ? "INTEGER" : "BOOLEAN";
        (string yes, string no) = engine == Engine.Sqlite ? ("1", "0") : ("TRUE", "FALSE");
        return Database.Create(engine, $"""
            CREATE TABLE entries (id BIGINT NOT NULL PRIMARY KEY, critic_id BIGINT NOT NULL);
            CREATE TABLE remarks (id BIGINT NOT NULL PRIMARY KEY, entry_id BIGINT NOT NULL, approved {boolean} NOT NULL, rating INTEGER, author TEXT,
                created_at {time} NOT NULL, mood INTEGER);
            CREATE TABLE keywords (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE entry_keywords (entry_id BIGINT NOT NULL, keyword_id BIGINT NOT NULL);
            CREATE TABLE critics (id BIGINT NOT NULL PRIMARY KEY, retired {boolean});
            CREATE TABLE marks (id BIGINT NOT NULL PRIMARY KEY, place_type TEXT, place_id BIGINT, number INTEGER NOT NULL);
            CREATE TABLE sensors (tenant_id BIGINT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (tenant_id, code));
            CREATE TABLE readings (tenant_id BIGINT NOT NULL, number BIGINT NOT NULL, sensor_code TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (tenant_id, number));
            INSERT INTO critics (id, retired) VALUES (1, NULL), (2, {yes}), (3, {no});
            INSERT INTO entries (id, critic_id) VALUES (1, 1), (2, 2), (3, 3);
            INSERT INTO remarks (id, entry_id, approved, rating, author, created_at, mood) VALUES
                (1, 1, {yes}, 5, 'Ada', '2024-01-01 10:00:00', 1), (2, 1, {no}, 9, 'Cleo', '2024-01-03 10:00:00', NULL), (3, 1, {yes}, 5, NULL, '2024-01-02 10:00:00', 2),
                (4, 2, {yes}, NULL, NULL, '2024-01-01 10:00:00', NULL), (5, 2, {yes}, 1, 'Brian', '2024-01-01 10:00:00', 2), (6, 2, {no}, NULL, 'Ada', '2023-01-01 10:00:00', 1);
            INSERT INTO keywords (id, name) VALUES (1, 'a'), (2, 'abc'), (3, 'é'), (4, 'a%c'), (5, 'b'), (6, 'B');
            INSERT INTO entry_keywords (entry_id, keyword_id) VALUES (1, 1), (1, 2), (1, 4), (1, 1), (2, 3), (2, 5), (2, 1), (2, 6);
            INSERT INTO marks (id, place_type, place_id, number) VALUES (1, 'entry', 1, 1), (2, 'entry', 1, 3), (3, 'entry', 2, 2), (4, 'other', 1, 9);
            INSERT INTO sensors (tenant_id, code) VALUES (1, 'x'), (1, 'y'), (2, 'x');
            INSERT INTO readings (tenant_id, number, sensor_code, value) VALUES (1, 1, 'x', 6), (1, 2, 'x', 8), (1, 3, 'x', 7), (2, 1, 'x', 5), (2, 2, 'x', 6), (1, 4, 'x', 8);
            """);
    }
}
