namespace RelationGen.Tool.Scaffold;

/// <summary>Names the relations of both sides of foreign keys.</summary>
internal sealed class RelationNames(SchemaLookup lookup, IEnumerable<TablePlan> plans, KnownNames? known = null)
{
    private static readonly string[] Suffixes = ["_id", "_fk", "_key", "_uid", "_no", "_code"];

    private readonly Dictionary<TablePlan, HashSet<string>> _taken = plans.ToDictionary(
        plan => plan,
        plan => plan.Properties.Select(property => property.Name).Concat(known?.Of(plan.Table) is { } there ? there.Members : [])
            .ToHashSet(StringComparer.Ordinal),
        (IEqualityComparer<TablePlan>)ReferenceEqualityComparer.Instance);

    /// <summary>The column without what says that it is a key: <c>author_id</c> → <c>Author</c>; empty for <c>id</c>.</summary>
    public static string Stripped(string column)
    {
        string text = column;
        string? suffix = Array.Find(Suffixes, candidate => text.EndsWith(candidate, StringComparison.OrdinalIgnoreCase));
        if (suffix is not null)
            text = text[..^suffix.Length];
        else if (text.Equals("id", StringComparison.OrdinalIgnoreCase))
            text = string.Empty;
        else if ((text.EndsWith("Id", StringComparison.Ordinal) || text.EndsWith("ID", StringComparison.Ordinal))
            && !char.IsUpper(text[^3]))
            text = text[..^2];

        return Identifiers.Pascal(text);
    }

    /// <summary>The name of the relation that the holder of a foreign key has.</summary>
    public void NameToOne(ForeignKeyPlan key, IReadOnlyList<ForeignKeyPlan> ofHolder)
    {
        if (known?.Of(key.Holder.Table, key.Key)?.ToOne is { } there)
        {
            key.ToOne = there;
            return;
        }

        string target = key.Target.ClassName;
        string[] own = Own(key, ofHolder);
        string stripped = own.Length == 1 ? Stripped(own[0]) : string.Empty;
        string columns = string.Concat(own.Select(Identifiers.Pascal));
        string all = string.Concat(key.Key.Columns.Select(Identifiers.Pascal));
        key.ToOne = Take(key.Holder, new[] { stripped, target, columns + target, all + target }.Concat(Longer(all + target)))!;
    }

    /// <summary>The name of the relation that the target of a foreign key has; null where there is none left.</summary>
    public void NameInverse(ForeignKeyPlan key, int between)
    {
        if (known?.Of(key.Holder.Table, key.Key) is { } there)
        {
            key.Inverse = there.Inverse;
            return;
        }

        string holder = key.Holder.ClassName;
        string name = key.IsOneToOne ? holder : Plurals.Plural(holder);
        string by = name + "By" + key.ToOne;
        string all = name + "By" + string.Concat(key.Key.Columns.Select(Identifiers.Pascal));
        string shortest = !key.IsSelf ? name
            : key.ToOne == "Parent" && !key.IsOneToOne ? "Children"
            : by;
        key.Inverse = Take(key.Target, between == 1 ? [shortest, by, all] : [by, all]);
    }

    /// <summary>The name of a many-to-many relation.</summary>
    public string NameManyToMany(TablePlan source, string name, string junction)
    {
        string longer = name + "Over" + Identifiers.Pascal(junction);
        return Take(source, new[] { name, longer }.Concat(Longer(longer)))!;
    }

    private static IEnumerable<string> Longer(string name)
    {
        for (string longer = name + "Relation"; ; longer += "Relation")
            yield return longer;
    }

    /// <summary>
    /// The columns that are of this foreign key alone: a tenant that all keys of a table share says nothing of any of them.
    /// </summary>
    private string[] Own(ForeignKeyPlan key, IReadOnlyList<ForeignKeyPlan> ofHolder)
    {
        string[] columns = [.. key.Key.Columns];
        string[] rest = [.. columns.Where(column =>
            !ofHolder.Any(other => other != key && other.Key.Columns.Contains(column, lookup.Comparer)))];
        if (rest.Length > 1)
        {
            string[] beside = [.. rest.Where(column => !IsShared(key, column))];
            rest = beside.Length > 0 ? beside : rest;
        }

        return rest;
    }

    /// <summary>The column begins the key of the table too, and is called as what it refers to.</summary>
    private bool IsShared(ForeignKeyPlan key, string column)
    {
        int place = Array.FindIndex([.. key.Key.Columns], name => lookup.Comparer.Equals(name, column));
        return key.Holder.Key.Any(part => lookup.Comparer.Equals(part.Column.Name, column))
            && lookup.Comparer.Equals(key.Key.RefColumns[place], column);
    }

    private string? Take(TablePlan plan, IEnumerable<string> candidates)
    {
        HashSet<string> taken = _taken[plan];
        string? name = candidates.Select(candidate => Identifiers.Begin(candidate, candidate.Length == 0 ? string.Empty : "To"))
            .FirstOrDefault(candidate => candidate.Length > 0 && !taken.Contains(candidate)
                && !ReservedNames.IsRelation(candidate, plan.ClassName));
        if (name is not null)
            taken.Add(name);

        return name;
    }
}
