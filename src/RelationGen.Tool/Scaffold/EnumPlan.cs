namespace RelationGen.Tool.Scaffold;

/// <summary>An enum that is made of an enum type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Folder">The folder of its file.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Members">The members, in the order of the labels.</param>
internal sealed record EnumPlan(SchemaEnum Type, string Namespace, string Folder, string Name, IReadOnlyList<EnumMemberPlan> Members)
{
    /// <summary>The path of its file below the output folder.</summary>
    public string File => Folder + Name + ".cs";

    /// <summary>Null where two labels would be one member, or one is empty, which no member can be.</summary>
    public static IReadOnlyList<EnumMemberPlan>? MembersOf(SchemaEnum type)
    {
        List<EnumMemberPlan> members = [.. type.Labels.Select(label => new EnumMemberPlan(
            Identifiers.Begin(Identifiers.Pascal(label), "Value"), label))];
        bool isUsable = members.Count > 0
            && !members.Exists(member => member.Label.Length == 0 || Identifiers.Pascal(member.Label).Length == 0)
            && members.DistinctBy(member => member.Name, StringComparer.Ordinal).Count() == members.Count;
        return isUsable ? members : null;
    }
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Label">What the column holds.</param>
internal sealed record EnumMemberPlan(string Name, string Label);
