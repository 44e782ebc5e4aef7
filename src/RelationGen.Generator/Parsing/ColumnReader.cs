using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Embedded;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads the columns and the constructor of an entity.</summary>
internal static class ColumnReader
{
    /// <summary>What to do about a property of a type that is no column.</summary>
    public const string Advice =
        "store it as a document with [JsonColumn], name what converts it with [Converter(…)], or mark it [NotMapped]";

    public static void Read(EntityFacts facts)
    {
        if (EmbeddedModel.Find(facts.Type) is { } model)
        {
            EmbeddedColumns.Read(facts, model);
            return;
        }

        List<IPropertySymbol> properties = Properties(facts.Type, IsSeen);
        List<ColumnFact> columns = [];
        var relationNames = new HashSet<string>(facts.Relations.Select(relation => relation.Name), StringComparer.Ordinal);
        List<IPropertySymbol> readOnly = [];

        foreach (IPropertySymbol property in properties)
        {
            if (relationNames.Contains(property.Name) || !IsMapped(property))
                continue;

            if (OwnedTypes.IsOwned(property))
            {
                if (IsSettableInside(facts.Type, property) || IsAutoProperty(property))
                    ReadOwned(facts, property, columns, readOnly);

                continue;
            }

            if (ColumnTypes.Of(property, facts.Type, out (DiagnosticDescriptor Rule, string Text)? flaw) is not { } columnType)
            {
                if (flaw is { } wrong)
                {
                    facts.Problems.Add(EntityReader.Report(
                        wrong.Rule, property, facts.Type.Name, property.Name, property.Type.ShortName(), wrong.Text));
                }
                else
                    CheckUnsupported(facts, property);

                continue;
            }

            if (property.IsObsoleteError())
            {
                facts.Problems.Add(EntityReader.Report(Descriptors.UnsupportedColumnType, property, facts.Type.Name, property.Name, property.Type.ShortName(),
                    "it is [Obsolete] as an error, so generated code cannot name it: make that a warning or mark it [NotMapped]"));
                continue;
            }

            if (!IsCallableInside(facts.Type, property, property.GetMethod!))
            {
                facts.Problems.Add(EntityReader.Report(Descriptors.UnsupportedColumnType, property, facts.Type.Name, property.Name, property.Type.ShortName(),
                    "its getter is " + Hidden(property, property.GetMethod!) + ", so what is written could not be read: make it protected or mark the property [NotMapped]"));
                continue;
            }

            bool settable = IsSettableInside(facts.Type, property) || Assignments.NeedsAccessor(property, facts.Type);
            if (!settable && !IsAutoProperty(property))
                continue;

            if (!settable)
                readOnly.Add(property);

            if (TypeName(property) is { } typeName)
                columnType = columnType.StoredAs(typeName);

            var column = new ColumnFact(property, ColumnName(facts, property), columnType, Collation: null) { IsSettable = settable };
            columns.Add(column with { Collation = Collation(facts, column) });
        }

        ReadConstructor(facts, columns, readOnly);
        CheckDuplicates(facts, columns);
        facts.Columns = [.. columns];
        facts.Unseen = [.. Properties(facts.Type, OtherGenerators.Makes).Where(property => WouldBeColumn(facts.Type, property))];
        EntityKeyReader.Read(facts);
    }

    private static void ReadOwned(EntityFacts facts, IPropertySymbol property, List<ColumnFact> columns, List<IPropertySymbol> readOnly)
    {
        if (OwnedReader.Read(facts, property) is not { } owned)
            return;

        facts.Owned = facts.Owned.Add(owned);
        columns.AddRange(owned.Columns);
        if (!IsSettableInside(facts.Type, property))
            readOnly.Add(property);
    }

    /// <summary>Instance properties, those of base classes first, the most derived declaration of each name.</summary>
    public static List<IPropertySymbol> Properties(INamedTypeSymbol type, Func<ISymbol, bool> isMeant)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            chain.Push(current);

        List<IPropertySymbol> properties = [];
        foreach (INamedTypeSymbol current in chain)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, GetMethod: not null } property
                    || !property.ExplicitInterfaceImplementations.IsEmpty
                    || property.PartialDefinitionPart is not null
                    || !isMeant(property))
                {
                    continue;
                }

                int hidden = properties.FindIndex(other => other.Name == property.Name);
                if (hidden >= 0)
                    properties[hidden] = property;
                else
                    properties.Add(property);
            }
        }

        return properties;
    }

    public static bool IsSeen(ISymbol member) => !OtherGenerators.Makes(member);

    private static bool WouldBeColumn(INamedTypeSymbol type, IPropertySymbol property) =>
        IsMapped(property) && ColumnTypes.Of(property, type) is not null && IsCallableInside(type, property, property.GetMethod!) && (IsSettableInside(type, property) || IsAutoProperty(property));

    public static bool IsMapped(IPropertySymbol property) =>
        (property.DeclaredAccessibility == Accessibility.Public
            || property.HasAttribute(Symbols.Schema, "ColumnAttribute")
            || property.HasAttribute(Symbols.DataAnnotations, "KeyAttribute")
            || property.HasAttribute(Symbols.Namespace, OwnedTypes.Attribute))
        && !property.HasAttribute(Symbols.Schema, "NotMappedAttribute")
        && !property.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute)
        && !property.IsGeneratedByUs();

    private static void CheckUnsupported(EntityFacts facts, IPropertySymbol property)
    {
        if (property.Type.TypeKind == TypeKind.Error || !facts.IsPartial)
            return;

        // A computed property is none of our business; one that is stored must be mapped or marked.
        if (property.SetMethod is null && !IsAutoProperty(property))
            return;

        ITypeSymbol element = Collections.Of(property.Type).Element ?? property.Type;
        if (element.TypeKind == TypeKind.Error)
            return;

        string advice = element is INamedTypeSymbol { TypeKind: TypeKind.Class } target && EntityReader.IsEntity(target)
            ? "add [Relation(…)] or mark it [NotMapped]"
            : property.Type.IsRefLikeType ? "mark it [NotMapped]"
            : WrapperTypes.Advice(property.Type) ?? Arrays.Advice(property.Type) + Advice;
        facts.Problems.Add(EntityReader.Report(Descriptors.UnsupportedColumnType, property, facts.Type.Name, property.Name, property.Type.ShortName(), advice));
    }

    /// <summary>Why a member of that name is no column; null when there is no such member, empty when that is reported already.</summary>
    public static string? WhyNoColumn(EntityFacts facts, string name)
    {
        if (facts.FindRelation(name) is not null)
            return "it is a relation; name the property that holds the key";

        if (facts.FindOwned(name) is { } owned)
            return "it is an owned value; name one of its columns, as in '" + owned.Columns.First().Name + "'";

        if (facts.Type.FindMember(name) is not { } member)
            return OtherGenerators.FindMember(facts.Type, name) is null ? null : "another source generator makes it, and RelationGen sees only what you write; declare it in your own code";

        if (member is not IPropertySymbol property)
            return "it is no property; make it a property with a getter and a setter";

        if (property.HasAttribute(Symbols.Schema, "NotMappedAttribute"))
            return "it is marked [NotMapped]; remove that attribute";

        if (property.IsStatic || property.GetMethod is null)
            return "it cannot be read from an instance; make it an instance property with a getter";

        if (!IsMapped(property))
            return "only public properties are columns; make it public or add [Column]";

        return property.SetMethod is null && !IsAutoProperty(property) ? "it is computed; make it a property with a getter and a setter" : string.Empty;
    }

    public static bool IsSettableInside(INamedTypeSymbol type, IPropertySymbol property) =>
        property.SetMethod is { } setter && IsCallableInside(type, property, setter);

    private static bool IsCallableInside(INamedTypeSymbol type, IPropertySymbol property, IMethodSymbol accessor) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, type) || accessor.DeclaredAccessibility switch
        {
            Accessibility.Private => false,
            Accessibility.Internal or Accessibility.ProtectedAndInternal =>
                SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, type.ContainingAssembly),
            _ => true,
        };

    /// <summary>A setter that the class cannot call: <c>private in 'Base'</c>; null where there is none, or one that it can call.</summary>
    public static string? HiddenSetter(IPropertySymbol property, INamedTypeSymbol type) => property.SetMethod is { } setter && !IsSettableInside(type, property)
        ? Hidden(property, setter)
        : null;

    private static string Hidden(IPropertySymbol property, IMethodSymbol accessor) =>
        (accessor.DeclaredAccessibility == Accessibility.Private ? "private" : "internal") + " in '" + property.ContainingType.Name + "'";

    public static bool IsAutoProperty(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property))
                return true;
        }

        return false;
    }

    public static string ColumnName(EntityFacts facts, IPropertySymbol property) =>
        property.FindAttribute(Symbols.Schema, "ColumnAttribute")?.ConstructorArguments is [{ Value: string { Length: > 0 } name }]
            ? name
            : Names.ToDatabase(property.Name, facts.Policy);

    /// <summary>What <c>[Column(TypeName = …)]</c> says.</summary>
    public static string? TypeName(IPropertySymbol property)
    {
        foreach (KeyValuePair<string, TypedConstant> named in property.FindAttribute(Symbols.Schema, "ColumnAttribute")?.NamedArguments ?? [])
        {
            if (named is { Key: "TypeName", Value.Value: string name })
                return name;
        }

        return null;
    }

    public static string? Collation(EntityFacts facts, ColumnFact column)
    {
        if (column.Property.FindAttribute(Symbols.Namespace, "CollationAttribute")?.ConstructorArguments is not [{ Value: string { Length: > 0 } name }])
            return null;

        if (column.Type is { Getter: "String", IsEnum: false })
            return name;

        facts.Problems.Add(EntityReader.Report(
            Descriptors.CollationWithoutText, column.Root, facts.Type.Name, column.Name, name, column.Property.Type.ShortName()));
        return null;
    }

    /// <summary>
    /// The parameterless constructor where every column can be assigned; otherwise the one that takes the most columns.
    /// </summary>
    private static void ReadConstructor(EntityFacts facts, List<ColumnFact> columns, List<IPropertySymbol> readOnly)
    {
        INamedTypeSymbol type = facts.Type;
        if (type.DeclaringSyntaxReferences.IsEmpty || !facts.CanEmit)
            return;

        if (type.IsAbstract)
        {
            EntityReader.Fail(facts, Descriptors.NoConstructor, type, type.Name, "it is abstract; make it a concrete class or move [Table] and [Relation] to the classes that derive from it");
            return;
        }

        IMethodSymbol? best = null;
        List<(string, int)> bestArguments = [];
        string? why = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors.Where(IsSeen))
        {
            if (type.IsRecord && constructor.Parameters is [{ } only] && SymbolEqualityComparer.Default.Equals(only.Type, type))
                continue;

            if (constructor.IsObsoleteError())
            {
                why ??= "its constructor is [Obsolete] as an error; make that a warning or add a parameterless constructor (it may be private)";
                continue;
            }

            List<(string, int)> arguments = [];
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                int column = columns.FindIndex(candidate =>
                    string.Equals(candidate.Root.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                    && SymbolEqualityComparer.Default.Equals(candidate.Root.Type, parameter.Type));
                if (column < 0)
                {
                    why ??= "its constructor takes '" + parameter.Name + "', which is no column property of that type; add a parameterless constructor (it may be private)";
                    break;
                }

                arguments.Add((parameter.Name, column));
            }

            bool better = best is null
                || (readOnly.Count > 0 ? arguments.Count > bestArguments.Count : arguments.Count < bestArguments.Count);
            if (arguments.Count == constructor.Parameters.Length && better)
                (best, bestArguments) = (constructor, arguments);
        }

        // Without those of other generators there is the one that every class has.
        if (!type.InstanceConstructors.Any(IsSeen))
            best = type.InstanceConstructors.FirstOrDefault();

        if (best is null)
        {
            EntityReader.Fail(facts, Descriptors.NoConstructor, type, type.Name, why ?? "it has no constructor");
            return;
        }

        foreach (IPropertySymbol property in readOnly)
        {
            int column = columns.FindIndex(candidate => SymbolEqualityComparer.Default.Equals(candidate.Root, property));
            if (bestArguments.Exists(argument => argument.Item2 == column))
                continue;

            // The constructor's indexes stay right: those behind the removed columns move up.
            int count = columns.RemoveAll(candidate => SymbolEqualityComparer.Default.Equals(candidate.Root, property));
            facts.Owned = facts.Owned.RemoveAll(owned => SymbolEqualityComparer.Default.Equals(owned.Property, property));
            bestArguments = [.. bestArguments.Select(argument =>
                argument.Item2 > column ? (argument.Item1, argument.Item2 - count) : argument)];
            facts.Problems.Add(EntityReader.Report(Descriptors.UnsupportedColumnType, property, type.Name, property.Name, property.Type.ShortName(),
                HiddenSetter(property, type) is { } setter
                    ? "its setter is " + setter + " and no constructor takes it; make the setter protected or mark the property [NotMapped]"
                    : "it has no setter and no constructor parameter; add one or mark it [NotMapped]"));
        }

        facts.Constructor = [.. bestArguments];
        if (!best.HasAttribute("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute"))
            facts.RequiredDefaults = RequiredDefaults(type, name => columns.Exists(column => column.Root.Name == name));
    }

    /// <summary>Required members that nothing else sets.</summary>
    public static ImmutableArray<string> RequiredDefaults(INamedTypeSymbol type, Func<string, bool> isSet)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                bool required = member is IPropertySymbol { IsRequired: true, PartialDefinitionPart: null } or IFieldSymbol { IsRequired: true };
                if (required && !isSet(member.Name) && !names.Contains(member.Name))
                    names.Add(member.Name);
            }
        }

        return names.ToImmutable();
    }

    private static void CheckDuplicates(EntityFacts facts, List<ColumnFact> columns)
    {
        var byName = new Dictionary<string, ColumnFact>(StringComparer.OrdinalIgnoreCase);
        foreach (ColumnFact column in columns)
        {
            if (!byName.TryGetValue(column.Column, out ColumnFact? first))
                byName.Add(column.Column, column);
            else
            {
                facts.Problems.Add(EntityReader.Report(
                    Descriptors.DuplicateColumn, column.Root, facts.Type.Name, first.Name, column.Name, column.Column));
            }
        }
    }
}
