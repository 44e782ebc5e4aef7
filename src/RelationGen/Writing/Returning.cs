namespace RelationGen;

/// <summary>What a statement that writes rows returns.</summary>
internal enum Returning
{
    /// <summary>Nothing: nobody asks, or another statement does.</summary>
    Nothing = 0,

    /// <summary>The values that the database makes, where there are any; their rows are told by the keys, which are known.</summary>
    Values,

    /// <summary>The keys too, which are given and which a trigger may replace.</summary>
    GivenKeys,

    /// <summary>The keys of the rows that were inserted, to touch what they refer to: some of the rows may be left out.</summary>
    Inserted,

    /// <summary>The keys too, which are not known: each statement has one row.</summary>
    Keys,
}
