using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>The JSON of an entity: its relations beside its columns.</summary>
internal sealed class EntityContract(JsonTypeInfo contract) : IEntityVisitor
{
    /// <summary>Changes the contract of an entity; leaves all others as they are.</summary>
    public static void Modify(JsonTypeInfo contract)
    {
        if (contract.Kind == JsonTypeInfoKind.Object && contract.Type.GetCustomAttribute<EntityAttribute>() is { } entity)
            entity.Accept(new EntityContract(contract));
    }

    public void Visit<TEntity>(EntityInfo<TEntity> info)
        where TEntity : class
    {
        var members = new RelationMembers<TEntity>(contract);
        foreach (Relation<TEntity> relation in info.Relations)
        {
            if (relation.Info.Json != JsonUse.Never)
                relation.Accept(members);
        }
    }
}
