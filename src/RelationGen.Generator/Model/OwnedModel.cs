namespace RelationGen.Generator.Model;

/// <summary>An owned value of an entity, or of another owned value.</summary>
/// <param name="Path">The properties from the entity to it, joined by points.</param>
/// <param name="Type">C# type without nullability, fully qualified.</param>
/// <param name="First">The place of its first column.</param>
/// <param name="Count">How many columns it has, those of values within it included.</param>
/// <param name="Accessibility">What can read it.</param>
/// <param name="TableAccessibility">Accessibility of the matching member of the table struct; null where it has none.</param>
internal sealed record OwnedModel(
    string Path, string Type, bool IsNullable, bool IsReferenceType, int First, int Count, string Accessibility, string? TableAccessibility)
{
    /// <summary>What it consists of, in the order of the columns.</summary>
    public EquatableArray<OwnedMemberModel> Members { get; init; }

    /// <summary>The arguments of its constructor, each with the index of the member.</summary>
    public EquatableArray<ConstructorArgument> Constructor { get; init; }

    /// <summary>Required members that are no columns: the initializer sets them to their default.</summary>
    public EquatableArray<string> RequiredDefaults { get; init; }

    /// <summary>The property that holds it.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('.') + 1);

    /// <summary>The method of the map that makes it of a row.</summary>
    public string Reader { get; init; } = "Make" + Path;

    public string TypeText => Type + (IsNullable ? "?" : string.Empty);
}

/// <summary>A member of an owned value.</summary>
/// <param name="Column">The place of its column, or of its first one.</param>
/// <param name="IsInitialized">The initializer sets it.</param>
/// <param name="Owned">The further value that it is; null where it is a column.</param>
internal sealed record OwnedMemberModel(string Name, int Column, bool IsInitialized, OwnedModel? Owned);
