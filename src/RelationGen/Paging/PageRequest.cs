namespace RelationGen;

/// <summary>
/// Which page of rows is asked for: the first ones from the beginning or behind a cursor, or the last ones to the end or before a cursor.
/// </summary>
/// <param name="First">
/// The most rows, counted from the beginning of what is asked for; at least 1. Default: null; then <paramref name="Last"/> says it.
/// </param>
/// <param name="After">Only rows behind the one that this cursor is of. Default: null, from the first row.</param>
/// <param name="Last">
/// The most rows, counted from the end of what is asked for; at least 1. They are still listed in the order. Default: null.
/// </param>
/// <param name="Before">Only rows before the one that this cursor is of. Default: null, to the last row.</param>
/// <param name="WithTotal">
/// Also counts all rows, whatever the cursors say: one statement more, and none where the page shows that it has them all. Default: false.
/// </param>
/// <example>
/// <code>
/// RelationPage&lt;Post> page = await Post.Query(db).OrderBy(p => p.Title).ToPageAsync(new PageRequest(First: 20, WithTotal: true));
/// RelationPage&lt;Post> back = await Post.Query(db).OrderBy(p => p.Title).ToPageAsync(new(Last: 20, Before: page.StartCursor));
/// </code>
/// </example>
public sealed record PageRequest(
    int? First = null, string? After = null, int? Last = null, string? Before = null, bool WithTotal = false)
{
    /// <summary>The most rows of the page.</summary>
    internal int Count => First ?? Last!.Value;

    /// <summary>The rows are counted from the end.</summary>
    internal bool IsBackward => First is null;

    /// <summary>Refuses what means nothing.</summary>
    /// <param name="name">The query or relation, as messages name it.</param>
    /// <exception cref="ArgumentException">Neither <see cref="First"/> nor <see cref="Last"/> says how many rows there are, or both
    /// do.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is below 1.</exception>
    internal void Check(string name)
    {
        if (First is null == Last is null)
            throw new ArgumentException(
                $"{name}: a page has First rows or Last rows; say one of them, and not {(First is null ? "neither" : "both")}.");

        Counts.ThrowIfNotPositive(Count, name, "a page", IsBackward ? nameof(Last) : nameof(First));
    }
}
