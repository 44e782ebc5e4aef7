namespace RelationGen.Generator.Model;

/// <summary>What the attributes of a column say about its storage.</summary>
/// <param name="IsRequired">The column refuses NULL although the property admits it.</param>
/// <param name="Generated">The member of <c>DatabaseGeneratedOption</c>; null when nothing is said.</param>
/// <param name="Default">The default value as invariant text.</param>
/// <param name="TypeName">The type in the database.</param>
internal sealed record ColumnStorage(bool IsRequired, int? MaxLength, string? Generated, string? Default, string? TypeName)
{
    /// <summary>The column shows whether a row was changed since it was read.</summary>
    public bool IsConcurrencyToken { get; init; }

    /// <summary>The expression of the default.</summary>
    public SqlTextModel? DefaultSql { get; init; }

    /// <summary>The expression that the column is computed from.</summary>
    public SqlTextModel? Computed { get; init; }

    /// <summary>The labels of the enum type of PostgreSQL that the schema makes for the column; empty where it makes none.</summary>
    public EquatableArray<string> EnumLabels { get; init; } = EquatableArray<string>.Empty;

    public static ColumnStorage None { get; } = new(IsRequired: false, MaxLength: null, Generated: null, Default: null, TypeName: null);
}
