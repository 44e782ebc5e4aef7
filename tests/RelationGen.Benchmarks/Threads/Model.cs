using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks;

/// <summary>A thread with many messages; the same class serves every library.</summary>
[Table("threads")]
public partial class Thread
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Message> Messages { get; set; } = [];
}

/// <summary>A message of a thread.</summary>
[Table("messages")]
public partial class Message
{
    public long Id { get; set; }

    public long ThreadId { get; set; }

    public int Rating { get; set; }

    public required string Body { get; set; }
}
