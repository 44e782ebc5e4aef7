// One class in two files, with attributes on both parts.
namespace App.Support;

[Table("tickets")]
[Index(nameof(AgentId))]
public partial class Ticket
{
    public long Id { get; set; }

    public long AgentId { get; set; }

    public string Subject { get; set; } = "";
}

[Table("agents")]
public partial class Agent(long id, string name)
{
    public long Id { get; } = id;

    public string Name { get; } = name;

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Ticket> Tickets { get; }
}
