using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>An owned value: a property whose type is several columns of the entity's own table.</summary>
/// <param name="Path">The properties from the entity to it, joined by points.</param>
/// <param name="Type">Its type, without nullability.</param>
/// <param name="IsNullable">It is null where all of its columns are NULL.</param>
/// <param name="Members">What it consists of, in the order of the columns.</param>
internal sealed record OwnedFact(
    IPropertySymbol Property, string Path, INamedTypeSymbol Type, bool IsNullable, ImmutableArray<OwnedMember> Members)
{
    /// <summary>The arguments of the constructor to call, each with the place of the member.</summary>
    public ImmutableArray<(string Parameter, int Member)> Constructor { get; init; } = [];

    /// <summary>Required members that are no columns: an initializer must name them.</summary>
    public ImmutableArray<string> RequiredDefaults { get; init; } = [];

    /// <summary>The columns, those of values within it included.</summary>
    public IEnumerable<ColumnFact> Columns => Members.SelectMany(member => member.Owned?.Columns ?? [member.Column!]);

    /// <summary>It and the values within it.</summary>
    public IEnumerable<OwnedFact> All =>
        Members.Select(member => member.Owned).OfType<OwnedFact>().SelectMany(owned => owned.All).Prepend(this);

    /// <summary>One of its columns is never NULL where it is there.</summary>
    public bool HasRequired =>
        Members.Any(member => !member.IsNullable && (member.Owned is not { } owned || owned.HasRequired));
}

/// <summary>A member of an owned value: a column, or a further value.</summary>
/// <param name="IsNullable">The member itself admits null, whatever the value around it does.</param>
/// <param name="IsInitialized">The initializer sets it; else only the constructor does.</param>
internal sealed record OwnedMember(IPropertySymbol Property, ColumnFact? Column, OwnedFact? Owned, bool IsNullable, bool IsInitialized);
