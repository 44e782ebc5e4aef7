using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// A table whose key has something else in its properties than in its columns: a struct around a value, or what a converter knows.
/// </summary>
/// <typeparam name="TKey">The key as it is stored; a value tuple when it is composite.</typeparam>
/// <typeparam name="TGiven">The key as the properties have it; a value tuple when it is composite.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWrappedKey<TKey, TGiven>
    where TKey : notnull
    where TGiven : notnull
{
    /// <summary>A key as it is stored.</summary>
    /// <param name="key">The key, as the properties have it.</param>
    TKey Stored(TGiven key);
}
