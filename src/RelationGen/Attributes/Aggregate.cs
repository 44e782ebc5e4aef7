namespace RelationGen;

/// <summary>What a view computes of the targets of a relation to many, or of the rows of a group.</summary>
public enum Aggregate
{
    /// <summary>Nothing: the targets themselves are listed.</summary>
    None = 0,

    /// <summary>How many there are: <c>COUNT(*)</c>, a <see cref="long"/> or an <see cref="int"/>.</summary>
    Count,

    /// <summary>How many different values the column has: <c>COUNT(DISTINCT …)</c>. NULL is none.</summary>
    CountDistinct,

    /// <summary>The sum of the column, 0 where there are none.</summary>
    Sum,

    /// <summary>The average of the column, null where there are none.</summary>
    Average,

    /// <summary>The least value of the column, null where there are none.</summary>
    Min,

    /// <summary>The greatest value of the column, null where there are none.</summary>
    Max,
}
