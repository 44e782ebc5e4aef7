using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>
/// SQL of the attributes of an entity, as a statement has it: that of the database, with columns in the place of <c>{Price}</c>.
/// </summary>
/// <param name="entity">The entity.</param>
/// <param name="sql">The database.</param>
internal sealed class SchemaTexts(EntityModel entity, SqlDialect sql)
{
    /// <summary>The SQL of an attribute; null where there is none.</summary>
    public string? Of(SqlText? text) => text is null ? null : Of(text.For(sql.Schema.Name));

    /// <summary>SQL that is the same for all databases; null where there is none.</summary>
    public string? Of(string? text)
    {
        if (text is null)
            return null;

        var written = new StringBuilder();
        int done = 0;
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close < 0)
                break;

            // Braces around anything else are SQL: '{}' is an array without elements.
            if (entity.FindColumn(text[(open + 1)..close]) is not { } column)
                continue;

            AppendOwn(written, text[done..open]);
            written.Append(SqlWriter.Quote(column.Column));
            done = close + 1;
        }

        AppendOwn(written, text[done..]);
        return written.ToString();
    }

    /// <summary>The conditions of the table: the declared ones, and lengths that no type sees to.</summary>
    public IEnumerable<CheckDefinition> Checks()
    {
        foreach (CheckModel check in entity.Checks ?? [])
            yield return new CheckDefinition(check.Name, Of(check.Sql)!);

        foreach (ColumnModel column in sql.Schema.ChecksLengths ? entity.Columns : [])
        {
            if (column is { Type: ColumnType.String, TypeName: null, Element: null, MaxLength: { } length })
            {
                string name = SqlWriter.Quote(column.Column);
                yield return new CheckDefinition(
                    CheckNames.OfLength(entity, column), "length(" + name + ") <= " + length.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private void AppendOwn(StringBuilder written, string text)
    {
        if (text.Length > 0)
            written.Append(sql.Verbatim(text));
    }
}
