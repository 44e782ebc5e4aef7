using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Turns the facts of one entity into the model that the emitter prints; nothing of Roslyn goes further than here.</summary>
internal static class EntityParser
{
    /// <summary>Null when nothing can be added to the class.</summary>
    public static EntityModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        try
        {
            Failure.Enter("parse", type.Name);
            return ParseAll(type, compilation, cancellationToken);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return ParseDespite(exception, type, compilation, cancellationToken);
        }
    }

    /// <summary>The entity without its columns and with relations that throw, so that only what needs its rows is missing.</summary>
    private static EntityModel? ParseDespite(Exception exception, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var context = new ParseContext(CompilationFacts.Of(compilation), cancellationToken);
        EntityFacts facts = context.FactsOf(type);
        string failure = Failure.Describe(exception);
        List<RelationModel> relations = [];
        if (facts.Parts.HasFlag(EntityParts.Class))
        {
            foreach (RelationDeclaration declaration in facts.Relations)
            {
                var resolution = new Resolution(declaration);
                if (RelationPropertyParser.Parse(facts, declaration, resolution, cancellationToken) is { } property && !relations.Exists(other => other.Property.Name == property.Name))
                    relations.Add(RelationModel.Broken(declaration.Kind.ToString(), property));
            }
        }

        return new EntityModel(
            ToShell(facts.Type), facts.Table, facts.Schema, default, default, default, Record: null, relations.ToEquatableArray(), EntityHelpers.None, facts.Parts,
            facts.Error ?? Failure.Problem("parse", type.Name, Location.None, exception).Text)
        {
            Failure = failure,
        };
    }

    private static EntityModel? ParseAll(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var context = new ParseContext(CompilationFacts.Of(compilation), cancellationToken);
        EntityFacts facts = context.FactsOf(type);
        if (facts.Parts == EntityParts.None)
            return null;

        List<ColumnModel> columns = [.. facts.Columns.Select((column, index) => ToModel(facts, column, index))];
        var resolver = new RelationResolver(context);
        List<RelationModel> relations = [];
        foreach (RelationDeclaration declaration in facts.Relations)
        {
            Resolution resolution = resolver.Resolve(declaration);
            bool isThere = declaration.Property is not null || facts.Parts.HasFlag(EntityParts.Class);
            if (isThere && RelationParser.Parse(facts, resolution, context) is { } relation && !relations.Exists(other => other.Property.Name == relation.Property.Name))
                relations.Add(Unread(relation, declaration, context.Known.Mvc(compilation)));
        }

        return new EntityModel(
            ToShell(facts.Type),
            facts.Table,
            facts.Schema,
            columns.ToEquatableArray(),
            facts.Constructor.Select(argument => new ConstructorArgument(argument.Parameter, argument.Column)).ToEquatableArray(),
            facts.RequiredDefaults.ToEquatableArray(),
            ToRecord(type),
            relations.ToEquatableArray(),
            facts.CanEmit ? Helpers(facts) : EntityHelpers.None,
            facts.Parts,
            facts.Error)
        {
            UniqueKeys = TableKeyReader.Read(facts, "UniqueAttribute").ToEquatableArray(),
            Indexes = TableKeyReader.Read(facts, "IndexAttribute").ToEquatableArray(),
            Checks = SqlTexts.Checks(facts),
            Filters = FilterReader.Read(facts),
            SoftDelete = SoftDeleteReader.Read(facts),
            DerivesFromEntity = EntityReader.BaseEntity(type) is not null,
            Owned = facts.Owned.Select(owned => OwnedParser.ToModel(facts, owned, [])).ToEquatableArray(),
            HasAliases = HasAliases(type, compilation),
            Tolerated = ToleratedWarnings.Of(facts, context.Known, compilation).ToEquatableArray(),
        };
    }

    public static bool HasAliases(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GetCompilationNamespace(type.ContainingNamespace) is { } home && Emit.GeneratedFile.Aliases.All(alias => !home.GetMembers(alias).Any());

    /// <summary>The property with what keeps MVC from reading it.</summary>
    private static RelationModel Unread(RelationModel relation, RelationDeclaration declaration, ImmutableArray<string> mvc) =>
        mvc.IsEmpty || relation.Property.Form is not (PropertyForm.Partial or PropertyForm.Generated)
            ? relation
            : relation with
            {
                Property = relation.Property with { Mvc = MvcAttributes.Lacking(mvc, declaration.Property).ToEquatableArray() },
            };

    private static EntityShell ToShell(INamedTypeSymbol type) =>
        new(ToShell(type, ".g.cs"), TableFullName(type), SyntaxFacts.GetText(type.DeclaredAccessibility));

    /// <summary>Where the code of a type goes.</summary>
    public static TypeShell ToShell(INamedTypeSymbol type, string extension)
    {
        List<string> enclosing = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            enclosing.Insert(0, Declaration(outer));
        }

        string? @namespace = type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        string hint = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));
        return new TypeShell(
            @namespace,
            enclosing.ToEquatableArray(),
            Declaration(type),
            type.Name,
            type.FullName(),
            hint.Replace('<', '{').Replace('>', '}') + extension);
    }

    private static string Declaration(INamedTypeSymbol type) => "partial " + Keyword(type) + " " + Names.EscapeType(type.Name)
        + (type.TypeParameters.IsEmpty ? string.Empty : "<" + string.Join(", ", type.TypeParameters.Select(parameter => Names.Escape(parameter.Name))) + ">");

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    /// <summary>The table struct stands beside its entity, in the same namespace or enclosing type.</summary>
    public static string TableFullName(INamedTypeSymbol type)
    {
        string prefix = type.ContainingType is { } outer ? outer.FullName() + "."
            : type.ContainingNamespace.IsGlobalNamespace ? "global::"
            : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".";
        return prefix + type.Name + "Table";
    }

    public static ColumnModel ToModel(EntityFacts facts, ColumnFact column, int index) => new(
        column.Name,
        column.Column,
        column.Type.Type.FullName(),
        column.Type.Getter,
        column.Type.IsEnum,
        column.IsNullable,
        column.Property.Type.IsReferenceType,
        column.Collation,
        facts.Key.IndexOf(column),
        IsRead: !facts.Constructor.Any(argument => argument.Column == index),
        column.Type.TimeZone,
        column.Type.IsEnumText ? EnumTypes.Members(column.Type.Type) : EquatableArray<EnumMemberModel>.Empty,
        column.Name == facts.Type.Name + "Table" ? null : OwnedParser.TableAccessibility(column.Owners.Add(column.Property)))
    {
        Identifier = facts.IdentifierOf(column.Name),
        RequiredIn = column.RequiredIn,
        Storage = StorageReader.Read(column),
        ComparedAs = column.Type.ComparedAs,
        Wrapper = ToWrapper(column.Type),
        IsDocument = column.Type.IsDocument,
        Element = column.Type.Element?.ToModel(),

        // A member of an owned value is set where the value is made.
        Assignment = column.Owners.IsEmpty ? Assignments.Of(column.Property, facts.Type) : ColumnAssignment.None,
        DeclaredIn = SymbolEqualityComparer.Default.Equals(column.Property.ContainingType, facts.Type)
            ? null
            : column.Property.ContainingType.FullName(),
    };

    /// <summary>The columns of the key, in their order.</summary>
    public static EquatableArray<ColumnModel> KeyOf(EntityFacts facts) =>
        facts.Key.Select(part => ToModel(facts, part, facts.Columns.IndexOf(part))).ToEquatableArray();

    /// <summary>How values become what is stored; an enum that is stored by its names is a text to keys.</summary>
    public static WrapperModel? ToWrapper(ColumnType type)
    {
        if (type.IsEnumText)
        {
            string name = type.Type.FullName();
            return new WrapperModel(name, string.Empty, type.KeyType, IsReferenceType: true)
            {
                Converter = "global::RelationGen.Infrastructure.EnumNames<" + name + ">",
            };
        }

        return type.Wrapper is not { } wrapper
            ? null
            : new WrapperModel(type.Type.FullName(), wrapper.Property?.Name ?? string.Empty, type.KeyType, type.ValueType.IsReferenceType)
            {
                Converter = wrapper.Converter?.FullName() ?? wrapper.Library,
                ReadsRows = wrapper.Library is not null,
                Argument = wrapper.Argument,
                IsOfClass = type.Type.IsReferenceType,
            };
    }

    private static RecordModel? ToRecord(INamedTypeSymbol type)
    {
        if (!type.IsRecord)
            return null;

        bool Wrote(string name, Func<IMethodSymbol, bool> fits) => type.GetMembers(name).OfType<IMethodSymbol>()
            .Any(method => !method.IsImplicitlyDeclared && !method.IsGeneratedByUs() && fits(method));

        return new RecordModel(
            type.IsSealed,
            type.BaseType is { IsRecord: true },
            WriteEquals: !Wrote("Equals", method => method.Parameters is [{ } other] && SymbolEqualityComparer.Default.Equals(other.Type, type)),
            WriteGetHashCode: !Wrote("GetHashCode", method => method.Parameters.IsEmpty),
            WritePrintMembers: !Wrote("PrintMembers", method => method.Parameters.Length == 1));
    }

    private static EntityHelpers Helpers(EntityFacts facts)
    {
        EntityHelpers helpers = EntityHelpers.None;
        if (EntityReader.BaseEntity(facts.Type) is not null)
            return helpers;

        foreach (EntityHelpers helper in ReservedNames.Helpers)
        {
            if (ReservedNames.FindTaken(facts, helper.ToString()) is null)
                helpers |= helper;
        }

        return helpers;
    }
}
