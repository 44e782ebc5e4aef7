using System.ComponentModel;

namespace RelationGen;

/// <summary>A column of text: beside the operators of every column, it can be searched.</summary>
/// <example><code>p => p.Title.StartsWith("How") &amp; p.Author != "Ada"</code></example>
public readonly struct TextColumn : IColumn, IEquatable<TextColumn>
{
    private readonly ColumnInfo _info;
    private readonly string? _alias;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="alias">What the statement calls the table; null where it is the one that is read.</param>
    public TextColumn(ColumnInfo info, string? alias)
    {
        _info = info;
        _alias = alias;
    }

    ColumnReference IColumn.Reference => Reference;

    /// <summary>Orders by the column by code point, the smallest first.</summary>
    public Ordering Ascending => new(Reference, isDescending: false);

    /// <summary>Orders by the column by code point, the largest first.</summary>
    public Ordering Descending => new(Reference, isDescending: true);

    private ColumnReference Reference => ColumnReference.Of(_info, _alias);

    /// <summary>Orders by the column by code point, the smallest first.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Ordering(TextColumn column) => column.Ascending;

    /// <summary>The column has the value; <c>== null</c> is <c>IS NULL</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static Predicate operator ==(TextColumn column, string? value) => new ComparisonPredicate(column.Reference, "==", value);

    /// <summary>The column has another value, or NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, string)" path="/param"/>
    public static Predicate operator !=(TextColumn column, string? value) => new ComparisonPredicate(column.Reference, "!=", value);

    /// <summary>Both columns have one value, or both are NULL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator ==(TextColumn left, TextColumn right) => new ComparisonPredicate(left.Reference, "==", value: null, right.Reference);

    /// <summary>The columns have different values, or one of them is NULL.</summary>
    /// <inheritdoc cref="op_Equality(TextColumn, TextColumn)" path="/param"/>
    public static Predicate operator !=(TextColumn left, TextColumn right) => new ComparisonPredicate(left.Reference, "!=", value: null, right.Reference);

    /// <summary>The column has one of the values; null among them stands for NULL, and no values for no rows.</summary>
    /// <param name="values">Any number of values; they travel in one parameter.</param>
    public Predicate In(params string?[] values) => In((IEnumerable<string?>)values);

    /// <inheritdoc cref="In(string[])"/>
    public Predicate In(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ListPredicate(Reference, values);
    }

    /// <summary>The column begins with the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    public Predicate StartsWith(string text) => Search(TextMatch.StartsWith, text);

    /// <summary>The column ends with the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    public Predicate EndsWith(string text) => Search(TextMatch.EndsWith, text);

    /// <summary>The column contains the text, compared ordinally.</summary>
    /// <param name="text">The text; nothing in it has a special meaning.</param>
    public Predicate Contains(string text) => Search(TextMatch.Contains, text);

    /// <summary>The database's own <c>LIKE</c>: case counts on PostgreSQL, and not on SQLite for the letters of ASCII.</summary>
    /// <param name="pattern">A pattern with <c>%</c> and <c>_</c>.</param>
    public Predicate Like(string pattern) => Search(TextMatch.Like, pattern);

    /// <summary>True for the same column of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(TextColumn other) => Reference == other.Reference;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TextColumn other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Reference.GetHashCode();

    private TextPredicate Search(TextMatch match, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextPredicate(Reference, match, text);
    }
}
