namespace RelationGen.Tool.Readers;

/// <summary>What the text of a table says, and no pragma does.</summary>
internal sealed class SqliteTableText
{
    /// <summary>The columns.</summary>
    public List<SqliteColumnText> Columns { get; } = [];

    /// <summary>The primary key.</summary>
    public SqliteKeyText? PrimaryKey { get; set; }

    /// <summary>The primary key counts without using a number again.</summary>
    public bool IsAutoIncrement { get; set; }

    /// <summary>The unique constraints.</summary>
    public List<SqliteKeyText> Uniques { get; } = [];

    /// <summary>The foreign keys.</summary>
    public List<SqliteForeignKeyText> ForeignKeys { get; } = [];

    /// <summary>The checks.</summary>
    public List<SchemaCheck> Checks { get; } = [];

    /// <summary>It says <c>WITHOUT ROWID</c>.</summary>
    public bool IsWithoutRowId { get; set; }

    /// <summary>It says <c>STRICT</c>.</summary>
    public bool IsStrict { get; set; }
}
