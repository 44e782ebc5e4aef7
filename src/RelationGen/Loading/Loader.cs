namespace RelationGen;

/// <summary>Loads one relation within one call; what it found is attached when every statement of the call has succeeded.</summary>
internal abstract class Loader
{
    /// <summary>Tells the call which entities this loader and those below it produce.</summary>
    internal abstract void Announce(LoadCall call);

    /// <summary>Sets the relation property of every source. Nothing here can fail because of the database.</summary>
    internal abstract void Attach();

    /// <summary>Gives pooled memory back.</summary>
    internal abstract void Release();
}

/// <summary>Loads one relation of <typeparamref name="TSource"/>.</summary>
internal abstract class Loader<TSource> : Loader
    where TSource : class
{
    internal abstract void Load(LoadCall call, Sources<TSource> sources);

    internal abstract Task LoadAsync(LoadCall call, Sources<TSource> sources, CancellationToken cancellationToken);
}
