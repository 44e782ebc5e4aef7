using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RelationGen;

/// <summary>A column that holds a JSON document.</summary>
/// <typeparam name="T">The type of the property, with its nullability.</typeparam>
/// <example><code>p => p.Settings.Json&lt;string>("theme") == "dark" &amp; p.Settings.Exists("beta")</code></example>
public readonly struct JsonColumn<T> : IColumn, IEquatable<JsonColumn<T>>
{
    private readonly ColumnInfo _info;
    private readonly TableAlias? _table;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public JsonColumn(ColumnInfo info, TableAlias? table)
    {
        _info = info;
        _table = table;
    }

    ColumnOperand IColumn.Operand => Operand;

    /// <summary>The column is NULL, and has no document.</summary>
    public Predicate IsNull => new ComparisonPredicate(Operand, "==", null);

    /// <summary>The column has a document.</summary>
    public Predicate IsNotNull => new ComparisonPredicate(Operand, "!=", null);

    private ColumnOperand Operand => ColumnOperand.Of(_info, _table);

    /// <summary>The column as a value that is read beside an entity.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Scalar<T>(JsonColumn<T> column) => new(column.Operand);

    /// <summary>
    /// The column has the document; <c>== null</c> is <c>IS NULL</c>. SQLite compares texts without their white space, so that members in
    /// another order are another document there; PostgreSQL compares what they mean.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static Predicate operator ==(JsonColumn<T> column, T value) => new ComparisonPredicate(column.Operand, "==", value);

    /// <summary>The column has another document, or is NULL.</summary>
    /// <inheritdoc cref="op_Equality(JsonColumn{T}, T)" path="/param"/>
    public static Predicate operator !=(JsonColumn<T> column, T value) => new ComparisonPredicate(column.Operand, "!=", value);

    /// <summary>
    /// What the document has at a place, to compare it, order by it or read it; NULL where there is nothing, JSON's null, or something of
    /// another type.
    /// </summary>
    /// <typeparam name="TValue">
    /// <c>string</c>, <c>bool</c> or a number; a whole number is none with a fraction. A value that may be missing is read as a type that
    /// can be null, such as <c>int?</c>. Days and moments are texts in JSON: compare them as <c>string</c>.
    /// </typeparam>
    /// <param name="path">The place: names of members and places in arrays.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="NotSupportedException">JSON has no values of the type.</exception>
    /// <remarks>
    /// PostgreSQL: <c>t."settings" ->> 'theme'</c>; SQLite: <c>json_extract(t."settings", '$.theme')</c>. An index on that expression
    /// serves: <c>[Index(Expression = "…")]</c>. Numbers and truth values are guarded by their type.
    /// </remarks>
    /// <example>
    /// <code>Member.Query(db).Where(m => m.Settings.Json&lt;int>("size") > 20).OrderBy(m => m.Settings.Json&lt;string>("theme"))</code>
    /// </example>
    public Scalar<TValue> Json<TValue>(params JsonStep[] path)
    {
        ThrowIfEmpty(path);
        return new(new JsonValueOperand(Operand, path, typeof(TValue)));
    }

    /// <summary>The document has something at a place, be it JSON's null.</summary>
    /// <param name="path">The place: names of members and places in arrays.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public Predicate Exists(params JsonStep[] path)
    {
        ThrowIfEmpty(path);
        return new JsonExistsPredicate(Operand, path);
    }

    /// <summary>
    /// The document has all that another one has: an object each of its members, an array each of its values, whatever else is there, as
    /// <c>@></c> of PostgreSQL has it.
    /// </summary>
    /// <param name="json">The other document, as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no JSON.</exception>
    /// <remarks>PostgreSQL: <c>t."settings" @> $1</c>, for which a GIN index serves. SQLite compares part by part.</remarks>
    /// <example><code>p => p.Settings.Contains("""{"theme":"dark","flags":["beta"]}""")</code></example>
    public Predicate Contains([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new JsonContainsPredicate(Operand, document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The text is no JSON: {exception.Message}", nameof(json), exception);
        }
    }

    /// <summary>True for the same column of the same table.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(JsonColumn<T> other) => Operand.Equals(other.Operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is JsonColumn<T> other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Operand.GetHashCode();

    private static void ThrowIfEmpty(JsonStep[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            throw new ArgumentException("Name at least one member of the document.", nameof(path));
    }
}
