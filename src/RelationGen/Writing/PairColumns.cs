namespace RelationGen;

/// <summary>What a many-to-many relation writes into a new row of the entity between its two sides.</summary>
internal static class PairColumns
{
    /// <summary>The entity between, where its relations touch their targets; null where it does not, or is none.</summary>
    public static TableInfo? Touching(RelationInfo relation)
        => relation.Steps[0].Entity?.Invoke() is { Touches.Count: > 0 } entity ? entity : null;

    /// <summary>The columns of a new row.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">Adds the key of the source to a statement; what writes a part of it. The target is called <c>t</c>.</param>
    public static AssignedColumns Assigned(RelationInfo relation, Func<SqlWriter, Action<int>> source)
    {
        (RelationStep junction, RelationStep target) = (relation.Steps[0], relation.Steps[1]);
        string[] own = ChangeSql.Bare(junction.Columns);
        string[] others = ChangeSql.Bare(target.PreviousColumns);
        return AssignedColumns.Key(
            [.. own, .. others],
            junction.Discriminator,
            writer =>
            {
                Action<int> part = source(writer);
                return place =>
                {
                    if (place < own.Length)
                        part(place);
                    else
                        writer.Append("t").Append(target.Columns[place - own.Length]);
                };
            }) with
        {
            AreOfRows = true,
        };
    }
}
