using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Impact;

/// <summary>What deleting a row does, where it can be concluded: it is documentation, and nothing else is worth losing for it.</summary>
internal static class GuardedImpact
{
    public static EntityReferences? ReferencesOf(EntityModel entity)
    {
        try
        {
            Failure.Enter("relate", entity.Type.Name);
            return ReferenceReader.Read(entity);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return null;
        }
    }

    public static DeleteGraph Graph(EquatableArray<EntityReferences> entities)
    {
        try
        {
            return new DeleteGraph(entities);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return new DeleteGraph(default);
        }
    }

    public static EquatableArray<DeleteEffect> EffectsOf(DeleteGraph graph, EntityModel entity)
    {
        try
        {
            Failure.Enter("follow", entity.Type.Name);
            return graph.EffectsOf(Names.ModelName(entity.Type.FullName));
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return default;
        }
    }
}
