using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The row of the entity that stores a foreign key of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SourceRow
{
    private SourceRow()
    {
    }

    /// <summary>The entity has a key, so that there can be a row.</summary>
    internal abstract bool HasKey { get; }

    internal abstract TableInfo Table { get; }

    /// <summary>The key, in a box.</summary>
    internal abstract object Key { get; }

    internal abstract Action<KeyWriter> WriteKey { get; }

    /// <summary>The row of an entity. Called by generated code.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The entity.</param>
    public static SourceRow Of<TEntity, TKey, TTable>(TEntity entity)
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => new Typed<TEntity, TKey, TTable>(entity);

    /// <summary>Reads the row as the database has it, and locks it.</summary>
    /// <param name="name">What for.</param>
    /// <returns>The step, and what it has read: null where there is no such row.</returns>
    internal abstract (WriteStep Step, Func<object?> Read) Read(string name);

    /// <summary>A statement that changes rows of the table.</summary>
    /// <param name="name">What for.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="where">Writes which rows it changes.</param>
    /// <param name="note">Notes the keys of the rows that it has changed, where somebody is to be told.</param>
    internal abstract WriteStep Change(
        string name, Action<SqlWriter> write, Action<SqlWriter> where, Action<ChangeLog, IEnumerable<object>> note);

    private sealed class Typed<TEntity, TKey, TTable>(TEntity entity) : SourceRow
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        internal override bool HasKey => EntityKey<TEntity, TKey, TTable>.IsThere(entity);

        internal override TableInfo Table => default(TTable).Info;

        internal override object Key => default(TTable).KeyOf(entity);

        internal override Action<KeyWriter> WriteKey
            => writer => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(writer, default(TTable).KeyOf(entity));

        internal override (WriteStep Step, Func<object?> Read) Read(string name)
        {
            var read = new RowsStep<TEntity, TKey, TTable>(name, writer =>
            {
                int key = writer.AddKey(WriteKey);
                writer.Append("SELECT ").AppendBareColumns(Table).Append("\nFROM ").AppendTable(Table.Schema, Table.Table)
                    .Append("\nWHERE ");
                ChangeSql.WriteEqual(writer, ChangeSql.BareKey(Table), key);
                writer.Append(writer.Sql.Locked);
            });
            return (read, () => read.Rows.FirstOrDefault());
        }

        internal override WriteStep Change(
            string name, Action<SqlWriter> write, Action<SqlWriter> where, Action<ChangeLog, IEnumerable<object>> note)
            => new ChangedStep<TEntity, TKey, TTable>(Table, name, write)
            {
                Note = (log, keys) => note(log, keys.Select(key => (object)key)),
                Rows = WrittenRows.Of(Table, where),
            };
    }
}
