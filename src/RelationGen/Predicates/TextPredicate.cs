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
        (string before, string after) = writer.Comparable(column.Info, column.IgnoresCase);
        writer.AppendTemplate(
            writer.Sql.TextTest(match), () => WriteText(writer),
            () => writer.Append(before).AppendToken(number).Append(after));
    }

    /// <summary>A column of a type that is no text is searched as it prints.</summary>
    private void WriteText(SqlWriter writer)
    {
        (string before, string after) = writer.Sql.AsText(column.Info);
        writer.Append(before);
        column.WriteComparable(writer);
        writer.Append(after);
    }
}
