using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// What is known about one column of an entity: statements are written by it and errors explained. Rows are read without it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ColumnInfo
{
    /// <summary>Describes a column. Called by generated code.</summary>
    /// <param name="property">The property that holds the value.</param>
    /// <param name="column">The column in the database.</param>
    /// <param name="type">The type the column is read as.</param>
    /// <param name="nullable">True when the property accepts NULL. Default: false.</param>
    /// <param name="key">True when the column is part of the key. Default: false.</param>
    public ColumnInfo(string property, string column, ColumnType type, bool nullable = false, bool key = false)
    {
        Property = property;
        Column = column;
        Type = type;
        Nullable = nullable;
        Key = key;
        Quoted = Names.Quoted(column);
    }

    /// <summary>The table of the column; null while that is made.</summary>
    internal TableInfo? Owner { get; set; }

    /// <summary>The property that holds the value.</summary>
    public string Property { get; }

    /// <summary>The column in the database.</summary>
    public string Column { get; }

    /// <summary>The type the column is read as.</summary>
    public ColumnType Type { get; }

    /// <summary>True when the property accepts NULL.</summary>
    public bool Nullable { get; }

    /// <summary>True when the column is part of the key.</summary>
    public bool Key { get; }

    /// <summary>
    /// The place of the column in a key whose parts are not in the order of the columns; 0, the default, elsewhere. Set by generated code.
    /// </summary>
    public int KeyOrder { get; init; }

    /// <summary>Whether the database makes the value. Default: <see cref="ColumnGeneration.None"/>. Set by generated code.</summary>
    public ColumnGeneration Generation { get; init; }

    /// <summary>
    /// Whether the column says if a row was changed since it was read. Default: <see cref="ConcurrencyToken.None"/>. Set by generated code.
    /// </summary>
    public ConcurrencyToken Token { get; init; }

    /// <summary>
    /// True when the database makes the value, and the property can be set to it after a write. Default: false. Set by generated code.
    /// </summary>
    public bool IsReturned { get; init; }

    /// <summary>
    /// The type of PostgreSQL in which a text is stored, where that is not <c>text</c>: <c>citext</c> or <c>bpchar</c>, by whose rules it
    /// compares, or one that is no text, such as <c>jsonb</c> or an enum type. Default: null. Set by generated code.
    /// </summary>
    public string? ComparedAs { get; init; }

    /// <summary>
    /// True when the column holds a key in one of the forms that its type has on SQLite. Default: false. Set by generated code.
    /// </summary>
    public bool IsCompared { get; init; }

    /// <summary>
    /// Takes the value out of the struct that wraps it, where the property has such a type
    /// (<c>readonly record struct PostId(long Value)</c>); otherwise null, which is the default. Set by generated code.
    /// </summary>
    public Func<object, object?>? Unwrap { get; init; }

    /// <summary>
    /// Makes the value of the property of what the column stores, where <see cref="Unwrap"/> is not null. Set by generated code.
    /// </summary>
    public Func<object, object>? Wrap { get; init; }

    /// <summary>
    /// The type of the elements, where the column holds an array: it is read and sent as JSON. Default: null. Set by generated code.
    /// </summary>
    public ColumnType? Element { get; init; }

    /// <summary>True when the column holds a document, whose white space means nothing. Default: false. Set by generated code.</summary>
    public bool IsDocument { get; init; }

    /// <summary>
    /// The path of the optional owned value that needs this column, as in <c>Address</c>: where another of its columns is not NULL, this
    /// one must not be either. Default: null. Set by generated code.
    /// </summary>
    public string? RequiredIn { get; init; }

    /// <summary>It is stored in a type that is no text: it has no collation, and none of the functions of texts.</summary>
    internal bool IsForeign => Element is not null || ComparedAs is not (null or "citext" or "bpchar");

    /// <summary>The version that the database itself gives a row, which is read as a number.</summary>
    internal bool IsRowVersion => ComparedAs == "xid";

    /// <summary>
    /// The value of the property for which the database makes one, where <see cref="Generation"/> is
    /// <see cref="ColumnGeneration.Default"/>: the default of its type. Default: null. Set by generated code.
    /// </summary>
    public object? Unset { get; init; }

    /// <summary>The program writes the column, always or where it has a value for it.</summary>
    internal bool IsWritten => Generation is ColumnGeneration.None or ColumnGeneration.Default;

    /// <summary>The column with a point and quotes, as it follows an alias.</summary>
    internal string Quoted { get; }

    /// <summary>The member of a view that is read of the column; null where the property itself is.</summary>
    internal string? Member { get; private init; }

    /// <summary>A member of a view that is computed, and no column of a table.</summary>
    internal bool IsComputed => Member is not null && Owner is null;

    /// <summary>The column as a member of a view reads it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="nullable">The member can be null.</param>
    /// <param name="ofTable">It is a column of a table, and not computed.</param>
    /// <param name="ofOwned">The member is the whole owned value, of which it is a part.</param>
    internal ColumnInfo AsRead(string member, bool nullable, bool ofTable, bool ofOwned) => new(Property, Column, Type, nullable, Key)
    {
        Owner = ofTable ? Owner : null,
        Member = member,
        ComparedAs = ComparedAs,
        Element = Element,
        IsDocument = IsDocument,
        IsCompared = IsCompared,
        RequiredIn = ofOwned ? RequiredIn : null,
        Unwrap = Unwrap,
        Wrap = Wrap,
    };

    /// <summary>The column is another one of the same optional value, of which this one must not be NULL.</summary>
    internal bool IsRequiredBeside(ColumnInfo other) => RequiredIn is { } value && other != this && ReferenceEquals(other.Owner, Owner)
        && other.Property.Length > value.Length && other.Property[value.Length] == '.'
        && other.Property.StartsWith(value, StringComparison.Ordinal);

    /// <summary>Where the column is, for messages.</summary>
    /// <param name="table">Its table, where the column does not know it.</param>
    internal string Place(TableInfo table)
    {
        if (IsComputed)
            return Member!;

        TableInfo owner = Owner ?? table;
        string reader = Member is null ? "" : ", read for " + Member;
        return $"{owner.Entity}.{Property} (column \"{Column}\" of table \"{owner.Table}\"{reader})";
    }

    /// <summary>The column as one that compares by no other rules than a text does.</summary>
    internal ColumnInfo AsText => ComparedAs is null && Element is null
        ? this
        : new(Property, Column, Type, Nullable, Key) { Unwrap = Unwrap, Wrap = Wrap };

    /// <summary>The column, for values of another type than its property has.</summary>
    /// <param name="unwrap">What the column holds for such a value.</param>
    internal ColumnInfo Storing(Func<object, object?> unwrap)
        => new(Property, Column, Type, Nullable, Key) { Owner = Owner, ComparedAs = ComparedAs, Element = Element, Unwrap = unwrap };

    /// <summary>What the column holds for a value of the property.</summary>
    internal object? ToStored(object? value) => value is null || Unwrap is null ? value : Unwrap(value);
}
