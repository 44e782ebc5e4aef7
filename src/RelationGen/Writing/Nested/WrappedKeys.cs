namespace RelationGen;

/// <summary>
/// Keys as properties have them, where columns store something else: <c>o.Shop.Connect(new ShopId("north", 7))</c>. The methods of payloads
/// take a key as it is stored.
/// </summary>
/// <example><code>await Shop.UpdateAsync(db, id, x => x.Parent.Connect(new ShopId("north", 7)));</code></example>
public static class WrappedKeys
{
    /// <summary>Gives the row a target that is there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation>(
        this NestedOne<TSelf, TSource, TTarget, TTable, TKey, TCreation> relation, TGiven key)
        where TSelf : NestedOne<TSelf, TSource, TTarget, TTable, TKey, TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect(default(TTable).Stored(key));
    }

    /// <summary>Gives the row targets that are there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation>(
        this NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation> relation, TGiven key, params TGiven[] more)
        where TSelf : NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(more);
        return relation.Connect(StoredKeys<TTable, TKey, TGiven>([key, .. more]));
    }

    /// <summary>Gives the row targets that are there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="keys">Their keys, as their properties have them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation>(
        this NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation> relation, IEnumerable<TGiven> keys)
        where TSelf : NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect(StoredKeys<TTable, TKey, TGiven>(keys));
    }

    /// <summary>Deletes targets of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Delete<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification> relation, TGiven key, params TGiven[] more)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(more);
        return relation.Delete(StoredKeys<TTable, TKey, TGiven>([key, .. more]));
    }

    /// <summary>Deletes targets of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="keys">Their keys, as their properties have them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Delete<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification> relation, IEnumerable<TGiven> keys)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Delete(StoredKeys<TTable, TKey, TGiven>(keys));
    }

    /// <summary>Changes a target of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="change">What is changed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Update<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification> relation,
        TGiven key, Action<TModification> change)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Update(default(TTable).Stored(key), change);
    }

    /// <summary>Changes a target of the row, or inserts it where there is none.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="target">What is inserted where there is no such row.</param>
    /// <param name="change">What is changed where there is one.</param>
    /// <param name="nested">What is written together with a new one; null, the default, for nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TSelf Upsert<TSelf, TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification> relation,
        TGiven key, TTarget target, Action<TModification> change,
        Action<TCreation>? nested = null)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Upsert(default(TTable).Stored(key), target, change, nested);
    }

    /// <summary>Takes targets out of the relation; the rows stay.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
        Disconnect<TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> relation, TGiven key, params TGiven[] more)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(more);
        return relation.Disconnect(StoredKeys<TTable, TKey, TGiven>([key, .. more]));
    }

    /// <summary>Takes targets out of the relation; the rows stay.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="keys">Their keys, as their properties have them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
        Disconnect<TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> relation, IEnumerable<TGiven> keys)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Disconnect(StoredKeys<TTable, TKey, TGiven>(keys));
    }

    /// <summary>Makes the relation hold exactly these targets.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of a target, as its property has it.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
        Set<TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> relation, TGiven key, params TGiven[] more)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(more);
        return relation.Set(StoredKeys<TTable, TKey, TGiven>([key, .. more]));
    }

    /// <summary>Makes the relation hold exactly these targets.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The key as it is stored.</typeparam>
    /// <typeparam name="TGiven">The key as the properties have it.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="keys">Their keys, as their properties have them; none takes all out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
        Set<TSource, TTarget, TTable, TKey, TGiven, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> relation, IEnumerable<TGiven> keys)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Set(StoredKeys<TTable, TKey, TGiven>(keys));
    }

    /// <summary>
    /// A key that a payload is given, as it is stored: of a converter whose two types are one, no other method could tell.
    /// </summary>
    internal static TKey Stored<TTable, TKey>(TKey key)
        where TTable : struct
        where TKey : notnull
        => default(TTable) is IWrappedKey<TKey, TKey> table ? table.Stored(key) : key;

    private static IEnumerable<TKey> StoredKeys<TTable, TKey, TGiven>(IEnumerable<TGiven> keys)
        where TTable : struct, IWrappedKey<TKey, TGiven>
        where TKey : notnull
        where TGiven : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Select(static key => default(TTable).Stored(key));
    }
}
