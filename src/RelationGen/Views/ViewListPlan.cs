using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>A list of a view: which rows it lists, and where the keys stand that say to which row they belong.</summary>
/// <param name="name">The member, as in <c>PostCard.Latest</c>.</param>
internal abstract class ViewListPlan(string name)
{
    protected string Name => name;

    /// <summary>Finds the key of the rows that have such a list.</summary>
    /// <param name="source">What is read of those rows.</param>
    /// <param name="table">The table that they are about.</param>
    public abstract void Complete(ViewMembers source, TableInfo table);

    /// <summary>What reads the lists of one call.</summary>
    /// <param name="recursion">The recursion by which the rows were found that have the lists; null where none was followed.</param>
    public abstract Loader CreateLoader(ViewRecursion? recursion);
}

/// <inheritdoc/>
/// <param name="name">The member, as in <c>PostCard.Latest</c>.</param>
/// <param name="relation">The relation with what limits and orders its targets; asked at each call.</param>
/// <param name="maxDepth">How many levels are listed where the targets have the same list; 0 where they have not.</param>
/// <param name="above">The same list of the rows above, whose targets these are of; null for the first.</param>
internal sealed class ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>(
    string name, Func<ToMany<TSource, TTarget, TTable>> relation, int maxDepth,
    ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>? above = null) : ViewListPlan(name)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TShape : struct, IViewShape<TView, TTable>
    where TKey : notnull
    where TTargetKey : notnull
    where TList : struct, IViewList<TKey, TTargetKey>
{
    private readonly TableAlias _target = above?._target ?? new();
    private ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>? _below;
    private ViewListKeys? _keys;
    private ViewMembers? _members;

    /// <summary>The same list of the targets.</summary>
    public ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList> Below(
        string name, Func<ToMany<TSource, TTarget, TTable>> relation)
        => _below = new(name, relation, maxDepth, above: this);

    public override void Complete(ViewMembers source, TableInfo table)
    {
        ToMany<TSource, TTarget, TTable> targets = relation();
        RelationInfo info = targets.Relation.Info;
        TableInfo owner = targets.Source?.Relation?.TargetTable ?? table;
        ColumnInfo[] own = Columns(owner, info.Steps[0].PreviousColumns);
        _keys = new(
            SourceAt: source.Place(own, targets.Source, Name),
            CanBeNull: targets.Source is { IsOptional: true } || Array.Exists(own, column => column.Nullable),
            TargetAt: 0,
            KeyAt: 0,
            Parts: own.Length);
        if (above is not null)
            return;

        TableInfo target = default(TTable).Info;
        var columns = new ViewColumns(Name, target) { Around = maxDepth > 0 ? this : null };
        default(TShape).Describe(columns, default(TTable).At(_target));
        _members = columns.Complete();
        _keys = _keys with { TargetAt = _members.Place(target.KeyColumns, _target, Name) };
        _keys = _keys with
        {
            KeyAt = info.Steps.Count > 1 ? _members.Count : _members.Place(Columns(target, info.Steps[0].Columns), _target, Name),
        };
    }

    public override Loader CreateLoader(ViewRecursion? recursion)
    {
        ToMany<TSource, TTarget, TTable> targets = relation();
        ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList> first = above ?? this;
        RelationInfo info = targets.Relation.Info;
        ViewListKeys keys = first._keys! with { SourceAt = _keys!.SourceAt, CanBeNull = _keys.CanBeNull };
        return new ViewListLoader<TView, TTable, TShape, TKey, TTargetKey, TList>(
            info, default(TTable).Info, keys, first._members!, _target)
        {
            Scope = targets.Relation.Scope,
            Options = targets.OptionsAt(_target),
            Recursion = maxDepth > 0 ? ViewRecursion<TKey>.Below(recursion, first, info, maxDepth, first._below!._keys!) : null,
        };
    }

    private static ColumnInfo[] Columns(TableInfo table, string[] quoted) =>
        [.. quoted.Select(name => table.Columns.First(column => column.Quoted == name))];
}

/// <summary>Where the keys of a list stand.</summary>
/// <param name="SourceAt">The key that both sides compare, in the row that has the list.</param>
/// <param name="CanBeNull">That key can be null: the list is empty then.</param>
/// <param name="TargetAt">The primary key of a target, in its row.</param>
/// <param name="KeyAt">The key that both sides compare, in the row of a target.</param>
/// <param name="Parts">How many columns the key has.</param>
internal sealed record ViewListKeys(int SourceAt, bool CanBeNull, int TargetAt, int KeyAt, int Parts);
