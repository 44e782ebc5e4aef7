namespace RelationGen;

/// <summary>
/// A value that a row has, which can be compared, ordered by and read: a column, or what is counted or summed over a relation.
/// </summary>
internal abstract class Operand
{
    /// <summary>The type of the value, for what it is compared with.</summary>
    public abstract ColumnInfo Info { get; }

    public abstract bool CanBeNull { get; }

    /// <summary>True when it is a value over a relation, or holds one: it is computed for many rows at once.</summary>
    public virtual bool Computes => false;

    /// <summary>
    /// Each row may compute it for itself, because indexes find what it is computed of; so may every value that is read of the row alone.
    /// </summary>
    public virtual bool IsSearched(SqlWriter writer) => !Computes;

    /// <summary>The column of which it is one of the values; null where it is another value than those.</summary>
    public virtual ColumnInfo? ValueOf => null;

    /// <summary>Text, whose order depends on a collation.</summary>
    public bool IsText => Info.Type == ColumnType.String && !Info.IsForeign;

    /// <summary>The value as it is read.</summary>
    public abstract void Write(SqlWriter writer);

    /// <summary>The value as it compares.</summary>
    public virtual void WriteComparable(SqlWriter writer)
    {
        (string before, string after) = writer.Comparable(Info, ignoresCase: false);
        writer.Append(before);
        Write(writer);
        writer.Append(after);
    }

    /// <summary>A value that is compared with this one, in the same form.</summary>
    public virtual void WriteComparable(SqlWriter writer, object value) => writer.AppendComparable(Info, value);

    /// <summary>As what is smaller or larger, or comes first.</summary>
    public void WriteOrdered(SqlWriter writer)
    {
        if (writer.Sql.HasOwnOrder(Info))
            writer.Sql.WriteOrdered(writer, () => WriteComparable(writer));
        else
            WriteComparable(writer);
    }

    /// <summary>A value as what this is smaller or larger than.</summary>
    public void WriteOrdered(SqlWriter writer, object value)
    {
        if (!writer.Sql.HasOwnOrder(Info))
        {
            WriteComparable(writer, value);
            return;
        }

        int number = writer.AddParameter(Info, value);
        writer.Sql.WriteOrdered(writer, () => writer.AppendToken(number));
    }
}

/// <summary>A column of one occurrence of a table in a statement.</summary>
internal sealed class ColumnOperand(ColumnInfo info, TableAlias? table) : Operand, IEquatable<ColumnOperand>
{
    public override ColumnInfo Info => info;

    public override ColumnInfo ValueOf => info;

    public override bool CanBeNull => info.Nullable || table is { IsOptional: true };

    public TableAlias? Table => table;

    /// <summary>Compares text without regard to case, by the <c>lower</c> of the database.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The column as it is ordered by, whatever the collation of the database.</summary>
    public ColumnOperand ByCodePoint => new(info, table) { IgnoresCase = IgnoresCase, IsOrdinal = IsText };

    private bool IsOrdinal { get; init; }

    /// <summary>The column that a struct of the public surface stands for.</summary>
    public static ColumnOperand Of(ColumnInfo? info, TableAlias? table, bool ignoresCase = false) => new(
        info ?? throw new InvalidOperationException(
            "A default column is no column; take it from the table, for example p => p.Title."), table)
    {
        IgnoresCase = ignoresCase,
    };

    public override void Write(SqlWriter writer)
    {
        (string before, string after) = writer.Sql.AsText(info);
        writer.Append(before).AppendColumn(info, table).Append(after);
    }

    public override void WriteComparable(SqlWriter writer)
    {
        (string before, string after) = writer.Comparable(info, IgnoresCase);
        writer.Append(before).AppendColumn(info, table).Append(after).Append(IsOrdinal ? writer.Sql.ByCodePoint : "");
    }

    public override void WriteComparable(SqlWriter writer, object value) => writer.AppendComparable(info, value, IgnoresCase);

    public bool Equals(ColumnOperand? other)
        => other is not null && ReferenceEquals(info, other.Info) && ReferenceEquals(table, other.Table)
            && IgnoresCase == other.IgnoresCase;

    public override bool Equals(object? obj) => Equals(obj as ColumnOperand);

    public override int GetHashCode() => HashCode.Combine(info, table);
}

/// <summary>What all columns have in common, whatever their type.</summary>
internal interface IColumn
{
    ColumnOperand Operand { get; }
}
