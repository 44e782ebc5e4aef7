using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Cleanup;

// Relations with and without a constraint, of every action, that hang below each other in all ways that random rows can try.
[Table("accounts")]
public partial class Account
{
    public long Id { get; set; }

    // An invoice has no relation of its own: the foreign key is known from here alone.
    [Relation(RelationType.OneToMany, OnDelete = ReferentialAction.Restrict, ModelOnly = true)]
    public partial IReadOnlyList<Invoice> Invoices { get; }
}

[Table("invoices")]
public partial class Invoice
{
    public long Id { get; set; }

    public long? AccountId { get; set; }
}

[Table("teams")]
public partial class Team
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Account Account { get; set; }
}

[Table("people")]
public partial class Person
{
    public long Id { get; set; }

    public long? TeamId { get; set; }

    public long? MentorId { get; set; }

    public long? PayerId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Team? Team { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Person? Mentor { get; set; }

    [Relation(RelationType.ManyToOne, ModelOnly = true)]
    public partial Account? Payer { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "people_skills", ModelOnly = true)]
    public partial IReadOnlyList<Skill> Skills { get; }
}

[Table("skills")]
public partial class Skill
{
    public long Id { get; set; }
}

// What the database deletes with a person, and what hangs below that without a constraint.
[Table("jobs")]
public partial class Job
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Person Person { get; set; }
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public long JobId { get; set; }

    public long? ReviewerId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Job Job { get; set; }

    [Relation(RelationType.ManyToOne, ModelOnly = true)]
    public partial Person? Reviewer { get; set; }
}

[Table("payments")]
public partial class Payment
{
    public long Id { get; set; }

    public long? JobId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Restrict, ModelOnly = true)]
    public partial Job? Job { get; set; }
}

// Deleted with its team, and refuses that its person is deleted without.
[Table("desks")]
public partial class Desk
{
    public long Id { get; set; }

    public long? TeamId { get; set; }

    public long? PersonId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Team? Team { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.NoAction, ModelOnly = true)]
    public partial Person? Person { get; set; }
}

// The same with constraints: the database would refuse that a team goes before its cabinet.
[Table("cabinets")]
public partial class Cabinet
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public long? TeamId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Account? Account { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.NoAction)]
    public partial Team? Team { get; set; }
}

[Table("passes")]
public partial class Pass
{
    public long Id { get; set; }

    [DefaultValue(1)]
    public long PersonId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetDefault, ModelOnly = true)]
    public partial Person Person { get; set; }
}

[Table("slots")]
public partial class Slot
{
    [Key, Column(Order = 0)]
    public long TeamId { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)]
    public partial Team Team { get; set; }
}

[Table("bookings")]
public partial class Booking
{
    public long Id { get; set; }

    public long? SlotTeamId { get; set; }

    public int? SlotNumber { get; set; }

    public long? FollowsId { get; set; }

    [Relation(RelationType.ManyToOne, ModelOnly = true)]
    public partial Slot? Slot { get; set; }

    [Relation(RelationType.ManyToOne, ModelOnly = true)]
    public partial Booking? Follows { get; set; }
}
