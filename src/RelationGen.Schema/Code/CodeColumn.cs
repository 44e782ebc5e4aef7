namespace RelationGen.Schema;

/// <summary>A column of a class.</summary>
/// <param name="Property">The property; of an owned value the path to it.</param>
/// <param name="Column">The column.</param>
/// <param name="Type">How the value is stored.</param>
/// <param name="ClrType">The type of the property, without nullability.</param>
internal sealed record CodeColumn(string Property, string Column, CodeType Type, string ClrType)
{
    /// <summary>The type of the values of an array or a list; null for one value.</summary>
    public CodeType? Element { get; init; }

    /// <summary>The property admits null.</summary>
    public bool Nullable { get; init; }

    /// <summary>The file of the property says nothing of null: <see cref="Nullable"/> is no wish of anybody.</summary>
    public bool IsOblivious { get; init; }

    /// <summary>Who makes the value.</summary>
    public CodeGeneration Generated { get; init; }

    /// <summary>What <c>[Collation]</c> says; null for a comparison code point by code point.</summary>
    public string? Collation { get; init; }

    /// <summary>What <c>[Column(TypeName = …)]</c> says; otherwise null.</summary>
    public string? TypeName { get; init; }

    /// <summary>The property, or an element of it, has the very type that is stored: it is no enum, wrapped or converted.</summary>
    public bool IsStoredAsItIs
    {
        get
        {
            string type = ClrType;
            if (Element is not null)
            {
                int open = type.IndexOf('<');
                type = open < 0 ? type.Substring(0, Math.Max(type.LastIndexOf('['), 0)) : type.Substring(open + 1).TrimEnd('>');
            }

            type = type.TrimEnd('?');
            return CodeTypes.NameOf(Element ?? Type) is var name && (type == name || type == "System." + name);
        }
    }
}
