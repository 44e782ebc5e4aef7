using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>What a scaffold writes of a column.</summary>
/// <param name="Attributes">The attributes, without brackets.</param>
/// <param name="Initializer">What the property begins with; null where that is nothing.</param>
internal sealed record WrittenProperty(IReadOnlyList<string> Attributes, string? Initializer)
{
    /// <summary>That of a property of a class.</summary>
    public static WrittenProperty Of(EntityPlan entity, PropertyPlan property)
    {
        int place = entity.IndexOf(property);
        return new WrittenProperty(entity.PropertyAttributes[place], entity.Initializers[place]);
    }

    /// <summary>The attribute of this name; null where there is none.</summary>
    public string? Attribute(string name) =>
        Attributes.FirstOrDefault(text => text == name || text.StartsWith(name + "(", StringComparison.Ordinal));
}
