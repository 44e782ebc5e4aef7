using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Clinic;

// Keys that cannot be null, of relations that set them to null: real schemas have them.
#pragma warning disable RG2009 // the constraint is the subject of the tests
[Table("doctors")]
[MorphName("doctor")]
public partial class Doctor
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Visit> Visits { get; }
}

[Table("visits")]
public partial class Visit
{
    public long Id { get; set; }

    public long DoctorId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
    public partial Doctor Doctor { get; set; }
}

[Table("shifts")]
public partial class Shift
{
    public long Id { get; set; }

    public long WorkerId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull, ModelOnly = true)]
    public partial Worker Worker { get; set; }
}

[Table("workers")]
public partial class Worker
{
    public long Id { get; set; }
}

[Table("marks")]
public partial class Mark
{
    public long Id { get; set; }

    public string SubjectType { get; set; } = "";

    public long SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Room)], OnDelete = ReferentialAction.SetNull)]
    public partial object? Subject { get; set; }
}

[Table("rooms")]
[MorphName("room")]
public partial class Room
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "room_workers", OnDelete = ReferentialAction.SetNull)]
    public partial IReadOnlyList<Worker> Workers { get; }
}
