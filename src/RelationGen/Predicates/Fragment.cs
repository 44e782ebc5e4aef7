using System.Globalization;

namespace RelationGen;

/// <summary>Writes SQL that the caller wrote, with columns, computed values, conditions and parameters in its holes.</summary>
internal static class Fragment
{
    /// <summary>True when a hole holds a value over a relation, or a condition with one.</summary>
    public static bool Computes(FormattableString sql) =>
        Array.Exists(sql.GetArguments(), argument => argument is IScalar { Operand.Computes: true } or Predicate { Computes: true });

    public static void Write(SqlWriter writer, FormattableString sql)
    {
        Predicate.ThrowIfTooDeep();
        WriteText(writer.Append("("), sql.Format, sql);
        writer.Append(")");
    }

    /// <summary>Writes the text with what stands in its holes.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="format">The text, or the beginning of it.</param>
    /// <param name="sql">What has the values.</param>
    public static void WriteText(SqlWriter writer, string format, FormattableString sql)
    {
        ReadOnlySpan<char> rest = format;
        while (!rest.IsEmpty)
        {
            int brace = rest.IndexOfAny('{', '}');
            if (brace < 0)
                break;

            bool isDoubled = brace + 1 < rest.Length && rest[brace + 1] == rest[brace];
            writer.AppendFragment(rest[..(isDoubled ? brace + 1 : brace)].ToString());
            if (isDoubled)
            {
                rest = rest[(brace + 2)..];
                continue;
            }

            int end = rest.IndexOf('}');
            WriteHole(writer, sql, rest[(brace + 1)..end]);
            rest = rest[(end + 1)..];
        }

        writer.AppendFragment(rest.ToString());
    }

    /// <summary>A hole is the number of its argument, perhaps with an alignment or a format, which mean nothing here.</summary>
    private static void WriteHole(SqlWriter writer, FormattableString sql, ReadOnlySpan<char> hole)
    {
        int digits = hole.IndexOfAny(',', ':');
        object? value = sql.GetArgument(int.Parse(digits < 0 ? hole : hole[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
        switch (value)
        {
            case IColumn column:
                // The column itself, and not the text that is read of another type.
                writer.AppendColumn(column.Operand.Info, column.Operand.Table);
                break;
            case IScalar scalar:
                scalar.Operand.Write(writer);
                break;
            case Predicate predicate:
                writer.Append("(");
                predicate.Write(writer);
                writer.Append(")");
                break;
            case ICompiledParameter parameter:
                writer.AppendParameter(parameter.Slot);
                break;
            default:
                writer.AppendParameter(value);
                break;
        }
    }
}
