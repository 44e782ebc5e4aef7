using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Tickets;

// Soft deletion beside what rows have besides: composite keys, concurrency tokens, moments without an offset.
[Table("tickets"), SoftDelete(nameof(ClosedAt))]
public partial class Ticket
{
    [Key, Column(Order = 0)]
    public int Year { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    public required string Title { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }

    public DateTime? ClosedAt { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }
}

[Table("remarks"), SoftDelete(nameof(ClosedAt))]
public partial class Remark
{
    public long Id { get; set; }

    public int TicketYear { get; set; }

    public int TicketNumber { get; set; }

    [ConcurrencyCheck]
    public Guid Stamp { get; set; }

    public DateTime? ClosedAt { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Ticket Ticket { get; set; }
}

[Table("desks")]
public partial class Desk
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Slip> Slips { get; }
}

// Soft-deletable, and of something that is not, without a constraint.
[Table("slips"), SoftDelete(nameof(ClosedAt))]
public partial class Slip
{
    public long Id { get; set; }

    public long DeskId { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Desk Desk { get; set; }
}
