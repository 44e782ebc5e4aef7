using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationGen;

/// <summary>Writes keys for people, in messages.</summary>
internal static class KeyText
{
    private const int Shown = 10;

    public static string Of(object? key) => key switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        ITuple parts => Of(parts),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => key.ToString() ?? "",
    };

    /// <summary>Up to ten keys, then how many more there are.</summary>
    public static string List<TKey>(List<TKey> keys)
    {
        var text = new StringBuilder();
        for (int i = 0; i < keys.Count && i < Shown; i++)
            text.Append(i == 0 ? "" : ", ").Append(Of(keys[i]));

        if (keys.Count > Shown)
            text.Append(CultureInfo.InvariantCulture, $" and {keys.Count - Shown} more");

        return text.ToString();
    }

    private static string Of(ITuple parts)
    {
        var text = new StringBuilder("(");
        for (int i = 0; i < parts.Length; i++)
            text.Append(i == 0 ? "" : ", ").Append(Of(parts[i]));

        return text.Append(')').ToString();
    }
}
