using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads <c>[JsonColumn]</c>: the property is stored as a document.</summary>
internal static class Documents
{
    /// <summary>The type of PostgreSQL that documents have where the property names no other; SQLite stores them as text.</summary>
    public const string TypeName = "jsonb";

    /// <summary>The options of documents that are written by reflection.</summary>
    public const string Reflection = "global::System.Text.Json.JsonSerializerOptions.Default";

    public const string Attribute = "JsonColumnAttribute";
    private const string Nodes = "global::RelationGen.Infrastructure.JsonNodes.Options";

    /// <summary>Null where the property is no document.</summary>
    /// <param name="property">The property.</param>
    /// <param name="entity">The entity whose row is read; its assembly may name a context.</param>
    /// <param name="flaw">What keeps it from being one, with what to do; null where nothing does.</param>
    public static ColumnType? Of(IPropertySymbol property, INamedTypeSymbol entity, out string? flaw)
    {
        flaw = null;
        if (property.FindAttribute(Symbols.Namespace, Attribute) is not { } attribute)
            return null;

        if (property.HasAttribute(Symbols.Namespace, Converters.Attribute))
        {
            flaw = "it has a [Converter] and a [JsonColumn]; remove one of them";
            return null;
        }

        ITypeSymbol type = ColumnTypes.WithoutNullable(property.Type);
        bool isNullable = !ReferenceEquals(type, property.Type)
            || (type.IsReferenceType && property.Type.NullableAnnotation != NullableAnnotation.NotAnnotated);
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var column = new ColumnType(type, "String", IsEnum: false, isNullable) { IsDocument = true, ComparedAs = TypeName };

        // The document itself.
        if (type.SpecialType == SpecialType.System_String)
            return column;

        string? options = IsNode(type) ? Nodes : Options(attribute, type, entity, out flaw);
        return options is null ? null : column with
        {
            Wrapper = new WrapperFact(Property: null, new ColumnType(type, "String", IsEnum: false, IsNullable: false))
            {
                Library = "global::RelationGen.Infrastructure.JsonValue<" + type.FullName() + ">",
                Argument = options,
                Context = Context(attribute, entity),
            },
        };
    }

    /// <summary>The types of the base class library that hold any document, and need no context.</summary>
    private static bool IsNode(ITypeSymbol type) => type.Name is "JsonElement" or "JsonDocument" && type.IsInNamespace("System.Text.Json")
        || type.Name is "JsonNode" or "JsonObject" or "JsonArray" && type.IsInNamespace("System.Text.Json.Nodes");

    private static string? Options(AttributeData attribute, ITypeSymbol type, INamedTypeSymbol entity, out string? flaw)
    {
        flaw = null;
        if (Context(attribute, entity) is not { } context)
            return Reflection;

        string name = "'" + context.ShortName() + "'";
        if (context.TypeKind == TypeKind.Error)
            return null;

        if (!IsContext(context))
            flaw = name + " is no JsonSerializerContext; name a partial class that derives from it and has [JsonSerializable(typeof("
                + type.ShortName() + "))]";
        else if (!Knows(context, type))
            flaw = name + " does not know it; add [JsonSerializable(typeof(" + type.ShortName() + "))] to it";
        else if (!Symbols.IsVisible(context))
            flaw = name + " cannot be called by generated code; make it public or internal";

        return flaw is null ? context.FullName() + ".Default.Options" : null;
    }

    /// <summary>The context of the property, or else of the assembly.</summary>
    private static INamedTypeSymbol? Context(AttributeData attribute, INamedTypeSymbol entity) =>
        Context(attribute) ?? Context(entity.ContainingAssembly.FindAttribute(Symbols.Namespace, Attribute));

    private static INamedTypeSymbol? Context(AttributeData? attribute) =>
        attribute?.ConstructorArguments is [{ Value: INamedTypeSymbol context }] ? context : null;

    private static bool IsContext(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is("System.Text.Json.Serialization", "JsonSerializerContext"))
                return true;
        }

        return false;
    }

    /// <summary>The context names the type, or one that holds values of it.</summary>
    private static bool Knows(INamedTypeSymbol context, ITypeSymbol type)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>(context.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonSerializableAttribute"))
            .Select(attribute => attribute.ConstructorArguments is [{ Value: ITypeSymbol root }] ? root : null)
            .OfType<ITypeSymbol>());
        while (open.Count > 0)
        {
            ITypeSymbol current = ColumnTypes.WithoutNullable(open.Pop());
            if (SymbolEqualityComparer.Default.Equals(current, type))
                return true;

            if (!seen.Add(current) || current.SpecialType != SpecialType.None)
                continue;

            foreach (ITypeSymbol part in Parts(current))
                open.Push(part);
        }

        return false;
    }

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named =>
        [
            .. named.TypeArguments,
            .. named.BaseType is { } baseType ? new[] { baseType } : [],
            .. named.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic).Select(property => property.Type),
        ],
        _ => [],
    };
}
