namespace RelationGen.Generator.Model;

/// <summary>The entity between the two sides of a many-to-many relation, one row of which is a pair.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="IsPublic">Every project can name it.</param>
/// <param name="NeedsEntity">It has a column that an insert of the two keys alone cannot leave out.</param>
/// <param name="Source">Its key to the side that declares the relation.</param>
/// <param name="Target">Its key to the other side.</param>
internal sealed record PairModel(TargetModel Entity, bool IsPublic, bool NeedsEntity, PairSideModel Source, PairSideModel Target)
{
    /// <summary>The two keys are its key, so that a pair cannot be there twice.</summary>
    public bool IsUnique { get; init; }
}

/// <summary>The foreign key of a pair to one side.</summary>
/// <param name="Key">Its properties, and those of the side that they reference.</param>
/// <param name="Discriminator">The property that says which entity the side is; null where it can be one only.</param>
/// <param name="RelationStruct">The relation of the pair that has this key, which sets it; null where there is none.</param>
internal sealed record PairSideModel(EquatableArray<KeyPartModel> Key, DiscriminatorModel? Discriminator, string? RelationStruct)
{
    /// <summary>Generated code can assign all of it.</summary>
    public bool IsSettable => Key.All(part => part.Source.IsSettable) && Discriminator is null or { IsSettable: true };
}
