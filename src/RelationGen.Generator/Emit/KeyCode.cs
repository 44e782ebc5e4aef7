using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>One part of a key as expressions need it.</summary>
/// <param name="Type">C# type, without nullability and without a wrapper.</param>
/// <param name="Getter">Suffix of the row getter.</param>
internal sealed record KeyPart(string Type, string Getter, bool IsEnum, string? Collation, TimeZoneForm TimeZone)
{
    public static KeyPart Of(ColumnModel column) => new(
        column.Wrapper?.ValueType ?? column.Type, column.Getter, column.IsEnum && column.Wrapper is null, column.Collation, column.TimeZone)
    {
        ComparedAs = column.ComparedAs,
    };

    public static KeyPart Of(KeyPartModel part) => new(part.Type, part.Getter, part.IsEnum, part.Collation, part.TimeZone)
    {
        ComparedAs = part.ComparedAs,
    };

    /// <summary>The type of PostgreSQL by whose rules a text compares, where that is not <c>text</c>.</summary>
    public string? ComparedAs { get; init; }

    /// <summary>Null where the type's own equality is right.</summary>
    public string? Comparer => Collation?.ToUpperInvariant() switch
    {
        _ when Getter == "Bytes" => "global::RelationGen.Infrastructure.KeyComparers.Blob",
        null when ComparedAs == "citext" => "global::RelationGen.Infrastructure.KeyComparers.Citext",
        null when ComparedAs == "bpchar" => "global::RelationGen.Infrastructure.KeyComparers.RTrim",
        null or "BINARY" => null,
        "NOCASE" => "global::RelationGen.Infrastructure.KeyComparers.NoCase",
        "RTRIM" => "global::RelationGen.Infrastructure.KeyComparers.RTrim",
        _ => "global::RelationGen.Infrastructure.KeyComparers.IgnoreCase",
    };

    /// <summary>The rules by which the library sends and compares the part; null where the type says all.</summary>
    public string? Rules => this switch
    {
        { IsEnum: true } => "global::RelationGen.Infrastructure.KeyRules.Enum<" + Type + ">()",
        { TimeZone: TimeZoneForm.None, Getter: "DateTime" } => "global::RelationGen.Infrastructure.KeyRules.Timestamp",
        { TimeZone: TimeZoneForm.Utc, Getter: "DateTime" } => "global::RelationGen.Infrastructure.KeyRules.TimestampTz",
        { Getter: "String" } when Comparer is not null || ComparedAs is not null =>
            "global::RelationGen.Infrastructure.KeyRules.Text(" + (Comparer ?? "null") + (ComparedAs is null ? string.Empty : ", " + Literals.Text(ComparedAs)) + ")",
        _ => null,
    };
}

/// <summary>Writes the expressions that handle keys: types, comparers, order and what is sent.</summary>
internal static class KeyCode
{
    public static string Type(IReadOnlyList<KeyPart> key) => KeyTypes.Of(key.Select(part => part.Type));

    /// <summary>The type of an entity's key. An entity with an error has none that counts.</summary>
    public static string Type(EntityModel entity) => entity.Error is null ? Type([.. entity.Key.Select(KeyPart.Of)]) : "int";

    public static string Comparer(IReadOnlyList<KeyPart> key)
    {
        if (key.All(part => part.Comparer is null))
            return "null";

        return key.Count == 1
            ? key[0].Comparer!
            : "global::RelationGen.Infrastructure.KeyComparers.Composite<" + string.Join(", ", key.Select(part => part.Type)) + ">("
                + string.Join(", ", key.Select(part => part.Comparer ?? "null")) + ")";
    }

    /// <summary>The rules by which the library sends and compares a key; null where its type says all.</summary>
    public static string? Rules(IReadOnlyList<KeyPart> key) => key.Count == 1
        ? key[0].Rules
        : "global::RelationGen.Infrastructure.KeyRules.Of(" + string.Join(", ", key.Select(part => part.Rules ?? "global::RelationGen.Infrastructure.KeyRules<" + part.Type + ">.Plain")) + ")";

    /// <summary>A tuple of the expressions, or the only one.</summary>
    public static string Tuple(IEnumerable<string> values)
    {
        List<string> parts = [.. values];
        return parts.Count == 1 ? parts[0] : "(" + string.Join(", ", parts) + ")";
    }

    /// <summary><c>source.PostId</c>, or its value where the property is a <c>Nullable&lt;T&gt;</c>; a default where it is null.</summary>
    public static string Value(string instance, KeySideModel side)
    {
        string property = instance + "." + Names.Escape(side.Property);
        string value = property + (side.IsNullableValue ? ".GetValueOrDefault()" : side.IsNullable ? "!" : string.Empty);
        return side.Wrapper is { Converter: not null } && WrapperCode.CanBeUnset(side)
            ? WrapperCode.UnwrapOrDefault(side.Wrapper, property, value)
            : WrapperCode.Unwrap(side.Wrapper, value);
    }

    /// <summary>Body of <c>TrySourceKey</c>: a key with a null part is no key, nor is one that belongs to another entity.</summary>
    public static void TryKey(SourceWriter writer, string signature, IReadOnlyList<KeySideModel> sides, DiscriminatorModel? discriminator)
    {
        if (sides is [{ Wrapper: null } only] && discriminator is null)
        {
            writer.Member(
                signature, "global::RelationGen.Infrastructure.SourceKeys.Is(out key, source." + Names.Escape(only.Property) + ")");
            return;
        }

        using (writer.Open(signature))
        {
            writer.Line("key = " + Tuple(sides.Select(side => Value("source", side))) + ";");
            List<string> checks = [.. discriminator is null ? [] : new[] { "source." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value) }, .. sides.Where(WrapperCode.CanBeUnset).Select(side => WrapperCode.IsSet("source", side))];
            writer.Line("return " + (checks.Count == 0 ? "true" : string.Join(" && ", checks)) + ";");
        }

        writer.Line();
    }

    /// <summary>An expression that is true where the value, without its wrapper, is the default of its type, that is: not set yet.</summary>
    public static string IsDefault(KeyPartModel part, string value) =>
        WrapperCode.CanBeNull(part.Wrapper, part.IsReferenceType) ? value + " is null" : value + " == default";

    /// <summary>The opposite of <see cref="IsDefault"/>.</summary>
    public static string IsSet(KeyPartModel part, string value) =>
        WrapperCode.CanBeNull(part.Wrapper, part.IsReferenceType) ? value + " is not null" : value + " != default";

    /// <summary>An expression that is true where two values of a key part, without their wrappers, are equal.</summary>
    public static string Same(KeyPartModel part, string left, string right) =>
        KeyPart.Of(part).Comparer is { } comparer
            ? comparer + ".Equals(" + left + ", " + right + ")"
            : left + " == " + right;

    /// <summary>An expression that is true where two values of a key part, without their wrappers, differ.</summary>
    public static string Differ(KeyPartModel part, string left, string right) =>
        KeyPart.Of(part).Comparer is { } comparer
            ? "!" + comparer + ".Equals(" + left + ", " + right + ")"
            : left + " != " + right;
}
