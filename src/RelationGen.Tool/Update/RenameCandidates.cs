using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Update;

/// <summary>Finds columns that may have another name now: one of a class is gone, and one like it is new at the same place.</summary>
internal static class RenameCandidates
{
    /// <summary>The pairs.</summary>
    /// <param name="entity">The class.</param>
    /// <param name="table">Its table.</param>
    /// <param name="snapshot">The database.</param>
    public static IReadOnlyList<DdlQuestion> Of(CodeEntity entity, SchemaTable table, SchemaSnapshot snapshot)
    {
        StringComparer names = NameComparison.Comparer(snapshot.Engine);
        CodeColumn[] columns = [.. entity.Columns];
        string[] own = [.. columns.Select(column => column.Column)];
        string[] there = [.. table.Columns.Select(column => column.Name)];
        List<DdlQuestion> questions = [];
        for (int i = 0; i < own.Length; i++)
        {
            if (there.Contains(own[i], names) || HiddenColumns.IsThere(own[i], table, snapshot))
                continue;

            for (int j = 0; j < there.Length; j++)
            {
                if (!own.Contains(there[j], names) && IsLike(columns[i], table.Columns[j], table, snapshot)
                    && names.Equals(Near(own, i, -1, there, names), Near(there, j, -1, own, names))
                    && names.Equals(Near(own, i, 1, there, names), Near(there, j, 1, own, names)))
                    questions.Add(new DdlQuestion(table.FullName, own[i], there[j]));
            }
        }

        return questions;
    }

    /// <summary>The next column in a direction that both sides have; empty where there is none.</summary>
    private static string Near(string[] columns, int at, int step, string[] other, StringComparer names)
    {
        for (int i = at + step; i >= 0 && i < columns.Length; i += step)
        {
            if (other.Contains(columns[i], names))
                return columns[i];
        }

        return string.Empty;
    }

    private static bool IsLike(CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot) =>
        column.Nullable == found.Nullable
        && ColumnFit.Problem(column with { Column = found.Name }, found, table, snapshot, isKey: true) is null;
}
