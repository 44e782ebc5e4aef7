using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationGen.Model;

/// <summary>
/// All that the compiler knows about an entity: its table, columns, keys, indexes and relations. The generator writes it into an
/// attribute of <c>RelationMap</c>, which is read at first use.
/// </summary>
/// <example>
/// <code>
/// foreach (RelationModel relation in Post.RelationMap.Table.Model.Relations)
///     Console.WriteLine($"{relation.Label ?? relation.Name} → {relation.Target}");
/// </code>
/// </example>
public sealed record EntityModel
{
    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The class with its namespace and enclosing types, all joined by dots.</summary>
    public required string FullName { get; init; }

    /// <summary>The table in the database.</summary>
    public required string Table { get; init; }

    /// <summary>The schema; null for the default one. SQLite has none and ignores it.</summary>
    public string? Schema { get; init; }

    /// <summary>The columns, in the order in which rows are read.</summary>
    public required IReadOnlyList<ColumnModel> Columns { get; init; }

    /// <summary>The primary key; without parts for a class that has none.</summary>
    public required KeyModel Key { get; init; }

    /// <summary>
    /// The rows have a key. Those without one, of a database view for example, are read and nothing else: the table is not created, and the
    /// relations of the class are no foreign keys.
    /// </summary>
    [JsonIgnore]
    public bool HasKey => Key.Properties.Count > 0;

    /// <summary>
    /// What <see cref="UniqueAttribute"/> declares. A one-to-one relation makes its foreign key unique without being listed here.
    /// </summary>
    public IReadOnlyList<KeyModel> UniqueKeys { get; init; } = [];

    /// <summary>What <see cref="IndexAttribute"/> declares.</summary>
    public IReadOnlyList<KeyModel> Indexes { get; init; } = [];

    /// <summary>
    /// What <see cref="CheckAttribute"/> declares, on the class and then on its properties; null where nothing is declared, which is the
    /// default.
    /// </summary>
    public IReadOnlyList<CheckModel>? Checks { get; init; }

    /// <summary>
    /// The property that says when a row was deleted, where <see cref="SoftDeleteAttribute"/> declares one; null where rows are removed,
    /// which is the default.
    /// </summary>
    public string? SoftDelete { get; init; }

    /// <summary>The relations, in the order of their declaration; one that has an error is left out.</summary>
    public IReadOnlyList<RelationModel> Relations { get; init; } = [];

    /// <summary>
    /// What deleting a row does to the rows that refer to it, and to those that refer to what is deleted with it; of all entities of the
    /// project, whether or not this one declares a relation to them.
    /// </summary>
    public IReadOnlyList<DeleteEffect> DeleteImpact { get; init; } = [];

    /// <summary>The column of a property; null when the property is none.</summary>
    /// <param name="property">The name of the property.</param>
    public ColumnModel? FindColumn(string property) => Columns.FirstOrDefault(column => column.Property == property);

    /// <summary>The relation of a property; null when the property is none.</summary>
    /// <param name="name">The name of the property.</param>
    public RelationModel? FindRelation(string name) => Relations.FirstOrDefault(relation => relation.Name == name);

    /// <summary>
    /// The properties, in any order, are the key or declared unique, or a one-to-one relation stores its foreign key in them.
    /// </summary>
    /// <param name="properties">The names of the properties.</param>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> is null.</exception>
    public bool IsUnique(params string[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var wanted = new HashSet<string>(properties, StringComparer.Ordinal);
        return wanted.SetEquals(Key.Properties)
            || UniqueKeys.Any(key => wanted.SetEquals(key.Properties))
            || Relations.Any(
                relation => relation is { Type: RelationType.OneToOne, Side: RelationSide.ForeignKey }
                    && wanted.SetEquals(relation.Key.Properties));
    }

    /// <summary>The model as JSON on one line; <see cref="Parse"/> reads it back.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ModelJsonContext.Compact.EntityModel);

    /// <summary>Reads what <see cref="ToJson"/> or the generator wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="json"/> is no model of an entity.</exception>
    public static EntityModel Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, ModelJsonContext.Compact.EntityModel)
                ?? throw new FormatException("The model of an entity cannot be null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("This is no model of an entity as the generator writes it: " + exception.Message, exception);
        }
    }
}
