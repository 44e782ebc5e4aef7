// Relations of a class with itself.
namespace App.Staff;

[Table("employees")]
public partial class Employee
{
    public long Id { get; set; }

    public long? ManagerId { get; set; }

    public long? DeputyId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Reports))]
    public partial Employee? Manager { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Manager))]
    public partial IReadOnlyList<Employee> Reports { get; }

    [Relation(RelationType.OneToOne, Field = nameof(DeputyOf))]
    public partial Employee? Deputy { get; set; }

    [Relation(RelationType.OneToOne, Field = nameof(Deputy), Owner = true)]
    public partial Employee? DeputyOf { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "mentorships", SourceColumns = ["mentor_id"], TargetColumns = ["student_id"], Field = nameof(Mentors))]
    public partial IReadOnlyList<Employee> Students { get; }

    [Relation(RelationType.ManyToMany, Junction = "mentorships", SourceColumns = ["student_id"], TargetColumns = ["mentor_id"], Field = nameof(Students))]
    public partial IReadOnlyList<Employee> Mentors { get; }
}
