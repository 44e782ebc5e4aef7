using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>
/// Puts relations into the JSON of an entity. A serializer that ends cycles asks whether a member is to be written with null in place of
/// an object that is being written already, which is how a reference back is told from one that leads to nothing.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class RelationMembers<TEntity>(JsonTypeInfo contract) : IRelationVisitor<TEntity>
    where TEntity : class
{
    public void Visit<TTarget>(Relation<TEntity, TTarget> relation)
        where TTarget : class
    {
        if (relation.IsMany)
        {
            var list = new JsonCollectionInfoValues<IEnumerable<TTarget>>();
            Put(relation, () => JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<TTarget>, TTarget>(contract.Options, list));
        }
        else
        {
            Put<TTarget>(relation);
        }
    }

    public void Visit(MorphRelation<TEntity> relation) => Put<object>(relation);

    private void Put<TValue>(Relation<TEntity> relation, Func<JsonTypeInfo<TValue>>? typeInfo = null)
        where TValue : class
    {
        int place = Find(relation.Info.Property);
        JsonPropertyInfo? known = place < 0 ? null : contract.Properties[place];

        // A derived class hides the property with one of its own, which is no relation.
        if (known?.AttributeProvider is MemberInfo { DeclaringType: { } declaring } && !declaring.IsAssignableFrom(typeof(TEntity)))
            return;

        if (known?.Get is not null)
        {
            Change(known, relation);
            return;
        }

        // By reflection a property with [JsonIgnore] is there, and without a getter.
        JsonPropertyInfo member = JsonMetadataServices.CreatePropertyInfo(contract.Options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(TEntity),
            PropertyName = relation.Info.Property,
            PropertyTypeInfo = typeInfo?.Invoke()!, // null where the options are to find it
            Getter = source => (TValue?)Read(relation, source),
        });
        member.ShouldSerialize = (source, value) => IsWritten(relation, source, value) && IsWanted(value);
        if (known is null)
        {
            contract.Properties.Add(member);
        }
        else
        {
            member.Order = known.Order;
            contract.Properties[place] = member;
        }
    }

    /// <summary>An ordinary property is read and set as it was, and null is written, which may mean either.</summary>
    private void Change(JsonPropertyInfo member, Relation<TEntity> relation)
    {
        Func<object, object?, bool> condition = member.ShouldSerialize ?? ((_, value) => IsWanted(value));
        if (relation.Info.IsOrdinary)
        {
            Func<object, object?> get = member.Get!;
            member.ShouldSerialize = (source, value) => (value is not null || get(source) is null) && condition(source, value);
            return;
        }

        member.Get = source => Read(relation, source);
        if (relation.Info.Json == JsonUse.Unsaid)
        {
            member.Set = null;
            member.IsRequired = false;
        }

        member.ShouldSerialize = (source, value) => IsWritten(relation, source, value) && condition(source, value);
    }

    private static object? Read(Relation<TEntity> relation, object source) =>
        relation.TryRead((TEntity)source, out object? value) ? value : null;

    private static bool IsWritten(Relation<TEntity> relation, object source, object? value) =>
        value is not null || (relation.TryRead((TEntity)source, out object? held) && held is null);

    // A condition of a member stands in place of that of the options.
    private bool IsWanted(object? value) => value is not null
        || contract.Options.DefaultIgnoreCondition is JsonIgnoreCondition.Never or JsonIgnoreCondition.Always;

    /// <summary>The member of a property: by the property, or where that is not known, by its name as the options write it.</summary>
    private int Find(string property)
    {
        string name = contract.Options.PropertyNamingPolicy?.ConvertName(property) ?? property;
        for (int i = 0; i < contract.Properties.Count; i++)
        {
            JsonPropertyInfo known = contract.Properties[i];
            if (known.AttributeProvider is MemberInfo member ? member.Name == property : known.Name == name)
                return i;
        }

        return -1;
    }
}
