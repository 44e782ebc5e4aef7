using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>An employee with all who report to them, and those who report to these.</summary>
[View(typeof(Employee))]
public partial record EmployeeTree(
    string Name, [property: From(nameof(Employee.Reports), Recursive = true)] IReadOnlyList<EmployeeTree> Reports);

/// <summary>Two levels, the last first and one of each.</summary>
[View(typeof(Employee))]
public partial class EmployeeBranch
{
    public required long Id { get; init; }

    [From(nameof(Employee.Reports), Recursive = true, MaxDepth = 2, Where = nameof(IsNamed), OrderBy = nameof(Last), Take = 1)]
    public required List<EmployeeBranch> Reports { get; init; }

    private static Predicate IsNamed(EmployeeTable e) => e.Name != "Cleo";

    private static Ordering Last(EmployeeTable e) => e.Name.Descending;
}

/// <summary>Along a junction, where a row is reached from many.</summary>
[View(typeof(Person))]
public partial record Follower(long Id, [property: From(nameof(Person.Follows), Recursive = true)] IReadOnlyList<Follower> Follows);

[View(typeof(Person))]
public partial record NearFollower(
    long Id, [property: From(nameof(Person.Follows), Recursive = true, MaxDepth = 3)] IReadOnlyList<NearFollower> Follows);

/// <summary>Trees within another view.</summary>
[View(typeof(Employee))]
public partial record Superior(
    string Name,
    [property: From(nameof(Employee.Manager))] EmployeeTree? Manager,
    [property: From(nameof(Employee.Reports))] IReadOnlyList<EmployeeTree> Teams);

/// <summary>A tree whose rows have trees of another view, over the same relation.</summary>
[View(typeof(Employee))]
public partial record EmployeeBeside(
    string Name,
    [property: From(nameof(Employee.Manager))] EmployeeNear? Manager,
    [property: From(nameof(Employee.Reports), Recursive = true)] IReadOnlyList<EmployeeBeside> Reports);

[View(typeof(Employee))]
public partial record EmployeeNear(
    string Name, [property: From(nameof(Employee.Reports), Recursive = true, MaxDepth = 1)] IReadOnlyList<EmployeeNear> Reports);
