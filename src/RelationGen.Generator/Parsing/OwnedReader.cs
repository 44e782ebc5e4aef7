using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads an owned value of an entity: its columns, and how it is made of them.</summary>
internal sealed class OwnedReader
{
    private readonly EntityFacts _facts;
    private readonly IPropertySymbol _root;
    private readonly Stack<INamedTypeSymbol> _around = new();
    private bool _isFlawed;

    private OwnedReader(EntityFacts facts, IPropertySymbol root)
    {
        _facts = facts;
        _root = root;
    }

    /// <summary>Null where the property cannot be one, which is reported.</summary>
    public static OwnedFact? Read(EntityFacts facts, IPropertySymbol property)
    {
        var reader = new OwnedReader(facts, property);
        OwnedFact? owned = reader.Read(property, [], prefix: string.Empty, optional: null);
        return reader._isFlawed ? null : owned;
    }

    /// <param name="property">The property.</param>
    /// <param name="owners">The values around it.</param>
    /// <param name="prefix">What they put before the names of columns.</param>
    /// <param name="optional">The innermost of them that can be null.</param>
    private OwnedFact? Read(IPropertySymbol property, ImmutableArray<IPropertySymbol> owners, string prefix, string? optional)
    {
        string path = PathOf(owners, property);
        if (property.Type.TypeKind == TypeKind.Error)
            return Flawed();

        if (OwnedTypes.Flaw(property) is { } flaw)
            return Unusable(property, path, flaw);

        var type = (INamedTypeSymbol)OwnedTypes.TypeOf(property).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (_around.Contains(type, SymbolEqualityComparer.Default))
            return Unusable(property, path, "'" + type.Name + "' contains itself, and would have columns without end; mark it [NotMapped]");

        bool isNullable = OwnedTypes.IsNullable(property);
        owners = owners.Add(property);
        _around.Push(type);
        OwnedFact? owned = ReadMembers(
            new OwnedFact(property, path, type, isNullable, []), owners, prefix + OwnedTypes.Prefix(property, _facts.Policy),
            isNullable ? path : optional);
        _around.Pop();
        if (owned is not { IsNullable: true, HasRequired: false } || _isFlawed)
            return owned;

        Report(Descriptors.OwnedAmbiguous, _facts.Type.Name, path, type.Name);
        return null;
    }

    private OwnedFact? ReadMembers(OwnedFact owned, ImmutableArray<IPropertySymbol> owners, string prefix, string? optional)
    {
        List<IPropertySymbol> candidates =
            [.. ColumnReader.Properties(owned.Type, ColumnReader.IsSeen).Where(property => IsCandidate(property, owners))];
        if (OwnedConstructor.Choose(owned.Type, _facts.Type, candidates, out string? why) is not { } constructor)
            return _isFlawed ? null : Unusable(owned.Property, owned.Path, why!);

        List<OwnedMember> members = [];
        foreach (IPropertySymbol property in candidates)
        {
            bool isTaken = constructor.Takes(property);
            bool isSettable = OwnedConstructor.IsSettable(property, _facts.Type);
            if (!isTaken && !isSettable)
            {
                // What is computed is none of our business.
                if (property.SetMethod is not null || ColumnReader.IsAutoProperty(property))
                    Member(property, owners, "it can be neither set nor taken by a constructor; add a setter or mark it [NotMapped]");
            }
            else if (ReadMember(property, owners, prefix, optional) is { } member)
                members.Add(member with { IsInitialized = isSettable && (!isTaken || (property.IsRequired && !constructor.SetsRequired)) });
        }

        if (members.Count == 0 && !_isFlawed)
            return Unusable(owned.Property, owned.Path, "'" + owned.Type.Name + "' has no property that can be a column; add one");

        return owned with
        {
            Members = [.. members],
            Constructor =
            [
                .. constructor.Arguments.Select(argument => (
                    argument.Parameter,
                    members.FindIndex(member => SymbolEqualityComparer.Default.Equals(member.Property, argument.Property)))),
            ],
            RequiredDefaults = constructor.SetsRequired ? []
                : ColumnReader.RequiredDefaults(owned.Type, name => members.Exists(member => member.Property.Name == name)),
        };
    }

    private bool IsCandidate(IPropertySymbol property, ImmutableArray<IPropertySymbol> owners)
    {
        if (!ColumnReader.IsMapped(property))
            return false;

        if (OwnedTypes.MemberFlaw(property, _facts.Type, PathOf(owners, property)) is { } flaw)
            return Member(property, owners, flaw);

        if (Symbols.IsReadableBeside(property, _facts.Type))
            return true;

        return Member(property, owners, "generated code cannot read it; make it and its getter public or internal, or mark it [NotMapped]");
    }

    private OwnedMember? ReadMember(IPropertySymbol property, ImmutableArray<IPropertySymbol> owners, string prefix, string? optional)
    {
        if (OwnedTypes.IsOwned(property))
        {
            return Read(property, owners, prefix, optional) is { } owned
                ? new OwnedMember(property, Column: null, owned, owned.IsNullable, IsInitialized: false) : null;
        }

        if (ColumnTypes.Of(property, _facts.Type, out (DiagnosticDescriptor Rule, string Text)? flaw) is not { } type)
        {
            if (property.Type.TypeKind == TypeKind.Error)
                _isFlawed = true;
            else
                Member(property, owners, flaw?.Text ?? WrapperTypes.Advice(property.Type) ?? ColumnReader.Advice);

            return null;
        }

        if (property.IsObsoleteError())
        {
            Member(property, owners, "it is [Obsolete] as an error; make that a warning or mark it [NotMapped]");
            return null;
        }

        if (ColumnReader.TypeName(property) is { } typeName)
            type = type.StoredAs(typeName);

        bool isNullable = type.IsNullable;
        type = type with { IsNullable = isNullable || optional is not null };
        var column = new ColumnFact(property, prefix + ColumnReader.ColumnName(_facts, property), type, Collation: null)
        {
            IsSettable = true,
            Owners = owners,
            RequiredIn = isNullable ? null : optional,
            IsInOptional = optional is not null,
        };
        column = column with { Collation = ColumnReader.Collation(_facts, column) };
        return new OwnedMember(property, column, Owned: null, isNullable, IsInitialized: false);
    }

    private static string PathOf(IEnumerable<IPropertySymbol> owners, IPropertySymbol property) =>
        string.Join(".", owners.Append(property).Select(step => step.Name));

    private bool Member(IPropertySymbol property, ImmutableArray<IPropertySymbol> owners, string advice)
    {
        Report(Descriptors.OwnedMember, _facts.Type.Name, PathOf(owners, property), property.Type.ShortName(), advice);
        return false;
    }

    private OwnedFact? Unusable(IPropertySymbol property, string path, string flaw)
    {
        Report(Descriptors.OwnedUnusable, _facts.Type.Name, path, property.Type.ShortName(), flaw);
        return null;
    }

    private OwnedFact? Flawed()
    {
        _isFlawed = true;
        return null;
    }

    /// <summary>Where the entity has the value: its type may be of another file, another project or no source at all.</summary>
    private void Report(DiagnosticDescriptor descriptor, params object[] arguments)
    {
        _isFlawed = true;
        _facts.Problems.Add(EntityReader.Report(descriptor, _root, arguments));
    }
}
