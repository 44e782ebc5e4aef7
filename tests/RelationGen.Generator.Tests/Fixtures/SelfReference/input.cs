using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("employees")]
public partial class Employee
{
    public int EmployeeId { get; set; }

    public int? ReportsTo { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(ReportsTo)])]
    public partial Employee? Manager { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Employee> Reports { get; }
}
