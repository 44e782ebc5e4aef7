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
        bool isPostgreSql = writer.IsPostgreSql;
        switch (match)
        {
            case TextMatch.Like:
                Column(writer, "", " LIKE ");
                Text(writer, "", "");
                break;
            case TextMatch.Contains:
                Column(writer, isPostgreSql ? "strpos(" : "instr(", ", ");
                Text(writer, "", ") > 0");
                break;
            case TextMatch.StartsWith when isPostgreSql:
                Column(writer, "starts_with(", ", ");
                Text(writer, "", ")");
                break;
            case TextMatch.StartsWith:
                Column(writer, "substr(", ", 1, ");
                Text(writer, "length(", ")) = ");
                Text(writer, "", "");
                break;
            case TextMatch.EndsWith when isPostgreSql:
                Column(writer, "right(", ", ");
                Text(writer, "length(", ")) = ");
                Text(writer, "", "");
                break;

            // In SQLite substr(x, 0 - 0) would be all of x.
            default:
                Column(writer, "substr(", ", ");
                Column(writer, "length(", ") - ");
                Text(writer, "length(", ") + 1) = ");
                Text(writer, "", "");
                break;
        }
    }

    private void Column(SqlWriter writer, string before, string after)
    {
        writer.Append(before);
        column.WriteComparable(writer);
        writer.Append(after);
    }

    private void Text(SqlWriter writer, string before, string after)
    {
        writer.Append(before);
        column.WriteComparable(writer, text);
        writer.Append(after);
    }
}
