namespace RelationGen;

/// <summary>Whole numbers that travel as decimals, because PostgreSQL has no type of their size.</summary>
internal static class WholeNumbers
{
    public static ulong Unsigned(decimal number)
    {
        ulong whole = checked((ulong)number);
        return whole == number
            ? whole
            : throw new InvalidCastException(FormattableString.Invariant($"the number {number} is no whole number"));
    }
}
