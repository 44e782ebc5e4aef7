using System.Collections;
using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>Parameters as the log has them: <c>$1='?'</c>, or with their values, of which long ones are cut.</summary>
internal static class ParameterText
{
    private const int MaxLength = 200;
    private const int MaxItems = 20;
    private const int MaxBytes = 16;

    public static string Of(IReadOnlyList<KeyValuePair<string, object?>> parameters, bool hasValues)
    {
        if (parameters.Count == 0)
            return string.Empty;

        var text = new StringBuilder();
        foreach ((string name, object? value) in parameters)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(name).Append('=');
            if (hasValues)
                Append(text, value);
            else
                text.Append("'?'");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                text.Append("NULL");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case byte[] bytes:
                AppendBytes(text, bytes);
                break;
            case string word:
                AppendText(text, word);
                break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                text.Append(CultureInfo.InvariantCulture, $"'{value:O}'");
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                AppendText(text, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
                break;
        }
    }

    private static void AppendText(StringBuilder text, string word)
    {
        text.Append('\'').Append(word.AsSpan(0, Math.Min(word.Length, MaxLength))).Append('\'');
        if (word.Length > MaxLength)
            text.Append(CultureInfo.InvariantCulture, $"… ({word.Length} characters)");
    }

    private static void AppendBytes(StringBuilder text, byte[] bytes)
    {
        text.Append("0x").Append(Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, MaxBytes)));
        if (bytes.Length > MaxBytes)
            text.Append(CultureInfo.InvariantCulture, $"… ({bytes.Length} bytes)");
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('{');
        int count = 0;
        foreach (object? item in items)
        {
            if (count++ < MaxItems)
                Append(text.Append(count == 1 ? "" : ", "), item);
        }

        text.Append('}');
        if (count > MaxItems)
            text.Append(CultureInfo.InvariantCulture, $"… ({count} values)");
    }
}
