using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>A value that a view reads of its row.</summary>
/// <param name="Column">How it is read; nullable where it can be null.</param>
/// <param name="Type">Its type.</param>
/// <param name="What">What it is, for messages.</param>
/// <param name="WhyNull">Why it can be null; null where it cannot.</param>
internal sealed record ViewCell(ColumnModel Column, ITypeSymbol Type, string What, string? WhyNull)
{
    public string TypeText => Type.ShortName();

    /// <summary>A column.</summary>
    /// <param name="entity">The entity that has it.</param>
    /// <param name="column">The column.</param>
    /// <param name="optional">A relation on the way that may lead nowhere.</param>
    public static ViewCell Of(EntityFacts entity, ColumnFact column, RelationDeclaration? optional)
    {
        string name = "'" + entity.Type.Name + "." + column.Name + "'";
        string? whyNull = column.IsNullable ? name + " can" : Absence(optional);
        ColumnModel model = EntityParser.ToModel(entity, column, 0);
        return new ViewCell(model with { IsNullable = whyNull is not null }, column.Property.Type, name, whyNull);
    }

    /// <summary>A value that a method of the user's computes; null where no column can have the type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="optional">A relation on the way that may lead nowhere.</param>
    public static ViewCell? Of(string method, ITypeSymbol type, RelationDeclaration? optional)
    {
        if (ColumnTypes.Of(type) is not { } column)
            return null;

        string name = "the value of '" + method + "'";
        string? whyNull = column.IsNullable ? name + " can" : Absence(optional);
        return new ViewCell(ToModel(column, method, whyNull is not null), type, name, whyNull);
    }

    /// <summary>A value that is no column of an entity.</summary>
    public static ColumnModel ToModel(ColumnType type, string name, bool isNullable) => new(
        name, name, type.Type.FullName(), type.Getter, type.IsEnum, isNullable, type.Type.IsReferenceType, Collation: null, KeyOrder: -1,
        IsRead: true, type.TimeZone, EquatableArray<EnumMemberModel>.Empty, TableAccessibility: null)
    {
        Wrapper = EntityParser.ToWrapper(type),
        Element = type.Element?.ToModel(),
    };

    private static string? Absence(RelationDeclaration? optional) =>
        optional is null ? null : "'" + optional.Display + "' may lead to no row";
}
