namespace RelationGen;

/// <summary>
/// Composite keys whose parts are written as arguments: <c>o.Lines.Delete(7, 2)</c> is <c>o.Lines.Delete((7, 2))</c>. The methods of
/// payloads take a key as a value tuple; there it is one of several.
/// </summary>
public static class CompositeKeys
{
    /// <summary>Gives the row a target that is there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, T1, T2, TCreation>(
        this NestedMany<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation> relation, T1 first, T2 second)
        where TSelf : NestedMany<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect((first, second));
    }

    /// <summary>Gives the row the target that is there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, T1, T2, TCreation>(
        this NestedOne<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation> relation, T1 first, T2 second)
        where TSelf : NestedOne<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect((first, second));
    }

    /// <summary>Deletes a target of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    public static TSelf Delete<TSelf, TSource, TTarget, TTable, T1, T2, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification> relation, T1 first, T2 second)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Delete((first, second));
    }

    /// <summary>Changes a target of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="change">What is changed.</param>
    public static TSelf Update<TSelf, TSource, TTarget, TTable, T1, T2, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification> relation, T1 first, T2 second,
        Action<TModification> change)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Update((first, second), change);
    }

    /// <summary>Changes a target of the row, or inserts it where there is none.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="target">What is inserted where there is no such row.</param>
    /// <param name="change">What is changed where there is one.</param>
    /// <param name="nested">What is written together with a new one; null, the default, for nothing.</param>
    public static TSelf Upsert<TSelf, TSource, TTarget, TTable, T1, T2, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification> relation, T1 first, T2 second,
        TTarget target, Action<TModification> change, Action<TCreation>? nested = null)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Upsert((first, second), target, change, nested);
    }

    /// <summary>Takes a target out of the relation; the row stays.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    public static OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2), TCreation, TModification> Disconnect<TSource, TTarget, TTable, T1, T2, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2), TCreation, TModification> relation, T1 first, T2 second)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Disconnect((first, second));
    }

    /// <summary>Makes the relation hold exactly one target.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    public static OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2), TCreation, TModification> Set<TSource, TTarget, TTable, T1, T2, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2), TCreation, TModification> relation, T1 first, T2 second)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Set((first, second));
    }

    /// <summary>Gives the row a target that is there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, T1, T2, T3, TCreation>(
        this NestedMany<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation> relation, T1 first, T2 second, T3 third)
        where TSelf : NestedMany<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect((first, second, third));
    }

    /// <summary>Gives the row the target that is there.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    public static TSelf Connect<TSelf, TSource, TTarget, TTable, T1, T2, T3, TCreation>(
        this NestedOne<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation> relation, T1 first, T2 second, T3 third)
        where TSelf : NestedOne<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Connect((first, second, third));
    }

    /// <summary>Deletes a target of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    public static TSelf Delete<TSelf, TSource, TTarget, TTable, T1, T2, T3, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> relation, T1 first, T2 second,
        T3 third)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Delete((first, second, third));
    }

    /// <summary>Changes a target of the row. One that belongs to another row, or is not there, refuses the whole change.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    /// <param name="change">What is changed.</param>
    public static TSelf Update<TSelf, TSource, TTarget, TTable, T1, T2, T3, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> relation, T1 first, T2 second,
        T3 third, Action<TModification> change)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Update((first, second, third), change);
    }

    /// <summary>Changes a target of the row, or inserts it where there is none.</summary>
    /// <typeparam name="TSelf">The class of the relation.</typeparam>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    /// <param name="target">What is inserted where there is no such row.</param>
    /// <param name="change">What is changed where there is one.</param>
    /// <param name="nested">What is written together with a new one; null, the default, for nothing.</param>
    public static TSelf Upsert<TSelf, TSource, TTarget, TTable, T1, T2, T3, TCreation, TModification>(
        this NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> relation, T1 first, T2 second,
        T3 third, TTarget target, Action<TModification> change, Action<TCreation>? nested = null)
        where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification>
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Upsert((first, second, third), target, change, nested);
    }

    /// <summary>Takes a target out of the relation; the row stays.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    public static OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> Disconnect<TSource, TTarget, TTable, T1, T2, T3, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> relation, T1 first, T2 second,
        T3 third)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Disconnect((first, second, third));
    }

    /// <summary>Makes the relation hold exactly one target.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
    /// <typeparam name="TModification">What can be changed of a target.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="first">The first part of the key.</param>
    /// <param name="second">The second part of the key.</param>
    /// <param name="third">The third part of the key.</param>
    public static OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> Set<TSource, TTarget, TTable, T1, T2, T3, TCreation, TModification>(
        this OptionalTargetChanges<TSource, TTarget, TTable, (T1, T2, T3), TCreation, TModification> relation, T1 first, T2 second,
        T3 third)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, (T1, T2, T3), TTable>
        where TCreation : Creation<TTarget>, new()
        where TModification : Modification<TTarget>, new()
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Set((first, second, third));
    }
}
