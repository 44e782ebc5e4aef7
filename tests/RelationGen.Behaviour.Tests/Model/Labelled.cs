using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Labelled;

// Enums whose members have labels that are no names of C#, as a type of PostgreSQL and as a text.
public enum JobState
{
    Done = 9,
    Open = 1,

    [EnumLabel("in progress")]
    InProgress = 5,

    [EnumLabel("won't do")]
    Refused = 7,
}

public enum Size
{
    [EnumLabel("small: s")]
    Small,

    Large,
}

[Table("lab_states")]
public partial class StateKind
{
    [Key, Column(TypeName = "job_state")]
    public JobState State { get; set; }

    public required string Remark { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Job> Jobs { get; }

    [Relation(RelationType.ManyToMany, Junction = "lab_state_sizes")]
    public partial IReadOnlyList<SizeKind> Sizes { get; }
}

[Table("lab_sizes")]
public partial class SizeKind
{
    [Key, Column(TypeName = "text")]
    public Size Size { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "lab_state_sizes")]
    public partial IReadOnlyList<StateKind> States { get; }
}

[Table("lab_jobs")]
public partial class Job
{
    public long Id { get; set; }

    [Column(TypeName = "job_state"), DefaultValue(JobState.InProgress)]
    public JobState State { get; set; }

    [Column(TypeName = "job_state")]
    public JobState? Before { get; set; }

    [Column(TypeName = "text")]
    public Size Size { get; set; }

    [Column(TypeName = "job_state[]")]
    public List<JobState> Path { get; set; } = [];

    [Column(TypeName = "\"Level\"")]
    public Level Level { get; set; }

    [Column(TypeName = "lab_there"), ExistingType]
    public Level? There { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(State)])]
    public partial StateKind Kind { get; set; }
}

public enum Level
{
    Low,
    High,
}
