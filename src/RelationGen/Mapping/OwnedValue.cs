using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What rows and entities say of owned values. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OwnedValue
{
    /// <summary>The value, which a row cannot be without.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="path">The property, as in <c>Address</c>.</param>
    /// <exception cref="RelationConstraintException">It is null.</exception>
    public static T Of<T>(T? value, string entity, string path)
        where T : class
        => value ?? throw Lacks(
            entity, path, "is null, and no row can be without it; set it, or make the property nullable, so that its columns are NULL");

    /// <summary>All columns of an optional value are NULL.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="column">The first of the columns.</param>
    /// <param name="count">How many there are.</param>
    public static bool IsAbsent<TRow>(ref TRow row, int column, int count)
        where TRow : struct, IRow
    {
        for (int i = column; i < column + count; i++)
        {
            if (!row.IsNull(i))
                return false;
        }

        return true;
    }

    internal static RelationConstraintException Lacks(string entity, string path, string what) => new($"{entity}.{path} {what}.")
    {
        Entity = entity,
        Kind = ConstraintKind.NotNull,
    };
}
