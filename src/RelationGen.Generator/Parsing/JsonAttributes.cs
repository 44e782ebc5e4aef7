using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>What the user's own attributes of System.Text.Json say about a relation property.</summary>
internal static class JsonAttributes
{
    public const string Namespace = "System.Text.Json.Serialization";

    /// <summary>
    /// <c>Never</c> where the property is not written, always or when writing, <c>Declared</c> where something else is said; null where
    /// nothing is.
    /// </summary>
    public static string? UseOf(IPropertySymbol property)
    {
        if (property.FindAttribute(Namespace, "JsonIgnoreAttribute") is { } attribute)
        {
            TypedConstant condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
            return condition.Kind != TypedConstantKind.Enum || condition.Value is 1 or 4 ? "Never" : "Declared";
        }

        return property.GetAttributes().Any(declared => declared.AttributeClass.IsInNamespace(Namespace)) ? "Declared" : null;
    }
}
