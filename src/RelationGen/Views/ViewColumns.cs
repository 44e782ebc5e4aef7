using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Takes what a view consists of: columns, computed values, views of targets and lists. Generated code calls it once a view.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewColumns
{
    /// <summary>A column of the entity, or of a target that is joined; or a value that is the same for every call.</summary>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="value">The column.</param>
    /// <param name="nullable">The member can be null.</param>
    public void Add(string member, Ordering value, bool nullable = false) => throw new NotImplementedException();

    /// <summary>A value that is asked for anew at each call, because the user's methods have a part in it.</summary>
    /// <inheritdoc cref="Add(string, Ordering, bool)"/>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="value">Makes the value.</param>
    /// <param name="nullable">The member can be null.</param>
    public void Add(string member, Func<Ordering> value, bool nullable = false) => throw new NotImplementedException();

    /// <summary>A view of the target of a relation to one, whose columns stand in the same row.</summary>
    /// <typeparam name="TView">The view of the target.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TShape">The shape of the view.</typeparam>
    /// <param name="member">The member of the view, for messages.</param>
    /// <param name="table">The target, as the relation leads to it.</param>
    public void AddView<TView, TTable, TShape>(string member, TTable table)
        where TTable : struct
        where TShape : struct, IViewShape<TView, TTable>
        => throw new NotImplementedException();

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
    public void AddList<TSource, TTarget, TTable, TView, TShape, TKey, TTargetKey, TList>(
        string member, Func<ToMany<TSource, TTarget, TTable>> relation)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
        where TShape : struct, IViewShape<TView, TTable>
        where TKey : notnull
        where TTargetKey : notnull
        where TList : struct, IViewList<TKey, TTargetKey>
        => throw new NotImplementedException();

    /// <summary>What is thrown where a relation that is required leads nowhere.</summary>
    /// <param name="member">The member, as in <c>PostCard.Author</c>.</param>
    /// <param name="relation">The relation, as in <c>Post.Author</c>.</param>
    /// <param name="target">The entity it leads to.</param>
    public static RelationIntegrityException Missing(string member, string relation, string target) => throw new NotImplementedException();
}
