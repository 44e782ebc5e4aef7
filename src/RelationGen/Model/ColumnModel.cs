using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace RelationGen.Model;

/// <summary>One column of an entity.</summary>
public sealed record ColumnModel
{
    /// <summary>The property that holds the value; of an owned value the path to it: <c>Address.City</c>.</summary>
    public required string Property { get; init; }

    /// <summary>The column in the database.</summary>
    public required string Column { get; init; }

    /// <summary>The type the column is read as.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ColumnType Type { get; init; }

    /// <summary>The type of the values of an array or a list, which is stored as an array or as JSON; null for one value.</summary>
    public ColumnType? Element { get; init; }

    /// <summary>The type of the property in C#, without nullability: <c>long</c>, <c>App.PostState</c>.</summary>
    public required string ClrType { get; init; }

    /// <summary>The column admits NULL: the property does, and it is not <see cref="RequiredAttribute"/>.</summary>
    public bool Nullable { get; init; }

    /// <summary>What <see cref="MaxLengthAttribute"/> or <see cref="StringLengthAttribute"/> says; otherwise null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What <see cref="CollationAttribute"/> says; otherwise null.</summary>
    public string? Collation { get; init; }

    /// <summary>
    /// Whether the database makes the value. A single integer key is an identity unless it is a foreign key too, or the class says
    /// otherwise.
    /// </summary>
    public ColumnGeneration Generated { get; init; }

    /// <summary>What <see cref="System.ComponentModel.DefaultValueAttribute"/> says, as invariant text; null without one.</summary>
    public string? Default { get; init; }

    /// <summary>What <see cref="DefaultSqlAttribute"/> says; null without one.</summary>
    public SqlText? DefaultSql { get; init; }

    /// <summary>What <see cref="ComputedAttribute"/> says; null without one.</summary>
    public SqlText? Computed { get; init; }

    /// <summary>The type in the database, where <c>[Column(TypeName = …)]</c> names it.</summary>
    public string? TypeName { get; init; }

    /// <summary>
    /// The labels of <see cref="TypeName"/> in their order, where that is an enum type which the schema makes for an enum of the project;
    /// otherwise null.
    /// </summary>
    public IReadOnlyList<string>? EnumLabels { get; init; }

    /// <summary>What <see cref="ConcurrencyCheckAttribute"/> says: the column shows whether a row was changed since it was read.</summary>
    public bool ConcurrencyToken { get; init; }
}
