namespace RelationGen.Tool.Ddl;

/// <summary>How columns are added and changed, and enum types.</summary>
internal sealed partial class PostgreSqlPlanner
{
    private const string OldName = "relationgen_old_";

    private void ChangeColumns(SchemaTable old, SchemaTable table, IEnumerable<SchemaDifference> differences, List<SchemaEnum> retyped)
    {
        foreach (SchemaColumn column in table.Columns.Where(column => old.Find(SchemaEngine.PostgreSql, column.Name) is not null))
            ChangeColumn(table, old.Find(SchemaEngine.PostgreSql, column.Name)!, column, retyped);

        foreach (SchemaColumn column in differences.Where(difference => difference.Kind == DifferenceKind.Column)
            .Select(difference => difference.ExpectedPart).OfType<SchemaColumn>().OrderBy(column => column.Generated != GeneratedKind.None))
        {
            plan.Add(_ddl.AddColumn(table, column), $"Adding the column {table.FullName}.{column.Name}", isDestructive: false,
                column.IsDemanded
                    ? "This fails if the table has rows: add it with a default, or without NOT NULL, and fill in values first." : null);
        }

        if (_comparison.CompareComments)
            AddComments(table, old);
    }

    private void ChangeColumn(SchemaTable table, SchemaColumn old, SchemaColumn column, List<SchemaEnum> retyped)
    {
        bool isRetyped = retyped.Exists(type => PostgreSqlEnums.IsOf(goal, column, type));
        bool hasOtherType = !TypeNames.Same(goal, column.Type, old.Type) || column.Collation != old.Collation || isRetyped;
        bool hasOtherIdentity = column.Identity != old.Identity;
        bool isPlain = column.Identity == SchemaIdentity.None;
        bool hasOtherDefault = hasOtherIdentity || (options.ComparesSql ? !SqlTexts.Same(column.Default, old.Default)
            : column.Default is null != old.Default is null);
        if (column.Identity == SchemaIdentity.Sequence && !hasOtherIdentity)
            hasOtherDefault = false;

        Release(table, old, column);
        bool isDefaultGone = old.Default is not null && (hasOtherDefault || (hasOtherType && isPlain));
        if (isDefaultGone)
            Alter(table, column, "DROP DEFAULT", $"Dropping the default of {Path(table, column)}");

        if (hasOtherType)
            ChangeType(table, old, column, isRetyped);

        if (column.Nullable != old.Nullable)
        {
            Alter(table, column, column.Nullable ? "DROP NOT NULL" : "SET NOT NULL",
                $"{(column.Nullable ? "Allowing" : "Refusing")} NULL in {Path(table, column)}",
                column.Nullable ? null : "This fails if a row has NULL: fill in values first.");
        }

        if (column.Default is not null && isPlain && (isDefaultGone || hasOtherDefault))
            Alter(table, column, "SET DEFAULT " + column.Default, $"Changing the default of {Path(table, column)}");

        if (hasOtherIdentity)
            Count(table, old, column);
    }

    private static string Path(SchemaTable table, SchemaColumn column) => table.FullName + "." + column.Name;

    private void Alter(SchemaTable table, SchemaColumn column, string change, string purpose, string? consequence = null) =>
        plan.Add(_ddl.AlterColumn(table, column.Name, change), purpose, isDestructive: false, consequence);

    /// <summary>What a column was, and is no longer.</summary>
    private void Release(SchemaTable table, SchemaColumn old, SchemaColumn column)
    {
        if (old.Generated == GeneratedKind.Stored && column.Generated == GeneratedKind.None)
            Alter(table, column, "DROP EXPRESSION", $"Computing {Path(table, column)} no longer", "The values that it has stay.");

        if (old.Identity is SchemaIdentity.ByDefault or SchemaIdentity.Always
            && column.Identity is SchemaIdentity.None or SchemaIdentity.Sequence)
            Alter(table, column, "DROP IDENTITY", $"Counting {Path(table, column)} no longer");
    }

    private void ChangeType(SchemaTable table, SchemaColumn old, SchemaColumn column, bool isRetyped)
    {
        string? loss = TypeChange.Loss(goal, (table, old), (table, column));

        // An enum type is not cast to another; both are written as text.
        string through = !isRetyped ? "::" : column.Type.EndsWith("[]", StringComparison.Ordinal) ? "::text[]::" : "::text::";
        string name = DdlWriter.Quote(column.Name);
        plan.Add(
            _ddl.AlterColumn(table, column.Name, "TYPE " + column.Type + PostgreSqlDdl.Collate(column) + " USING " + name + through
                + column.Type),
            $"Changing the type of {Path(table, column)} from {old.Type} to {column.Type}", loss is not null,
            loss ?? (isRetyped ? "This fails if a row has a label that is gone."
                : "The table may be written anew, while nobody else can use it."));
        if (column.Identity == SchemaIdentity.Sequence && old.Identity == SchemaIdentity.Sequence && Sequence(old) is { } sequence
            && column.Type is "smallint" or "integer" or "bigint")
        {
            plan.Add($"ALTER SEQUENCE {sequence} AS {column.Type}", $"Counting {Path(table, column)} as {column.Type}");
        }
    }

    /// <summary>The name of the sequence as PostgreSQL writes it in the default.</summary>
    private static string? Sequence(SchemaColumn column) =>
        column.Default is { } text && text.IndexOf('\'', StringComparison.Ordinal) is >= 0 and int start
            && text.LastIndexOf('\'') is { } end && end > start
            ? text[(start + 1)..end].Replace("''", "'", StringComparison.Ordinal)
            : null;

    /// <summary>Counting begins behind the greatest value that is there.</summary>
    private void Count(SchemaTable table, SchemaColumn old, SchemaColumn column)
    {
        string path = Path(table, column);
        bool wasIdentity = old.Identity is SchemaIdentity.ByDefault or SchemaIdentity.Always;
        switch (column.Identity)
        {
            case SchemaIdentity.ByDefault or SchemaIdentity.Always when wasIdentity:
                Alter(table, column, column.Identity == SchemaIdentity.Always ? "SET GENERATED ALWAYS" : "SET GENERATED BY DEFAULT",
                    $"Changing how {path} is counted");
                return;
            case SchemaIdentity.ByDefault or SchemaIdentity.Always:
                Alter(table, column, "ADD" + PostgreSqlDdl.Identity(column.Identity), $"Counting {path}");
                Continue(
                    table, column,
                    $"pg_catalog.pg_get_serial_sequence({DdlWriter.Text(_ddl.Table(table))}, {DdlWriter.Text(column.Name)})");
                return;
            case SchemaIdentity.Sequence:
                string sequence = _ddl.Table(table.Schema, table.Name + "_" + column.Name + "_seq");
                plan.Add($"CREATE SEQUENCE {sequence} AS {column.Type} OWNED BY {_ddl.Table(table)}.{DdlWriter.Quote(column.Name)}",
                    $"Creating a sequence for {path}");
                Continue(table, column, DdlWriter.Text(sequence));
                Alter(table, column, $"SET DEFAULT nextval({DdlWriter.Text(sequence)}::regclass)", $"Counting {path}");
                return;
            default:
                return;
        }
    }

    private void Continue(SchemaTable table, SchemaColumn column, string sequence) => plan.Add(
        $"SELECT pg_catalog.setval({sequence}, coalesce(max({DdlWriter.Quote(column.Name)}), 0) + 1, false) FROM {_ddl.Table(table)}",
        $"Counting {Path(table, column)} from the greatest value on");

    /// <summary>Creates types and adds labels; returns the types that must be replaced.</summary>
    private List<SchemaEnum> PlanEnums()
    {
        HashSet<string> known = new(start.Tables.Select(table => table.Schema).Concat(start.Enums.Select(type => type.Schema))
            .OfType<string>(), StringComparer.Ordinal);
        List<SchemaEnum> replaced = [];
        foreach (SchemaEnum type in goal.Enums)
        {
            SchemaEnum? old = Enum(start, type);
            if (old is null)
            {
                if (type.Schema is { } schema && known.Add(schema))
                    plan.Add("CREATE SCHEMA IF NOT EXISTS " + DdlWriter.Quote(schema), $"Creating the schema {schema}");

                plan.Add(_ddl.CreateEnum(type), $"Creating the type {type.Name}");
            }
            else if (!old.Labels.Equals(type.Labels))
            {
                Relabel(old, type, replaced);
            }
        }

        return replaced;
    }

    /// <summary>A label that was added cannot be used before the transaction is over: not even by a default or a check.</summary>
    private void Relabel(SchemaEnum old, SchemaEnum type, List<SchemaEnum> replaced)
    {
        (string Label, string Sql)[] additions = [.. PostgreSqlEnums.Additions(old, type, _ddl)];
        if (!PostgreSqlEnums.IsExtension(old, type) || additions.Any(addition => Texts().Any(text =>
            text.Contains(DdlWriter.Text(addition.Label), StringComparison.Ordinal))))
        {
            replaced.Add(type);
            return;
        }

        foreach ((string label, string sql) in additions)
            plan.Add(sql, $"Adding the label {label} to the type {type.Name}", isDestructive: false,
                "It can be used when the transaction is over.");
    }

    /// <summary>All SQL of the goal.</summary>
    private IEnumerable<string> Texts() => goal.Tables.SelectMany(table => table.Columns.SelectMany(column => new[] { column.Default,
        column.Expression })
        .Concat(table.Checks.Select(check => check.Sql)).Concat(table.Indexes.SelectMany(index => index.Parts.Select(part =>
            part.Expression).Append(index.Where))))
        .OfType<string>();

    private void Replace(List<SchemaEnum> retyped)
    {
        foreach (SchemaEnum type in retyped)
        {
            string[] gone = [.. Enum(start, type)!.Labels.Except(type.Labels)];
            plan.Add("ALTER TYPE " + _ddl.Table(type.Schema, type.Name) + " RENAME TO " + DdlWriter.Quote(OldName + type.Name),
                $"Putting the old type {type.Name} aside");
            plan.Add(_ddl.CreateEnum(type), $"Creating the type {type.Name} anew", gone.Length > 0,
                gone.Length > 0 ? $"Rows that have {string.Join(", ", gone)} let the statements fail that follow." : null);
        }
    }

    private void DropTypes(List<SchemaEnum> retyped)
    {
        foreach (SchemaEnum type in retyped)
            plan.Add("DROP TYPE " + _ddl.Table(type.Schema, OldName + type.Name), $"Removing the old type {type.Name}");

        foreach (SchemaEnum type in start.Enums.Where(type => Enum(goal, type) is null))
            plan.Add("DROP TYPE " + _ddl.Table(type.Schema, type.Name), $"Dropping the type {type.Name}", isDestructive: true);
    }

    private static SchemaEnum? Enum(SchemaSnapshot snapshot, SchemaEnum type) => snapshot.Enums.FirstOrDefault(
        other => other.Name == type.Name && NameComparison.SameSchema(snapshot, other.Schema, type.Schema));
}
