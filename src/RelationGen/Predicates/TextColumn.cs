using System.ComponentModel;

namespace RelationGen;

/// <summary>A column of text: beside the operators of every column, it can be searched.</summary>
/// <example><code>p => p.Title.StartsWith("How") &amp; p.Author != "Ada"</code></example>
public readonly struct TextColumn : IColumn, IEquatable<TextColumn>
{
    private readonly ColumnInfo _info;
    private readonly TableAlias? _table;
    private readonly bool _ignoresCase;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public TextColumn(ColumnInfo info, TableAlias? table)
    {
        _info = info;
        _table = table;
    }

    private TextColumn(TextColumn column)
    {
        _info = column._info;
        _table = column._table;
        _ignoresCase = true;
    }

    /// <summary>
    /// The column without regard to case, as the database's <c>lower</c> has it: SQLite knows the letters of ASCII, PostgreSQL those of the
    /// column's collation.
    /// </summary>
    /// <example><code>u => u.Email.IgnoreCase == address | u.Name.IgnoreCase.Contains("ada")</code></example>
    public TextColumn IgnoreCase => new(this);

    ColumnOperand IColumn.Operand => Operand;

    /// <summary>Orders by the column by code point, the smallest first.</summary>
    public Ordering Ascending => new(Operand, isDescending: false);

    /// <summary>Orders by the column by code point, the largest first.</summary>
    public Ordering Descending => new(Operand, isDescending: true);

    /// <summary>The column is NULL.</summary>
    public Predicate IsNull => this == null;

    /// <summary>The column is not NULL.</summary>
    public Predicate IsNotNull => this != null;

    private ColumnOperand Operand => ColumnOperand.Of(_info, _table, _ignoresCase);

    /// <summary>Orders by the column by code point, the smallest first.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Ordering(TextColumn column) => column.Ascending;

    /// <summary>The column as a value that can be compared with a computed one, or read beside an entity.</summary>
    /// <param name="column">The column.</param>
    // A struct for both does not say whether the column can be NULL; without an annotation it is read as string and as string?.
#nullable disable annotations
#pragma warning disable RS0041 // The missing annotation is what lets both be read without a warning.
    public static implicit operator Scalar<string>(TextColumn column) => new(column.Operand);
#pragma warning restore RS0041
#nullable restore annotations

    /// <summary>The column has the value; <c>== null</c> is <c>IS NULL</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static Predicate operator ==(TextColumn column, string? value) => new ComparisonPredicate(column.Operand, "==", value);

    /// <summary>The column has another value, or NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator !=(TextColumn column, string? value) => new ComparisonPredicate(column.Operand, "!=", value);

    /// <summary>The column comes before the text by code point; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator <(TextColumn column, string? value) => new ComparisonPredicate(column.Operand.ByCodePoint, "<", value);

    /// <summary>The column comes before or equals the text by code point; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator <=(TextColumn column, string? value)
        => new ComparisonPredicate(column.Operand.ByCodePoint, "<=", value);

    /// <summary>The column comes after the text by code point; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator >(TextColumn column, string? value) => new ComparisonPredicate(column.Operand.ByCodePoint, ">", value);

    /// <summary>The column comes after or equals the text by code point; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator >=(TextColumn column, string? value)
        => new ComparisonPredicate(column.Operand.ByCodePoint, ">=", value);

    /// <summary>Both columns have one value, or both are NULL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator ==(TextColumn left, TextColumn right)
        => new ComparisonPredicate(left.Operand, "==", value: null, right.Operand);

    /// <summary>The columns have different values, or one of them is NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, TextColumn)" path="/param"/>
    public static Predicate operator !=(TextColumn left, TextColumn right)
        => new ComparisonPredicate(left.Operand, "!=", value: null, right.Operand);

    /// <summary>The column has the value of a parameter of a compiled query.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator ==(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand, "==", parameter.Slot);

    /// <summary>The column has another value than the parameter, or NULL.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator !=(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand, "!=", parameter.Slot);

    /// <summary>The column is less than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand.ByCodePoint, "<", parameter.Slot);

    /// <summary>The column is less than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <=(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand.ByCodePoint, "<=", parameter.Slot);

    /// <summary>The column is greater than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand.ByCodePoint, ">", parameter.Slot);

    /// <summary>The column is greater than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >=(TextColumn column, Parameter<string> parameter)
        => new ComparisonPredicate(column.Operand.ByCodePoint, ">=", parameter.Slot);

    /// <summary>The column has one of the values; null among them stands for NULL, and no values for no rows.</summary>
    /// <param name="values">Any number of values; they travel in one parameter.</param>
    /// <example><code>users.Where(u => u.Name.In(names))</code></example>
    public Predicate In(params string?[] values) => In((IEnumerable<string?>)values);

    /// <inheritdoc cref="In(string[])"/>
    public Predicate In(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ListPredicate(Operand, values);
    }

    /// <summary>The column has one of the values that a parameter of a compiled query holds; an empty list stands for no rows.</summary>
    /// <param name="values">The parameter; its list travels as one parameter of the statement, and cannot hold null.</param>
    /// <exception cref="NotSupportedException">Values of the type do not travel in a list: numbers with a fraction, times of day, moments
    /// with an offset, bytes.</exception>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;IReadOnlyCollection&lt;string>> names) =>
    ///     users.Where(u => u.Name.In(names)))
    /// </code>
    /// </example>
    public Predicate In(Parameter<IReadOnlyCollection<string>> values) => new ListParameterPredicate(Operand, values.Slot);

    /// <summary>The column lies between the texts by code point, both included; false for NULL.</summary>
    /// <param name="first">The smallest text.</param>
    /// <param name="last">The largest text.</param>
    /// <example><code>users.Where(u => u.Name.Between("A", "M"))</code></example>
    public Predicate Between(string first, string last) => (this >= first) & (this <= last);

    /// <summary>The column lies between the texts of two parameters of a compiled query, both included; false for NULL.</summary>
    /// <param name="first">The smallest value.</param>
    /// <param name="last">The largest value.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;string> first, Parameter&lt;string> last) =>
    ///     users.Where(u => u.Name.Between(first, last)))
    /// </code>
    /// </example>
    public Predicate Between(Parameter<string> first, Parameter<string> last) => (this >= first) & (this <= last);

    /// <summary>The column begins with the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    /// <example><code>users.Where(u => u.Name.StartsWith("Ada"))</code></example>
    public Predicate StartsWith(string text) => Search(TextMatch.StartsWith, text);

    /// <summary>The column ends with the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    /// <example><code>users.Where(u => u.Email.EndsWith("@example.org"))</code></example>
    public Predicate EndsWith(string text) => Search(TextMatch.EndsWith, text);

    /// <summary>The column contains the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    /// <example><code>users.Where(u => u.Name.Contains("son"))</code></example>
    public Predicate Contains(string text) => Search(TextMatch.Contains, text);

    /// <summary>The column begins with the text that a parameter of a compiled query holds, compared ordinally.</summary>
    /// <param name="text">The parameter.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;string> text) =>
    ///     users.Where(u => u.Name.StartsWith(text)))
    /// </code>
    /// </example>
    public Predicate StartsWith(Parameter<string> text) => new TextPredicate(Operand, TextMatch.StartsWith, text.Slot);

    /// <summary>The column ends with the text that a parameter of a compiled query holds, compared ordinally.</summary>
    /// <param name="text">The parameter.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;string> text) =>
    ///     users.Where(u => u.Name.EndsWith(text)))
    /// </code>
    /// </example>
    public Predicate EndsWith(Parameter<string> text) => new TextPredicate(Operand, TextMatch.EndsWith, text.Slot);

    /// <summary>The column contains the text that a parameter of a compiled query holds, compared ordinally.</summary>
    /// <param name="text">The parameter.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;string> text) =>
    ///     users.Where(u => u.Name.Contains(text)))
    /// </code>
    /// </example>
    public Predicate Contains(Parameter<string> text) => new TextPredicate(Operand, TextMatch.Contains, text.Slot);

    /// <summary>The database's own <c>LIKE</c>: case counts on PostgreSQL, and not on SQLite for the letters of ASCII.</summary>
    /// <param name="pattern">A pattern with <c>%</c> and <c>_</c>.</param>
    /// <example><code>users.Where(u => u.Name.Like("A_a%"))</code></example>
    public Predicate Like(string pattern) => Search(TextMatch.Like, pattern);

    /// <summary>The database's own <c>LIKE</c> with the pattern that a parameter of a compiled query holds.</summary>
    /// <param name="pattern">The parameter.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;User, UserTable> users, Parameter&lt;string> text) =>
    ///     users.Where(u => u.Name.Like(text)))
    /// </code>
    /// </example>
    public Predicate Like(Parameter<string> pattern) => new TextPredicate(Operand, TextMatch.Like, pattern.Slot);

    /// <summary>True for the same column of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(TextColumn other) => Operand.Equals(other.Operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TextColumn other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Operand.GetHashCode();

    private TextPredicate Search(TextMatch match, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextPredicate(Operand, match, text);
    }
}
