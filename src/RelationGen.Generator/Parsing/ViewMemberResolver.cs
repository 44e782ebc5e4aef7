using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Concludes what one member of a view is read from: follows its path, and compares what stands at its end with the member's type.</summary>
internal sealed class ViewMemberResolver
{
    /// <summary>What means something for the targets of a relation to many alone.</summary>
    private static readonly ImmutableArray<string> ManyArguments = ["Aggregate", "Take", "Where", "OrderBy"];

    /// <summary>What means something for a list alone.</summary>
    private static readonly ImmutableArray<string> ListArguments = ["OrderBy", "Take"];

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
        _path = _from is { Path.IsEmpty: false } or { Value: not null } ? _from.Path : [member.Name];
    }

    private ITypeSymbol Type => _member.Property.Type;

    private Location Location => Symbols.LocationOf(_member.Property);

    private AggregateKind Aggregate => _from?.Aggregate ?? AggregateKind.None;

    /// <summary>The member as it is printed; null where it has an error, which is reported unless the compiler or another declaration does so.</summary>
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
            if (_current.FindRelation(name) is not { } relation)
                return isLast && _from?.Value is null ? ReadColumn(i) : NoRelation(i);

            if (relation.IsToMany)
                return _from?.Value is null ? ReadMany(relation, i) : Contradiction("leads over '" + relation.Display + "' to many rows", "give Value a path of relations to one", i);

            if (relation.Kind == RelationKind.MorphTo)
                return NotViewable(relation, i);

            if (Resolved(relation) is not { } resolution)
                return null;

            _steps.Add(name);
            if (_optional is null && IsOptional(resolution))
                _optional = relation;

            _current = _context.FactsOf(relation.Target!);
            if (isLast && _from?.Value is null)
                return ReadView(relation, i);
        }

        return ReadValue();
    }

    /// <summary>What cannot stand together, whatever the path leads to.</summary>
    private bool CheckArguments()
    {
        if (_from is null)
            return true;

        if (_from.Take < 0)
            return Contradiction("takes " + _from.Take + " targets", "give Take a number from 1", "Take") is not null;

        string? value = _from.Value is null ? null : _from.FirstOf(ManyArguments);
        if (value is not null)
            return Contradiction("has both Value and " + value, "remove one of them", value) is not null;

        string? order = Aggregate == AggregateKind.None ? null : _from.FirstOf(ListArguments);
        return order is null || Contradiction("is computed of targets, for which " + order + " means nothing", "remove " + order, order) is not null;
    }

    private ViewMemberModel? ReadColumn(int step)
    {
        string name = _path[step];
        if (_current.FindColumn(name) is not { } column)
            return NoSource(step);

        if (ManyArgument() is { } argument)
            return Contradiction("is read of the column '" + _current.Type.Name + "." + name + "', for which " + argument + " means nothing", "remove " + argument, argument);

        if (!IsVisible(column))
            return Report(Descriptors.ViewSourceMissing, StepLocation(step), "'" + _current.Type.Name + "." + name + "' cannot be named from here", "make it internal or public");

        ViewCell? cell = ViewCell.Of(_current, column, _optional);
        if (!Fits(cell, Type))
            return null;

        _steps.Add(name);
        return new ViewMemberModel(_member.Name, ViewSource.Column, _steps.ToEquatableArray()) { Cell = cell.Column, CellOwner = _current.Type.Name };
    }

    private ViewMemberModel? ReadValue()
    {
        if (Method("Value", _from!.Value!, TableMethodKind.Scalar) is not { } method)
            return null;

        ITypeSymbol value = TableMethods.ValueType(method)!;
        if (value.TypeKind == TypeKind.Error)
            return null;

        if (ViewCell.Of(method.Name, value, _optional) is not { } cell)
            return Report(Descriptors.ViewMethod, _from.ArgumentLocation("Value"), "Value", "names '" + method.Name + "', whose value of type '" + value.ShortName() + "' no column can have",
                Signature(TableMethodKind.Scalar, method.Name));

        if (!Fits(cell, Type))
            return null;

        return new ViewMemberModel(_member.Name, ViewSource.Value, _steps.ToEquatableArray())
        {
            Cell = cell.Column,
            CellOwner = _view.Facts.Type.Name,
            Value = CallOf(method),
        };
    }

    private ViewMemberModel? ReadView(RelationDeclaration relation, int step)
    {
        if (ManyArgument() is { } argument)
            return Contradiction("is read of '" + relation.Display + "', which leads to one row, so that " + argument + " means nothing", "remove " + argument, argument);

        if (Collections.Of(Type).Element is not null)
            return Mismatch("'" + relation.Display + "' leads to one row", "make it a view of '" + _current.Type.Name + "'");

        bool isNullable = Type.IsValueType ? !ReferenceEquals(ColumnTypes.WithoutNullable(Type), Type) : Type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (ViewTarget(Type, relation, step) is not { } view)
            return null;

        if (_optional is { } optional && !isNullable)
            return NotNullable("'" + optional.Display + "' may lead to no row");

        return new ViewMemberModel(_member.Name, ViewSource.View, _steps.ToEquatableArray())
        {
            View = new ViewTargetModel(
                view.FullName(), EntityParser.TableFullName(_current.Type), view.IsValueType, isNullable, relation.Display, _current.Type.Name),
        };
    }

    private ViewMemberModel? ReadMany(RelationDeclaration relation, int step)
    {
        if (step < _path.Length - 2)
        {
            return Contradiction("leads over '" + relation.Display + "' to many rows and from there to '" + string.Join(".", _path.Skip(step + 1)) + "'",
                "end the path at a column of '" + (relation.Target?.Name ?? "the target") + "', or list a view of it", step + 1);
        }

        if (Resolved(relation) is not { } resolution)
            return null;

        EntityFacts source = _current;
        _current = _context.FactsOf(relation.Target!);
        _steps.Add(relation.Name);
        return Aggregate == AggregateKind.None ? ReadList(resolution, source, step) : ReadAggregate(relation, step);
    }

    private ViewMemberModel? ReadList(Resolution resolution, EntityFacts source, int step)
    {
        RelationDeclaration relation = resolution.Declaration;
        (CollectionForm form, ITypeSymbol? element) = Collections.Of(Type);
        bool isColumn = step < _path.Length - 1;
        if (form is not (CollectionForm.ReadOnly or CollectionForm.List) || element is null)
        {
            string item = element?.ShortName() ?? (isColumn ? _current.FindColumn(_path[step + 1])?.Property.Type.ShortName() : null) ?? _current.Type.Name + "View";
            return Mismatch("'" + relation.Display + "' leads to many rows",
                "use IReadOnlyList<" + item + ">, List, IList, IReadOnlyCollection, ICollection or IEnumerable" + (form == CollectionForm.None ? ", or say Aggregate" : string.Empty));
        }

        if (element.TypeKind == TypeKind.Error || !Methods(out string? where, out string? orderBy))
            return null;

        ViewCell? cell = null;
        INamedTypeSymbol? view = null;
        if (isColumn)
        {
            if (TargetColumn(step + 1) is not { } column)
                return null;

            cell = ViewCell.Of(_current, column, optional: null);
            if (!Fits(cell, element))
                return null;
        }
        else
        {
            view = ViewTarget(element, relation, step);
            if (view is null)
                return null;

            if (!ReferenceEquals(ColumnTypes.WithoutNullable(element), element) || element.NullableAnnotation == NullableAnnotation.Annotated)
                return Mismatch("there is a row behind each item", "list '" + view.ShortName() + "'");
        }

        return new ViewMemberModel(_member.Name, ViewSource.List, _steps.ToEquatableArray())
        {
            Cell = cell?.Column,
            CellOwner = _current.Type.Name,
            Where = where,
            OrderBy = orderBy,
            Take = _from?.Take ?? 0,
            View = view is null ? null : new ViewTargetModel(
                view.FullName(), EntityParser.TableFullName(_current.Type), view.IsValueType, IsNullable: false, relation.Display, _current.Type.Name),
            List = new ViewListModel(
                source.Type.FullName(),
                _current.Type.FullName(),
                EntityParser.TableFullName(_current.Type),
                resolution.Key.Select(part => RelationParser.ToPart(part, source.Type)).ToEquatableArray(),
                _current.Key.Select((part, index) => EntityParser.ToModel(_current, part, index)).ToEquatableArray(),
                element.FullName()),
        };
    }

    private ViewMemberModel? ReadAggregate(RelationDeclaration relation, int step)
    {
        bool takesColumn = Aggregate != AggregateKind.Count;
        bool hasColumn = step < _path.Length - 1;
        if (takesColumn != hasColumn)
        {
            return takesColumn
                ? Contradiction("computes Aggregate." + Aggregate + " of no column", "name one behind '" + relation.Name + "'", "Aggregate")
                : Contradiction("counts targets, of which it names the column '" + _path[step + 1] + "'", "remove it, or count its values with Aggregate.CountDistinct", step + 1);
        }

        ColumnFact? column = null;
        if (hasColumn)
        {
            column = TargetColumn(step + 1);
            if (column is null)
                return null;
        }

        if (ViewAggregates.Flaw(Aggregate, column) is { } flaw)
            return Contradiction("computes Aggregate." + Aggregate + " of '" + _current.Type.Name + "." + column!.Name + "', " + flaw, "name a column that has one", step + 1);

        if (!Methods(out string? where, out _))
            return null;

        bool isNarrowed = ViewAggregates.IsCount(Aggregate) && ColumnTypes.WithoutNullable(Type).SpecialType == SpecialType.System_Int32;
        ViewCell cell = ViewAggregates.CellOf(Aggregate, _current, column, isNarrowed, _member.Name);
        if (!Fits(cell, Type))
            return null;

        return new ViewMemberModel(_member.Name, ViewSource.Aggregate, _steps.ToEquatableArray())
        {
            Cell = cell.Column,
            CellOwner = _current.Type.Name,
            IsNarrowed = isNarrowed,
            Aggregate = Aggregate.ToString(),
            AggregateColumn = column?.Name,
            Where = where,
        };
    }

    /// <summary>The column of the targets that the path names behind the relation.</summary>
    private ColumnFact? TargetColumn(int step)
    {
        if (_current.FindRelation(_path[step]) is { } further)
        {
            Contradiction("leads over a relation to many to '" + further.Display + "'", "end the path at a column of '" + _current.Type.Name + "', or list a view of it", step);
            return null;
        }

        if (_current.FindColumn(_path[step]) is { } column && IsVisible(column))
            return column;

        NoSource(step);
        return null;
    }

    /// <summary>The methods that limit and order the targets.</summary>
    private bool Methods(out string? where, out string? orderBy)
    {
        where = null;
        orderBy = null;
        if (_from?.Where is { } condition)
        {
            if (Method("Where", condition, TableMethodKind.Predicate) is not { } method)
                return false;

            where = CallOf(method);
        }

        if (_from?.OrderBy is { } order)
        {
            if (Method("OrderBy", order, TableMethodKind.Ordering) is not { } method)
                return false;

            orderBy = (method.ReturnType is IArrayTypeSymbol ? "OrderByAll" : "OrderBy") + "(static x => " + CallOf(method) + "(x))";
        }

        return true;
    }

    private IMethodSymbol? Method(string argument, string name, TableMethodKind kind)
    {
        IMethodSymbol? method = TableMethods.Find(_view.Facts.Type, name, _current.Type.Name + "Table", kind, out string? flaw);
        if (flaw is not null)
            Report(Descriptors.ViewMethod, _from!.ArgumentLocation(argument), argument, flaw, Signature(kind, Names.IsIdentifier(name) ? name : "Method"));

        return method;
    }

    private string Signature(TableMethodKind kind, string name) => "static "
        + (kind == TableMethodKind.Scalar ? "Scalar<" + ColumnTypes.WithoutNullable(Type).ShortName().TrimEnd('?') + ">" : kind.ToString()) + " " + name + "(" + _current.Type.Name + "Table x)";

    private static string CallOf(IMethodSymbol method) => method.ContainingType.FullName() + "." + Names.Escape(method.Name);

    /// <summary>The view that the type of a member, or of an item, is; null where it is none, which is reported unless the view says so itself.</summary>
    private INamedTypeSymbol? ViewTarget(ITypeSymbol type, RelationDeclaration relation, int step)
    {
        string what = "'" + relation.Display + "'";
        string entity = _current.Type.Name;
        if (ColumnTypes.WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.None) is not INamedTypeSymbol named || !ViewReader.IsView(named))
        {
            string advice = SymbolEqualityComparer.Default.Equals(type, _current.Type)
                ? "declare a view of '" + entity + "' and use it here"
                : _path.Length > step + 1 || type.SpecialType == SpecialType.None ? "add [View(typeof(" + entity + "))] to it" : "name the column behind '" + relation.Name + "'";
            Report(Descriptors.ViewTarget, Location, what, "'" + type.ShortName().TrimEnd('?') + "' is no view", advice);
            return null;
        }

        if (ViewReader.EntityOf(named) is not { } viewed)
            return null;

        if (!SymbolEqualityComparer.Default.Equals(viewed, _current.Type))
        {
            Report(Descriptors.ViewTarget, Location, what, "'" + named.Name + "' is a view of '" + viewed.Name + "' and not of '" + entity + "'", "use a view of '" + entity + "'");
            return null;
        }

        if (!named.DeclaringSyntaxReferences.IsEmpty)
            return _context.ViewOf(named).CanEmit ? named : null;

        if (!named.GetTypeMembers(ViewReader.Map).IsEmpty)
            return named;

        Report(Descriptors.ViewTarget, Location, what, "'" + named.Name + "' is declared in an assembly without RelationGen", "declare a view of '" + entity + "' here");
        return null;
    }

    private ViewMemberModel? NotViewable(RelationDeclaration relation, int step) => Report(
        Descriptors.ViewTarget, StepLocation(step), "'" + relation.Display + "'", "that is polymorphic, and there is no view of several entities yet",
        "read the columns that it is made of, or mark the member [NotMapped]");

    private Resolution? Resolved(RelationDeclaration relation) =>
        new RelationResolver(_context).Resolve(relation) is { Shape: not RelationShape.Invalid } resolution && relation.Target is not null ? resolution : null;

    /// <summary>The relation may lead to no row.</summary>
    private static bool IsOptional(Resolution resolution)
    {
        bool byKey = resolution is { Shape: RelationShape.BelongsTo } && (!resolution.Required || resolution.Declaration.Where is not null);
        return resolution.Declaration.Property?.Type.NullableAnnotation switch
        {
            NullableAnnotation.Annotated => true,
            NullableAnnotation.NotAnnotated => byKey,
            _ => byKey || (resolution.Shape != RelationShape.BelongsTo && !resolution.Required),
        };
    }

    private bool Fits(ViewCell cell, ITypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(ColumnTypes.WithoutNullable(type), ColumnTypes.WithoutNullable(cell.Type)))
        {
            Mismatch(cell.What + " is '" + cell.TypeText + "'", "give both the same type");
            return false;
        }

        bool admitsNull = type.IsValueType ? !ReferenceEquals(ColumnTypes.WithoutNullable(type), type) : type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (cell.WhyNull is not { } why || admitsNull)
            return true;

        NotNullable(why);
        return false;
    }

    /// <summary>The column has a member in the table struct that can be named here.</summary>
    private bool IsVisible(ColumnFact column)
    {
        string? accessibility = EntityParser.ToModel(_current, column, 0).TableAccessibility;
        return accessibility == "public"
            || (accessibility is not null && SymbolEqualityComparer.Default.Equals(_current.Type.ContainingAssembly, _view.Facts.Type.ContainingAssembly));
    }

    private string? ManyArgument() => _from?.FirstOf(ManyArguments);

    private ViewMemberModel? NoRelation(int step)
    {
        if (_current.FindColumn(_path[step]) is null)
            return NoSource(step);

        return Report(Descriptors.ViewSourceMissing, StepLocation(step), "'" + _current.Type.Name + "." + _path[step] + "' is a column, which leads nowhere",
            "end the path there, or name a relation of '" + _current.Type.Name + "'");
    }

    private ViewMemberModel? NoSource(int step)
    {
        string name = _path[step];
        string? why = ColumnReader.WhyNoColumn(_current, name);

        // A property that should be a column and is none is reported where it is declared.
        if (why is { Length: 0 })
            return null;

        IReadOnlyList<string> nearest = why is null ? Nearest.Of(name, [.. _current.Columns.Select(column => column.Name), .. _current.Relations.Select(relation => relation.Name)]) : [];
        string advice = nearest.Count > 0 ? "did you mean " + string.Join(" or ", nearest.Select(near => "'" + near + "'")) + "?"
            : why is not null ? "name a column or a relation"
            : _from is null ? "say where it comes from with [From(…)], or mark it [NotMapped]"
            : "name a column or a relation of '" + _current.Type.Name + "'";
        ImmutableDictionary<string, string?> fix = nearest.Count == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Nearest, nearest[0]);
        _view.Report(ViewResolver.Problem(Descriptors.ViewSourceMissing, StepLocation(step), fix, _view.Facts.Type.Name, _member.Name,
            "'" + _current.Type.Name + "' has no column '" + name + "'" + (why is null ? string.Empty : ": " + why.Split(';')[0]), advice));
        return null;
    }

    private ViewMemberModel? Mismatch(string source, string advice) => Report(Descriptors.ViewTypeMismatch, Location, Type.ShortName(), source, advice);

    private ViewMemberModel? NotNullable(string why)
    {
        ITypeSymbol? element = ColumnTypes.Of(Type) is null ? Collections.Of(Type).Element : null;
        string type = (element ?? Type).ShortName();
        _view.Report(ViewResolver.Problem(Descriptors.ViewNotNullable, Location, ImmutableDictionary<string, string?>.Empty.Add(FixProperties.IsItem, element is null ? "false" : "true"),
            _view.Facts.Type.Name, _member.Name, type, why, Type.ShortName().Replace(type, type + "?")));
        return null;
    }

    private ViewMemberModel? Contradiction(string what, string advice, string argument) => Report(Descriptors.ViewArguments, _from!.ArgumentLocation(argument), what, advice);

    private ViewMemberModel? Contradiction(string what, string advice, int step) => Report(Descriptors.ViewArguments, StepLocation(step), what, advice);

    private Location StepLocation(int step) => _from is { Path.IsEmpty: false } ? _from.StepLocation(step) : Location;

    private ViewMemberModel? Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        _view.Report(ViewResolver.Problem(descriptor, location, fix: null, [_view.Facts.Type.Name, _member.Name, .. arguments]));
        return null;
    }
}
