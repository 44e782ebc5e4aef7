namespace RelationGen;

/// <summary>
/// The facts of one relation. Implemented explicitly by a generated struct and called on its default value, so that the loaders are
/// compiled for each relation.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TKey">The key that both sides compare; a value tuple when it is composite.</typeparam>
public interface IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>Selects the targets of one source key: <c>… WHERE t."post_id" = $1</c>.</summary>
    Statement ByKey { get; }

    /// <summary>
    /// Selects the targets of many source keys, which arrive in the one parameter <c>$1</c>:
    /// <c>… WHERE t."post_id" IN (SELECT "value" FROM json_each($1))</c>. For <c>byte[]</c> keys the text says <c>IN ($1)</c> and the
    /// token is replaced by a list of parameters.
    /// </summary>
    Statement ByKeys { get; }

    /// <summary>The number of parts of the key.</summary>
    int KeyParts { get; }

    /// <summary>How keys compare in memory; null for <see cref="EqualityComparer{T}.Default"/>.</summary>
    IEqualityComparer<TKey>? KeyComparer { get; }

    /// <summary>Hands the parts of a key to <paramref name="writer"/>, in their order.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="key">The key.</param>
    void WriteKey(KeyWriter writer, TKey key);

    /// <summary>The key a source compares. False when it is null or partly null: then there is no relation and nothing is sent.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The key.</param>
    bool TrySourceKey(TSource source, out TKey key);

    /// <summary>What the relation property of a source holds.</summary>
    /// <param name="source">The source.</param>
    RelationState State(TSource source);

    /// <summary>A source has a key that targets can refer to; false while it is still to be made.</summary>
    /// <param name="source">The source.</param>
    bool HasKey(TSource source) => true;
}
