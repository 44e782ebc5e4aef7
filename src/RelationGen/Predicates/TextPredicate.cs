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
internal sealed class TextPredicate(ColumnReference column, TextMatch match, string text) : Predicate
{
    internal override bool CanBeNull => column.Info.Nullable;

    internal override void Write(SqlWriter writer)
    {
        bool isPostgreSql = writer.IsPostgreSql;
        switch (match)
        {
            case TextMatch.Like:
                writer.Append(column).Append(" LIKE ").AppendParameter(column.Info, text);
                break;
            case TextMatch.Contains:
                writer.Append(isPostgreSql ? "strpos(" : "instr(").Append(column).Append(", ").AppendParameter(column.Info, text).Append(") > 0");
                break;
            case TextMatch.StartsWith when isPostgreSql:
                writer.Append("starts_with(").Append(column).Append(", ").AppendParameter(column.Info, text).Append(")");
                break;
            case TextMatch.StartsWith:
                writer.Append("substr(").Append(column).Append(", 1, length(").AppendParameter(column.Info, text).Append(")) = ").AppendParameter(column.Info, text);
                break;
            case TextMatch.EndsWith when isPostgreSql:
                writer.Append("right(").Append(column).Append(", length(").AppendParameter(column.Info, text).Append(")) = ").AppendParameter(column.Info, text);
                break;

            // In SQLite substr(x, 0 - 0) would be all of x.
            default:
                writer.Append("substr(").Append(column).Append(", length(").Append(column).Append(") - length(").AppendParameter(column.Info, text)
                    .Append(") + 1) = ").AppendParameter(column.Info, text);
                break;
        }
    }
}
