using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Embedded;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Turns the facts of one entity into the model that the emitter prints; nothing of Roslyn goes further than here.</summary>
internal static class EntityParser
{
    /// <summary>Null when nothing can be added to the class.</summary>
    public static EntityModel? Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
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
            if (isThere && ToModel(facts, resolution, context) is { } relation && !relations.Exists(other => other.Property.Name == relation.Property.Name))
                relations.Add(relation);
        }

        return new EntityModel(
            ToShell(facts, cancellationToken),
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
        };
    }

    private static TypeShell ToShell(EntityFacts facts, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = facts.Type;
        List<string> enclosing = [];
        bool isPublic = type.DeclaredAccessibility == Accessibility.Public;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            enclosing.Insert(0, Declaration(outer));
            isPublic &= outer.DeclaredAccessibility == Accessibility.Public;
        }

        cancellationToken.ThrowIfCancellationRequested();
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
            type.Name + "Table",
            TableFullName(type),
            EntityReader.ExtensionName(type),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            isPublic ? "public" : "internal",
            hint.Replace('<', '{').Replace('>', '}') + ".g.cs");
    }

    private static string Declaration(INamedTypeSymbol type) => "partial " + Keyword(type) + " " + Names.Escape(type.Name)
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
    private static string TableFullName(INamedTypeSymbol type)
    {
        string prefix = type.ContainingType is { } outer ? outer.FullName() + "."
            : type.ContainingNamespace.IsGlobalNamespace ? "global::"
            : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".";
        return prefix + type.Name + "Table";
    }

    private static ColumnModel ToModel(EntityFacts facts, ColumnFact column, int index) => new(
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
        EnumNames(column.Type),
        column.Name == facts.Type.Name + "Table" ? null : column.Property.DeclaredAccessibility switch
        {
            Accessibility.Public => "public",
            Accessibility.Internal or Accessibility.ProtectedOrInternal => "internal",
            _ => null,
        })
    {
        Storage = StorageReader.Read(column),
        Wrapper = ToWrapper(column.Type),
        Assignment = AssignmentOf(column.Property, facts.Type),
    };

    /// <summary>How generated code sets a property after the entity was made.</summary>
    public static ColumnAssignment AssignmentOf(IPropertySymbol property, INamedTypeSymbol entity) =>
        IsSettableFrom(property, entity) ? ColumnAssignment.Setter : HasField(property, entity) ? ColumnAssignment.Field : ColumnAssignment.None;

    /// <summary>The class itself declares the property, and the compiler the field behind it.</summary>
    private static bool HasField(IPropertySymbol property, INamedTypeSymbol entity) => SymbolEqualityComparer.Default.Equals(property.ContainingType, entity)
        && entity.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static WrapperModel? ToWrapper(ColumnType type) => type.Wrapper is { } wrapper
        ? new WrapperModel(type.Type.FullName(), wrapper.Property.Name, type.ValueType.FullName(), type.ValueType.IsReferenceType)
        : null;

    private static EquatableArray<string> EnumNames(ColumnType type) => type.IsEnumText
        ? type.Type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Select(member => member.Name).ToEquatableArray()
        : EquatableArray<string>.Empty;

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

    private static RelationModel? ToModel(EntityFacts source, Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (ToProperty(source, declaration, resolution, context.CancellationToken) is not { } property)
            return null;

        TargetModel? target = declaration is { Target: { TypeKind: TypeKind.Class } named, Kind: not RelationKind.MorphTo } ? ToTarget(context.FactsOf(named), source) : null;
        bool isValid = resolution.Shape != RelationShape.Invalid;
        if (!isValid && property.Form is PropertyForm.Generated && target is null)
            return null;

        var relation = new RelationModel(
            resolution.Shape,
            declaration.Kind.ToString(),
            declaration.AttributeText(context.CancellationToken),
            property,
            target,
            resolution.Key.Select(part => ToPart(part, source.Type)).ToEquatableArray(),
            resolution.Required,
            resolution.ReferencesKey,
            resolution.Junction is { } junction ? ToJunction(junction) with { Pair = PairReader.Read(resolution, context) } : null,
            BackReferenceToSet(resolution, context))
        {
            Facts = isValid ? RelationFactsReader.Read(resolution) : null,
            Inverse = InverseReader.Read(resolution, context),
            Discriminator = resolution.Discriminator is { } discriminator ? ToDiscriminator(discriminator, source.Type) : null,
            Scope = isValid && declaration.IsScoped ? ToScope(declaration, context.FactsOf(declaration.Target!)) : null,
            External = isValid && resolution.Shape is RelationShape.HasMany or RelationShape.HasOne ? ToExternal(context.FactsOf(declaration.Target!), source) : null,
        };
        return relation with { Branches = resolution.Branches.Select((_, index) => ToBranch(relation, resolution, source, index)).ToEquatableArray() };
    }

    public static KeyPartModel ToPart((ColumnFact Source, ColumnFact Target) part, INamedTypeSymbol entity) => new(
        ToSide(part.Source, entity), ToSide(part.Target, entity), part.Source.Column, part.Target.Column,
        part.Source.Type.ValueType.FullName(), part.Source.Type.Getter, part.Source.Type.IsEnum, part.Source.Property.Type.IsReferenceType,
        part.Target.Collation ?? part.Source.Collation,
        part.Target.Type.TimeZone == TimeZoneForm.Unknown ? part.Source.Type.TimeZone : part.Target.Type.TimeZone);

    private static ScopeModel ToScope(RelationDeclaration declaration, EntityFacts target) => new(
        declaration.Where,
        declaration.OrderBy,
        ScopeRules.ReturnsArray(declaration),
        declaration.IsOneOfMany);

    public static DiscriminatorModel ToDiscriminator(DiscriminatorFact discriminator, INamedTypeSymbol entity) =>
        new(discriminator.Column, discriminator.Property?.Name, discriminator.Property is { IsNullable: true }, discriminator.Value)
        {
            IsSettable = discriminator.Property is { } property && IsSettableFrom(property.Property, entity),
        };

    private static RelationModel ToBranch(RelationModel relation, Resolution resolution, EntityFacts source, int index)
    {
        (EntityFacts target, DiscriminatorFact discriminator, ColumnFact id, ColumnFact key) = resolution.Branches[index];
        return relation with
        {
            Shape = RelationShape.BelongsTo,
            Target = ToTarget(target, source),
            Key = new[] { ToPart((id, key), source.Type) }.ToEquatableArray(),
            ReferencesKey = true,
            Discriminator = ToDiscriminator(discriminator, source.Type),
            Branch = BranchName(resolution, index),
        };
    }

    public static string BranchName(Resolution resolution, int index)
    {
        string name = resolution.Branches[index].Target.Type.Name;
        int before = resolution.Branches.Take(index).Count(branch => branch.Target.Type.Name == name);
        return before == 0 ? name : name + (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Loading many rows sets their to-one property when that is a working relation of its own.</summary>
    private static string? BackReferenceToSet(Resolution resolution, ParseContext context)
    {
        if (resolution.BackReference is not { } back || resolution.Shape is not (RelationShape.HasMany or RelationShape.HasOne)
            || !SymbolEqualityComparer.Default.Equals(back.Entity.ContainingAssembly, resolution.Declaration.Entity.ContainingAssembly))
        {
            return null;
        }

        Resolution found = new RelationResolver(context).Resolve(back);
        if (found.Shape == RelationShape.BelongsTo)
            return back.Name + "Relation";

        EntityFacts source = context.FactsOf(resolution.Declaration.Entity);
        int branch = found.Branches.IndexOf(found.Branches.FirstOrDefault(candidate => candidate.Target == source));
        return found.Shape == RelationShape.MorphTo && branch >= 0 ? back.Name + "To" + BranchName(found, branch) + "Relation" : null;
    }

    private static KeySideModel ToSide(ColumnFact column, INamedTypeSymbol entity) => new(column.Name, column.IsNullable && !column.Property.Type.IsReferenceType, column.IsNullable)
    {
        Wrapper = ToWrapper(column.Type),
        IsSettable = IsSettableFrom(column.Property, entity),
    };

    private static JunctionModel ToJunction(JunctionFact junction) => new(
        junction.Table,
        junction.Schema,
        junction.Entity,
        junction.SourceColumns.ToEquatableArray(),
        junction.Further.Select(hop => new HopModel(hop.Table, hop.Schema, hop.Columns.ToEquatableArray(), hop.PreviousColumns.ToEquatableArray())).ToEquatableArray(),
        junction.TargetColumns.ToEquatableArray(),
        junction.TargetKey.Select(part => part.Column).ToEquatableArray());

    public static TargetModel ToTarget(EntityFacts target, EntityFacts source) => new(
        target.Type.Name,
        target.Type.FullName(),
        TableFullName(target.Type),
        target.IsEntity && target.Parts.HasFlag(EntityParts.Companions) && EntityReader.IsGenerated(target.Type),
        target.IsUsable,
        KeyTypes.Of(target.Key.Select(part => part.Type.ValueType.FullName())),
        target.Table,
        target.Schema)
    {
        IsExternal = !SymbolEqualityComparer.Default.Equals(target.Type.ContainingAssembly, source.Type.ContainingAssembly),
    };

    private static ExternalEntity? ToExternal(EntityFacts target, EntityFacts source) =>
        !SymbolEqualityComparer.Default.Equals(target.Type.ContainingAssembly, source.Type.ContainingAssembly) && EmbeddedModel.FindInAssembly(target.Type) is { } embedded
            ? new ExternalEntity(ModelEmitter.NameOf(target.Type.FullName()), target.Table, target.Schema, embedded.Impact.ToEquatableArray())
            : null;

    private static RelationPropertyModel? ToProperty(EntityFacts source, RelationDeclaration declaration, Resolution resolution, CancellationToken cancellationToken)
    {
        // Two names that differ in case only would share a field.
        string camel = Names.ToCamelCase(declaration.Name);
        if (source.Relations.Any(other => other.Name != declaration.Name && Names.ToCamelCase(other.Name) == camel))
            camel = declaration.Name;

        string field = FreeField(source, "_" + camel);
        string stateField = FreeField(source, "_" + camel + "State");
        if (declaration.Property is not { } property)
            return ToGeneratedProperty(declaration, resolution, field, stateField);

        if (ContainsError(property.Type))
            return null;

        PropertyForm form = property.IsPartialDefinition ? PropertyForm.Partial
            : property.SetMethod is null or { IsInitOnly: true } ? PropertyForm.OrdinaryFilled
            : PropertyForm.Ordinary;
        var syntax = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as PropertyDeclarationSyntax;
        return new RelationPropertyModel(
            declaration.Name,
            property.Type.FullName(),
            form,
            declaration.Collection,
            syntax is null ? string.Empty : string.Join(" ", syntax.Modifiers.Select(modifier => modifier.ValueText)),
            Accessor(syntax, SyntaxKind.GetAccessorDeclaration) ?? "get",
            Accessor(syntax, SyntaxKind.SetAccessorDeclaration) ?? Accessor(syntax, SyntaxKind.InitAccessorDeclaration),
            field,
            stateField,
            TableAccessibility(property.DeclaredAccessibility),
            AdmitsNull(property.Type.NullableAnnotation, resolution),
            WriteJsonIgnore: !property.GetAttributes().Any(attribute => attribute.AttributeClass.IsInNamespace("System.Text.Json.Serialization")),
            WriteDocumentation: syntax is null || !HasDocumentation(syntax));
    }

    private static RelationPropertyModel? ToGeneratedProperty(RelationDeclaration declaration, Resolution resolution, string field, string stateField)
    {
        // Without a name, or with one that is taken, there is nothing to declare.
        bool undeclarable = resolution.Problems.Exists(problem => problem.Descriptor.Id is "RG1013" or "RG1016");
        if (undeclarable || (declaration.Kind == RelationKind.MorphTo ? null : declaration.Target) is not { TypeKind: TypeKind.Class } target)
            return undeclarable || declaration.Kind != RelationKind.MorphTo ? null : ToGeneratedMorph(declaration, resolution, field, stateField);

        string type = target.FullName();
        bool nullable = !declaration.IsToMany && !resolution.Required;
        string accessibility = target.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        bool settable = !declaration.IsToMany && resolution.Shape == RelationShape.BelongsTo
            && resolution.Key.All(part => part.Source.Property.SetMethod is { IsInitOnly: false } setter
                && (setter.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(part.Source.Property.ContainingType, declaration.Entity)));
        return new RelationPropertyModel(
            declaration.Name,
            declaration.IsToMany ? "global::System.Collections.Generic.IReadOnlyList<" + type + ">" : type + (nullable ? "?" : string.Empty),
            PropertyForm.Generated,
            declaration.IsToMany ? CollectionForm.ReadOnly : CollectionForm.None,
            accessibility,
            "get",
            settable ? "set" : null,
            field,
            stateField,
            accessibility,
            nullable,
            WriteJsonIgnore: true,
            WriteDocumentation: true);
    }

    /// <summary>A polymorphic relation that is declared on the class is an <c>object?</c>, or of the type that the attribute names.</summary>
    private static RelationPropertyModel ToGeneratedMorph(RelationDeclaration declaration, Resolution resolution, string field, string stateField) => new(
        declaration.Name,
        (declaration.ExplicitTarget?.FullName() ?? "object") + "?",
        PropertyForm.Generated,
        CollectionForm.None,
        declaration.ExplicitTarget is null or { DeclaredAccessibility: Accessibility.Public } ? "public" : "internal",
        "get",
        resolution.Branches.All(branch => IsSettable(branch.Id.Property) && IsSettable(branch.Discriminator.Property!.Property)) ? "set" : null,
        field,
        stateField,
        "public",
        IsNullable: true,
        WriteJsonIgnore: true,
        WriteDocumentation: true);

    /// <summary>Code inside a class can assign a property: there is a setter that is not for initialization alone, and no other class hides it.</summary>
    private static bool IsSettableFrom(IPropertySymbol property, INamedTypeSymbol entity) => IsSettable(property) && property.SetMethod!.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, entity.ContainingAssembly),
        _ => SymbolEqualityComparer.Default.Equals(property.ContainingType, entity),
    };

    private static bool IsSettable(IPropertySymbol property) => property.SetMethod is { IsInitOnly: false };

    /// <summary>In code without nullable annotations the key decides.</summary>
    private static bool AdmitsNull(NullableAnnotation annotation, Resolution resolution) => annotation switch
    {
        NullableAnnotation.Annotated => true,
        NullableAnnotation.None => resolution.Shape is RelationShape.HasOne or RelationShape.HasOneThrough or RelationShape.MorphTo or RelationShape.BelongsTo && !resolution.Required,
        _ => false,
    };

    private static string FreeField(EntityFacts source, string name) =>
        source.Type.GetMembers(name).Any(member => !member.IsGeneratedByUs()) ? name + "Relation" : name;

    private static string? Accessor(PropertyDeclarationSyntax? syntax, SyntaxKind kind)
    {
        AccessorDeclarationSyntax? accessor = syntax?.AccessorList?.Accessors.FirstOrDefault(candidate => candidate.IsKind(kind));
        return accessor is null ? null : string.Concat(accessor.Modifiers.Select(modifier => modifier.ValueText + " ")) + accessor.Keyword.ValueText;
    }

    private static string TableAccessibility(Accessibility accessibility) => accessibility == Accessibility.Public ? "public" : "internal";

    private static bool HasDocumentation(PropertyDeclarationSyntax syntax) =>
        syntax.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));

    private static bool ContainsError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => ContainsError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(ContainsError),
        _ => false,
    };
}
