namespace RelationGen.Schema;

/// <summary>Compares one table of two snapshots: the table itself and its columns.</summary>
/// <param name="expected">The first snapshot.</param>
/// <param name="expectedTable">The table in the first.</param>
/// <param name="foundTable">The table in the second.</param>
/// <param name="options">What is compared.</param>
/// <param name="differences">Where differences are added.</param>
internal sealed class TableDiffer(
    SchemaSnapshot expected, SchemaTable expectedTable, SchemaTable foundTable, DifferOptions options,
    List<SchemaDifference> differences)
{
    private readonly StringComparer _names = NameComparison.Comparer(expected.Engine);

    /// <summary>Adds all differences of the table.</summary>
    public void Compare()
    {
        CompareTable();
        CompareColumns();
        new ConstraintDiffer(expected, expectedTable, foundTable, options, differences).Compare();
    }

    private void CompareTable()
    {
        if (expectedTable.Kind != foundTable.Kind)
        {
            bool isReadOnly = foundTable.Kind is TableKind.View or TableKind.MaterializedView;
            Add(DifferenceKind.TableKind, null, JsonLine.Word(expectedTable.Kind), JsonLine.Word(foundTable.Kind),
                isReadOnly ? DifferenceEffect.Refused : DifferenceEffect.None,
                isReadOnly ? "rows of a view cannot be written" : "it is read and written alike");
        }

        if (expectedTable.WithoutRowId != foundTable.WithoutRowId || expectedTable.Strict != foundTable.Strict)
        {
            Add(DifferenceKind.TableOptions, null, Options(expectedTable), Options(foundTable),
                expectedTable.Strict && !foundTable.Strict ? DifferenceEffect.Silent : DifferenceEffect.None,
                expectedTable.Strict && !foundTable.Strict ? "values of another type are stored as they come"
                    : "rows are stored in another way");
        }

        if (options.CompareComments && expectedTable.Comment != foundTable.Comment)
            Add(DifferenceKind.Comment, null, expectedTable.Comment, foundTable.Comment, DifferenceEffect.None, "only people read it");
    }

    private void CompareColumns()
    {
        Dictionary<string, SchemaColumn> others = foundTable.Columns.ToDictionary(column => column.Name, _names);
        foreach (SchemaColumn column in expectedTable.Columns)
        {
            if (others.TryGetValue(column.Name, out SchemaColumn? other))
                CompareColumn(column, other);
            else
                Add(DifferenceKind.Column, column.Name, Describe(column), null, DifferenceEffect.Refused,
                    "every statement that names it fails", column);

            others.Remove(column.Name);
        }

        foreach (SchemaColumn column in foundTable.Columns.Where(column => others.ContainsKey(column.Name)))
        {
            Add(DifferenceKind.Column, column.Name, null, Describe(column),
                column.IsDemanded ? DifferenceEffect.Refused : DifferenceEffect.None,
                column.IsDemanded ? "inserting a row without it fails: it is NOT NULL and has no default"
                    : "it is neither read nor written",
                null, column);
        }

        CompareOrder();
    }

    private void CompareOrder()
    {
        if (!options.CompareOrder)
            return;

        string[] first = [.. expectedTable.Columns.Select(column => column.Name)
            .Where(name => foundTable.Find(expected.Engine, name) is not null)];
        string[] second = [.. foundTable.Columns.Select(column => column.Name)
            .Where(name => expectedTable.Find(expected.Engine, name) is not null)];
        if (!first.SequenceEqual(second, _names))
        {
            Add(DifferenceKind.ColumnOrder, null, string.Join(", ", first), string.Join(", ", second), DifferenceEffect.None,
                "statements that are written here name their columns");
        }
    }

    private void CompareColumn(SchemaColumn column, SchemaColumn other)
    {
        if (!TypeNames.Same(expected, column.Type, other.Type))
        {
            Add(DifferenceKind.ColumnType, column.Name, column.Type, other.Type, DifferenceEffect.Silent,
                "values are stored, compared and read as another type", column, other);
        }

        if (column.Nullable != other.Nullable)
        {
            Add(DifferenceKind.ColumnNullable, column.Name, Null(column), Null(other), DifferenceEffect.Refused,
                other.Nullable ? "a row with NULL cannot be read into a property that has none" : "a row without a value is refused",
                column, other);
        }

        CompareValues(column, other);
        if (Collation(column) != Collation(other))
        {
            Add(DifferenceKind.ColumnCollation, column.Name, column.Collation ?? "the default", other.Collation ?? "the default",
                DifferenceEffect.Silent, "texts are equal and ordered by another rule", column, other);
        }

        if (options.CompareComments && column.Comment != other.Comment)
            Add(DifferenceKind.Comment, column.Name, column.Comment, other.Comment, DifferenceEffect.None, "only people read it", column,
                other);
    }

    private void CompareValues(SchemaColumn column, SchemaColumn other)
    {
        if (column.Identity != other.Identity)
        {
            bool isLost = other.Identity == SchemaIdentity.None || other.Identity == SchemaIdentity.Always;
            Add(DifferenceKind.ColumnIdentity, column.Name, JsonLine.Word(column.Identity), JsonLine.Word(other.Identity),
                isLost ? DifferenceEffect.Refused : DifferenceEffect.None,
                other.Identity == SchemaIdentity.None ? "a row without a value gets none"
                    : isLost ? "a row that brings its own value is refused"
                    : "values are counted in another way", column, other);
        }

        if (column.Generated != other.Generated || (options.CompareSql && !SqlTexts.Same(column.Expression, other.Expression)))
        {
            Add(DifferenceKind.ColumnGenerated, column.Name, Computed(column), Computed(other),
                column.Generated == GeneratedKind.None ? DifferenceEffect.Refused : DifferenceEffect.Silent,
                column.Generated == GeneratedKind.None ? "a row that brings a value is refused" : "the value is another one", column,
                other);
        }

        bool hasOtherDefault = options.CompareSql
            ? !SqlTexts.Same(column.Default, other.Default)
            : (column.Default is null) != (other.Default is null);
        if (hasOtherDefault && column.Identity != SchemaIdentity.Sequence && other.Identity != SchemaIdentity.Sequence)
        {
            Add(DifferenceKind.ColumnDefault, column.Name, column.Default, other.Default,
                other.Default is null && !other.Nullable ? DifferenceEffect.Refused : DifferenceEffect.Silent,
                other.Default is null && !other.Nullable ? "a row without a value is refused" : "a row without a value gets another one",
                column, other);
        }
    }

    /// <summary>SQLite compares bytes where nothing is said.</summary>
    private string? Collation(SchemaColumn column) => expected.Engine != SchemaEngine.Sqlite ? column.Collation
        : column.Collation?.ToUpperInvariant() is { } name && name != "BINARY" ? name : null;

    private static string Null(SchemaColumn column) => column.Nullable ? "NULL" : "NOT NULL";

    private static string? Computed(SchemaColumn column) =>
        column.Generated == GeneratedKind.None ? null : JsonLine.Word(column.Generated) + " " + (column.Expression ?? "?");

    private static string Describe(SchemaColumn column) => (column.Type + " " + Null(column)).TrimStart();

    private static string Options(SchemaTable table) =>
        (table.Strict ? "STRICT " : string.Empty) + (table.WithoutRowId ? "WITHOUT ROWID" : "with rowid");

    private void Add(
        DifferenceKind kind, string? member, string? first, string? second, DifferenceEffect effect, string consequence,
        object? firstPart = null,
        object? secondPart = null) =>
        differences.Add(new SchemaDifference(kind, expectedTable.FullName, member, first, second, effect, consequence)
        {
            ExpectedPart = firstPart ?? expectedTable, FoundPart = secondPart ?? foundTable,
        });
}
