using System.Data.Common;
using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>Writes conditions and orders as SQL of one dialect, and adds their values to a command as its next parameters.</summary>
internal sealed class SqlWriter(Dialect dialect, DbCommand command)
{
    /// <summary>The alias of the table that a statement reads, unless a column says otherwise.</summary>
    public const string DefaultAlias = "t";

    private readonly StringBuilder _text = new();

    public bool IsPostgreSql => dialect.IsPostgreSql;

    public SqlWriter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    public SqlWriter Append(ColumnReference column)
    {
        _text.Append(column.Alias).Append(".\"").Append(column.Info.Column.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    /// <summary>
    /// A column as it compares. SQLite holds decimals and moments with an offset as text, which would compare letter by letter: there the
    /// number and the moment are compared, to 15 digits and to the millisecond.
    /// </summary>
    public SqlWriter AppendComparable(ColumnReference column) => Function(column.Info) is { } function
        ? Append(function).Append(column).Append(Rest(column.Info))
        : Append(column);

    /// <summary>A value as <see cref="AppendComparable(ColumnReference)"/> writes the column it is compared with.</summary>
    public SqlWriter AppendComparable(ColumnInfo column, object value) => Function(column) is { } function
        ? Append(function).AppendParameter(column, value).Append(Rest(column))
        : AppendParameter(column, value);

    /// <summary>A value as the column that it is compared with holds it.</summary>
    public SqlWriter AppendParameter(ColumnInfo column, object value)
    {
        int next = command.Parameters.Count + 1;
        ColumnValue.AddTo(command, dialect, column, value);
        return AppendToken(next);
    }

    /// <summary>A value of a type that only the provider knows.</summary>
    public SqlWriter AppendParameter(object? value)
    {
        int next = command.Parameters.Count + 1;
        dialect.AddParameter(command, value ?? DBNull.Value);
        return AppendToken(next);
    }

    /// <summary>A comparison with any of the values, which travel in one parameter where the database can take them so.</summary>
    public SqlWriter AppendIsAny(ColumnInfo column, IReadOnlyList<object> values)
    {
        if (!ColumnValue.TravelsInList(column.Type))
        {
            Append(" IN (");
            for (int i = 0; i < values.Count; i++)
                Append(i == 0 ? "" : ", ").AppendComparable(column, values[i]);

            return Append(")");
        }

        int next = command.Parameters.Count + 1;
        dialect.AddKeys(command, new ColumnValue.List(column, values), values.Count);
        return IsPostgreSql ? Append(" = ANY(").AppendToken(next).Append(")") : Append(" IN (SELECT \"value\" FROM json_each(").AppendToken(next).Append("))");
    }

    public override string ToString() => _text.ToString();

    private string? Function(ColumnInfo column) => IsPostgreSql
        ? null
        : column.Type switch
        {
            ColumnType.Decimal => "CAST(",
            ColumnType.DateTimeOffset => "strftime('%Y-%m-%d %H:%M:%f', ",
            _ => null,
        };

    private static string Rest(ColumnInfo column) => column.Type == ColumnType.Decimal ? " AS REAL)" : ")";

    private SqlWriter AppendToken(int number)
    {
        _text.Append('$').Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
