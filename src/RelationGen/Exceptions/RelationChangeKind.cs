namespace RelationGen;

/// <summary>Why a change was refused.</summary>
public enum RelationChangeKind
{
    /// <summary>
    /// None of the others: the change asks for something that the model or what is in memory does not allow. The message says what.
    /// </summary>
    Other = 0,

    /// <summary>A row that the change names as target is not in the database, or the relation has no target to change.</summary>
    MissingTarget,

    /// <summary>A row belongs to another one, or to none, and not to that whose relation is changed.</summary>
    BelongsToAnother,

    /// <summary>The row itself that was to be changed is not in the database, or has no key to which others could refer.</summary>
    MissingRoot,

    /// <summary>A row would lose what it cannot be without.</summary>
    Required,

    /// <summary>The place in a relation to one is held by another row, which cannot let go of it.</summary>
    Taken,

    /// <summary>
    /// Rows of the change contradict each other, or what the database holds: two would be one row, or somebody else was faster.
    /// </summary>
    Conflict,
}
