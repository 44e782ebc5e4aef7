namespace RelationGen.Tool.Scaffold;

/// <summary>A foreign key that is a relation.</summary>
/// <param name="Key">The foreign key.</param>
/// <param name="Holder">The class that stores it.</param>
/// <param name="Target">The class that it refers to.</param>
/// <param name="Fields">Its properties, in the order of what they refer to.</param>
/// <param name="References">The properties that it refers to; those of the key in the order of the key.</param>
/// <param name="IsToKey">It refers to the key of the target.</param>
/// <param name="IsOneToOne">At most one row refers to each.</param>
internal sealed record ForeignKeyPlan(
    SchemaForeignKey Key, TablePlan Holder, TablePlan Target, IReadOnlyList<PropertyPlan> Fields, IReadOnlyList<PropertyPlan> References,
    bool IsToKey, bool IsOneToOne)
{
    /// <summary>The name of the relation of the holder.</summary>
    public string ToOne { get; set; } = string.Empty;

    /// <summary>The name of the relation of the target; null where it has none.</summary>
    public string? Inverse { get; set; }

    public bool IsSelf => ReferenceEquals(Holder, Target);

    /// <summary>A row need not refer to one.</summary>
    public bool IsOptional => Fields.Any(part => part.IsNullable);

    /// <summary>The database sets the key, or the program does.</summary>
    public bool IsSettable => !Fields.Any(part => part.IsComputed);

    /// <summary>What the product takes the action on a deletion for, where nothing is said.</summary>
    public SchemaAction DefaultOnDelete => Fields.All(part => part.IsNullable) ? SchemaAction.SetNull : SchemaAction.Restrict;
}
