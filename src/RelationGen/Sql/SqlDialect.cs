namespace RelationGen;

/// <summary>
/// What differs between databases in the text of statements, one decision a member: what a member answers here is what the standard says,
/// or nothing special. Everything else is written the same for all of them, with names in double quotes and parameters as <c>$1</c>;
/// <see cref="ToOwn"/> has the last word.
/// </summary>
internal abstract class SqlDialect
{
    protected SqlDialect() => Texts = new SqlTextCache(capacity: 1024, ToOwn);

    /// <summary>The texts of the statements that were written at run time.</summary>
    public SqlTextCache Texts { get; }

    /// <summary>How tables are created and dropped.</summary>
    public abstract SchemaSql Schema { get; }

    /// <summary>How parts of documents and elements of arrays are asked for.</summary>
    public abstract DocumentSql Documents { get; }

    /// <summary>A table may be named with its schema. Elsewhere the schema of an entity means nothing.</summary>
    public virtual bool HasSchemas => true;

    /// <summary>
    /// Follows a text that is ordered, or of which the least or the most is taken: C#'s order, by code points, whatever the database is set
    /// to. With a space before it.
    /// </summary>
    public virtual string ByCodePoint => "";

    /// <summary>What stands for "all rows" where only OFFSET is asked for; null where that stands alone.</summary>
    public virtual string? LimitOfAll => null;

    /// <summary>
    /// The number of rows that are taken decides how a statement is planned, so that it stands in the text where it is known: for one in a
    /// parameter the database plans again at each call.
    /// </summary>
    public virtual bool PlansByLimit => false;

    /// <summary>
    /// A table in FROM may ask for columns of those before it. Elsewhere the first rows of each source are found by their keys.
    /// </summary>
    public virtual bool HasLateral => false;

    /// <summary>A key of several parts that a sub-select yields is found by an index only as one of a set, not as an equal one.</summary>
    public virtual bool FindsKeysInSets => false;

    /// <summary>
    /// How many levels of a recursion the database may join as it likes; null for all. It may plan for a level that comes once, and read
    /// the whole table for each: for a tree of few levels that is right, above all without an index. What is deeper is a chain, whose rows
    /// ask for the next ones one by one.
    /// </summary>
    public virtual int? JoinedLevels => null;

    /// <summary>Follows the columns of an INSERT that gives a column a value which the database would make.</summary>
    public virtual string GivesIdentity => "";

    /// <summary>Ends an INSERT that leaves out rows which violate a unique key.</summary>
    public virtual string SkipDuplicates => "\nON CONFLICT DO NOTHING";

    /// <summary>Stands before the columns that a change returns.</summary>
    public virtual string Returning => "\nRETURNING ";

    /// <summary>Ends a SELECT whose rows no other transaction may change until this one has ended.</summary>
    public virtual string Locked => "";

    /// <summary>What surrounds a sub-select of values that a value is one of, where few of them are equal.</summary>
    public virtual (string Before, string After) IsAnyOfDistinct => (" IN (", ")");

    /// <summary>Keys can be taken before the rows are inserted: <see cref="NextKey"/> and <see cref="WriteNumbers"/>.</summary>
    public virtual bool HasSequences => false;

    /// <summary>A transaction that waits for its turn at the beginning, and for readers at the end.</summary>
    public virtual ControlTexts Waiting => new("BEGIN", "COMMIT", "ROLLBACK");

    /// <summary>A transaction that reads one state of the database and travels in a batch.</summary>
    public virtual ControlTexts Snapshot => throw new NotSupportedException("The dialect has no batches.");

    /// <summary>The finished text of a statement, as the database wants it: it may have other quotes around names.</summary>
    public virtual string ToOwn(string sql) => sql;

    /// <summary>SQL that the caller wrote, marked so that <see cref="ToOwn"/> leaves it alone.</summary>
    public virtual string Verbatim(string sql) => sql;

    /// <summary>How <c>true</c> and <c>false</c> are written.</summary>
    public virtual string Literal(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>What surrounds a column, or a value, to make it comparable: it may be stored in a form that compares otherwise.</summary>
    public virtual (string Before, string After) Comparable(ColumnInfo column) => ("", "");

    /// <summary>The values of the column have another order as they are stored; <see cref="WriteOrdered"/> puts it right.</summary>
    public virtual bool HasOwnOrder(ColumnInfo column) => false;

    /// <summary>Writes a value as one that is smaller or larger, or comes first.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="value">Writes the value; may be called more than once.</param>
    public virtual void WriteOrdered(SqlWriter writer, Action value) => value();

    /// <summary>
    /// The type by which a value of a column is read and sent back as it is stored, so that a cursor finds its row; the column's own, where
    /// that loses nothing.
    /// </summary>
    public virtual ColumnType Exact(ColumnType type) => type;

    /// <summary>Says where NULLs come, with a space before it; nothing where the database puts them there by itself.</summary>
    public abstract string NullOrder(bool isDescending, bool putsNullsFirst);

    /// <summary>A comparison for which NULL is a value like others.</summary>
    /// <param name="isEqual">True for equality, false for its opposite.</param>
    public virtual (string Before, string Between, string After) NullSafe(bool isEqual)
        => ("", isEqual ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ", "");

    /// <summary>
    /// A condition over a text, for which <c>{0}</c> stands, and a text that is searched in it, <c>{1}</c>; both compared ordinally.
    /// </summary>
    public abstract string TextTest(TextMatch match);

    /// <summary>
    /// What stands around a column where it is read, or searched as a text: of one whose type is no text, it makes a text.
    /// </summary>
    public virtual (string Before, string After) AsText(ColumnInfo column) => ("", "");

    /// <summary>The columns of an entity as they are read.</summary>
    public string SelectListOf(TableInfo table) => table.SelectListOf(this);

    /// <summary>Writes what is computed over the values of a group.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="function">The function; not the count of rows.</param>
    /// <param name="value">What it is applied to.</param>
    /// <param name="result">The type of the result.</param>
    public virtual void WriteAggregate(SqlWriter writer, AggregateFunction function, Operand value, ColumnInfo result)
    {
        writer.Append(NameOf(function)).Append(function == AggregateFunction.CountDistinct ? "(DISTINCT " : "(");
        value.WriteComparable(writer);
        writer.Append(value.IsText ? ByCodePoint : "").Append(")");
    }

    /// <summary>Keys of the type cannot travel in a list; each is a parameter of its own.</summary>
    public virtual bool SendsOneByOne(Type keys) => false;

    /// <summary>A condition that follows a value: it is one of a list, which is in a parameter.</summary>
    public abstract void WriteIsAny(SqlWriter writer, int parameter);

    /// <summary>A condition that follows a row in parentheses: it is one of a list of keys, which begins with a parameter.</summary>
    public abstract void WriteIsAny(SqlWriter writer, int parameter, int parts);

    /// <summary>Keys as a table; <see cref="KeyPart"/> are its columns.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="parameter">The first of the parameters that hold the keys.</param>
    /// <param name="parts">How many parts the keys have.</param>
    /// <param name="alias">The name of the table.</param>
    public abstract void WriteKeyTable(SqlWriter writer, int parameter, int parts, string alias);

    /// <summary>A column of <see cref="WriteKeyTable"/>.</summary>
    /// <param name="alias">The name of the table.</param>
    /// <param name="part">The part of the key, from 0.</param>
    /// <param name="parts">How many parts the keys have.</param>
    public virtual string KeyPart(string alias, int part, int parts) => alias + "." + KeyTable.Part(part);

    /// <summary>Ends an INSERT: a row that is there already is updated instead. The assignments follow.</summary>
    /// <param name="columns">The columns by which it is known, in parentheses.</param>
    public virtual string UpdateDuplicate(string columns) => "\nON CONFLICT " + columns + " DO UPDATE SET ";

    /// <summary>The value that was to be inserted, in an assignment behind <see cref="UpdateDuplicate"/>.</summary>
    /// <param name="column">The column, with a point and quotes.</param>
    public virtual string Offered(string column) => "excluded" + column;

    /// <summary>Several transactions write at the same time: <see cref="WriteAlone"/> makes them wait for one another.</summary>
    public virtual bool HasConcurrentWriters => false;

    /// <summary>Writes a statement that waits until no other transaction has sent it with the same key.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="table">A table.</param>
    /// <param name="first">The number of the first parameter of the key.</param>
    /// <param name="parts">How many parts it has.</param>
    public virtual void WriteAlone(SqlWriter writer, string table, int first, int parts)
        => throw new NotSupportedException("The dialect has one writer at a time.");

    /// <summary>
    /// A further condition, which always holds: where several transactions write at the same time, it locks the rows that the change may
    /// write, in the order of their keys, before it writes the first one. Two that take each other's rows then wait for one another, and
    /// not each for what the other one has.
    /// </summary>
    /// <param name="writer">The statement.</param>
    /// <param name="table">The table whose rows are locked.</param>
    /// <param name="writeRows">Writes the condition of the rows, over the table by its own name.</param>
    public virtual void WriteAndLocks(SqlWriter writer, TableInfo table, Action writeRows)
    {
    }

    /// <summary>Ends a SELECT whose rows are locked until the transaction ends, with a line break before it.</summary>
    /// <param name="asked">The lock.</param>
    /// <param name="alias">The name of the table whose rows are locked; those of other tables of the SELECT are not.</param>
    public virtual string LockOf(RowLock asked, string alias) => "";

    /// <summary>
    /// A statement that changes nothing and waits until no other transaction writes, which then none does until this one ends; null where
    /// rows are locked one by one, by <see cref="LockOf"/>.
    /// </summary>
    /// <param name="table">A table of the database.</param>
    public virtual string? DatabaseLock(TableInfo table) => null;

    /// <summary>The next key of a table, as a value.</summary>
    public virtual string NextKey(TableInfo table) => throw new NotSupportedException("The dialect has no sequences.");

    /// <summary>Whether rows of a table may get other keys than they are given, by a trigger; as a value.</summary>
    public virtual string MayReplaceKeys(TableInfo table) => throw new NotSupportedException("The dialect has no sequences.");

    /// <summary>A table of as many rows as are asked for.</summary>
    public virtual void WriteNumbers(SqlWriter writer, int count) => throw new NotSupportedException("The dialect has no sequences.");

    /// <summary>A savepoint in a transaction that no object stands for.</summary>
    public virtual ControlTexts Savepoint(string name)
        => new("SAVEPOINT " + name, "RELEASE SAVEPOINT " + name, "ROLLBACK TO SAVEPOINT " + name);

    /// <summary>The key that the database returns for a row has the meaning of none.</summary>
    public virtual bool IsNoKey(long key) => false;

    protected static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Count or AggregateFunction.CountDistinct => "COUNT",
        AggregateFunction.Sum => "SUM",
        AggregateFunction.Average => "AVG",
        AggregateFunction.Min => "MIN",
        _ => "MAX",
    };
}

/// <summary>The statements of a transaction or a savepoint that no object of the provider stands for.</summary>
internal sealed record ControlTexts(string Begin, string Keep, string Undo);
