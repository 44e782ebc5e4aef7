using System.Runtime.InteropServices;

namespace RelationGen;

/// <summary>The entities whose relations are loaded: the caller's own array or list, not a copy of it.</summary>
internal readonly struct Sources<T>
    where T : class
{
    private readonly T[]? _array;
    private readonly List<T>? _list;

    public Sources(T[] array)
    {
        _array = array;
        Count = array.Length;
    }

    public Sources(List<T> list)
    {
        _list = list;
        Count = list.Count;
    }

    public int Count { get; }

    /// <summary>They are the rows of their table, all of them. Default: false.</summary>
    public bool IsAll { get; init; }

    /// <exception cref="InvalidOperationException">The caller changed the list while it was being loaded.</exception>
    public ReadOnlySpan<T> Span
    {
        get
        {
            if (_list is null)
                return _array;

            ReadOnlySpan<T> span = CollectionsMarshal.AsSpan(_list);
            return span.Length == Count ? span : throw new InvalidOperationException("The list was changed while its relations were being loaded.");
        }
    }

    /// <summary>The entities of a caller's collection, none of them null.</summary>
    public static Sources<T> Of(IReadOnlyCollection<T> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        Sources<T> sources = entities switch
        {
            T[] array => new(array),
            List<T> list => new(list),
            _ => new(entities.ToArray()),
        };
        int position = 0;
        foreach (T? entity in sources.Span)
        {
            if (entity is null)
                throw new ArgumentException($"The element at index {position} is null.", nameof(entities));

            position++;
        }

        return sources;
    }
}
