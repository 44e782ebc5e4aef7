namespace RelationGen.Tool.Ddl;

/// <summary>
/// What a table should be by classes that do not say everything: what they leave open is as the database has it. Names of constraints,
/// comments, the order of columns, how and when constraints are asked, and the flavour of an identity are left open; so are texts that
/// cannot be compared.
/// </summary>
/// <param name="start">The database.</param>
/// <param name="options">Whether texts can be compared.</param>
/// <param name="writer">Writes what is left out.</param>
/// <param name="plan">Where that is added.</param>
internal sealed class CodeTable(SchemaSnapshot start, DdlOptions options, DdlWriter writer, DdlPlanBuilder plan)
{
    private readonly StringComparer _names = NameComparison.Comparer(start.Engine);

    /// <summary>The table as it should be.</summary>
    /// <param name="old">As it is.</param>
    /// <param name="code">As the classes have it.</param>
    public SchemaTable Merge(SchemaTable old, SchemaTable code) => code with
    {
        Schema = old.Schema,
        Kind = old.Kind,
        Comment = old.Comment,
        Strict = old.Strict,
        WithoutRowId = old.WithoutRowId,
        Columns = InOrder(old, code).Select(column => old.Find(start.Engine, column.Name) is { } other ? Column(other, column) : column)
            .ToEquatableArray(),
        PrimaryKey = old.PrimaryKey is { } key && code.PrimaryKey is { } wanted && key.Columns.SequenceEqual(wanted.Columns, _names) ? key
            : code.PrimaryKey,
        Uniques = Uniques(old, code),
        Indexes = Indexes(old, code),
        ForeignKeys = ForeignKeys(old, code),
        Checks = Checks(old, code),
    };

    /// <summary>What both have stands in the order of the database; what is new, at the end.</summary>
    private IEnumerable<SchemaColumn> InOrder(SchemaTable old, SchemaTable code) =>
        old.Columns.Select(column => code.Find(start.Engine, column.Name)).OfType<SchemaColumn>()
            .Concat(code.Columns.Where(column => old.Find(start.Engine, column.Name) is null));

    private SchemaColumn Column(SchemaColumn old, SchemaColumn code)
    {
        bool isSame = start.Engine == SchemaEngine.Sqlite
            ? TypeChange.IsSameAffinity(old.Type, code.Type)
            : TypeNames.Same(start, old.Type, code.Type) || (old.BaseType is { } below && TypeNames.Same(start, below, code.Type));
        bool bothCount = old.Identity != SchemaIdentity.None && code.Identity != SchemaIdentity.None;
        bool bothCompute = old.Generated != GeneratedKind.None && code.Generated != GeneratedKind.None;
        SchemaIdentity identity = bothCount ? old.Identity : code.Identity;
        return code with
        {
            Name = old.Name,
            Type = isSame ? old.Type : code.Type,
            BaseType = isSame ? old.BaseType : code.BaseType,
            Comment = old.Comment,
            Identity = identity,
            Generated = bothCompute ? old.Generated : code.Generated,
            Expression = bothCompute && IsOpen(old.Expression, code.Expression) ? old.Expression : code.Expression,
            Default = identity == SchemaIdentity.Sequence || IsOpen(old.Default, code.Default) ? old.Default : code.Default,
        };
    }

    /// <summary>Both say something, and nobody can tell whether it is the same.</summary>
    private bool IsOpen(string? old, string? code) => old is not null && code is not null && (!options.ComparesSql || SqlTexts.Same(old,
        code));

    private EquatableArray<SchemaKey> Uniques(SchemaTable old, SchemaTable code)
    {
        List<SchemaKey> wanted = [];
        foreach (SchemaKey key in code.Uniques)
        {
            if (old.Uniques.FirstOrDefault(other => Same(other.Columns, key.Columns)) is { } known)
                wanted.Add(known);
            else if (!old.Indexes.Any(index => index.IsWholeKey && Same(index.LeadingColumns, key.Columns)))
                wanted.Add(key);
        }

        foreach (SchemaKey extra in old.Uniques.Where(key => !wanted.Contains(key)))
            Keep(wanted, extra, $"DROP CONSTRAINT {DdlWriter.Quote(extra.Name ?? "?")}",
                $"the unique constraint ({string.Join(", ", extra.Columns)})", old);

        return wanted.ToEquatableArray();
    }

    private EquatableArray<SchemaIndex> Indexes(SchemaTable old, SchemaTable code)
    {
        List<SchemaIndex> wanted = [];
        HashSet<SchemaIndex> needed = [];
        foreach (SchemaIndex index in code.Indexes)
        {
            if (old.Indexes.FirstOrDefault(other => Serves(other, index)) is { } known)
                needed.Add(known);
            else if (!IsLedByKey(old, index))
                wanted.Add(index);
        }

        // An index that enforces a unique key of the classes is theirs.
        needed.UnionWith(old.Indexes.Where(index => index.IsWholeKey && code.Uniques.Any(key => Same(index.LeadingColumns, key.Columns))));
        foreach (SchemaIndex index in old.Indexes)
        {
            if (needed.Contains(index))
                wanted.Add(index);
            else if (!wanted.Exists(other => _names.Equals(other.Name, index.Name)))
                Keep(wanted, index, null, $"the index {index.Name}", old, writer.DropIndex(old, index));
        }

        return wanted.ToEquatableArray();
    }

    /// <summary>An index that has the same name and can be no other, or the same columns.</summary>
    private bool Serves(SchemaIndex old, SchemaIndex code)
    {
        if (old.Unique != code.Unique || (old.Where is null) != (code.Where is null) || old.HasColumnsOnly != code.HasColumnsOnly
            || !old.Valid)
            return false;

        if (options.ComparesSql && !(SqlTexts.Same(old.Where, code.Where) && old.Parts.Count == code.Parts.Count
            && old.Parts.Zip(code.Parts, (first, second) => SqlTexts.Same(first.Expression, second.Expression)).All(same => same)))
        {
            return false;
        }

        bool hasSameColumns = old.LeadingColumns.SequenceEqual(code.LeadingColumns, _names);
        return hasSameColumns && ((old.Where is null && old.HasColumnsOnly) || options.ComparesSql || _names.Equals(old.Name, code.Name));
    }

    private bool IsLedByKey(SchemaTable old, SchemaIndex index) => !index.Unique && index.Where is null && index.HasColumnsOnly
        && old.Uniques.Select(key => key.Columns).Append(old.PrimaryKey?.Columns ?? default)
            .Any(columns => columns.Take(index.Parts.Count).SequenceEqual(index.LeadingColumns, _names)
                && columns.Count >= index.Parts.Count);

    private EquatableArray<SchemaForeignKey> ForeignKeys(SchemaTable old, SchemaTable code)
    {
        List<SchemaForeignKey> wanted = [];
        List<SchemaForeignKey> others = [.. old.ForeignKeys];
        foreach (SchemaForeignKey key in code.ForeignKeys)
        {
            SchemaForeignKey? known = others.Find(other =>
                other.LeadsTo(start, key.RefSchema, key.RefTable) && other.Joins(start.Engine, key.Columns, key.RefColumns));
            if (known is not null)
                others.Remove(known);

            wanted.Add(known is null ? key : known with { OnDelete = key.OnDelete, OnUpdate = key.OnUpdate });
        }

        foreach (SchemaForeignKey extra in others)
            Keep(wanted, extra, $"DROP CONSTRAINT {DdlWriter.Quote(extra.Name ?? "?")}",
                $"the foreign key ({string.Join(", ", extra.Columns)})", old);

        return wanted.ToEquatableArray();
    }

    private EquatableArray<SchemaCheck> Checks(SchemaTable old, SchemaTable code)
    {
        List<SchemaCheck> wanted = [];
        List<SchemaCheck> others = [.. old.Checks];
        foreach (SchemaCheck check in code.Checks)
        {
            SchemaCheck? known = others.Find(other => options.ComparesSql
                ? SqlTexts.Same(other.Sql, check.Sql)
                : SqlTexts.Same(other.Sql, check.Sql) || (other.Name is not null && _names.Equals(other.Name, check.Name)));
            if (known is not null)
                others.Remove(known);

            wanted.Add(known ?? check);
        }

        // A check of the classes under the same name with another text takes its place.
        foreach (SchemaCheck extra in others.Where(other => other.Name is null || !wanted.Exists(check => _names.Equals(check.Name,
            other.Name))))
            Keep(wanted, extra, $"DROP CONSTRAINT {DdlWriter.Quote(extra.Name ?? "?")}", $"the check ({extra.Sql})", old);

        return wanted.ToEquatableArray();
    }

    /// <summary>What the classes do not have may be somebody's who knows why.</summary>
    private void Keep<T>(List<T> wanted, T extra, string? change, string what, SchemaTable table, string? sql = null)
    {
        if (options.AllowDrop)
            return;

        wanted.Add(extra);
        plan.LeftOut.Add(new DdlStep(
            sql ?? writer.Change(table, change!), $"Dropping {what} of {table.FullName}", IsDestructive: false,
            "The classes do not have it, and it does no harm to them unless it refuses their rows."));
    }

    private bool Same(IEnumerable<string> first, IEnumerable<string> second) => new HashSet<string>(first, _names).SetEquals(second);
}
