using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Embedded;

/// <summary>The columns and the key of an entity of a referenced assembly: which they are says its model, what their types are its symbols.</summary>
internal static class EmbeddedColumns
{
    public static void Read(EntityFacts facts, EmbeddedModel model)
    {
        List<ColumnFact> columns = [];
        Dictionary<string, ColumnFact> owned = ReadOwned(facts, model);
        foreach (EmbeddedColumn embedded in model.Columns)
        {
            if (owned.TryGetValue(embedded.Property, out ColumnFact? part))
            {
                columns.Add(part);
                continue;
            }

            // What this project cannot see, it cannot name in a relation either.
            if (FindProperty(facts.Type, embedded.Property) is not { GetMethod: not null } property
                || ColumnTypes.Of(property, facts.Type) is not { } type)
            {
                continue;
            }

            if (embedded.TypeName is { } typeName)
                type = type.StoredAs(typeName);

            columns.Add(new ColumnFact(property, embedded.Column, type, embedded.Collation) { IsSettable = property.SetMethod is not null });
        }

        facts.Columns = [.. columns];
        facts.Key = [.. model.Key.Select(name => columns.Find(column => column.Name == name)).OfType<ColumnFact>()];
        if (facts.Key.Length == model.Key.Length)
            return;

        facts.Key = [];
        facts.Error = "The key of '" + facts.Type.Name + "' cannot be seen from here.";
    }

    /// <summary>The columns of owned values, by their paths; the model knows what they are called.</summary>
    private static Dictionary<string, ColumnFact> ReadOwned(EntityFacts facts, EmbeddedModel model)
    {
        Dictionary<string, ColumnFact> columns = new(StringComparer.Ordinal);
        string[] roots =
        [
            .. model.Columns.Select(column => column.Property.Split('.')).Where(path => path.Length > 1).Select(path => path[0]).Distinct(),
        ];
        foreach (string root in roots)
        {
            if (FindProperty(facts.Type, root) is { GetMethod: not null } property && OwnedReader.Read(facts, property) is { } value
                && value.Named(model) is { } named)
            {
                facts.Owned = facts.Owned.Add(named);
                foreach (ColumnFact column in named.Columns)
                    columns.Add(column.Name, column);
            }
        }

        return columns;
    }

    /// <summary>The value with the names that its columns have there; null where not all of them can be seen from here.</summary>
    private static OwnedFact? Named(this OwnedFact value, EmbeddedModel model)
    {
        List<OwnedMember> members = [];
        foreach (OwnedMember member in value.Members)
        {
            OwnedFact? inner = member.Owned?.Named(model);
            EmbeddedColumn? column = member.Column is { } own ? model.Columns.FirstOrDefault(column => column.Property == own.Name) : null;
            if (inner is null && column is null)
                return null;

            members.Add(member with
            {
                Owned = inner,
                Column = column is null ? null : member.Column! with { Column = column.Column, Collation = column.Collation },
            });
        }

        return value with { Members = [.. members] };
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        }

        return null;
    }
}
