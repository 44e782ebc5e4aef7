using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// Takes what a view consists of: columns, computed values, views of targets and lists. Generated code calls it once a view.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewColumns
{
    private readonly List<ViewColumn> _columns = [];
    private readonly List<ViewListPlan> _lists = [];
    private string _path;

    internal ViewColumns(string name, TableInfo table)
    {
        _path = name;
        Table = table;
    }

    /// <summary>The table that the view is about.</summary>
    internal TableInfo Table { get; }

    /// <summary>The list whose targets these are, where they have the same list; else null.</summary>
    internal ViewListPlan? Around { get; init; }

    /// <summary>A column of the entity, or of a target that is joined; or a value that is the same for every call.</summary>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="value">The column.</param>
    /// <param name="nullable">The member can be null.</param>
    public void Add(string member, Ordering value, bool nullable = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(member, value.Operand, nullable);
    }

    /// <inheritdoc cref="Add(string, Ordering, bool)"/>
    /// <typeparam name="T">The type of the property.</typeparam>
    public void Add<T>(string member, JsonColumn<T> value, bool nullable = false) => Add(member, ((IColumn)value).Operand, nullable);

    /// <inheritdoc cref="Add(string, Ordering, bool)"/>
    /// <typeparam name="TArray">The type of the property.</typeparam>
    /// <typeparam name="T">The type of a value.</typeparam>
    public void Add<TArray, T>(string member, ArrayColumn<TArray, T> value, bool nullable = false)
        where TArray : IEnumerable<T>?
        => Add(member, ((IColumn)value).Operand, nullable);

    /// <summary>A value that is asked for anew at each call, because the user's methods have a part in it.</summary>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="value">Makes the value.</param>
    /// <param name="nullable">The member can be null.</param>
    public void Add(string member, Func<Ordering> value, bool nullable = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Add(new(Name(member), nullable, Operand: null, value));
    }

    /// <summary>An owned value, whose columns stand side by side.</summary>
    /// <typeparam name="TOwned">The struct that names its columns.</typeparam>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="owned">The value.</param>
    /// <param name="nullable">The row that has it may not be there.</param>
    public void AddOwned<TOwned>(string member, TOwned owned, bool nullable = false)
        where TOwned : struct, IOwnedColumns
    {
        ArgumentNullException.ThrowIfNull(member);
        foreach (ColumnOperand column in owned.Columns.Operands)
        {
            string part = column.Info.Property[column.Info.Property.IndexOf('.', StringComparison.Ordinal)..];
            _columns.Add(new(Name(member) + part, nullable || column.Info.Nullable, column, Make: null) { IsOfOwned = true });
        }
    }

    /// <summary>A view of the target of a relation to one, whose columns stand in the same row.</summary>
    /// <typeparam name="TView">The view of the target.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TShape">The shape of the view.</typeparam>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="table">The target, as the relation leads to it.</param>
    public void AddView<TView, TTable, TShape>(string member, TTable table)
        where TTable : struct
        where TShape : struct, IViewShape<TView, TTable>
    {
        (string outer, _path) = (_path, Name(member));
        default(TShape).Describe(this, table);
        _path = outer;
    }

    /// <summary>
    /// A view of one of the targets of a polymorphic relation to one, whose columns stand in the same row, and are NULL where the row has
    /// another target.
    /// </summary>
    /// <typeparam name="TView">The view of the target.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TSourceTable">Its table struct.</typeparam>
    /// <typeparam name="TTarget">The target.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TShape">The shape of the view.</typeparam>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="source">The table that declares the relation, as the statement names it.</param>
    /// <param name="relation">The relation.</param>
    public void AddCase<TView, TSource, TSourceTable, TTarget, TTable, TShape>(string member, TSourceTable source, Include relation)
        where TSource : class
        where TSourceTable : struct, IAliasedTable<TSourceTable>
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TShape : struct, IViewShape<TView, TTable>
        => AddView<TView, TTable, TShape>(
            member, ((MorphTo<TSource>)relation).BranchTo<TTarget>().Join<TTable>(source.Occurrence));

    /// <summary>A list of views of the targets of a relation to many, or of one of their columns.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TView">What is listed.</typeparam>
    /// <typeparam name="TShape">Its shape.</typeparam>
    /// <typeparam name="TKey">The key that both sides compare.</typeparam>
    /// <typeparam name="TTargetKey">The primary key of the targets.</typeparam>
    /// <typeparam name="TList">How the keys are read.</typeparam>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="relation">The relation with what limits and orders its targets; asked at each call.</param>
    /// <param name="maxDepth">How many levels are listed where the targets have the same list; 0 where they have not.</param>
    public void AddList<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>(
        string member, Func<ToMany<TSource, TTarget, TTable>> relation, int maxDepth = 0)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
        where TShape : struct, IViewShape<TView, TTable>
        where TKey : notnull
        where TTargetKey : notnull
        where TList : struct, IViewList<TKey, TTargetKey>
        => _lists.Add(Around is ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList> same
            ? same.Below(Name(member), relation)
            : new ViewListPlan<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>(Name(member), relation, maxDepth));

    /// <summary>What is thrown where a relation that is required leads nowhere.</summary>
    /// <param name="member">The member, as in <c>PostCard.Author</c>.</param>
    /// <param name="relation">The relation, as in <c>Post.Author</c>.</param>
    /// <param name="target">The entity it leads to.</param>
    public static RelationIntegrityException Missing(string member, string relation, string target)
    {
        ArgumentNullException.ThrowIfNull(relation);
        int point = relation.IndexOf('.', StringComparison.Ordinal);
        return new($"{member} cannot be null, but a row's {relation} leads to no {target}: its foreign key names a row that is not there. "
            + "Repair the row, or make the member nullable.")
        {
            Entity = relation[..Math.Max(point, 0)],
            Relation = relation[(point + 1)..],
        };
    }

    /// <summary>
    /// The value of a polymorphic member where no target was found: null where the row names none, or one that is not there.
    /// </summary>
    /// <typeparam name="TView">The type of the member.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <param name="member">The member, as in <c>CommentLine.Subject</c>.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="discriminator">What stands for the entity of the target in the row.</param>
    /// <param name="isNullable">The member can be null.</param>
    /// <exception cref="RelationIntegrityException">The discriminator stands for none of the targets, or the member cannot be
    /// null.</exception>
    public static TView NoCase<TView, TSource>(string member, Include relation, string? discriminator, bool isNullable)
        where TSource : class
    {
        ArgumentNullException.ThrowIfNull(relation);
        var morph = (MorphTo<TSource>)relation;
        if (discriminator is not null)
            morph.ThrowIfUnknown(discriminator);

        return isNullable ? default! : throw Missing(member, morph.Relation.Info.Name, morph.Relation.Info.Target);
    }

    /// <summary>All that was described, with the columns that its lists need.</summary>
    internal ViewMembers Complete()
    {
        var members = new ViewMembers(_columns, _lists);
        foreach (ViewListPlan list in _lists)
            list.Complete(members, Table);

        return members;
    }

    private void Add(string member, Operand value, bool nullable) => _columns.Add(new(Name(member), nullable, value, Make: null));

    private string Name(string member) => _path + "." + member;
}
