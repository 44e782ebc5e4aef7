using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Reads keys that SQLite stores as text. The provider reads more forms than it writes, and the database compares the texts: a key in
/// another form would be read and never be found, by a load, by a constraint or by the next query. So it is refused, in words that have the
/// form.
/// </summary>
internal static class SqliteKeyCells
{
    private const int DateLength = 10;
    private const int SecondLength = 19;

    public static Guid Guid(DbDataReader reader, int ordinal)
    {
        if (reader.GetFieldType(ordinal) == typeof(string) && reader.GetString(ordinal) is var text
            && System.Guid.TryParseExact(text, "D", out Guid value) && !text.AsSpan().ContainsAnyInRange('a', 'f'))
        {
            return value;
        }

        throw OtherForm(reader, ordinal, reader.GetGuid(ordinal).ToString("D").ToUpperInvariant());
    }

    public static DateTime DateTime(DbDataReader reader, int ordinal)
    {
        DateTime value = reader.GetDateTime(ordinal);
        return reader.GetFieldType(ordinal) == typeof(string) && IsMoment(reader.GetString(ordinal))
            ? value
            : throw OtherForm(reader, ordinal, value.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));
    }

    public static DateOnly DateOnly(DbDataReader reader, int ordinal)
    {
        DateOnly value = reader.GetFieldValue<DateOnly>(ordinal);
        return reader.GetFieldType(ordinal) == typeof(string) && IsDate(reader.GetString(ordinal), DateLength)
            ? value
            : throw OtherForm(reader, ordinal, value.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>True for what can be a moment only in the form in which the provider writes it.</summary>
    private static bool IsMoment(string text)
        => text.Length >= SecondLength && IsDate(text, text.Length) && text[DateLength] == ' ' && text[13] == ':' && text[16] == ':'
        && (text.Length == SecondLength
            || (text[SecondLength] == '.' && text.Length is > SecondLength + 1 and <= SecondLength + 8 && char.IsAsciiDigit(text[^1])
                && text[^1] != '0'));

    private static bool IsDate(string text, int length)
        => text.Length == length && text.Length >= DateLength && text[4] == '-' && text[7] == '-';

    private static InvalidCastException OtherForm(DbDataReader reader, int ordinal, string form) => new(
        (reader.GetValue(ordinal) switch
        {
            string text => $"the text \"{text}\"",
            byte[] bytes => FormattableString.Invariant($"a blob of {bytes.Length} bytes"),
            var value => FormattableString.Invariant($"the number {value}"),
        }) + $" means the key \"{form}\", but SQLite compares keys as they are stored and would not find it; store the text \"{form}\" in "
            + "this column and in those that refer to it");
}
