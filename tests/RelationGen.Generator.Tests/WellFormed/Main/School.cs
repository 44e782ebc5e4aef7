// Junctions that are entities, and relations that go through others.
namespace App.School;

[Table("students")]
public partial class Student
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Enrollment> Enrollments { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Enrollment))]
    public partial IReadOnlyList<Course> Courses { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Courses), nameof(Course.Teacher)])]
    public partial IReadOnlyList<Teacher> Teachers { get; }
}

[Table("courses")]
public partial class Course
{
    public long Id { get; set; }

    public long TeacherId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Teacher Teacher { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(Enrollment))]
    public partial IReadOnlyList<Student> Students { get; }

    [Relation(RelationType.OneToOne, Through = typeof(Teacher))]
    public partial Room? Room { get; }
}

[Table("enrollments")]
public partial class Enrollment
{
    [Key, Column(Order = 0)]
    public long StudentId { get; set; }

    [Key, Column(Order = 1)]
    public long CourseId { get; set; }

    public decimal? Grade { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Student Student { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Course Course { get; set; }
}

[Table("teachers")]
public partial class Teacher
{
    public long Id { get; set; }

    public long? RoomId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Room? Room { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Course> Courses { get; }

    [Relation(RelationType.OneToMany, Through = typeof(Course))]
    public partial IReadOnlyList<Student> Students { get; }
}

[Table("rooms")]
public partial class Room
{
    public long Id { get; set; }
}
