namespace RelationGen.Tool.Tests.Rules.Alters;

/// <summary>One change of a database, and what the pages of the rules say of it.</summary>
/// <param name="Kind">What was changed, for people.</param>
/// <param name="Snapshot">The database afterwards.</param>
/// <param name="Expected">The findings: <c>RG6002 Book.Title</c>; none where the classes still agree.</param>
internal sealed record Alter(string Kind, SchemaSnapshot Snapshot, params string[] Expected)
{
    /// <summary>The statement, where no plan writes one.</summary>
    public string? Sql { get; init; }
}

/// <summary>A foreign key of the library, and who is told what is wrong with it.</summary>
/// <param name="Table">The table that has it.</param>
/// <param name="Column">Its first column.</param>
/// <param name="Teller">The relation that says so: the one that stores the key where there is one.</param>
/// <param name="Member">The property of the column; null for that of a junction.</param>
internal sealed record LibraryKey(string Table, string Column, string Teller, string? Member);

/// <summary>All kinds of changes that a database can have beside classes which stay as they are, each at random places.</summary>
internal sealed partial class RandomAlters(SchemaSnapshot before, IReadOnlyList<CodeEntity> entities, Random random)
{
    private static readonly LibraryKey[] Keys =
    [
        new("lib_authors", "country_code", "Author.Country", "Author.CountryCode"),
        new("lib_profiles", "author_id", "Profile.Author", "Profile.AuthorId"),
        new("lib_books", "author_id", "Book.Author", "Book.AuthorId"),
        new("lib_books", "editor_id", "Book.Editor", "Book.EditorId"),
        new("lib_books_tags", "book_id", "Book.Labels", null),
        new("lib_books_tags", "tag_id", "Book.Labels", null),
        new("lib_editions", "book_id", "Edition.Book", "Edition.BookId"),
        new("lib_sales", "book_id", "Sale.Edition", "Sale.BookId"),
        new("lib_reviews", "book_id", "Book.Reviews", "Review.BookId"),
    ];

    private readonly bool _isSqlite = before.Engine == SchemaEngine.Sqlite;

    /// <summary>How many kinds there are.</summary>
    public int Kinds => All.Length;

    private Func<Alter?>[] All =>
    [
        DropTable, RenameTable, AddTable, MoveTable, DropColumn, DropKeyColumn, DropReferencedColumn, RenameColumn, RenameKeyColumn,
        AddColumn, DemandColumn, DemandColumnOfJunction, ChangeType, FitType, WidenKey, MakeNullable, MakeNotNull,
        DropForeignKey, ChangeAction, ChangeUpdateAction, SameAction, DeferForeignKey, Retarget, Invalidate, AddForeignKey,
        RepeatForeignKey, DropUnique, DropUniqueThatNoRelationNeeds, MakeUniquePartial, DropIndex, MakeIndexPartial, AddIndex,
        DropPrimaryKey, ChangePrimaryKey, UniqueInsteadOfPrimaryKey, DropJunctionKey, AddDefault, DropDefault, DropIdentity, AlwaysIdentity,
        ComputeColumn, DropComputed, CollateKey, CollateColumn, AddCheck, Comment,
    ];

    /// <summary>A change of a kind; null where the database has no place for it.</summary>
    public Alter? Make(int kind) => All[kind]();

    private T Any<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return all[random.Next(all.Length)];
    }

    private SchemaTable Table(string name) => before.Find(null, name)!;

    private CodeEntity EntityOf(SchemaTable table) => entities.Single(entity => entity.Table == table.Name);

    private CodeEntity AnyEntity => Any(entities);

    private LibraryKey AnyKey => Any(Keys);

    /// <summary>A foreign key with its table.</summary>
    private (SchemaTable Table, SchemaForeignKey Key) Find(LibraryKey key) =>
        (Table(key.Table), Table(key.Table).ForeignKeys.FirstOrDefault(own => own.Columns.Contains(key.Column))
            ?? throw new InvalidOperationException($"{key} is not there: " + Table(key.Table)));

    /// <summary>A column that no key, index or relation has, with its class and property.</summary>
    private (SchemaTable Table, SchemaColumn Column, CodeEntity Entity, CodeColumn Code) Plain(Func<SchemaColumn, CodeColumn, bool> fits)
    {
        var all =
            from entity in entities
            let table = Table(entity.Table)
            from code in entity.Columns
            let column = table.Find(before.Engine, code.Column)!
            where !IsUsed(table, column.Name) && fits(column, code)
            select (table, column, entity, code);
        return Any(all);
    }

    private static bool IsUsed(SchemaTable table, string column) =>
        table.PrimaryKey!.Columns.Contains(column) || table.ForeignKeys.Any(key => key.Columns.Contains(column))
        || table.Uniques.Any(key => key.Columns.Contains(column)) || table.Indexes.Any(index => index.LeadingColumns.Contains(column))
        || table.Columns.Any(other => other.Expression?.Contains(column, StringComparison.Ordinal) == true);

    private static bool IsOrdinary(SchemaColumn column, CodeColumn code) =>
        column.Generated == GeneratedKind.None && column.Default is null && code.Generated == CodeGeneration.None;

    private static string Place(CodeEntity entity, CodeColumn code) => entity.Name + "." + code.Property;

    private string Text => _isSqlite ? "TEXT" : "text";

    private string Number => _isSqlite ? "INTEGER" : "bigint";

    private static SchemaColumn Added(string name, string type, bool nullable = true, string? value = null) =>
        new(name, type) { Nullable = nullable, Default = value };
}
