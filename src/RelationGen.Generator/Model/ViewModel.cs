namespace RelationGen.Generator.Model;

/// <summary>All that the emitter prints for one view; its equality decides whether anything is printed again.</summary>
/// <param name="Entity">The entity that is viewed.</param>
/// <param name="Members">What is read, in the order in which the row has it.</param>
/// <param name="Arguments">What the constructor takes: its parameters, each with the index of the member.</param>
/// <param name="RequiredDefaults">Required members that are not read: the initializer sets them to their default.</param>
/// <param name="Error">What the user must fix before the view can be read; reading it then throws this text.</param>
internal sealed record ViewModel(
    TypeShell Type,
    ViewedEntity Entity,
    EquatableArray<ViewMemberModel> Members,
    EquatableArray<ViewArgument> Arguments,
    EquatableArray<string> RequiredDefaults,
    string? Error)
{
    /// <summary>Accessibility of what is added to the view and names the entity.</summary>
    public string Accessibility { get; init; } = "public";

    /// <summary>The view is of groups of rows.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The view is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>The view can be found by the key of the entity: <c>Find</c>.</summary>
    public bool HasFind { get; init; }

    /// <summary>The same, asynchronously.</summary>
    public bool HasFindAsync { get; init; }

    /// <summary>No type or namespace beside the view is called as the aliases of its file.</summary>
    public bool HasAliases { get; init; }

    /// <summary>Ids of warnings that the user's own attributes cause in generated code.</summary>
    public EquatableArray<string> Tolerated { get; init; }

    /// <summary>The exception of ours that keeps the view from being more than a shell; null, as it should be.</summary>
    public string? Failure { get; init; }

    /// <summary>The view when it cannot be printed: reading it throws.</summary>
    public ViewModel Broken(string error) => this with
    {
        Members = default,
        Arguments = default,
        RequiredDefaults = default,
        Error = error,
    };
}

/// <summary>The entity of a view as generated code names it.</summary>
/// <param name="TableFullName">Its table struct; null where there is none.</param>
/// <param name="Key">The columns of its key, in their order.</param>
/// <param name="Shell">Where the entity's own part goes; null where none can be added to it.</param>
internal sealed record ViewedEntity(string Name, string FullName, string? TableFullName, EquatableArray<ColumnModel> Key, TypeShell? Shell);

/// <summary>An argument of the constructor that creates the view: the index of the member it takes.</summary>
internal sealed record ViewArgument(string Parameter, int Member);

/// <summary>What a member of a view is read from.</summary>
internal enum ViewSource
{
    /// <summary>A column of the entity, or of one that relations to one lead to.</summary>
    Column,

    /// <summary>An owned value, all of whose columns stand side by side.</summary>
    Owned,

    /// <summary>A method of the user's that returns SQL.</summary>
    Value,

    /// <summary>Something that is computed over the targets of a relation to many.</summary>
    Aggregate,

    /// <summary>The view of the target of a relation to one.</summary>
    View,

    /// <summary>A view of each of the targets of a polymorphic relation to one, of which a row has one.</summary>
    Cases,

    /// <summary>Views, or a column, of the targets of a relation to many.</summary>
    List,
}

/// <summary>One member of a view, resolved.</summary>
/// <param name="Path">The properties from the entity to what is read: relations, and at the end a column where the source is one.</param>
internal sealed record ViewMemberModel(string Name, ViewSource Source, EquatableArray<string> Path)
{
    /// <summary>The initializer sets the property; else only the constructor does.</summary>
    public bool IsInitialized { get; init; } = true;

    /// <summary>The column of the row, as it is read: nullable where the source can be null.</summary>
    public ColumnModel? Cell { get; init; }

    /// <summary>The entity whose column is read, for messages.</summary>
    public string CellOwner { get; init; } = string.Empty;

    /// <summary>How an owned value is read.</summary>
    public ViewOwnedModel? Owned { get; init; }

    /// <summary>The value is an <c>int</c> where the database counts with <c>long</c>.</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>It is computed over the rows of a group, and not over targets.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>What is computed of the targets: a member of <c>Aggregate</c>.</summary>
    public string? Aggregate { get; init; }

    /// <summary>The column of the targets that it is computed of.</summary>
    public string? AggregateColumn { get; init; }

    /// <summary>The method that returns the value.</summary>
    public string? Value { get; init; }

    /// <summary>The method that says which targets are listed or computed of.</summary>
    public string? Where { get; init; }

    /// <summary>The method that says in which order targets are listed.</summary>
    public string? OrderBy { get; init; }

    /// <summary>That method returns several orders.</summary>
    public bool OrdersByAll { get; init; }

    /// <summary>At most so many are listed; 0 for all.</summary>
    public int Take { get; init; }

    /// <summary>How many levels of a list of the view itself are listed; 0 for a list of something else.</summary>
    public int MaxDepth { get; init; }

    /// <summary>The view of the target, or of the targets.</summary>
    public ViewTargetModel? View { get; init; }

    /// <summary>The views of the targets of a polymorphic relation.</summary>
    public ViewCasesModel? Cases { get; init; }

    /// <summary>How the rows of a list find the row they belong to.</summary>
    public ViewListModel? List { get; init; }
}

/// <summary>An owned value that a view has as a member.</summary>
/// <param name="Type">Its type, without nullability.</param>
/// <param name="Reader">The method that makes it of a row.</param>
/// <param name="Count">How many columns it has.</param>
/// <param name="IsOptional">It is always there, but the row that has it may not be.</param>
internal sealed record ViewOwnedModel(string Type, string Reader, int Count, bool IsOptional);

/// <summary>A view that another one contains.</summary>
/// <param name="IsNullable">The member is null where there is no target.</param>
/// <param name="Relation">The relation that leads there, for messages: <c>Post.Author</c>.</param>
/// <param name="Target">The entity, for messages.</param>
internal sealed record ViewTargetModel(
    string FullName, string TableFullName, bool IsValueType, bool IsNullable, string Relation, string Target)
{
    public string MapFullName => FullName + ".ViewMap";
}

/// <summary>The views of the targets of a polymorphic relation to one.</summary>
/// <param name="Source">The entity that declares it.</param>
/// <param name="Relation">Its property.</param>
/// <param name="Discriminator">The property that says which target a row has.</param>
/// <param name="TypeFullName">The type of the member.</param>
/// <param name="IsNullable">The member is null where there is no target.</param>
internal sealed record ViewCasesModel(
    string Source,
    string SourceTableFullName,
    string Relation,
    string Discriminator,
    string TypeFullName,
    bool IsNullable,
    EquatableArray<ViewCaseModel> Cases);

/// <summary>The view of one of the targets.</summary>
/// <param name="Target">The entity.</param>
internal sealed record ViewCaseModel(ViewTargetModel View, string Target);

/// <summary>The relation of a list.</summary>
/// <param name="Source">The entity that declares it.</param>
/// <param name="Target">The entity it leads to.</param>
/// <param name="Key">The key that both sides compare.</param>
/// <param name="TargetKey">The primary key of the targets.</param>
/// <param name="ItemType">What is listed.</param>
internal sealed record ViewListModel(
    string Source,
    string Target,
    string TargetTableFullName,
    EquatableArray<KeyPartModel> Key,
    EquatableArray<ColumnModel> TargetKey,
    string ItemType);
