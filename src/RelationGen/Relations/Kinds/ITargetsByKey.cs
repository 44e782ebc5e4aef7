namespace RelationGen;

/// <summary>A relation to many whose targets can be asked for by keys alone.</summary>
/// <typeparam name="TTarget">The targets.</typeparam>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
internal interface ITargetsByKey<TTarget, TKey>
    where TTarget : class
    where TKey : notnull
{
    /// <summary>Loads the targets of keys.</summary>
    /// <param name="nested">Loaders of the relations of the targets.</param>
    Loader<KeyedSource<TKey, TTarget>> CreateListLoader(Loader<TTarget>[] nested);

    /// <summary>Loads a page of the targets of each key.</summary>
    /// <param name="nested">Loaders of the relations of the targets.</param>
    /// <param name="pages">Which page.</param>
    Loader<KeyedSource<TKey, TTarget>> CreatePageLoader(Loader<TTarget>[] nested, TargetPages pages);

    /// <summary>Counts the targets of keys.</summary>
    Loader<KeyedSource<TKey, TTarget>> CreateCountLoader();
}

/// <summary>A relation to one whose target can be asked for by keys alone.</summary>
/// <inheritdoc cref="ITargetsByKey{TTarget, TKey}" path="/typeparam"/>
internal interface ITargetByKey<TTarget, TKey>
    where TTarget : class
    where TKey : notnull
{
    /// <summary>Loads the target of each key; one without a target has none.</summary>
    Loader<KeyedSource<TKey, TTarget>> CreateOneLoader();
}
