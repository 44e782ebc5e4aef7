// Employee._manager
private Own::Employee? _manager;

// Employee._managerState
private Infra::RelationState _managerState;

// Employee.Manager
/// <summary>The <see cref="Own::Employee"/> whose <c>EmployeeId</c> is this row's <c>ReportsTo</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Employee? Manager
{
    get => _manager is not null && _manager.EmployeeId == ReportsTo ? _manager : RelationMap.ManagerRelation.Instance.TargetOf(this);
    set => RelationMap.ManagerRelation.Instance.Assign(this, value);
}

// Employee._reports
private Sys::Collections.Generic.IReadOnlyList<Own::Employee>? _reports;

// Employee._reportsState
private Infra::RelationState _reportsState;

// Employee.Reports
/// <summary>Every <see cref="Own::Employee"/> whose <c>ReportsTo</c> is this row's <c>EmployeeId</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Employee> Reports =>
    Infra::LoadedList<Own::Employee, int>.For(_reports, this.EmployeeId) ?? throw RelationMap.ReportsRelation.Instance.NotLoaded(this);

// Employee.__hasDefaultKey
private bool __hasDefaultKey;

// Employee.RelationMap.ManagerRelation
internal readonly struct ManagerRelation : Infra::IBelongsTo<Own::Employee, Own::Employee, int>
{
    public static Infra::Relation<Own::Employee, Own::Employee> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Employee, Own::Employee, Own::EmployeeTable, int, int, ManagerRelation>(
            new("Employee", "Manager", "Employee", RGen::RelationType.ManyToOne, ["ReportsTo"], ["EmployeeId"],
                [new("employees", null, ["employee_id"], ["reports_to"])],
                """SELECT {columns} FROM "employees" AS t WHERE {t."employee_id"}""") { IsOptional = true });

    public bool TrySourceKey(Own::Employee source, out int key) => Infra::SourceKeys.Is(out key, source.ReportsTo);
    public (Own::Employee? Held, Infra::RelationState State) PropertyOf(Own::Employee source) =>
        (source._manager, source._managerState);
    public void Hold(Own::Employee source, Own::Employee? target, Infra::RelationState state) =>
        (source._manager, source._managerState) = (target, state);
    public int TargetKey(Own::Employee target) => target.EmployeeId;
    public void SetKey(Own::Employee source, int key) => source.ReportsTo = key;
    public void ClearKey(Own::Employee source) => source.ReportsTo = null;
}

// Employee.RelationMap.ReportsRelation
internal readonly struct ReportsRelation : Infra::IToMany<Own::Employee, Own::Employee, int>
{
    internal static readonly Infra::Relation<Own::Employee, Own::Employee> Instance =
        Infra::Relation.HasMany<Own::Employee, Own::Employee, Own::EmployeeTable, int, int, ReportsRelation,
            Own::Employee.RelationMap.ManagerRelation>(
            new("Employee", "Reports", "Employee", RGen::RelationType.OneToMany, ["EmployeeId"], ["ReportsTo"],
                [new("employees", null, ["reports_to"], ["employee_id"])],
                """SELECT {columns} FROM "employees" AS t WHERE {t."reports_to"}"""));

    public bool TrySourceKey(Own::Employee source, out int key) => Infra::SourceKeys.Is(out key, source.EmployeeId);
    public (Sys::Collections.Generic.IEnumerable<Own::Employee>? Held, Infra::RelationState State) PropertyOf(
        Own::Employee source) =>
        (source._reports, source._reportsState);
    public void Hold(Own::Employee source, Sys::Collections.Generic.List<Own::Employee>? targets, Infra::RelationState state) =>
        (source._reports, source._reportsState) = (targets ?? [], state);
}
