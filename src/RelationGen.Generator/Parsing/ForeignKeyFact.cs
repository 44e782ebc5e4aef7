using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>A foreign key from one entity to another, whichever and however many relations use it.</summary>
/// <param name="Columns">The properties of the holder.</param>
/// <param name="HolderSide">The relation of the entity that stores the key.</param>
/// <param name="ReferencedSide">The relation of the entity that the key references.</param>
/// <param name="IsRequired">No row can be stored without a row that it references.</param>
/// <param name="Cascades">The database deletes the row together with the one it references.</param>
internal sealed record ForeignKeyFact(
    INamedTypeSymbol Holder,
    INamedTypeSymbol Referenced,
    ImmutableArray<ColumnFact> Columns,
    RelationDeclaration? HolderSide,
    RelationDeclaration? ReferencedSide,
    bool IsRequired,
    bool Cascades)
{
    /// <summary>The relation as a step from the holder to what it references.</summary>
    public EntityStep Up => new(Holder, Referenced, (HolderSide ?? ReferencedSide)!.Display);

    /// <summary>The relation as a step from the referenced entity to the holder.</summary>
    public EntityStep Down => new(Referenced, Holder, (ReferencedSide ?? HolderSide)!.Display);
}
