using System.Globalization;

namespace RelationGen;

/// <summary>SQL that the caller wrote, with columns and parameters in its holes.</summary>
internal sealed class FragmentPredicate(FormattableString sql) : Predicate
{
    internal override bool CanBeNull => true;

    internal override void Write(SqlWriter writer)
    {
        writer.Append("(");
        string format = sql.Format;
        for (int i = 0; i < format.Length; i++)
        {
            bool isDoubled = i + 1 < format.Length && format[i + 1] == format[i];
            if (format[i] is not ('{' or '}') || isDoubled)
            {
                writer.Append(format[i].ToString());
                i += format[i] is '{' or '}' ? 1 : 0;
                continue;
            }

            int end = format.IndexOf('}', i);
            AppendHole(writer, format[(i + 1)..end]);
            i = end;
        }

        writer.Append(")");
    }

    /// <summary>A hole is the number of its argument, perhaps with an alignment or a format, which mean nothing here.</summary>
    private void AppendHole(SqlWriter writer, string hole)
    {
        int digits = hole.AsSpan().IndexOfAny(',', ':');
        object? value = sql.GetArgument(int.Parse(digits < 0 ? hole : hole.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture));
        if (value is IColumn column)
            writer.Append(column.Reference);
        else
            writer.AppendParameter(value);
    }
}
