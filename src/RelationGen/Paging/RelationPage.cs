namespace RelationGen;

/// <summary>
/// A page of rows in an order, with cursors by which the pages beside it are found: however deep it is, and whatever rows come and go in
/// between.
/// </summary>
/// <remarks>
/// A cursor is a text for clients: letters, digits, <c>-</c> and <c>_</c> (base64url). It has the values of the row in the order, so that
/// its row need not be there any more; it is neither encrypted nor signed. It is good for every query of the same entity in the same order,
/// with other conditions or of another view too, and refused by any other.
/// </remarks>
/// <typeparam name="T">The entity, or a view of it.</typeparam>
/// <example>
/// <code>
/// RelationPage&lt;Post> page = await Post.Query(db).OrderBy(p => p.CreatedAt.Descending).ToPageAsync(20, after: cursor);
/// return new { posts = page.Items, next = page.HasNext ? page.EndCursor : null };
/// </code>
/// </example>
public sealed class RelationPage<T>
{
    private readonly Func<int, string> _cursorOf;

    internal RelationPage(IReadOnlyList<T> items, bool hasNext, bool hasPrevious, long? total, Func<int, string> cursorOf)
    {
        Items = items;
        HasNext = hasNext;
        HasPrevious = hasPrevious;
        Total = total;
        _cursorOf = cursorOf;
    }

    /// <summary>The rows, in the order of the query.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>
    /// There are rows behind the page. Of one that ends before a cursor: true, because the row of the cursor comes next; whether it is
    /// still there is not looked for.
    /// </summary>
    public bool HasNext { get; }

    /// <summary>
    /// There are rows before the page. Of one that begins behind a cursor: true, because the row of the cursor comes before; whether it is
    /// still there is not looked for.
    /// </summary>
    public bool HasPrevious { get; }

    /// <summary>The number of all rows, whatever the page; null unless <see cref="PageRequest.WithTotal"/> asks for it.</summary>
    public long? Total { get; }

    /// <summary>The cursor of the first row, for the page before; null for a page without rows.</summary>
    public string? StartCursor => Items.Count == 0 ? null : CursorAt(0);

    /// <summary>The cursor of the last row, for the page behind; null for a page without rows.</summary>
    public string? EndCursor => Items.Count == 0 ? null : CursorAt(Items.Count - 1);

    /// <summary>The cursor of a row.</summary>
    /// <param name="index">The place of the row in <see cref="Items"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string CursorAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Items.Count);
        return _cursorOf(index);
    }
}
