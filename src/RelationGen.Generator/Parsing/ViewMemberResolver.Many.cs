using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Members that are read over a relation to many: lists, and what is computed of the targets.</content>
internal sealed partial class ViewMemberResolver
{
    private string Computes => "computes Aggregate." + Aggregate;

    private ViewMemberModel? ReadMany(RelationDeclaration relation, int step)
    {
        if (step < _path.Length - 2
            && (relation.Target is null || _context.FactsOf(relation.Target).FindColumn(PathFrom(step + 1)) is null))
        {
            string further = string.Join(".", _path.Skip(step + 1));
            string what = "leads over '" + relation.Display + "' to many rows and from there to '" + further + "'";
            return Contradiction(what, EndOfPath(relation.Target), step + 1);
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
        (CollectionForm form, ITypeSymbol? element) = Collections.Of(Type);
        if (form is not (CollectionForm.ReadOnly or CollectionForm.List) || element is null)
            return NoList(resolution.Declaration, form, element, step);

        if (element.TypeKind == TypeKind.Error || ReadItem(resolution.Declaration, element, step) is not { } item)
            return null;

        if (!CheckRecursion(element) || !Methods(out ViewMethods methods))
            return null;

        return item with
        {
            MaxDepth = _from?.IsRecursive != true ? 0 : _from.MaxDepth == 0 ? int.MaxValue : _from.MaxDepth,
            Where = methods.Where,
            OrderBy = methods.OrderBy,
            OrdersByAll = methods.OrdersByAll,
            Take = _from?.Take ?? 0,
            List = new ViewListModel(
                source.Type.FullName(),
                _current.Type.FullName(),
                EntityParser.TableFullName(_current.Type),
                resolution.Key.Select(part => RelationParser.ToPart(part, source.Type)).ToEquatableArray(),
                EntityParser.KeyOf(_current),
                element.FullName()),
        };
    }

    /// <summary>What is recursive lists the view itself, along a relation of the entity to itself, and once.</summary>
    private bool CheckRecursion(ITypeSymbol element)
    {
        if (_from?.IsRecursive != true)
            return true;

        INamedTypeSymbol view = _view.Facts.Type;
        (string? what, string advice) = !SymbolEqualityComparer.Default.Equals(ColumnTypes.WithoutNullable(element), view)
                ? ("lists '" + element.ShortName() + "'", "list '" + view.Name + "', or remove Recursive")
            : _path.Length > 1 ? ("leads over other rows", "name a relation of '" + _current.Type.Name + "' to itself alone")
            : _view.Members.Find(member => member.MaxDepth > 0) is { } other
                ? ("so is '" + other.Name + "'", "follow one relation, and read the other in a view of its own")
            : (null, string.Empty);
        if (what is not null)
            Contradiction("is recursive and " + what, advice, "Recursive");

        return what is null;
    }

    /// <summary>What is listed: a column, or views.</summary>
    private ViewMemberModel? ReadItem(RelationDeclaration relation, ITypeSymbol element, int step)
    {
        var model = new ViewMemberModel(_member.Name, ViewSource.List, _steps.ToEquatableArray()) { CellOwner = _current.Type.Name };
        if (step < _path.Length - 1)
        {
            return TargetColumn(step + 1) is { } column && ViewCell.Of(_current, column, optional: null) is var cell && Fits(cell, element)
                ? model with { Cell = cell.Column }
                : null;
        }

        if (ViewOfTarget(element, relation, step) is not { } view)
            return null;

        bool holdsNull = element.IsValueType ? AdmitsNull(element) : element.NullableAnnotation == NullableAnnotation.Annotated;
        return holdsNull
            ? Mismatch("there is a row behind each item", "list '" + view.ShortName() + "'")
            : model with { View = ToTarget(view, _current.Type, relation, isNullable: false) };
    }

    /// <summary>What is computed over the rows of a group: their number, or a value of one of their columns.</summary>
    /// <param name="step">Where the path names the column; null where it names none.</param>
    private ViewMemberModel? ReadOfRows(int? step)
    {
        if (Aggregate == AggregateKind.Count && step is { } named)
        {
            string what = "counts rows, of which it names the column '" + _path[named] + "'";
            return Contradiction(what, "remove it, or count its values with Aggregate.CountDistinct", named);
        }

        if (Aggregate != AggregateKind.Count && step is null)
            return Contradiction(Computes + " of no column", "name one of '" + _current.Type.Name + "'", "Aggregate");

        return step is null ? Computed(column: null, step: 0) : TargetColumn(step.Value) is { } column ? Computed(column, step.Value) : null;
    }

    /// <summary>A group has what all of its rows share: columns and values, and nothing that belongs to one row.</summary>
    private ViewMemberModel? NoGroupKey(RelationDeclaration relation, int step) => Contradiction(
        "is of a group of rows, and '" + relation.Display + "' is of one row",
        "name a column, along relations to one, or compute over the rows with Aggregate", step);

    private ViewMemberModel? ReadAggregate(RelationDeclaration relation, int step)
    {
        bool hasColumn = step < _path.Length - 1;
        if (Aggregate == AggregateKind.Count && hasColumn)
        {
            string what = "counts targets, of which it names the column '" + _path[step + 1] + "'";
            return Contradiction(what, "remove it, or count its values with Aggregate.CountDistinct", step + 1);
        }

        if (Aggregate != AggregateKind.Count && !hasColumn)
            return Contradiction(Computes + " of no column", "name one behind '" + relation.Name + "'", "Aggregate");

        ColumnFact? column = hasColumn ? TargetColumn(step + 1) : null;
        return hasColumn && column is null ? null : Computed(column, step + 1);
    }

    /// <summary>What is computed, where it can be, over the targets of a relation or the rows of a group.</summary>
    private ViewMemberModel? Computed(ColumnFact? column, int step)
    {
        if (ViewAggregates.Flaw(Aggregate, column) is { } flaw)
        {
            string what = Computes + " of '" + _current.Type.Name + "." + column!.Name + "', " + flaw;
            return Contradiction(what, "name a column that has one", step);
        }

        bool isNarrowed = ViewAggregates.IsCount(Aggregate) && ColumnTypes.WithoutNullable(Type).SpecialType == SpecialType.System_Int32;
        ViewCell cell = ViewAggregates.CellOf(Aggregate, _current, column, isNarrowed, _member.Name);
        if (!Methods(out ViewMethods methods) || !Fits(cell, Type))
            return null;

        return new ViewMemberModel(_member.Name, ViewSource.Aggregate, _steps.ToEquatableArray())
        {
            Cell = cell.Column,
            CellOwner = _current.Type.Name,
            IsNarrowed = isNarrowed,
            IsOfRows = IsOfRows,
            Aggregate = Aggregate.ToString(),
            AggregateColumn = column?.Name,
            Where = methods.Where,
        };
    }

    /// <summary>The column of the targets that the path names behind the relation.</summary>
    private ColumnFact? TargetColumn(int step)
    {
        if (_current.FindRelation(_path[step]) is { } further)
            Contradiction("leads over a relation to many to '" + further.Display + "'", EndOfPath(_current.Type), step);
        else if (_current.FindColumn(PathFrom(step)) is { } column && IsVisible(column))
            return column;
        else
            NoSource(step);

        return null;
    }

    /// <summary>The methods that limit and order the targets; false where one does not fit.</summary>
    private bool Methods(out ViewMethods methods)
    {
        methods = new ViewMethods(Where: null, OrderBy: null, OrdersByAll: false);
        if (_from?.Where is { } condition)
        {
            if (Method("Where", condition, TableMethodKind.Predicate) is not { } where)
                return false;

            methods = methods with { Where = CallOf(where) };
        }

        if (_from?.OrderBy is { } order)
        {
            if (Method("OrderBy", order, TableMethodKind.Ordering) is not { } orderBy)
                return false;

            methods = methods with { OrderBy = CallOf(orderBy), OrdersByAll = TableMethods.ReturnsArray(orderBy) };
        }

        return true;
    }

    private static string CallOf(IMethodSymbol method) => method.ContainingType.FullName() + "." + Names.Escape(method.Name);

    /// <summary>The methods of the user's that limit and order targets.</summary>
    /// <param name="OrdersByAll">That for the order returns several.</param>
    private readonly record struct ViewMethods(string? Where, string? OrderBy, bool OrdersByAll);
}
