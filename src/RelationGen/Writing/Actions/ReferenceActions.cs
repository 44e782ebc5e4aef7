namespace RelationGen;

/// <summary>
/// The statements that carry out the actions of relations that have no constraint, before the rows they refer to are deleted.
/// </summary>
/// <param name="plan">What there is to do.</param>
/// <param name="root">The keys of the rows that are deleted; there is at least one.</param>
internal sealed class ReferenceActions(ActionPlan plan, IKeyList root)
{
    /// <summary>Refuses what must not be deleted, then changes and deletes what refers to it, the last in a chain first.</summary>
    public IEnumerable<WriteStep> Steps()
    {
        if (plan.Cycle is { } cycle)
            throw Circular(cycle);

        foreach (Reference reference in plan.Refusals)
        {
            var holders = new HolderStep(reference, writer => WriteHolders(writer, reference, static (_, _) => { }));
            yield return holders;
            if (holders.Keys.Count > 0)
                throw Refused(reference, holders.Keys, $"Delete or change those first, or give {reference.Name} another OnDelete.");
        }

        foreach (Reference reference in plan.Defaults.Where(HasOneTarget))
        {
            var holders = new HolderStep(
                reference, writer => WriteHolders(writer, reference, static (rows, known) => rows.WriteAndLacksDefault(known)));
            yield return holders;
            if (holders.Keys.Count > 0)
                throw Refused(
                    reference, holders.Keys,
                    $"The {reference.Target.Info.Entity} of the default key is not there or would be deleted too; insert it, or give "
                    + $"{reference.Name} another OnDelete.");
        }

        foreach (ReferenceTable table in plan.Order)
        {
            foreach (Reference reference in plan.Updates.Where(reference => reference.Target == table))
                yield return new StatementStep(reference.Holder.Info, reference.Name, writer => WriteUpdate(writer, reference))
                {
                    Rows = WrittenRows.Of(reference.Holder.Info, writer => WriteKept(writer, reference), DefaultsOf(reference)),
                };

            if (plan.IsDeleted(table))
                yield return new StatementStep(table.Info, plan.CascadesOf(table).First().Name, writer => WriteDelete(writer, table))
                {
                    Rows = WrittenRows.Deleted(table.Info, writer => WriteOthers(writer, table, new DeletedRows(writer, plan, root))),
                };
        }
    }

    /// <summary>
    /// Restores what was deleted with the rows, at the same moment, the last in a chain first: what it refers to says until then when that
    /// was.
    /// </summary>
    public IEnumerable<WriteStep> Restoration()
    {
        if (plan.Cycle is { } cycle)
            throw Circular(cycle);

        foreach (ReferenceTable table in plan.Order.Where(plan.IsDeleted))
        {
            yield return new StatementStep(table.Info, plan.CascadesOf(table).First().Name, writer =>
            {
                var rows = new DeletedRows(writer.AppendRestore(table.Info), plan, root, restores: true);
                WriteOthers(writer, table, rows);
            })
            {
                Rows = WrittenRows.Restored(
                    table.Info, writer => WriteOthers(writer, table, new DeletedRows(writer, plan, root, restores: true))),
            };
        }
    }

    /// <summary>A discriminator, which is a text, that changes with the key leads to another entity.</summary>
    private static bool HasOneTarget(Reference reference) =>
        reference.Discriminator is not { } discriminator || reference.Holder.DefaultOf(
            discriminator.Column, static value => value.ToString()) == SqlWriter.Constant(discriminator.Value);

    /// <summary>The rows that have a key of a deleted row and stay.</summary>
    private void WriteHolders(SqlWriter writer, Reference reference, Action<DeletedRows, Reference> more)
    {
        TableInfo holder = reference.Holder.Info;
        string[] key = ChangeSql.BareKey(holder);
        writer.Append("SELECT ").Append(string.Join(", ", key)).Append("\nFROM ").AppendTable(holder.Schema, holder.Table)
            .Append("\nWHERE ");
        var rows = new DeletedRows(writer, plan, root);
        rows.WriteRefersToDeleted(reference);
        rows.WriteAndStays(reference.Holder);
        more(rows, reference);
        writer.Append("\nORDER BY ").Append(string.Join(", ", key)).Append("\nLIMIT ").Append(HolderStep.Most);
    }

    private void WriteUpdate(SqlWriter writer, Reference reference)
    {
        TableInfo holder = reference.Holder.Info;
        bool setsDefault = reference.OnDelete == ReferentialAction.SetDefault;
        string[] columns =
            [.. reference.Columns, .. reference.Discriminator is { } discriminator ? [discriminator.Column] : Array.Empty<string>()];
        if (!setsDefault)
            columns = Array.FindAll(columns, column => reference.Holder.FindColumn(column) is { Nullable: true });

        writer.Append("UPDATE ").AppendTable(holder.Schema, holder.Table).Append("\nSET ")
            .Append(
                string.Join(
                    ", ",
                    columns.Select(
                        column => SqlWriter.Quote(column) + " = "
                            + (setsDefault ? reference.Holder.DefaultOf(column, writer.Sql.Literal) : "NULL"))))
            .Append("\nWHERE ");
        WriteKept(writer, reference);
    }

    /// <summary>The rows that refer to a deleted one, and stay.</summary>
    private void WriteKept(SqlWriter writer, Reference reference)
    {
        var rows = new DeletedRows(writer, plan, root);
        rows.WriteRefersToDeleted(reference);
        rows.WriteAndStays(reference.Holder);
    }

    /// <summary>What the key of rows becomes that stay; null where it becomes NULL, so that they refer to nothing.</summary>
    private static AssignedColumns? DefaultsOf(Reference reference)
    {
        if (reference.OnDelete != ReferentialAction.SetDefault)
            return null;

        string[] columns = [.. reference.Columns.Where(column => !IsNull(column))];
        return new(
            [.. columns.Select(SqlWriter.Quote)],
            writer => part => writer.Append(reference.Holder.DefaultOf(columns[part], writer.Sql.Literal)))
        {
            Nulls = [.. reference.Columns.Where(IsNull).Select(SqlWriter.Quote)],
        };

        bool IsNull(string column) => reference.Holder.DefaultOf(column, static value => value.ToString()) == "NULL";
    }

    private void WriteDelete(SqlWriter writer, ReferenceTable table)
    {
        // What a row that is removed for good takes with it is removed too, as a constraint would do it.
        _ = plan.IsSoft ? writer.AppendDelete(table.Info) : writer.AppendPurge(table.Info);
        WriteOthers(writer, table, new DeletedRows(writer, plan, root));
    }

    private void WriteOthers(SqlWriter writer, ReferenceTable table, DeletedRows rows)
    {
        rows.WriteIsDeleted(table);
        if (table != plan.Root)
            return;

        // What was asked for is deleted, and counted, by a statement of its own.
        writer.Append(" AND NOT ");
        rows.WriteIsAskedFor();
    }

    private RelationChangeException Refused(Reference reference, List<object> keys, string advice)
    {
        string entity = plan.Root.Info.Entity;
        string cascade = reference.Target == plan.Root ? "" : $", which would be deleted with {entity}";
        return new(
            $"{entity} was not deleted: {reference.Name} keeps {reference.Target.Info.Entity}{cascade}, because of "
            + $"{reference.Holder.Info.Entity} {KeyText.List(keys)}. {advice}")
        {
            Kind = RelationChangeKind.Required,
            Entity = entity,
            Relation = reference.Relation,
            Keys = keys,
        };
    }

    private RelationChangeException Circular(IReadOnlyList<Reference> cycle)
    {
        string path = string.Join(" → ", cycle.Select(reference => reference.Name).Append(cycle[0].Name));
        return new(
            $"{plan.Root.Info.Entity} was not deleted: its deletion runs in a circle of cascades ({path}), which no statement can follow "
            + "without constraints. "
            + "Give one of them another OnDelete, give all of them a constraint, or delete the rows one entity at a time.")
        {
            Entity = plan.Root.Info.Entity,
            Relation = cycle[0].Relation,
        };
    }
}
