// Relations on the class, for a language without partial properties.
namespace App.Projects;

[Relation(RelationType.OneToMany, typeof(Worker), Name = "Reports", Field = "Manager")]
[Relation(RelationType.ManyToOne, typeof(Worker), Name = "Manager", Field = "Reports")]
[Relation(RelationType.ManyToMany, typeof(Project), Name = "Projects", Junction = "assignments")]
public partial class Worker
{
    public long Id { get; set; }

    public long? ManagerId { get; set; }
}

[Relation(RelationType.ManyToMany, typeof(Worker), Name = "Members", Junction = "assignments")]
[Relation(RelationType.OneToOne, typeof(Budget), Name = "Budget")]
[Relation(RelationType.OneToMany, typeof(Note), Name = "Notes")]
public partial class Project
{
    public long Id { get; set; }
}

[Relation(RelationType.OneToOne, typeof(Project), Name = "Project")]
public partial class Budget
{
    [Key]
    public long ProjectId { get; set; }

    public decimal Amount { get; set; }
}

[Table("notes")]
public partial class Note
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public long? AuthorId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)]
    public Worker? Author { get; set; }
}
