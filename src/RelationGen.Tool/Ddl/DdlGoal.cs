namespace RelationGen.Tool.Ddl;

/// <summary>
/// Finds the schema that the statements lead to: the one that is wanted, with everything that would lose values and is not allowed to.
/// Whatever is kept, everything that belongs to it is kept, too.
/// </summary>
/// <param name="start">The schema that there is, with new names.</param>
/// <param name="to">The schema that is wanted.</param>
/// <param name="options">What is allowed.</param>
/// <param name="writer">Writes what is left out.</param>
/// <param name="plan">Where that is added.</param>
internal sealed class DdlGoal(SchemaSnapshot start, SchemaSnapshot to, DdlOptions options, DdlWriter writer, DdlPlanBuilder plan)
{
    private readonly StringComparer _names = NameComparison.Comparer(start.Engine);
    private readonly CodeTable _code = new(start, options, writer, plan);

    /// <summary>The schema.</summary>
    public SchemaSnapshot Build()
    {
        SchemaTable[] tables = [.. to.Tables.Select(Wanted).OfType<SchemaTable>(), .. Kept()];
        return start with { Tables = tables.ToEquatableArray(), Enums = Enums(tables).ToEquatableArray() };
    }

    private static bool IsTable(SchemaTable table) => table.Kind is TableKind.Table or TableKind.Partitioned;

    /// <summary>Null for what cannot be made of a snapshot, and is not there.</summary>
    private SchemaTable? Wanted(SchemaTable wanted)
    {
        SchemaTable? old = start.Find(wanted.Schema, wanted.Name);
        if (old is not null && old.Kind != wanted.Kind && !(options.IsCode && wanted.Kind == TableKind.Table))
        {
            plan.Obstruct($"{wanted.FullName} is {Kind(old)} and should be {Kind(wanted)}: replace it by hand.");
            return old;
        }

        if (old is not null && (!IsTable(old) || !IsTable(wanted)))
            return old;

        if (wanted.Kind != TableKind.Table && old is null)
        {
            plan.Obstruct(
                $"{wanted.FullName} should be {Kind(wanted)}, and a snapshot does not have the SQL that creates one: create it by hand.");
            return null;
        }

        return old is null ? Valid(wanted) : Merge(old, options.IsCode ? _code.Merge(old, wanted) : wanted);
    }

    /// <summary>Nobody wants an index that serves no query.</summary>
    private static SchemaTable Valid(SchemaTable table) => table with
    {
        Indexes = table.Indexes.Select(index => index with { Valid = true }).ToEquatableArray(),
        Notes = default,
    };

    private static string Kind(SchemaTable table) => table.Kind switch
    {
        TableKind.Table => "a table",
        TableKind.View => "a view",
        TableKind.MaterializedView => "a materialized view",
        TableKind.Partitioned => "a table with partitions",
        TableKind.Foreign => "a foreign table",
        _ => "a virtual table",
    };

    private IEnumerable<SchemaTable> Kept()
    {
        List<string> others = [];
        foreach (SchemaTable old in start.Tables.Where(table => to.Find(table.Schema, table.Name) is null))
        {
            if (!IsTable(old))
            {
                if (!options.IsCode)
                    plan.Notes.Add(
                        $"{old.FullName} is {Kind(old)} that is not wanted; it is left as it is, because no snapshot could bring it back.");

                yield return old;
            }
            else if (options.IsKnown(start, old))
            {
                yield return old;
            }
            else if (options.AllowDrop && (!options.IsCode || options.AllTables))
            {
                continue;
            }
            else
            {
                if (options.IsCode && !options.AllTables)
                    others.Add(old.FullName);
                else
                    plan.LeftOut.Add(new DdlStep(writer.DropTable(old), $"Dropping the table {old.FullName}", IsDestructive: true,
                        "Its rows are lost."));

                yield return old;
            }
        }

        if (others.Count > 0)
        {
            plan.Notes.Add(
                $"The classes do not have {string.Join(", ", others)}; what they do not have is left as it is unless --allow-drop and "
                + "--all-tables are given.");
        }
    }

    private SchemaTable Merge(SchemaTable old, SchemaTable wanted)
    {
        if (!options.AllowDrop && old.Strict && !wanted.Strict
            && wanted.Columns.Any(column => old.Find(start.Engine, column.Name) is { } other
                && TypeNames.Same(start, other.Type, column.Type) && TypeChange.Loss(start, (old, other), (wanted, column)) is not null))
        {
            plan.Obstruct(
                $"{old.FullName} is STRICT and should not be, and SQLite makes numbers of texts in its ANY columns then: '007' becomes 7. "
                    + "Say "
                + "--allow-drop where that is meant, or give these columns another type first.");
        }

        List<SchemaColumn> columns =
            [.. wanted.Columns.Select(
                column => old.Find(start.Engine, column.Name) is { } other ? Column(old, other, wanted, column) : column)];
        HashSet<string> kept = new(_names);
        for (int i = 0; i < old.Columns.Count; i++)
        {
            SchemaColumn column = old.Columns[i];
            if (options.AllowDrop || wanted.Find(start.Engine, column.Name) is not null)
                continue;

            kept.Add(column.Name);
            columns.Insert(i == 0 ? 0 : columns.FindIndex(other => _names.Equals(other.Name, old.Columns[i - 1].Name)) + 1, column);
            plan.LeftOut.Add(new DdlStep(
                writer.DropColumn(old, column.Name), $"Dropping the column {old.FullName}.{column.Name}", IsDestructive: true,
                "Its values are lost." + (column.IsDemanded
                    ? " While it is there, a row that does not give it a value is refused." : string.Empty)));
        }

        return WithPartsOf(old, Valid(wanted) with { Columns = columns.ToEquatableArray() }, kept);
    }

    /// <summary>Keys, indexes and checks of columns that are kept.</summary>
    private SchemaTable WithPartsOf(SchemaTable old, SchemaTable wanted, HashSet<string> kept)
    {
        if (kept.Count == 0)
            return wanted;

        return wanted with
        {
            PrimaryKey = wanted.PrimaryKey ?? (old.PrimaryKey is { } key && key.Columns.Any(kept.Contains) ? key : null),
            Uniques = Plus(wanted.Uniques, old.Uniques.Where(unique => unique.Columns.Any(kept.Contains)), unique => unique.Name),
            ForeignKeys = Plus(wanted.ForeignKeys, old.ForeignKeys.Where(foreign => foreign.Columns.Any(kept.Contains)), foreign =>
                foreign.Name),
            Checks = Plus(wanted.Checks, old.Checks.Where(check => SqlNames.Mentions(check.Sql, kept)), check => check.Name),
            Indexes = Plus(wanted.Indexes, old.Indexes.Where(index => index.Include.Any(kept.Contains)
                || (index.Where is not null && SqlNames.Mentions(index.Where, kept))
                || index.Parts.Any(part => part.Column is { } column ? kept.Contains(column) : SqlNames.Mentions(part.Expression, kept))),
                    index => index.Name),
        };
    }

    private EquatableArray<T> Plus<T>(EquatableArray<T> wanted, IEnumerable<T> kept, Func<T, string?> name)
        where T : IEquatable<T> =>
        wanted.Concat(kept.Where(item => !wanted.Contains(item)
            && (name(item) is not { } own || !wanted.Any(other => _names.Equals(name(other), own))))).ToEquatableArray();

    private SchemaColumn Column(SchemaTable table, SchemaColumn old, SchemaTable wantedTable, SchemaColumn wanted)
    {
        if (!options.AllowDrop && LosesValues(old, wanted))
        {
            plan.LeftOut.Add(new DdlStep(
                writer.DropColumn(table, old.Name) + "; " + writer.AddColumn(table, wanted),
                wanted.Generated == GeneratedKind.None
                    ? $"Computing the column {table.FullName}.{old.Name} no longer"
                    : $"Computing the column {table.FullName}.{old.Name}",
                IsDestructive: true, wanted.Generated == GeneratedKind.None ? "The values that were computed are lost."
                    : "The values that it has are lost."));
            return old;
        }

        if (options.AllowDrop || TypeNames.Same(start, old.Type, wanted.Type) || wanted.Generated != GeneratedKind.None
            || TypeChange.Loss(start, (table, old), (wantedTable, wanted)) is not { } loss)
        {
            return wanted;
        }

        plan.LeftOut.Add(new DdlStep(
            writer.Change(table, $"ALTER COLUMN {DdlWriter.Quote(old.Name)} TYPE {wanted.Type}"),
            $"Changing the type of {table.FullName}.{old.Name} from {Named(old.Type)} to {Named(wanted.Type)}", IsDestructive: true, loss));

        // A default and a counter fit the type that they were written for.
        return wanted with
        {
            Type = old.Type,
            BaseType = old.BaseType,
            Collation = old.Collation,
            Default = old.Default,
            Identity = old.Identity,
        };
    }

    private static string Named(string type) => type.Length == 0 ? "no type" : type;

    /// <summary>A column that is computed from now on; or that was computed when it was read.</summary>
    private bool LosesValues(SchemaColumn old, SchemaColumn wanted) =>
        (old.Generated == GeneratedKind.None && wanted.Generated != GeneratedKind.None)
        || (start.Engine == SchemaEngine.PostgreSql && old.Generated == GeneratedKind.Virtual && wanted.Generated == GeneratedKind.None);

    private IEnumerable<SchemaEnum> Enums(SchemaTable[] tables)
    {
        foreach (SchemaEnum wanted in to.Enums)
            yield return Find(start.Enums, wanted) is { } old ? Labels(old, wanted) : wanted;

        foreach (SchemaEnum old in start.Enums.Where(type => Find(to.Enums, type) is null))
        {
            bool isUsed = tables.Any(table => table.Columns.Any(column => PostgreSqlEnums.IsOf(start, column, old)));
            if (!isUsed && options.AllowDrop && (!options.IsCode || options.AllTables))
                continue;

            if (!isUsed && !options.IsCode)
                plan.LeftOut.Add(new DdlStep("DROP TYPE " + writer.Table(old.Schema, old.Name), $"Dropping the type {old.Name}",
                    IsDestructive: true));

            yield return old;
        }
    }

    private SchemaEnum? Find(IEnumerable<SchemaEnum> types, SchemaEnum type) => types.FirstOrDefault(
        other => other.Name == type.Name && NameComparison.SameSchema(start, other.Schema, type.Schema));

    private SchemaEnum Labels(SchemaEnum old, SchemaEnum wanted)
    {
        if (options.AllowDrop || PostgreSqlEnums.IsExtension(old, wanted))
            return wanted with { Schema = old.Schema };

        string[] gone = [.. old.Labels.Except(wanted.Labels)];
        plan.LeftOut.Add(new DdlStep(
            PostgreSqlDdl.Instance.CreateEnum(wanted),
            gone.Length > 0 ? $"Removing {string.Join(", ", gone)} from the type {old.Name}"
                : $"Ordering the labels of the type {old.Name}",
            IsDestructive: true,
            gone.Length > 0 ? "A row that has such a label lets the statement fail." : "Rows are sorted and compared in another order."));
        List<string> labels = [.. old.Labels];
        for (int i = 0; i < wanted.Labels.Count; i++)
        {
            if (!labels.Contains(wanted.Labels[i]))
                labels.Insert(i == 0 ? 0 : labels.IndexOf(wanted.Labels[i - 1]) + 1, wanted.Labels[i]);
        }

        return old with { Labels = labels.ToEquatableArray() };
    }
}
