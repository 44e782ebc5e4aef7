using System.Collections.Immutable;

namespace RelationGen.Generator.Parsing;

/// <summary>The names that a foreign key has when none is given.</summary>
internal static class ForeignKeyConvention
{
    /// <summary>
    /// The foreign key properties of <paramref name="holder"/> for a to-one relation called <paramref name="property"/>: for a single key
    /// <c>{Property}Id</c>, then <c>{Target}Id</c>; for other key names and composites <c>{Property}{Part}</c>, <c>{Target}{Part}</c>, <c>{Part}</c>.
    /// </summary>
    public static ImmutableArray<ColumnFact>? Find(EntityFacts holder, string property, EntityFacts target)
    {
        if (target.Key.IsEmpty)
            return null;

        var found = ImmutableArray.CreateBuilder<ColumnFact>();
        foreach (ColumnFact part in target.Key)
        {
            ColumnFact? column = null;
            foreach (string name in Candidates(property, target, part))
            {
                column ??= holder.FindColumn(name);
            }

            // A table's own single key is not the foreign key to itself.
            if (column is null || (holder == target && holder.Key.Length == 1 && column == part))
                return null;

            found.Add(column);
        }

        return found.ToImmutable();
    }

    /// <summary>The foreign key on the target of a relation that has no back-reference: <c>{Source}Id</c>.</summary>
    public static ImmutableArray<ColumnFact>? FindForSource(EntityFacts holder, EntityFacts source) => Find(holder, source.Type.Name, source);

    /// <summary>The name to propose where none was found.</summary>
    public static string Propose(string property, ColumnFact part, EntityFacts target) =>
        property + (part.Name.StartsWith(target.Type.Name, StringComparison.Ordinal) && part.Name.Length > target.Type.Name.Length
            ? part.Name.Substring(target.Type.Name.Length)
            : part.Name);

    private static IEnumerable<string> Candidates(string property, EntityFacts target, ColumnFact part)
    {
        string entity = target.Type.Name;
        if (target.Key.Length == 1)
        {
            yield return property + "Id";
            yield return entity + "Id";
        }

        string rest = part.Name.StartsWith(entity, StringComparison.Ordinal) ? part.Name.Substring(entity.Length) : part.Name;
        yield return property + rest;
        yield return property + part.Name;
        yield return entity + rest;
        if (target.Key.Length > 1)
            yield return part.Name;
    }
}
