using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Concludes what one member of a view is read from: follows its path over relations to one, and compares what stands at its end with the
/// member's type.
/// </summary>
internal sealed partial class ViewMemberResolver
{
    /// <summary>What means something for the targets of a relation to many alone.</summary>
    private static readonly ImmutableArray<string> ManyArguments = ["Aggregate", "Take", "Where", "OrderBy", "Recursive", "MaxDepth"];

    /// <summary>What means something for the targets of a relation to many, and nothing for the rows of a group.</summary>
    private static readonly ImmutableArray<string> TargetArguments = ["Take", "Where", "OrderBy", "Recursive", "MaxDepth"];

    /// <summary>What means something for a list alone.</summary>
    private static readonly ImmutableArray<string> ListArguments = ["OrderBy", "Take", "Recursive", "MaxDepth"];

    private readonly ViewResolution _view;
    private readonly ViewMemberFact _member;
    private readonly ParseContext _context;
    private readonly FromDeclaration? _from;
    private readonly ImmutableArray<string> _path;
    private readonly List<string> _steps = [];
    private EntityFacts _current;
    private RelationDeclaration? _optional;

    public ViewMemberResolver(ViewResolution view, EntityFacts entity, ViewMemberFact member, ParseContext context)
    {
        _view = view;
        _member = member;
        _context = context;
        _current = entity;
        _from = member.From;
        _path = _from is { Path.IsEmpty: false } or { Value: not null } || IsOfRows ? _from!.Path : [member.Name];
    }

    private ITypeSymbol Type => _member.Property.Type;

    private Location Location => Symbols.LocationOf(_member.Property);

    private AggregateKind Aggregate => _from?.Aggregate ?? AggregateKind.None;

    private bool IsValue => _from?.Value is not null;

    /// <summary>The member is computed over the rows of a group.</summary>
    private bool IsOfRows => _view.Facts.IsGrouped && Aggregate != AggregateKind.None;

    /// <summary>The member as it is printed; null where it has an error, which is reported unless another declaration does so.</summary>
    public ViewMemberModel? Resolve()
    {
        if (Type.TypeKind == TypeKind.Error || !CheckArguments())
            return null;

        return Follow() is { } model ? model with { IsInitialized = _member.IsInitialized } : null;
    }

    /// <summary>Follows the path over relations to one.</summary>
    private ViewMemberModel? Follow()
    {
        for (int i = 0; i < _path.Length; i++)
        {
            string name = _path[i];
            bool isLast = i == _path.Length - 1;
            if (_current.FindOwned(name) is not null && !IsValue)
                return ReadOwned(i);

            if (_current.FindRelation(name) is not { } relation)
                return isLast && !IsValue ? IsOfRows ? ReadOfRows(i) : ReadColumn(i) : NoRelation(i);

            if (_view.Facts.IsGrouped && (relation.IsToMany || (isLast && !IsValue)))
                return NoGroupKey(relation, i);

            if (relation.IsToMany)
                return IsValue ? ManyValues(relation, i) : ReadMany(relation, i);

            if (relation.Kind == RelationKind.MorphTo)
                return isLast && !IsValue ? ReadCases(relation, i) : NotViewable(relation, i);

            if (Resolved(relation) is not { } resolution)
                return null;

            _steps.Add(name);
            if (_optional is null && IsOptional(resolution))
                _optional = relation;

            _current = _context.FactsOf(relation.Target!);
            if (isLast && !IsValue)
                return ReadView(relation, i);
        }

        return IsOfRows ? ReadOfRows(step: null) : ReadValue();
    }

    /// <summary>What cannot stand together, whatever the path leads to.</summary>
    private bool CheckArguments()
    {
        if (_from is null)
            return true;

        if (_from.Take < 0)
            Contradiction("takes " + _from.Take + " targets", "give Take a number from 1", "Take");
        else if (_from.MaxDepth < 0)
            Contradiction("has " + _from.MaxDepth + " levels", "give MaxDepth a number from 1", "MaxDepth");
        else if (_from is { MaxDepth: > 0, IsRecursive: false })
            Contradiction("has MaxDepth and is not recursive", "add Recursive = true, or remove MaxDepth", "MaxDepth");
        else if (Aggregate != AggregateKind.None && _from.Path.IsEmpty && !IsOfRows && _current.FindRelation(_member.Name) is null)
            Contradiction(Computes + " of nothing", "name a relation to many, or make the view one of groups: Grouped = true", "Aggregate");
        else if (_member.IsSaidTwice)
            Contradiction("has a [From] at the parameter and another at the property", "remove one of them", step: 0);
        else if (_view.Facts.IsGrouped && _from.FirstOf(TargetArguments) is { } ofTargets)
            Meaningless("is of a group of rows, of which ", ofTargets);
        else if (IsValue && _from.FirstOf(ManyArguments) is { } other)
            Contradiction("has both Value and " + other, "remove one of them", other);
        else if (Aggregate != AggregateKind.None && _from.FirstOf(ListArguments) is { } limit)
            Meaningless("is computed of targets, for which ", limit);
        else
            return true;

        return false;
    }

    private ViewMemberModel? ReadColumn(int step)
    {
        string name = PathFrom(step);
        if (_current.FindColumn(name) is not { } column)
            return NoSource(step);

        string what = "'" + _current.Type.Name + "." + name + "'";
        if (_from?.FirstOf(ManyArguments) is { } argument)
            return Meaningless("is read of the column " + what + ", for which ", argument);

        if (!IsVisible(column))
            return Hidden(what, column, step);

        var cell = ViewCell.Of(_current, column, _optional);
        if (!Fits(cell, Type))
            return null;

        _steps.AddRange(name.Split('.'));
        return new ViewMemberModel(_member.Name, ViewSource.Column, _steps.ToEquatableArray())
        {
            Cell = cell.Column,
            CellOwner = _current.Type.Name,
        };
    }

    private ViewMemberModel? ReadValue()
    {
        if (Method("Value", _from!.Value!, TableMethodKind.Scalar) is not { } method || TableMethods.ValueType(method) is not { } value)
            return null;

        if (value.TypeKind == TypeKind.Error)
            return null;

        if (ViewCell.Of(method.Name, value, _optional) is not { } cell)
            return NoValue(method, value);

        return !Fits(cell, Type) ? null : new ViewMemberModel(_member.Name, ViewSource.Value, _steps.ToEquatableArray())
        {
            Cell = cell.Column,
            CellOwner = _view.Facts.Type.Name,
            Value = CallOf(method),
        };
    }

    private ViewMemberModel? ReadView(RelationDeclaration relation, int step)
    {
        if (!LeadsToOne(relation))
            return null;

        if (ViewOfTarget(Type, relation, step) is not { } view)
            return null;

        if (_optional is { } optional && !AdmitsNull(Type))
            return NotNullable("'" + optional.Display + "' may lead to no row");

        return new ViewMemberModel(_member.Name, ViewSource.View, _steps.ToEquatableArray())
        {
            View = ToTarget(view, _current.Type, relation, AdmitsNull(Type)),
        };
    }

    private static ViewTargetModel ToTarget(
        INamedTypeSymbol view, INamedTypeSymbol target, RelationDeclaration relation, bool isNullable) =>
        new(view.FullName(), EntityParser.TableFullName(target), view.IsValueType, isNullable, relation.Display, target.Name);

    /// <summary>
    /// The view that the type of a member, or of an item, is; null where it is none, which is reported unless the view says so itself.
    /// </summary>
    private INamedTypeSymbol? ViewOfTarget(ITypeSymbol type, RelationDeclaration relation, int step)
    {
        string entity = _current.Type.Name;
        if (ViewReader.ViewOf(type) is not { } view)
        {
            NoView(type, relation, step);
            return null;
        }

        if (ViewReader.EntityOf(view) is not { } viewed)
            return null;

        string name = "'" + view.Name + "'";
        if (!SymbolEqualityComparer.Default.Equals(viewed, _current.Type))
            NoTarget(relation, name + " is a view of '" + viewed.Name + "' and not of '" + entity + "'", "use a view of '" + entity + "'");
        else if (ViewReader.IsGrouped(view))
            NoTarget(relation, name + " is a view of groups of rows", "use a view of single rows");
        else if (!view.DeclaringSyntaxReferences.IsEmpty)
            return _context.ViewOf(view).CanEmit ? view : null;
        else if (!view.GetTypeMembers(ViewReader.Map).IsEmpty)
            return view;
        else
            NoTarget(relation, name + " is declared in an assembly without RelationGen", "declare a view of '" + entity + "' here");

        return null;
    }

    /// <summary>Null where the relation does not work, which is reported where it is declared.</summary>
    private Resolution? Resolved(RelationDeclaration relation) => relation.Target is null ? null
        : new RelationResolver(_context).Resolve(relation) is { Shape: not RelationShape.Invalid } resolution ? resolution
        : null;

    /// <summary>The relation may lead to no row.</summary>
    private static bool IsOptional(Resolution resolution)
    {
        bool isOwn = resolution.Shape == RelationShape.BelongsTo;
        bool byKey = isOwn && (!resolution.Required || resolution.Declaration.Where is not null);
        return resolution.Declaration.Property?.Type.NullableAnnotation switch
        {
            NullableAnnotation.Annotated => true,
            NullableAnnotation.NotAnnotated => byKey,
            _ => byKey || (!isOwn && !resolution.Required),
        };
    }

    /// <summary>The value can be a value of the type; what is wrong is reported.</summary>
    private bool Fits(ViewCell cell, ITypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(ColumnTypes.WithoutNullable(type), ColumnTypes.WithoutNullable(cell.Type)))
        {
            bool isNullable = cell.WhyNull is not null && AdmitsNull(type);
            Mismatch(cell.What + " is '" + cell.TypeText + "'", "make it '" + cell.TypeText.TrimEnd('?') + (isNullable ? "?'" : "'"));
            return false;
        }

        if (cell.WhyNull is not { } why || AdmitsNull(type))
            return true;

        NotNullable(why, type);
        return false;
    }

    /// <summary>Null is a value of the type.</summary>
    private static bool AdmitsNull(ITypeSymbol type) => type.IsValueType
        ? !ReferenceEquals(ColumnTypes.WithoutNullable(type), type)
        : type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    /// <summary>The entity is of the project of the view.</summary>
    private bool IsOfProject =>
        SymbolEqualityComparer.Default.Equals(_current.Type.ContainingAssembly, _view.Facts.Type.ContainingAssembly);

    /// <summary>The column has a member in the table struct that can be named here, and so has what converts it.</summary>
    private bool IsVisible(ColumnFact column) => EntityParser.ToModel(_current, column, 0).TableAccessibility switch
    {
        null => false,
        "public" => HiddenConverter(column) is null,
        _ => IsOfProject,
    };

    /// <summary>The converter or the context of the column, where it cannot be named here.</summary>
    private INamedTypeSymbol? HiddenConverter(ColumnFact column) =>
        (column.Type.Wrapper?.Converter ?? column.Type.Wrapper?.Context) is { } converter
            && !IsOfProject && !Symbols.IsPublic(converter) ? converter : null;
}
