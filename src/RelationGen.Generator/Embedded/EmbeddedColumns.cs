using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Embedded;

/// <summary>The columns and the key of an entity of a referenced assembly: which they are says its model, what their types are its symbols.</summary>
internal static class EmbeddedColumns
{
    public static void Read(EntityFacts facts, EmbeddedModel model)
    {
        List<ColumnFact> columns = [];
        foreach (EmbeddedColumn embedded in model.Columns)
        {
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
