using System.Globalization;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads the attributes of the base class library that say how a column is stored.</summary>
internal static class StorageReader
{
    public static ColumnStorage Read(ColumnFact column)
    {
        IPropertySymbol property = column.Property;
        return new ColumnStorage(
            IsRequired(property) && !column.IsInOptional,
            MaxLength(property),
            Generated(property),
            Default(property, column.Type),
            ColumnReader.TypeName(property) ?? (column.Type.IsDocument ? Documents.TypeName : null))
        {
            IsConcurrencyToken = IsConcurrencyToken(property),
            DefaultSql = SqlTexts.Find(property, SqlTexts.DefaultSql),
            Computed = SqlTexts.Find(property, SqlTexts.Computed),
            EnumLabels = EnumTypes.LabelsOf(column),
        };
    }

    public static bool IsConcurrencyToken(IPropertySymbol property) => property.HasAttribute(Symbols.DataAnnotations, "ConcurrencyCheckAttribute");

    public static bool IsRequired(IPropertySymbol property) => property.HasAttribute(Symbols.DataAnnotations, "RequiredAttribute");

    /// <summary>The column has a default, as a value or in SQL.</summary>
    public static bool HasDefault(IPropertySymbol property) =>
        property.HasAttribute("System.ComponentModel", "DefaultValueAttribute")
        || property.HasAttribute(Symbols.Namespace, SqlTexts.DefaultSql);

    private static int? MaxLength(IPropertySymbol property)
    {
        AttributeData? attribute = property.FindAttribute(Symbols.DataAnnotations, "MaxLengthAttribute")
            ?? property.FindAttribute(Symbols.DataAnnotations, "StringLengthAttribute");
        return attribute?.ConstructorArguments is [{ Value: int and > 0 and var length }] ? length : null;
    }

    public static string? Generated(IPropertySymbol property) =>
        SqlTexts.Find(property, SqlTexts.Computed) is not null || RowVersions.Is(property)
        ? "Computed"
        : Option(property);

    /// <summary>The member of <c>DatabaseGeneratedOption</c> that the property names; null when it names none.</summary>
    public static string? Option(IPropertySymbol property) =>
        property.FindAttribute(Symbols.Schema, "DatabaseGeneratedAttribute")?.ConstructorArguments is [{ Value: int option }]
            ? option switch
            {
                0 => "None",
                1 => "Identity",
                2 => "Computed",
                _ => null,
            }
            : null;

    private static string? Default(IPropertySymbol property, ColumnType type)
    {
        // [DefaultValue(typeof(decimal), "1.5")] has its value in the second place.
        object? value = property.FindAttribute("System.ComponentModel", "DefaultValueAttribute")?.ConstructorArguments switch
        {
            [{ Kind: not TypedConstantKind.Array } only] => only.Value,
            [_, { Value: string text }] => text,
            _ => null,
        };
        return value is null ? null : type.IsEnum ? EnumText(value, type) : Text(value);
    }

    /// <summary>A member of an enum as its column stores it: by number or by name.</summary>
    private static string EnumText(object value, ColumnType type)
    {
        string text = Text(value);
        foreach (IFieldSymbol member in type.Type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue))
        {
            string number = Text(member.ConstantValue!);
            if (member.Name == text || number == text)
                return type.IsEnumText ? EnumTypes.Label(member) : number;
        }

        return text;
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
