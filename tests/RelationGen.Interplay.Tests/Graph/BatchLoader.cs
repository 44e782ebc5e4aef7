using GraphQL.DataLoader;

namespace RelationGen.Interplay.Tests.Graph;

/// <summary>
/// A loader of GraphQL: collects the keys that the fields of one level ask for, and hands them to a batch when the server wants the first
/// of them. That is all which stands between both libraries.
/// </summary>
/// <param name="fetch">The batch.</param>
public sealed class BatchLoader<TKey, T>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, T>>> fetch)
    where TKey : notnull
{
    private Batch _next = new();

    /// <summary>What a field returns.</summary>
    public IDataLoaderResult Load(TKey key)
    {
        _next.Keys.Add(key);
        return new Result(this, _next, key);
    }

    private Task<IReadOnlyDictionary<TKey, T>> FoundAsync(Batch batch, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(batch, _next))
            _next = new();

        return batch.Found ??= fetch(batch.Keys, cancellationToken);
    }

    private sealed class Batch
    {
        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, T>>? Found { get; set; }
    }

    private sealed class Result(BatchLoader<TKey, T> loader, Batch batch, TKey key) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken)
            => (await loader.FoundAsync(batch, cancellationToken)).GetValueOrDefault(key);
    }
}
