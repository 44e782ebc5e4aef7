using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Creates the relation objects that generated code keeps in static fields.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Relation
{
    /// <summary>Creates a relation whose foreign key is stored by many targets.</summary>
    /// <param name="info">Its names.</param>
    /// <inheritdoc cref="BelongsTo{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}" path="/typeparam"/>
    public static Relation<TSource, TTarget> HasMany<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IHasMany<TSource, TTarget, TKey>
        => new HasManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info);

    /// <summary>Creates a relation whose foreign key is stored by at most one target.</summary>
    /// <param name="info">Its names.</param>
    /// <inheritdoc cref="BelongsTo{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}" path="/typeparam"/>
    public static Relation<TSource, TTarget> HasOne<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IHasOne<TSource, TTarget, TKey>
        => new HasOneRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info);

    /// <summary>Creates a relation whose foreign key is stored by many targets, which have a relation that points back.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
    /// <typeparam name="TTargetKey">The key of the target.</typeparam>
    /// <typeparam name="TKey">The key that both sides compare.</typeparam>
    /// <typeparam name="TRelation">The generated struct of the relation.</typeparam>
    /// <typeparam name="TBack">The generated struct of the relation that points back.</typeparam>
    /// <param name="info">Its names.</param>
    public static Relation<TSource, TTarget> HasMany<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation, TBack>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IToMany<TSource, TTarget, TKey>
        where TBack : struct, IBelongsTo<TTarget, TSource, TKey>
        => HasMany<TSource, TTarget, TTargetTable, TTargetKey, TKey, BackedMany<TSource, TTarget, TKey, TRelation, TBack>>(info);

    /// <summary>Creates a relation whose foreign key is stored by at most one target, which has a relation that points back.</summary>
    /// <param name="info">Its names.</param>
    /// <inheritdoc cref="HasMany{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation, TBack}" path="/typeparam"/>
    public static Relation<TSource, TTarget> HasOne<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation, TBack>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IToOne<TSource, TTarget, TKey>
        where TBack : struct, IBelongsTo<TTarget, TSource, TKey>
        => HasOne<TSource, TTarget, TTargetTable, TTargetKey, TKey, BackedOne<TSource, TTarget, TKey, TRelation, TBack>>(info);

    /// <summary>Creates a relation whose foreign key is stored by the source.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
    /// <typeparam name="TTargetKey">The key of the target.</typeparam>
    /// <typeparam name="TKey">The key that both sides compare.</typeparam>
    /// <typeparam name="TRelation">The generated struct of the relation.</typeparam>
    /// <param name="info">Its names.</param>
    public static Relation<TSource, TTarget> BelongsTo<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
        => new BelongsToRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info);

    /// <summary>Creates a relation whose two keys are stored by a junction table.</summary>
    /// <param name="info">Its names.</param>
    /// <inheritdoc cref="BelongsTo{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}" path="/typeparam"/>
    public static Relation<TSource, TTarget> ManyToMany<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IManyToMany<TSource, TTarget, TKey>
        => new ManyToManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info);

    /// <summary>Creates a relation to at most one target that other entities lead to.</summary>
    /// <param name="info">Its names.</param>
    /// <inheritdoc cref="BelongsTo{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}" path="/typeparam"/>
    public static Relation<TSource, TTarget> HasOneThrough<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TKey : notnull
        where TRelation : struct, IHasOneThrough<TSource, TTarget, TKey>
        => new HasOneThroughRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info);

    /// <summary>Creates a polymorphic relation to one.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TRelation">The generated struct of the relation.</typeparam>
    /// <param name="info">Its names.</param>
    /// <param name="branches">The relation to each of the targets.</param>
    public static MorphTo<TSource> MorphTo<TSource, TRelation>(RelationInfo info, params Relation<TSource>[] branches)
        where TSource : class
        where TRelation : struct, IMorphTo<TSource>
    {
        ArgumentNullException.ThrowIfNull(branches);
        return new MorphRelation<TSource, TRelation>(info, branches).ToInclude();
    }

    /// <summary>Limits or orders the targets of a relation that was just created.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="where">Which targets belong to the relation. Default: all.</param>
    /// <param name="orderBy">What orders them. Default: their key.</param>
    /// <param name="orders">What orders them, where it is several columns.</param>
    public static Relation<TSource, TTarget> Scoped<TSource, TTarget, TTargetTable>(
        Relation<TSource, TTarget> relation, Func<TTargetTable, Predicate>? where = null, Func<TTargetTable, Ordering>? orderBy = null,
        Func<TTargetTable, Ordering[]>? orders = null)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IAliasedTable<TTargetTable>
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.With(new Scope<TTargetTable>(relation.Info, where, orderBy is null ? orders : table => [orderBy(table)]));
    }

    /// <summary>
    /// Stands for a relation whose declaration has a compile error: every use throws <see cref="InvalidOperationException"/>.
    /// </summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <param name="entity">The class that declares the relation.</param>
    /// <param name="property">The relation property.</param>
    public static Relation<TSource, TTarget> Invalid<TSource, TTarget>(string entity, string property)
        where TSource : class
        where TTarget : class
        => new InvalidRelation<TSource, TTarget>(entity, property);

    /// <summary>The exception that every use of a relation with a compile error throws.</summary>
    /// <param name="entity">The class that declares the relation.</param>
    /// <param name="property">The relation property.</param>
    public static InvalidOperationException InvalidRelation(string entity, string property)
        => new($"'{entity}.{property}' is not a valid relation; fix the error the compiler reports for it.");
}
