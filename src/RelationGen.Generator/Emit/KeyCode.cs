using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>One part of a key as expressions need it.</summary>
/// <param name="Type">C# type, without nullability and without a wrapper.</param>
/// <param name="Getter">Suffix of the row getter.</param>
internal sealed record KeyPart(string Type, string Getter, bool IsEnum, string? Collation, TimeZoneForm TimeZone)
{
    public static KeyPart Of(ColumnModel column) => new(column.Wrapper?.ValueType ?? column.Type, column.Getter, column.IsEnum, column.Collation, column.TimeZone)
    {
        ComparedAs = column.ComparedAs,
    };

    public static KeyPart Of(KeyPartModel part) => new(part.Type, part.Getter, part.IsEnum, part.Collation, part.TimeZone)
    {
        ComparedAs = part.ComparedAs,
    };

    /// <summary>The type of PostgreSQL by whose rules a text compares, where that is not <c>text</c>.</summary>
    public string? ComparedAs { get; init; }

    /// <summary>The method of the key writer that takes the value.</summary>
    public string Writer => TimeZone switch
    {
        TimeZoneForm.None => "WriteTimestamp",
        TimeZoneForm.Utc => "WriteTimestampTz",
        _ => "Write",
    };

    /// <summary>The keyword of the number behind an enum.</summary>
    public string Underlying => Getter switch
    {
        "Byte" => "byte",
        "SByte" => "sbyte",
        "Int16" => "short",
        "UInt16" => "ushort",
        "Int32" => "int",
        "UInt32" => "uint",
        "UInt64" => "ulong",
        _ => "long",
    };

    /// <summary>Null where the type's own equality is right.</summary>
    public string? Comparer => Getter == "Bytes" ? "global::RelationGen.KeyComparers.Blob" : Collation?.ToUpperInvariant() switch
    {
        null when ComparedAs == "citext" => "global::RelationGen.KeyComparers.Citext",
        null when ComparedAs == "bpchar" => "global::RelationGen.KeyComparers.RTrim",
        null or "BINARY" => null,
        "NOCASE" => "global::RelationGen.KeyComparers.NoCase",
        "RTRIM" => "global::RelationGen.KeyComparers.RTrim",
        _ => "global::RelationGen.KeyComparers.IgnoreCase",
    };

    /// <summary>The call that hands a value to the key writer.</summary>
    public string Written(string value) => "writer." + Writer + "(" + Plain(value) + (ComparedAs is null ? string.Empty : ", " + Literals.Text(ComparedAs)) + ")";

    /// <summary>The value as the runtime's overloads take it: an enum as its number.</summary>
    public string Plain(string value) => IsEnum ? "(" + Underlying + ")" + value : value;
}

/// <summary>Writes the expressions that handle keys: types, comparers, order and what is sent.</summary>
internal static class KeyCode
{
    public static string Type(IReadOnlyList<KeyPart> key) => KeyTypes.Of(key.Select(part => part.Type));

    public static string Comparer(IReadOnlyList<KeyPart> key)
    {
        if (key.All(part => part.Comparer is null))
            return "null";

        return key.Count == 1
            ? key[0].Comparer!
            : "global::RelationGen.KeyComparers.Composite<" + string.Join(", ", key.Select(part => part.Type)) + ">("
                + string.Join(", ", key.Select(part => part.Comparer ?? "null")) + ")";
    }

    /// <summary>A tuple of the expressions, or the only one.</summary>
    public static string Tuple(IEnumerable<string> values)
    {
        List<string> parts = [.. values];
        return parts.Count == 1 ? parts[0] : "(" + string.Join(", ", parts) + ")";
    }

    public static void WriteKey(SourceWriter writer, string signature, IReadOnlyList<KeyPart> key)
    {
        if (key.Count == 1)
        {
            writer.Line(signature + " => " + key[0].Written("key") + ";");
            return;
        }

        using (writer.Open(signature))
        {
            for (int i = 0; i < key.Count; i++)
                writer.Line(key[i].Written("key.Item" + (i + 1)) + ";");
        }
    }

    public static void CompareKeys(SourceWriter writer, string signature, IReadOnlyList<KeyPart> key)
    {
        string Compare(KeyPart part, string item) =>
            "global::RelationGen.KeyOrder.Compare(" + part.Plain("x" + item) + ", " + part.Plain("y" + item) + ")";

        if (key.Count == 1)
        {
            writer.Line(signature + " => " + Compare(key[0], string.Empty) + ";");
            return;
        }

        using (writer.Open(signature))
        {
            writer.Line("int order = " + Compare(key[0], ".Item1") + ";");
            for (int i = 1; i < key.Count; i++)
            {
                using (writer.Open("if (order == 0)"))
                    writer.Line("order = " + Compare(key[i], ".Item" + (i + 1)) + ";");
            }

            writer.Line();
            writer.Line("return order;");
        }
    }

    /// <summary><c>source.PostId</c>, or its value where the property is a <c>Nullable&lt;T&gt;</c>.</summary>
    public static string Value(string instance, KeySideModel side) =>
        WrapperCode.Unwrap(side.Wrapper, instance + "." + Names.Escape(side.Property) + (side.IsNullableValue ? ".GetValueOrDefault()" : side.IsNullable ? "!" : string.Empty));

    /// <summary>Body of <c>TrySourceKey</c>: a key with a null part is no key, nor is one that belongs to another entity.</summary>
    public static void TryKey(SourceWriter writer, string signature, IReadOnlyList<KeySideModel> sides, DiscriminatorModel? discriminator)
    {
        using (writer.Open(signature))
        {
            writer.Line("key = " + Tuple(sides.Select(side => Value("source", side))) + ";");
            List<string> checks = [.. discriminator is null ? [] : new[] { "source." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value) }, .. sides.Where(WrapperCode.CanBeUnset).Select(side => WrapperCode.IsSet("source", side))];
            writer.Line("return " + (checks.Count == 0 ? "true" : string.Join(" && ", checks)) + ";");
        }
    }

    /// <summary>An expression that is true where the value, without its wrapper, is the default of its type, that is: not set yet.</summary>
    public static string IsDefault(KeyPartModel part, string value) =>
        part.Wrapper?.IsReferenceType ?? part.IsReferenceType ? value + " is null" : value + " == default";

    /// <summary>The opposite of <see cref="IsDefault"/>.</summary>
    public static string IsSet(KeyPartModel part, string value) =>
        part.Wrapper?.IsReferenceType ?? part.IsReferenceType ? value + " is not null" : value + " != default";

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
