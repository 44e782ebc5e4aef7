using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// What only the generated code of one relation can do, because it touches the properties of both sides. Implemented by a generated
/// struct and called
/// on its default value, so that the loaders are compiled for each relation; what is known of a relation besides is data, in <see cref="RelationInfo"/>.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TKey">The key that both sides compare; a value tuple when it is composite.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The key a source compares. False when it is null or partly null: then there is no relation and nothing is sent.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The key; the default of its type in the place of a null.</param>
    bool TrySourceKey(TSource source, out TKey key);

    /// <summary>A source has a key that targets can refer to; false while it is still to be made.</summary>
    /// <param name="source">The source.</param>
    bool HasKey(TSource source) => source is not Infrastructure.IKeyedEntity entity || entity.HasKey;
}
