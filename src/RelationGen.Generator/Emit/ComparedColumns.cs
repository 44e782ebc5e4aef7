using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>The columns that hold keys, of the row or of its relations: what they hold is sent, and must be found as it is stored.</summary>
internal static class ComparedColumns
{
    public static HashSet<string> Of(EntityModel entity) =>
    [
        .. entity.Key.Select(column => column.Property),
        .. entity.Relations.SelectMany(relation => relation.Key.Concat(relation.Branches.SelectMany(branch => branch.Key))).Select(part => part.Source.Property),
    ];

    /// <summary>True for the types that SQLite stores as text, of which the provider reads more forms than it writes.</summary>
    public static bool AreRead(string getter) => getter is "Guid" or "DateTime" or "DateOnly";

    /// <inheritdoc cref="AreRead(string)"/>
    public static bool AreRead(ColumnModel column) => AreRead(column.Getter);
}
