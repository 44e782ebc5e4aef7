using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The row of the entity that stores a foreign key of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SourceRow
{
    private readonly Func<bool> _hasKey;

    private SourceRow(TableInfo table, Func<bool> hasKey, Action<KeyWriter> writeKey)
    {
        Table = table;
        _hasKey = hasKey;
        WriteKey = writeKey;
    }

    /// <summary>The entity has a key, so that there can be a row.</summary>
    internal bool HasKey => _hasKey();

    internal TableInfo Table { get; }

    internal Action<KeyWriter> WriteKey { get; }

    /// <summary>The row of an entity. Called by generated code.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The entity.</param>
    public static SourceRow Of<TEntity, TKey, TTable>(TEntity entity)
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => new(
            default(TTable).Info, () => EntityKey<TEntity, TKey, TTable>.IsThere(entity),
            writer => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(writer, default(TTable).KeyOf(entity)));
}
