using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;
using RelationGen.Schema;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Finds entities and relations of a project by the names that people use for them.</summary>
internal sealed class ProjectEntities
{
    private readonly EntityFacts[] _entities;

    public ProjectEntities(Compilation compilation, ParseContext parse)
    {
        _entities = [.. Of(compilation.Assembly.GlobalNamespace).Select(parse.FactsOf).Where(entity => entity.IsEntity)];
        if (_entities.Length == 0)
            throw new RestructuringException("The project has no entities: no class of it has [Table] or a relation.");
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<EntityFacts> All => _entities;

    /// <summary>The entities of the project itself.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type && EntityReader.IsEntity(type) ? Of(type).Prepend(type) : Of(member));

    /// <summary>The property of a relation, by <c>Post.Comments</c>, with the namespace where that is needed.</summary>
    /// <exception cref="RestructuringException">There is none, or there are several.</exception>
    public IPropertySymbol Relation(string path)
    {
        int point = path.LastIndexOf('.');
        if (point <= 0)
            throw new RestructuringException("'" + path + "' is no relation: write the class and the property, as in Post.Comments.");

        EntityFacts entity = One(path.Substring(0, point), Named(path.Substring(0, point)), "entity",
            [.. _entities.Select(facts => facts.Type.Name)]);
        string name = path.Substring(point + 1);
        if (entity.FindRelation(name) is not { } relation)
        {
            throw new RestructuringException(
                entity.Type.Name + " has no relation '" + name + "'" + Meant(name, [.. entity.Relations.Select(other => other.Name)]));
        }

        return relation.Property ?? throw new RestructuringException(
            relation.Display + " is declared on the class and not on a property; such a relation is changed by hand.");
    }

    /// <summary>The entity of a table or with a class name.</summary>
    /// <exception cref="RestructuringException">There is none, or there are several.</exception>
    public EntityFacts Entity(string name)
    {
        EntityFacts[] ofTable = [.. _entities.Where(entity => string.Equals(entity.Table, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(entity.Schema + "." + entity.Table, name, StringComparison.OrdinalIgnoreCase))];
        return One(name, ofTable.Length > 0 ? ofTable : Named(name), "class or table",
            [.. _entities.SelectMany(facts => new[] { facts.Table, facts.Type.Name })]);
    }

    private EntityFacts[] Named(string name)
    {
        EntityFacts[] named = [.. _entities.Where(entity => entity.Type.Name == name || Full(entity) == name)];
        return named.Length > 0 ? named : [.. _entities.Where(entity =>
            string.Equals(entity.Type.Name, name, StringComparison.OrdinalIgnoreCase))];
    }

    private static EntityFacts One(string name, EntityFacts[] found, string what, string[] names) => found.Length switch
    {
        1 => found[0],
        0 => throw new RestructuringException("There is no " + what + " '" + name + "'" + Meant(name, names)),
        _ => throw new RestructuringException(
            "'" + name + "' can be " + string.Join(" or ", found.Select(Full)) + ": write the namespace too."),
    };

    private static string Full(EntityFacts entity) => entity.Type.FullName().Replace("global::", string.Empty);

    private static string Meant(string name, string[] names) =>
        Nearest.First(name, names) is { } nearest ? "; did you mean '" + nearest + "'?" : ".";
}
