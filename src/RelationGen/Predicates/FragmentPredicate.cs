using System.Globalization;

namespace RelationGen;

/// <summary>SQL that the caller wrote, with columns and parameters in its holes.</summary>
internal sealed class FragmentPredicate(FormattableString sql) : Predicate
{
    internal override bool CanBeNull => true;

    internal override void Write(SqlWriter writer)
    {
        writer.Append("(");
        ReadOnlySpan<char> rest = sql.Format;
        while (!rest.IsEmpty)
        {
            int brace = rest.IndexOfAny('{', '}');
            if (brace < 0)
                break;

            bool isDoubled = brace + 1 < rest.Length && rest[brace + 1] == rest[brace];
            writer.Append(rest[..(isDoubled ? brace + 1 : brace)].ToString());
            if (isDoubled)
            {
                rest = rest[(brace + 2)..];
                continue;
            }

            int end = rest.IndexOf('}');
            AppendHole(writer, rest[(brace + 1)..end]);
            rest = rest[(end + 1)..];
        }

        writer.Append(rest.ToString()).Append(")");
    }

    /// <summary>A hole is the number of its argument, perhaps with an alignment or a format, which mean nothing here.</summary>
    private void AppendHole(SqlWriter writer, ReadOnlySpan<char> hole)
    {
        int digits = hole.IndexOfAny(',', ':');
        object? value = sql.GetArgument(int.Parse(digits < 0 ? hole : hole[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
        if (value is IColumn column)
            column.Operand.Write(writer);
        else
            writer.AppendParameter(value);
    }
}
