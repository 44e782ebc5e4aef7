namespace RelationGen;

/// <summary>How a text is searched in a column.</summary>
internal enum TextMatch
{
    StartsWith,
    EndsWith,
    Contains,
    Like,
}

/// <summary>
/// A text that a column must contain, begin or end with, compared ordinally on every database. The text needs no escaping, because it is
/// no pattern, except for <see cref="TextMatch.Like"/>.
/// </summary>
internal sealed class TextPredicate(ColumnOperand column, TextMatch match, object text) : Predicate
{
    internal override bool CanBeNull => column.CanBeNull || text is ParameterSlot { IsNullable: true };

    internal override void Write(SqlWriter writer)
    {
        // The text may be needed twice, and is sent once.
        int number = writer.AddParameter(column.Info.AsText, text);
        bool isPostgreSql = writer.IsPostgreSql;
        switch (match)
        {
            case TextMatch.Like:
                Column(writer, "", " LIKE ");
                Text(writer, number, "", "");
                break;
            case TextMatch.Contains:
                Column(writer, isPostgreSql ? "strpos(" : "instr(", ", ");
                Text(writer, number, "", ") > 0");
                break;
            case TextMatch.StartsWith when isPostgreSql:
                Column(writer, "starts_with(", ", ");
                Text(writer, number, "", ")");
                break;

            // As bytes: a text would end at the character U+0000. A part of no bytes at all is NULL, but the empty text begins with itself.
            case TextMatch.StartsWith:
                Column(writer, "ifnull(substr(CAST(", " AS BLOB), 1, ");
                Text(writer, number, "length(CAST(", " AS BLOB))), ");
                Column(writer, "CAST(", " AS BLOB)) = ");
                Text(writer, number, "CAST(", " AS BLOB)");
                break;
            case TextMatch.EndsWith when isPostgreSql:
                Column(writer, "right(", ", ");
                Text(writer, number, "length(", ")) = ");
                Text(writer, number, "", "");
                break;

            // In SQLite substr(x, 0 - 0) would be all of x.
            default:
                Column(writer, "ifnull(substr(CAST(", " AS BLOB), ");
                Column(writer, "length(CAST(", " AS BLOB)) - ");
                Text(writer, number, "length(CAST(", " AS BLOB)) + 1), ");
                Column(writer, "CAST(", " AS BLOB)) = ");
                Text(writer, number, "CAST(", " AS BLOB)");
                break;
        }
    }

    private void Column(SqlWriter writer, string before, string after)
    {
        writer.Append(before);
        column.WriteComparable(writer);
        writer.Append(after);
    }

    private void Text(SqlWriter writer, int number, string before, string after)
    {
        (string open, string close) = writer.Comparable(column.Info, column.IgnoresCase);
        writer.Append(before).Append(open).AppendToken(number).Append(close).Append(after);
    }
}
