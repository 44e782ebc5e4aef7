using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RelationGen;

/// <summary>
/// Numbers the distinct keys of a load in the order of their first use. The key used last is tried first, because rows and sources tend
/// to come in runs; one key alone needs no dictionary.
/// </summary>
internal struct KeyIndex<TKey>(IEqualityComparer<TKey>? comparer, int expected)
    where TKey : notnull
{
    private TKey[]? _keys;
    private Dictionary<TKey, int>? _slots;
    private int _last;

    public int Count { get; private set; }

    public readonly TKey this[int slot] => _keys![slot];

    /// <summary>The slot of a key, a new one when the key is new.</summary>
    public int GetOrAdd(TKey key)
    {
        if (Count == 0)
            return Add(key);

        if (AreEqual(_keys![_last], key))
            return _last;

        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(Slots(), key, out bool exists);
        if (!exists)
            slot = Add(key);

        _last = slot;
        return slot;
    }

    /// <summary>The slot of a key, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(TKey key) => Count != 0 && AreEqual(_keys![_last], key) ? _last : Search(key);

    public readonly bool AreEqual(TKey x, TKey y) => comparer is null ? EqualityComparer<TKey>.Default.Equals(x, y) : comparer.Equals(x, y);

    public void Release()
    {
        if (_keys is { } keys)
            ArrayPool<TKey>.Shared.Return(keys, RuntimeHelpers.IsReferenceOrContainsReferences<TKey>());

        _keys = null;
        _slots = null;
        Count = 0;
    }

    private int Search(TKey key)
    {
        if (_slots is null || !_slots.TryGetValue(key, out int slot))
            return -1;

        _last = slot;
        return slot;
    }

    private Dictionary<TKey, int> Slots()
    {
        if (_slots is null)
        {
            _slots = new Dictionary<TKey, int>(expected, comparer);
            _slots.Add(_keys![0], 0);
        }

        return _slots;
    }

    private int Add(TKey key)
    {
        if (_keys is null)
        {
            _keys = ArrayPool<TKey>.Shared.Rent(Math.Max(expected, 4));
        }
        else if (Count == _keys.Length)
        {
            TKey[] larger = ArrayPool<TKey>.Shared.Rent(Count * 2);
            _keys.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<TKey>.Shared.Return(_keys, RuntimeHelpers.IsReferenceOrContainsReferences<TKey>());
            _keys = larger;
        }

        _keys[Count] = key;
        return Count++;
    }
}
