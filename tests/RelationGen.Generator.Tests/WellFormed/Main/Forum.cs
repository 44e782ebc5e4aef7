// Relations with a condition or an order of their own, and the first of many.
namespace App.Forum;

[Table("topics")]
public partial class Topic
{
    public long Id { get; set; }

    public long? PinnedId { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Message> Messages { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsVisible), OrderBy = nameof(ByVotes))]
    public partial IReadOnlyList<Message> Best { get; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial Message? Latest { get; }

    [Relation(RelationType.ManyToOne, Where = nameof(IsVisible))]
    public partial Message? Pinned { get; }

    private static Predicate IsVisible(MessageTable m) => !m.IsHidden;

    private static Ordering[] ByVotes(MessageTable m) => [m.Votes.Descending, m.PostedAt];

    private static Ordering Newest(MessageTable m) => m.PostedAt.Descending;
}

[Table("messages")]
public partial class Message
{
    public long Id { get; set; }

    public long TopicId { get; set; }

    public bool IsHidden { get; set; }

    public int Votes { get; set; }

    public DateTime PostedAt { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Topic Topic { get; set; }
}
