namespace RelationGen;

/// <summary>A foreign key of the model: rows of one table refer to rows of another.</summary>
/// <param name="Holder">The table that stores the key.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Target">The table that is referred to.</param>
/// <param name="TargetColumns">The columns of it that equal the key, in the same order.</param>
internal sealed record Reference(
    ReferenceTable Holder, IReadOnlyList<string> Columns, ReferenceTable Target, IReadOnlyList<string> TargetColumns)
{
    /// <summary>The entity that declares the relation.</summary>
    public required string Entity { get; init; }

    /// <summary>The relation property.</summary>
    public required string Relation { get; init; }

    /// <summary>What happens to the rows of the holder when what they refer to is deleted.</summary>
    public required ReferentialAction OnDelete { get; init; }

    /// <summary>The database has a constraint for it, and carries out the action itself.</summary>
    public bool IsEnforced { get; init; }

    /// <summary>The column of the holder that says which table the key belongs to, and what stands for the target.</summary>
    public (string Column, string Value)? Discriminator { get; init; }

    /// <summary>The relation as messages name it: <c>Comment.Post</c>.</summary>
    public string Name => Entity + "." + Relation;

    public bool IsCascade => OnDelete == ReferentialAction.Cascade;

    /// <summary>Rows that stay refuse that what they refer to is deleted; so do those that SetNull cannot let go.</summary>
    public bool IsRefusal
        => OnDelete is ReferentialAction.Restrict or ReferentialAction.NoAction
            || (OnDelete == ReferentialAction.SetNull && !HasNullableColumn);

    /// <summary>A column of the key, or the discriminator, can be null.</summary>
    private bool HasNullableColumn =>
        Columns.Any(column => Holder.FindColumn(column) is { Nullable: true })
            || (Discriminator is { } discriminator && Holder.FindColumn(discriminator.Column) is { Nullable: true });

    /// <summary>Rows of one table refer to each other.</summary>
    public bool IsSelf => Holder == Target;

    /// <summary>The key is the same, whichever relation declares it.</summary>
    public bool IsSame(Reference other) =>
        Holder == other.Holder && Target == other.Target && Discriminator == other.Discriminator
        && Columns.SequenceEqual(other.Columns) && TargetColumns.SequenceEqual(other.TargetColumns);
}
