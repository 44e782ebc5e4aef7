using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Polymorphic relations: a note is about a photo or a clip, topics are shared by both.
public interface IHolder
{
    long Id { get; }
}

[Table("photos")]
[MorphName("photo")]
public partial class Photo : IHolder
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Note> Notes { get; }

    [Relation(RelationType.MorphOne)]
    public partial Badge? Badge { get; set; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Topic> Topics { get; }

    [Relation(RelationType.MorphToMany, Through = typeof(Marking), Field = nameof(Topic.MarkedPhotos))]
    public partial IReadOnlyList<Topic> Marks { get; }
}

[Table("clips")]
[MorphName("clip's")]
public partial class Clip : IHolder
{
    public long Id { get; set; }

    public long? CoverId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Photo? Cover { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial List<Note> Notes { get; set; }

    [Relation(RelationType.MorphOne)]
    public Badge? Badge { get; set; }

    [Relation(RelationType.MorphToMany, Junction = "topicables", SourceColumns = ["topicable_type", "topicable_id"])]
    public partial IReadOnlyList<Topic> Topics { get; }
}

[Table("notes")]
public partial class Note
{
    public long Id { get; set; }

    public required string Body { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Photo), typeof(Clip)])]
    public partial object? Subject { get; set; }
}

[Table("badges")]
public partial class Badge
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public long Number { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Clip), typeof(Photo)], Fields = [nameof(Kind), nameof(Number)])]
    public partial IHolder? Holder { get; set; }
}

[Table("topics")]
public partial class Topic
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.MorphedByMany, Field = nameof(Photo.Topics))]
    public partial IReadOnlyList<Photo> Photos { get; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Clip> Clips { get; }

    [Relation(RelationType.MorphedByMany, Through = typeof(Marking), Field = nameof(Photo.Marks))]
    public partial IReadOnlyList<Photo> MarkedPhotos { get; }
}

[Table("markings")]
public partial class Marking
{
    public long Id { get; set; }

    public long TopicId { get; set; }

    public string MarkedType { get; set; } = "";

    public long MarkedId { get; set; }

    public int Weight { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Topic Topic { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Photo), typeof(Clip)])]
    public object? Marked { get; set; }
}

// The same with Guid and text keys; the relation of Pin is declared on the class.
[Table("boards")]
[MorphName("board")]
public partial class Board
{
    public Guid Id { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Pin> Pins { get; }
}

[Table("walls")]
[MorphName("wall")]
public partial class Wall
{
    public Guid Id { get; set; }

    [Relation(RelationType.MorphOne)]
    public partial Pin? Pin { get; set; }
}

[Table("pins")]
[Relation(RelationType.MorphTo, Name = "Place", Targets = [typeof(Board), typeof(Wall)])]
public partial class Pin
{
    public long Id { get; set; }

    public string? PlaceType { get; set; }

    public Guid? PlaceId { get; set; }
}

[Table("units")]
[MorphName("unit")]
public partial class Unit
{
    [Key]
    public required string Code { get; set; }
}

[Table("aliases")]
public partial class Alias
{
    public long Id { get; set; }

    public required string NamedType { get; set; }

    public required string NamedId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Unit)])]
    public partial Unit? Named { get; }
}

public static class Gallery
{
    public const string Schema = """
        CREATE TABLE photos (id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL);
        CREATE TABLE clips (id BIGINT NOT NULL PRIMARY KEY, cover_id BIGINT);
        CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL, subject_type TEXT, subject_id BIGINT);
        CREATE TABLE badges (id BIGINT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, number BIGINT NOT NULL);
        CREATE TABLE topics (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE topicables (topic_id BIGINT NOT NULL, topicable_type TEXT NOT NULL, topicable_id BIGINT NOT NULL);
        CREATE TABLE markings (id BIGINT NOT NULL PRIMARY KEY, topic_id BIGINT NOT NULL, marked_type TEXT NOT NULL, marked_id BIGINT NOT NULL, weight INTEGER NOT NULL);
        """;

    /// <summary>Photos 1, 2 and clips 1, 2: their keys overlap.</summary>
    public const string Rows = """
        INSERT INTO photos (id, title) VALUES (1, 'Sea'), (2, 'Hill');
        INSERT INTO clips (id, cover_id) VALUES (1, 2), (2, NULL);
        INSERT INTO notes (id, body, subject_type, subject_id) VALUES
            (1, 'on photo 1', 'photo', 1), (2, 'on clip 1', 'clip''s', 1), (3, 'on photo 1', 'photo', 1), (4, 'on nothing', NULL, NULL),
            (5, 'dangling', 'clip''s', 99), (6, 'half', 'photo', NULL), (7, 'half', NULL, 1);
        INSERT INTO badges (id, kind, number) VALUES (1, 'clip''s', 1), (2, 'photo', 2);
        INSERT INTO topics (id, name) VALUES (1, 'blue'), (2, 'green'), (3, 'unused');
        INSERT INTO topicables (topic_id, topicable_type, topicable_id) VALUES (2, 'photo', 1), (1, 'photo', 1), (1, 'clip''s', 1), (2, 'clip''s', 2), (2, 'photo', 1);
        INSERT INTO markings (id, topic_id, marked_type, marked_id, weight) VALUES (1, 3, 'photo', 2, 5), (2, 1, 'clip''s', 2, 1);
        """;

    public static Database Create(Engine engine) => Database.Create(engine, Schema, Rows);
}
