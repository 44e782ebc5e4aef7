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
    get =>
        _manager is not null && _manager.EmployeeId == ReportsTo ? _manager : RelationMap.ManagerRelation.Instance.TargetOf(this);
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
    internal static readonly Infra::Relation<Own::Employee, Own::Employee> Instance =
        Infra::Relation.BelongsTo<Own::Employee, Own::Employee, Own::EmployeeTable, int, int, ManagerRelation>(
            new("Employee", "Manager", "Employee", RGen::RelationType.ManyToOne, ["ReportsTo"], ["EmployeeId"])
            {
                IsOptional = true,
                Steps = [new("employees", null, ["employee_id"], ["reports_to"])],
                Sql = """SELECT {columns} FROM "employees" AS t WHERE {t."employee_id"}""",
            });

    public bool TrySourceKey(Own::Employee source, out int key) => Infra::SourceKeys.Is(out key, source.ReportsTo);
    public Infra::RelationState State(Own::Employee source) => source._managerState;
    public Own::Employee? Held(Own::Employee source) => source._manager;
    public void Hold(Own::Employee source, Own::Employee? target, Infra::RelationState state) =>
        (source._manager, source._managerState) = (target, state);
    public int TargetKey(Own::Employee target) => target.EmployeeId;
    public void SetKey(Own::Employee source, int key) => source.ReportsTo = key;
    public void ClearKey(Own::Employee source) => source.ReportsTo = null;
}

// Employee.RelationMap.ReportsRelation
internal readonly struct ReportsRelation : Infra::IHasMany<Own::Employee, Own::Employee, int>
{
    internal static readonly Infra::Relation<Own::Employee, Own::Employee> Instance =
        Infra::Relation.HasMany<Own::Employee, Own::Employee, Own::EmployeeTable, int, int, ReportsRelation>(
            new("Employee", "Reports", "Employee", RGen::RelationType.OneToMany, ["EmployeeId"], ["ReportsTo"])
            {
                Steps = [new("employees", null, ["reports_to"], ["employee_id"])],
                Sql = """SELECT {columns} FROM "employees" AS t WHERE {t."reports_to"}""",
            });

    public bool TrySourceKey(Own::Employee source, out int key) => Infra::SourceKeys.Is(out key, source.EmployeeId);
    public Infra::RelationState State(Own::Employee source) => source._reportsState;
    public Sys::Collections.Generic.IEnumerable<Own::Employee>? Held(Own::Employee source) => source._reports;
    public void Hold(Own::Employee source, Sys::Collections.Generic.List<Own::Employee>? targets, Infra::RelationState state) =>
        (source._reports, source._reportsState) = (targets ?? [], state);
    public int TargetKey(Own::Employee target) => target.ReportsTo.GetValueOrDefault();
    public bool Refers(Own::Employee target, Own::Employee source, Infra::KeyRules<int> rules) =>
        target.ReportsTo == source.EmployeeId;
    public void AttachBack(Own::Employee target, Own::Employee source) =>
        default(Own::Employee.RelationMap.ManagerRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Employee, Own::Employee>? Back => Own::Employee.RelationMap.ManagerRelation.Instance;
}
