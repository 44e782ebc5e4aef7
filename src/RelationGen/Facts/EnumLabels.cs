using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace RelationGen;

/// <summary>What the members of an enum are stored as, where that is stored by name: their labels, or else their names.</summary>
internal sealed class EnumLabels
{
    private static readonly ConcurrentDictionary<Type, EnumLabels> Known = new();

    private readonly Type _type;
    private readonly Dictionary<object, string> _labels = [];
    private readonly Dictionary<string, object> _members = new(StringComparer.Ordinal);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Trimming keeps the fields of an enum that it keeps.")]
    private EnumLabels(Type type)
    {
        _type = type;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            object member = Enum.Parse(type, field.Name);
            string label = field.GetCustomAttribute<EnumLabelAttribute>()?.Label ?? field.Name;
            _members.TryAdd(label, member);
            if (Enum.GetName(type, member) == field.Name)
                _labels[member] = label;
        }
    }

    /// <summary>The labels of an enum.</summary>
    public static EnumLabels Of(Type type) => Known.GetOrAdd(type, static type => new EnumLabels(type));

    /// <summary>The labels and the members that they stand for.</summary>
    public IEnumerable<KeyValuePair<string, object>> Members => _members;

    /// <summary>The label of a member; null for a value that is none.</summary>
    public string? Find(object member) => _labels.GetValueOrDefault(member);

    /// <summary>The member of a label; case counts.</summary>
    /// <exception cref="FormatException">No member has the label.</exception>
    public object MemberOf(string label) => _members.GetValueOrDefault(label) ?? throw Unknown(_type, label);

    /// <summary>A text is the label of no member.</summary>
    public static FormatException Unknown(Type type, string label) =>
        new($"\"{label}\" is the name of no member of {type.Name}; names are compared with their case.");
}
