using System.Buffers.Text;

namespace RelationGen;

/// <summary>
/// Reads the texts in which Microsoft.Data.Sqlite stores dates, moments and identifiers. It is content with these forms alone: others are
/// for the provider.
/// </summary>
internal static class SqliteText
{
    private const int DateLength = 10;
    private const int SecondLength = 19;
    private const int MaxDigits = 7;
    private const int OffsetLength = 6;
    private const int GuidLength = 36;

    private static ReadOnlySpan<int> TicksPerDigit => [10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary><c>2026-11-21</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        if (text.Length == DateLength && TryParseDate(text, out int year, out int month, out int day))
        {
            value = new DateOnly(year, month, day);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary><c>2026-11-21 17:48:11.1234567</c>, with up to seven digits behind the second, or none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length < SecondLength || text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || !TryParseDate(text, out int year, out int month, out int day)
            || !TryParseTwo(text, 11, out int hour) || !TryParseTwo(text, 14, out int minute) || !TryParseTwo(text, 17, out int second)
            || hour > 23 || minute > 59 || second > 59
            || !TryParseFraction(text[SecondLength..], out int ticks))
        {
            return false;
        }

        value = new DateTime(year, month, day, hour, minute, second).AddTicks(ticks);
        return true;
    }

    /// <summary><c>2026-11-21 17:48:11.1234567+01:00</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < SecondLength + OffsetLength)
            return false;

        ReadOnlySpan<byte> offset = text[^OffsetLength..];
        if (offset[0] is not ((byte)'+' or (byte)'-') || offset[3] != ':' || !TryParseTwo(offset, 1, out int hours)
            || !TryParseTwo(offset, 4, out int minutes)
            || hours > 13 || minutes > 59 || !TryParse(text[..^OffsetLength], out DateTime local))
        {
            return false;
        }

        var difference = new TimeSpan(hours, minutes, 0);
        difference = offset[0] == '-' ? -difference : difference;
        if (local.Ticks - difference.Ticks < DateTime.MinValue.Ticks || local.Ticks - difference.Ticks > DateTime.MaxValue.Ticks)
            return false;

        value = new DateTimeOffset(local, difference);
        return true;
    }

    /// <summary><c>0F8FAD5B-D9CB-469F-A165-70867728950E</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        if (text.Length == GuidLength && Utf8Parser.TryParse(text, out value, out int read) && read == GuidLength)
            return true;

        value = default;
        return false;
    }

    /// <summary>The same in the letters in which the provider writes it.</summary>
    public static bool TryParseKey(ReadOnlySpan<byte> text, out Guid value)
        => TryParse(text, out value) && !text.ContainsAnyInRange((byte)'a', (byte)'f');

    /// <summary>A moment without zeros at the end of its fraction, as the provider writes it.</summary>
    public static bool TryParseKey(ReadOnlySpan<byte> text, out DateTime value)
        => TryParse(text, out value) && (text.Length == SecondLength || text[^1] != '0');

    private static bool TryParseDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        month = day = year = 0;
        if (text[4] != '-' || text[7] != '-' || !TryParseTwo(text, 0, out int century) || !TryParseTwo(text, 2, out int rest)
            || !TryParseTwo(text, 5, out month) || !TryParseTwo(text, 8, out day))
        {
            return false;
        }

        year = (century * 100) + rest;
        return year > 0 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryParseTwo(ReadOnlySpan<byte> text, int start, out int value)
    {
        uint tens = (uint)(text[start] - '0');
        uint ones = (uint)(text[start + 1] - '0');
        value = (int)((tens * 10) + ones);
        return tens < 10 && ones < 10;
    }

    private static bool TryParseFraction(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
            return true;

        if (text[0] != '.' || text.Length < 2 || text.Length > MaxDigits + 1)
            return false;

        int digits = 0;
        foreach (byte character in text[1..])
        {
            uint digit = (uint)(character - '0');
            if (digit > 9)
                return false;

            digits = (digits * 10) + (int)digit;
        }

        ticks = digits * TicksPerDigit[text.Length - 1];
        return true;
    }
}
