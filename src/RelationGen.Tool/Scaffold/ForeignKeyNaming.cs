namespace RelationGen.Tool.Scaffold;

/// <summary>What the product finds by names alone, so that it need not be said.</summary>
internal static class ForeignKeyNaming
{
    /// <summary>The product finds these foreign key properties for the relation: they are <c>{Relation}Id</c> and their like.</summary>
    public static bool IsFound(ForeignKeyPlan key) => key is { IsToKey: true, IsOneToOne: false } && Find(key) is { } found && found.SequenceEqual(key.Fields);

    private static List<PropertyPlan>? Find(ForeignKeyPlan key)
    {
        List<PropertyPlan> found = [];
        foreach (PropertyPlan part in key.Target.Key)
        {
            PropertyPlan? property = Candidates(key, part)
                .Select(name => key.Holder.Properties.FirstOrDefault(candidate => candidate.Name == name))
                .FirstOrDefault(candidate => candidate is not null);
            if (property is null || (key.IsSelf && key.Holder.Key.Count == 1 && ReferenceEquals(property, part)))
                return null;

            found.Add(property);
        }

        return found;
    }

    private static IEnumerable<string> Candidates(ForeignKeyPlan key, PropertyPlan part)
    {
        string entity = key.Target.ClassName;
        bool isSingle = key.Target.Key.Count == 1;
        string rest = part.Name.StartsWith(entity, StringComparison.Ordinal) ? part.Name[entity.Length..] : part.Name;
        if (isSingle)
        {
            yield return key.ToOne + "Id";
            yield return entity + "Id";
        }

        yield return key.ToOne + rest;
        yield return key.ToOne + part.Name;
        yield return entity + rest;
        if (!isSingle)
            yield return part.Name;
    }
}
