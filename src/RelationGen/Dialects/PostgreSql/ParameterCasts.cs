using System.Data.Common;
using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>
/// Gives parameters the type by whose rules PostgreSQL is to compare them: <c>t."code" = $1</c> becomes <c>t."code" = $1::bpchar</c>. In
/// the text, because a provider knows types of extensions only by the connection on which it looked, and plain ADO.NET not at all.
/// </summary>
internal static class ParameterCasts
{
    /// <summary>Remembers the type, until the text is complete, in a property that nothing else uses.</summary>
    public static void Mark(DbParameter parameter, string type) => parameter.SourceColumn = type;

    /// <summary>Writes the types that are remembered into the text, once.</summary>
    public static void Write(DbCommand command)
    {
        string?[]? types = null;
        DbParameterCollection parameters = command.Parameters;
        for (int i = 0; i < parameters.Count; i++)
        {
            DbParameter parameter = parameters[i];
            if (string.IsNullOrEmpty(parameter.SourceColumn))
                continue;

            types ??= new string?[parameters.Count];
            types[i] = parameter.SourceColumn;
            parameter.SourceColumn = "";
        }

#pragma warning disable CA2100 // The types are constants of ours and of the attributes of entities.
        if (types is not null)
            command.CommandText = Write(command.CommandText, types);
#pragma warning restore CA2100
    }

    private static string Write(string text, string?[] types)
    {
        var written = new StringBuilder(text.Length + (types.Length * 10));
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            char character = text[i++];
            if (character is '"' or '\'')
            {
                int end = text.IndexOf(character, i);
                i = end < 0 ? text.Length : end + 1;
            }

            while (character == '$' && i < text.Length && char.IsAsciiDigit(text[i]))
                i++;

            written.Append(text, start, i - start);
            bool isToken = character == '$'
                && int.TryParse(text.AsSpan(start + 1, i - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= 1 && number <= types.Length && types[number - 1] is not null;
            if (isToken)
                written.Append("::").Append(types[int.Parse(text.AsSpan(start + 1, i - start - 1), CultureInfo.InvariantCulture) - 1]);
        }

        return written.ToString();
    }
}
