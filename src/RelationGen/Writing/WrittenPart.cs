namespace RelationGen;

/// <summary>Foreign keys of rows that are written: those that they have, or those that they get.</summary>
internal abstract class WrittenPart
{
    /// <summary>A foreign key may be among them.</summary>
    public abstract bool Has(TouchedTarget touch);

    /// <summary>Writes the condition that a target is referred to by one of the keys.</summary>
    /// <param name="writer">The receiver; its table is that of the target, without an alias.</param>
    /// <param name="touch">The foreign key.</param>
    public abstract void Write(SqlWriter writer, TouchedTarget touch);
}

/// <summary>Keys that the database finds before the rows are written, so that nothing of it is read.</summary>
internal sealed class SelectedKeys : WrittenPart
{
    /// <summary>Writes the table, or the tables, that the rows are found in.</summary>
    public required Action<SqlWriter> From { get; init; }

    /// <summary>Writes which rows are meant; null for all.</summary>
    public Action<SqlWriter>? Where { get; init; }

    /// <summary>What is set in them; null where the keys that they have are meant.</summary>
    public AssignedColumns? Assigned { get; init; }

    /// <summary>What stands before the columns of the rows: the alias of their table, with its point. Default: nothing.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The rows are not there yet, so that they have what is set and nothing else.</summary>
    public bool AreNew { get; init; }

    public override bool Has(TouchedTarget touch)
    {
        if (Assigned is null)
            return true;

        string[] columns = [.. touch.Columns, .. touch.Discriminator is { } type ? [SqlWriter.Quote(type.Column)] : Array.Empty<string>()];
        return !columns.Any(Assigned.Nulls.Contains)
            && (AreNew ? columns.All(Assigned.Columns.Contains) : columns.Any(Assigned.Columns.Contains));
    }

    public override void Write(SqlWriter writer, TouchedTarget touch)
    {
        string[] key = touch.TargetColumns;
        Action<int>? value = Assigned?.Values(writer);
        bool isOne = Assigned is { AreOfRows: false } && touch.Columns.All(Assigned.Columns.Contains);
        if (isOne)
        {
            for (int i = 0; i < key.Length; i++)
            {
                writer.Append(i == 0 ? "(" : " AND ").Append(key[i]).Append(" = ");
                WriteColumn(touch.Columns[i]);
            }

            writer.Append(" AND EXISTS (SELECT 1");
        }
        else
        {
            writer.Append(key.Length == 1 ? key[0] : "(" + string.Join(", ", key) + ")").Append(" IN (SELECT ");
            for (int i = 0; i < touch.Columns.Length; i++)
            {
                writer.Append(i == 0 ? "" : ", ");
                WriteColumn(touch.Columns[i]);
            }
        }

        writer.Append(" FROM ");
        From(writer);
        if (Where is not null)
        {
            writer.Append(" WHERE ").Append(touch.Discriminator is null ? "" : "(");
            Where(writer);
            writer.Append(touch.Discriminator is null ? "" : ")");
        }

        if (touch.Discriminator is { } type)
        {
            writer.Append(Where is null ? " WHERE " : " AND ");
            WriteColumn(SqlWriter.Quote(type.Column));
            writer.Append(" = ").Append(SqlWriter.Constant(type.Value));
        }

        writer.Append(isOne ? "))" : ")");

        void WriteColumn(string column)
        {
            int place = Assigned is null ? -1 : Assigned.Columns.ToList().IndexOf(column);
            if (place < 0)
                writer.Append(Alias).Append(column);
            else
                value!(place);
        }
    }
}

/// <summary>Keys that rows in memory hold.</summary>
/// <param name="rows">The rows.</param>
/// <param name="table">Their table.</param>
internal sealed class HeldKeys<TEntity>(IReadOnlyList<TEntity> rows, EntityInfo<TEntity> table) : WrittenPart
    where TEntity : class
{
    public override bool Has(TouchedTarget touch)
    {
        Relation<TEntity> relation = table.RelationOf(touch);
        return rows.Any(row => relation.SourceKeyOf(row) is not null);
    }

    public override void Write(SqlWriter writer, TouchedTarget touch)
        => writer.AppendIsAny(touch.TargetColumns, new Keys(table.RelationOf(touch), rows));

    private sealed class Keys(Relation<TEntity> relation, IReadOnlyList<TEntity> rows) : IKeyList
    {
        private readonly Action<KeyWriter>[] _keys =
            [.. rows.Where(row => relation.KeyOf(row) is not null).DistinctBy(relation.KeyOf).Select(row => relation.SourceKeyOf(row)!)];

        private int _next;

        public Type KeyType => relation.KeyType;

        public int KeyParts => relation.Info.KeyParts;

        public int Count => _keys.Length;

        public void WriteNext(KeyWriter writer) => _keys[_next++](writer);

        public void Rewind() => _next = 0;
    }
}
