namespace RelationGen;

/// <summary>
/// A value that rows are ordered by, and the direction. NULLs come first ascending and last descending, on every database, unless
/// <see cref="NullsFirst"/> or <see cref="NullsLast"/> says otherwise. Text is ordered by code point, whatever the collation of the
/// database.
/// </summary>
/// <example><code>c => c.CreatedAt.Descending.NullsFirst</code></example>
public sealed class Ordering
{
    private readonly bool? _nullsFirst;

    internal Ordering(Operand operand, bool isDescending, bool? nullsFirst = null)
    {
        Operand = operand;
        IsDescending = isDescending;
        _nullsFirst = nullsFirst;
    }

    /// <summary>The same order with NULLs before everything else.</summary>
    public Ordering NullsFirst => new(Operand, IsDescending, nullsFirst: true);

    /// <summary>The same order with NULLs behind everything else.</summary>
    public Ordering NullsLast => new(Operand, IsDescending, nullsFirst: false);

    internal Operand Operand { get; }

    internal bool IsDescending { get; }

    /// <summary>Where NULLs come.</summary>
    internal bool PutsNullsFirst => _nullsFirst ?? !IsDescending;

    /// <summary>The opposite order.</summary>
    internal Ordering Reversed => new(Operand, !IsDescending, !PutsNullsFirst);

    internal void Write(SqlWriter writer)
    {
        Operand.WriteOrdered(writer);
        writer.Append(Operand.IsText ? writer.Sql.ByCodePoint : "").Append(IsDescending ? " DESC" : "")
            .Append(Operand.CanBeNull ? writer.Sql.NullOrder(IsDescending, PutsNullsFirst) : "");
    }
}
