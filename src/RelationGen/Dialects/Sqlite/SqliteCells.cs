using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Reads the cells of SQLite that are not of the type in which a value of the property is stored: SQLite itself would cut them to what
/// fits. What says the same is read; everything else is refused in words that have the value.
/// </summary>
internal static class SqliteCells
{
    private const double LongEnd = 9223372036854775808.0;
    private const int ShownLength = 40;

    /// <summary>A whole number, of a cell that is no integer.</summary>
    public static long WholeNumber(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return reader.GetInt64(ordinal);

        switch (reader.GetValue(ordinal))
        {
            case long integer:
                return integer;
            case double real when real == Math.Truncate(real) && real is >= -LongEnd and < LongEnd:
                return (long)real;
            case string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue:
                return (long)number;
            case var other:
                throw NotA("whole number", other);
        }
    }

    /// <summary>The same, that is not negative.</summary>
    public static ulong UnsignedNumber(DbDataReader reader, int ordinal)
    {
        long number = WholeNumber(reader, ordinal);
        return number >= 0 ? (ulong)number : throw new OverflowException(Invariant($"the number {number} is negative"));
    }

    /// <summary>A number, of a cell that is no binary fraction.</summary>
    public static double Number(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return reader.GetDouble(ordinal);

        return reader.GetValue(ordinal) switch
        {
            long integer => integer,
            double real => real,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
            var other => throw NotA("number", other),
        };
    }

    /// <summary>
    /// A decimal. The provider parses SQLite's text of a binary fraction, which has 17 digits since 3.46: those of the fraction, not of the
    /// decimal that was stored.
    /// </summary>
    public static decimal Decimal(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return reader.GetDecimal(ordinal);

        return reader.GetValue(ordinal) switch
        {
            long integer => integer,
            double real => (decimal)real,
            string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => number,
            var other => throw NotA("decimal", other),
        };
    }

    /// <summary>A character, which is stored as a text; the number of one is read too.</summary>
    public static char Character(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return reader.GetChar(ordinal);

        return reader.GetValue(ordinal) switch
        {
            string { Length: 1 } text => text[0],
            long integer => checked((char)integer),
            var other => throw NotA("character", other),
        };
    }

    /// <summary>True and false are stored as 1 and 0.</summary>
    public static bool Truth(long number) => number switch
    {
        0 => false,
        1 => true,
        _ => throw new InvalidCastException(Invariant($"the number {number} is neither 0 nor 1")),
    };

    /// <summary>A number that was stored as a <c>double</c>.</summary>
    public static float Single(double number)
    {
        float single = (float)number;
        return float.IsInfinity(single) && double.IsFinite(number)
            ? throw new OverflowException(Invariant($"the number {number} is too large"))
            : single;
    }

    private static InvalidCastException NotA(string what, object value) => new(value switch
    {
        byte[] bytes => Invariant($"a blob of {bytes.Length} bytes is no {what}"),
        string { Length: > ShownLength } text => Invariant($"the text \"{text[..ShownLength]}…\" is no {what}"),
        string text => $"the text \"{text}\" is no {what}",
        _ => Invariant($"the number {value} is no {what}"),
    });

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
