namespace RelationGen;

/// <summary>
/// What a column holds for a member of an enum, where that is stored by the names of its members: the label of an enum type of PostgreSQL,
/// or a text. A member without the attribute is stored by its name. Labels are compared with their case.
/// </summary>
/// <param name="label">The label, of at most 63 bytes; no other member has it.</param>
/// <example>
/// <code>
/// public enum TaskState
/// {
///     Open,
///     [EnumLabel("in progress")]
///     InProgress,
/// }
///
/// [Column(TypeName = "task_state")]
/// public TaskState State { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Field)]
public sealed class EnumLabelAttribute(string label) : Attribute
{
    /// <summary>What the column holds.</summary>
    public string Label { get; } = label;
}
