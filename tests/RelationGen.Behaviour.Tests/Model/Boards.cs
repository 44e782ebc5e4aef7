using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Boards;

// A forum of several tenants whose rows are deleted by a note, with every kind of relation between rows that filters leave out.
[Table("boards"), SoftDelete(nameof(DeletedAt)), RowFilter(nameof(OfTenant))]
public partial class Board
{
    public long Id { get; set; }

    public long TenantId { get; set; }

    public required string Name { get; set; }

    public long? ParentId { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Board? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Board> Children { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Topic> Topics { get; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(ByViews))]
    public partial Topic? Hottest { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Topics), nameof(Topic.Replies)])]
    public partial IReadOnlyList<Reply> Replies { get; }

    [Relation(RelationType.ManyToMany, Junction = "moderators")]
    public partial IReadOnlyList<Person> Moderators { get; }

    private static Predicate OfTenant(BoardTable b, DbSession db) => b.TenantId == db.Get<long>("tenant");

    private static Ordering[] ByViews(TopicTable t) => [t.Views.Descending, t.Id];
}

[Table("people"), SoftDelete(nameof(DeletedAt)), RowFilter(nameof(OfTenant))]
public partial class Person
{
    public long Id { get; set; }

    public long TenantId { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Topic> Topics { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Reply> Replies { get; }

    [Relation(RelationType.OneToOne)]
    public partial Card? Card { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "moderators")]
    public partial IReadOnlyList<Board> Boards { get; }

    private static Predicate OfTenant(PersonTable p, DbSession db) => p.TenantId == db.Get<long>("tenant");
}

[Table("cards"), SoftDelete(nameof(DeletedAt))]
public partial class Card
{
    public long Id { get; set; }

    [Unique]
    public long PersonId { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Person Person { get; set; }
}

[Table("topics"), MorphName("Topic"), SoftDelete(nameof(DeletedAt)), RowFilter(nameof(OfTenant))]
public partial class Topic
{
    public long Id { get; set; }

    public long TenantId { get; set; }

    public long BoardId { get; set; }

    public long? AuthorId { get; set; }

    public required string Title { get; set; }

    public int Views { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Board Board { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Person? Author { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Reply> Replies { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsGood), OrderBy = nameof(ByScore))]
    public partial IReadOnlyList<Reply> Best { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(TopicLabel))]
    public partial IReadOnlyList<Label> Labels { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Mark> Marks { get; }

    private static Predicate OfTenant(TopicTable t, DbSession db) => t.TenantId == db.Get<long>("tenant");

    private static Predicate IsGood(ReplyTable r) => r.Score > 1;

    private static Ordering ByScore(ReplyTable r) => r.Score.Descending;
}

[Table("replies"), MorphName("Reply"), SoftDelete(nameof(DeletedAt))]
public partial class Reply
{
    public long Id { get; set; }

    public long TopicId { get; set; }

    public long? AuthorId { get; set; }

    public long? ParentId { get; set; }

    public required string Body { get; set; }

    public int Score { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Topic Topic { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Person? Author { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Reply? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Reply> Children { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Mark> Marks { get; }
}

[Table("labels"), RowFilter(nameof(IsShown), Name = "Hidden")]
public partial class Label
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public bool Hidden { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(TopicLabel))]
    public partial IReadOnlyList<Topic> Topics { get; }

    private static Predicate IsShown(LabelTable l) => !l.Hidden;
}

[Table("topic_labels"), RowFilter(nameof(IsShown), Name = "Hidden")]
public partial class TopicLabel
{
    [Key]
    public long TopicId { get; set; }

    [Key]
    public long LabelId { get; set; }

    public bool Hidden { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Topic Topic { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Label Label { get; set; }

    private static Predicate IsShown(TopicLabelTable t) => t.Hidden == false;
}

// The filter asks for the relations of its row, whose filters apply there.
[Table("marks"), RowFilter(nameof(IsSeen))]
public partial class Mark
{
    public long Id { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    public long? AuthorId { get; set; }

    public required string Text { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Topic), typeof(Reply)])]
    public partial object? Subject { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Person? Author { get; set; }

    private static Predicate IsSeen(MarkTable m) => m.AuthorId == null | m.Author.Exists();
}

[View(typeof(Topic))]
public partial record TopicCard(
    long Id,
    string Title,
    [property: From(nameof(Topic.Author), nameof(Person.Name))] string? AuthorName,
    [property: From(nameof(Topic.Replies), Aggregate = Aggregate.Count)] long ReplyCount,
    [property: From(nameof(Topic.Replies), OrderBy = nameof(TopicCard.ByScore), Take = 2)] IReadOnlyList<ReplyLine> Top,
    [property: From(nameof(Topic.Labels), nameof(Label.Name))] IReadOnlyList<string> LabelNames)
{
    private static Ordering ByScore(ReplyTable r) => r.Score.Descending;
}

[View(typeof(Reply))]
public partial record ReplyLine(long Id, string Body, [property: From(nameof(Reply.Author), nameof(Person.Name))] string? AuthorName);
