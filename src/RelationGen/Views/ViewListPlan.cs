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
    public abstract Loader CreateLoader();
}

/// <inheritdoc/>
internal sealed class ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>(
    string name, Func<ToMany<TSource, TTarget, TTable>> relation) : ViewListPlan(name)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TShape : struct, IViewShape<TView, TTable>
    where TKey : notnull
    where TTargetKey : notnull
    where TList : struct, IViewList<TKey, TTargetKey>
{
    private readonly TableAlias _target = new();
    private ViewListKeys? _keys;
    private ViewMembers? _members;

    public override void Complete(ViewMembers source, TableInfo table)
    {
        ToMany<TSource, TTarget, TTable> targets = relation();
        RelationInfo info = targets.Relation.Info;
        TableInfo target = default(TTable).Info;
        TableInfo owner = targets.Source?.Relation?.TargetTable ?? table;
        ColumnInfo[] own = Columns(owner, info.Steps[0].PreviousColumns);
        var columns = new ViewColumns(Name, target);
        default(TShape).Describe(columns, default(TTable).At(_target));
        _members = columns.Complete();
        bool isJunction = info.Steps.Count > 1;
        _keys = new(
            SourceAt: source.Place(own, targets.Source, Name),
            CanBeNull: targets.Source is { IsOptional: true } || Array.Exists(own, column => column.Nullable),
            TargetAt: _members.Place(target.KeyColumns, _target, Name),
            KeyAt: isJunction ? _members.Count : _members.Place(Columns(target, info.Steps[0].Columns), _target, Name),
            Parts: own.Length);
        if (isJunction)
            _keys = _keys with { KeyAt = _members.Count };
    }

    public override Loader CreateLoader()
    {
        ToMany<TSource, TTarget, TTable> targets = relation();
        return new ViewListLoader<TView, TTable, TShape, TKey, TTargetKey, TList>(
            targets.Relation.Info, default(TTable).Info, _keys!, _members!, _target)
        {
            Scope = targets.Relation.Scope,
            Options = targets.OptionsAt(_target),
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
