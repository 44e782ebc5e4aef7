using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A type that holds what is read of an entity. <c>[View]</c> makes a type one; nobody else implements this.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IView<TSelf>
    where TSelf : IView<TSelf>
{
    /// <summary>What is read, and how.</summary>
    static abstract ViewPlan<TSelf> Plan { get; }
}

/// <summary>A view of an entity, as queries over the entity accept it.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IView<TSelf, TEntity> : IView<TSelf>
    where TSelf : IView<TSelf, TEntity>
    where TEntity : class;

/// <summary>A view of groups of rows, as <see cref="Query{TEntity, TTable}.GroupBy{TView}"/> accepts it.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGroupView<TSelf, TEntity> : IView<TSelf, TEntity>
    where TSelf : IGroupView<TSelf, TEntity>
    where TEntity : class;

/// <summary>Entities of which there is a view, so that what is in memory can be viewed: <c>posts.ViewAsync&lt;PostCard>(db)</c>.</summary>
/// <typeparam name="TView">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IViewedAs<out TView>;
