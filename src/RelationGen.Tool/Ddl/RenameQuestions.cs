namespace RelationGen.Tool.Ddl;

/// <summary>
/// Finds what may have another name now: a column that is gone and one of the same type that is new at the same place, or a table that is
/// gone and a new one with the same columns.
/// </summary>
internal static class RenameQuestions
{
    /// <summary>The questions, tables first.</summary>
    public static IReadOnlyList<DdlQuestion> Of(SchemaSnapshot start, SchemaSnapshot to, DdlOptions options)
    {
        HashSet<string> answered = new(options.NoRenames, NameComparison.PathComparer(start.Engine));
        return [.. Tables(start, to).Concat(Columns(start, to)).Where(
            question => !answered.Contains(question.OldPath) && !options.Declined.Contains(question))];
    }

    private static IEnumerable<DdlQuestion> Tables(SchemaSnapshot start, SchemaSnapshot to) =>
        start.Tables.Where(old => old.Kind == TableKind.Table && to.Find(old.Schema, old.Name) is null).SelectMany(
            old => to.Tables.Where(added => added.Kind == TableKind.Table && start.Find(added.Schema, added.Name) is null
                && NameComparison.SameSchema(start, old.Schema, added.Schema) && HasSameColumns(start, old, added)),
            (old, added) => new DdlQuestion(null, old.FullName, added.Name));

    private static bool HasSameColumns(SchemaSnapshot start, SchemaTable old, SchemaTable added) =>
        old.Columns.Count == added.Columns.Count && old.Columns.Count > 0 && old.Columns.All(column =>
            added.Find(start.Engine, column.Name) is { } other && SameType(start, column, other));

    private static IEnumerable<DdlQuestion> Columns(SchemaSnapshot start, SchemaSnapshot to)
    {
        foreach (SchemaTable old in start.Tables.Where(table => table.Kind is TableKind.Table or TableKind.Partitioned))
        {
            if (to.Find(old.Schema, old.Name) is not { } wanted)
                continue;

            for (int i = 0; i < old.Columns.Count; i++)
            {
                if (wanted.Find(start.Engine, old.Columns[i].Name) is not null)
                    continue;

                for (int j = 0; j < wanted.Columns.Count; j++)
                {
                    bool isNew = old.Find(start.Engine, wanted.Columns[j].Name) is null;
                    bool isThere = i == j || NameComparison.Same(start.Engine, Before(old, i, wanted, start), Before(wanted, j, old,
                        start));
                    if (isNew && isThere && SameType(start, old.Columns[i], wanted.Columns[j]))
                        yield return new DdlQuestion(old.FullName, old.Columns[i].Name, wanted.Columns[j].Name);
                }
            }
        }
    }

    /// <summary>The column before this one that both tables have; null where there is none.</summary>
    private static string? Before(SchemaTable table, int at, SchemaTable other, SchemaSnapshot snapshot)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (other.Find(snapshot.Engine, table.Columns[i].Name) is not null)
                return table.Columns[i].Name;
        }

        return null;
    }

    private static bool SameType(SchemaSnapshot snapshot, SchemaColumn first, SchemaColumn second) =>
        first.Generated == second.Generated && TypeNames.Same(snapshot, first.Type, second.Type);
}
