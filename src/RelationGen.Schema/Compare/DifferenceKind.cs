namespace RelationGen.Schema;

/// <summary>What differs between two snapshots.</summary>
internal enum DifferenceKind
{
    /// <summary>An enum type is there in one of them only.</summary>
    Enum,

    /// <summary>An enum type has other labels, or the same in another order.</summary>
    EnumLabels,

    /// <summary>A table is there in one of them only.</summary>
    Table,

    /// <summary>A table is a view, or the reverse.</summary>
    TableKind,

    /// <summary>SQLite: <c>STRICT</c> or <c>WITHOUT ROWID</c>.</summary>
    TableOptions,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A column is there in one of them only.</summary>
    Column,

    /// <summary>The columns have another order.</summary>
    ColumnOrder,

    /// <summary>The type of a column.</summary>
    ColumnType,

    /// <summary>Whether a column admits NULL.</summary>
    ColumnNullable,

    /// <summary>The default of a column.</summary>
    ColumnDefault,

    /// <summary>How the database counts the values of a column.</summary>
    ColumnIdentity,

    /// <summary>What a column is computed by.</summary>
    ColumnGenerated,

    /// <summary>The collation of a column.</summary>
    ColumnCollation,

    /// <summary>The primary key.</summary>
    PrimaryKey,

    /// <summary>A unique constraint is there in one of them only, or differs.</summary>
    Unique,

    /// <summary>An index is there in one of them only, or differs.</summary>
    Index,

    /// <summary>A foreign key is there in one of them only.</summary>
    ForeignKey,

    /// <summary>A foreign key does something else when the row it refers to is deleted or changed, or is asked at another time.</summary>
    ForeignKeyAction,

    /// <summary>A condition on rows is there in one of them only, or differs.</summary>
    Check,

    /// <summary>A constraint or index has another name and is the same otherwise.</summary>
    Name,
}
