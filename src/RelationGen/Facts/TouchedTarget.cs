namespace RelationGen;

/// <summary>A foreign key whose target says when the rows that refer to it changed last.</summary>
/// <param name="Name">The relation, as messages name it.</param>
/// <param name="Columns">The columns of the key, in quotes.</param>
/// <param name="Discriminator">The column that says which entity a polymorphic key means, and what it holds for this one.</param>
/// <param name="Target">The table of the target.</param>
/// <param name="TargetColumns">What the key references, in quotes.</param>
/// <param name="Moment">The column that is set.</param>
/// <param name="IsUtc">The database knows that a <see cref="DateTime"/> in it is in UTC.</param>
internal sealed record TouchedTarget(
    string Name, string[] Columns, (string Column, string Value)? Discriminator, TableInfo Target, string[] TargetColumns,
    ColumnInfo Moment, bool IsUtc)
{
    /// <summary>The relation that is known of the class; null where only its model is read.</summary>
    public RelationInfo? Relation { get; private init; }

    /// <summary>What a relation touches that stores its foreign key.</summary>
    public static TouchedTarget Of(RelationInfo relation, Touch touch)
    {
        RelationStep step = relation.Steps[0];
        TableInfo target = step.Target!();
        return new(
            relation.Name, [.. step.PreviousColumns.Select(column => column[1..])], relation.SourceDiscriminator, target,
            [.. step.Columns.Select(column => column[1..])], target.Columns.First(column => column.Property == touch.Property), touch.IsUtc)
        {
            Relation = relation,
        };
    }
}
