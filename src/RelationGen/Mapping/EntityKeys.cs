namespace RelationGen;

/// <summary>The keys of entities, by which their rows are asked for and found again.</summary>
internal abstract class EntityKeys : Predicate
{
    internal sealed override bool CanBeNull => false;

    /// <summary>How many different keys there are.</summary>
    public abstract int Count { get; }

    /// <summary>The number of the key of an entity.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public abstract int Add(object entity);

    /// <summary>The number of the key of a row; -1 for none of them.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row, with the columns of the key where the entity has them.</param>
    public abstract int Find<TRow>(ref TRow row)
        where TRow : struct, IRow;
}

/// <inheritdoc/>
internal sealed class EntityKeys<TEntity, TKey, TTable> : EntityKeys, IKeyList
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private readonly List<TKey> _keys = [];
    private readonly Dictionary<TKey, int> _numbers = new(KeyRules.Of<TKey>(Table.Key).Comparer);
    private int _next;

    public override int Count => _keys.Count;

    public Type KeyType => typeof(TKey);

    public int KeyParts => Table.KeyColumns.Count;

    private static TableInfo Table => default(TTable).Info;

    public override int Add(object entity)
    {
        if (!EntityKey<TEntity, TKey, TTable>.IsThere((TEntity)entity))
            throw new InvalidOperationException(
                $"A {Table.Entity} in the list has no key yet, so that it has no row to read; insert it before.");

        TKey key = default(TTable).KeyOf((TEntity)entity);
        if (_numbers.TryGetValue(key, out int number))
            return number;

        _numbers.Add(key, _keys.Count);
        _keys.Add(key);
        return _keys.Count - 1;
    }

    public override int Find<TRow>(ref TRow row) => _numbers.TryGetValue(default(TTable).ReadKey(ref row), out int number) ? number : -1;

    public void WriteNext(KeyWriter writer) => KeyRules.Of<TKey>(Table.Key).Write(writer, _keys[_next++]);

    public void Rewind() => _next = 0;

    internal override void Write(SqlWriter writer)
        => writer.AppendIsAny([.. Table.KeyColumns.Select(column => SqlWriter.DefaultAlias + column.Quoted)], this);
}
