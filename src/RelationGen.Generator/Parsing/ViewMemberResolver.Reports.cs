using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>What is said of a member that is wrong. Each of these returns null, as what finds the mistake does.</content>
internal sealed partial class ViewMemberResolver
{
    private ViewMemberModel? NoRelation(int step)
    {
        if (_current.FindColumn(_path[step]) is null)
            return NoSource(step);

        string entity = _current.Type.Name;
        return Report(
            Descriptors.ViewSourceMissing, StepLocation(step), "'" + entity + "." + _path[step] + "' is a column, which leads nowhere",
            "end the path there, or name a relation of '" + entity + "'");
    }

    private ViewMemberModel? NoSource(int step)
    {
        string name = _current.FindOwned(_path[step]) is null ? _path[step] : PathFrom(step);
        string? why = ColumnReader.WhyNoColumn(_current, name);

        // A property that should be a column and is none is reported where it is declared.
        if (why is { Length: 0 })
            return null;

        string[] names = [.. _current.Columns.Select(column => column.Name), .. _current.Relations.Select(relation => relation.Name)];
        IReadOnlyList<string> nearest = why is null ? Nearest.Of(name, names) : [];
        string advice = nearest.Count > 0 ? "did you mean " + string.Join(" or ", nearest.Select(near => "'" + near + "'")) + "?"
            : why is not null ? "name a column or a relation"
            : _from is null ? "say where it comes from with [From(…)], or mark it [NotMapped]"
            : "name a column or a relation of '" + _current.Type.Name + "'";
        string what = "'" + _current.Type.Name + "' has no column '" + name + "'" + (why is null ? string.Empty : ": " + why.Split(';')[0]);
        ImmutableDictionary<string, string?> fix = Fix(
            FixProperties.Nearest, nearest.Count > 0 && Names.IsIdentifier(nearest[0]) && Names.IsIdentifier(name) ? nearest[0] : null);
        return Report(Descriptors.ViewSourceMissing, StepLocation(step), fix, what, advice);
    }

    private ViewMemberModel? Mismatch(string source, string advice) =>
        Report(Descriptors.ViewTypeMismatch, Location, Type.ShortName(), source, advice);

    private ViewMemberModel? NoList(RelationDeclaration relation, CollectionForm form, ITypeSymbol? element, int step)
    {
        ColumnFact? column = step < _path.Length - 1 ? _current.FindColumn(_path[step + 1]) : null;
        string item = element?.ShortName() ?? column?.Property.Type.ShortName() ?? "T";
        string items = element is null && column is null ? ", T being a view of '" + _current.Type.Name + "'" : string.Empty;
        string otherwise = form == CollectionForm.None ? ", or say Aggregate" : string.Empty;
        return Mismatch(
            "'" + relation.Display + "' leads to many rows",
            "use IReadOnlyList<" + item + ">, List, IList, IReadOnlyCollection, ICollection or IEnumerable" + items + otherwise);
    }

    /// <summary>The member, or the items of the list that it is, cannot be null.</summary>
    private ViewMemberModel? NotNullable(string why, ITypeSymbol? item = null)
    {
        ITypeSymbol? element = ReferenceEquals(item, Type) ? null : item;
        string type = (element ?? Type).ShortName();
        string nullable = Type.ShortName().Replace(type, type + "?");
        return Report(
            Descriptors.ViewNotNullable, Location, Fix(FixProperties.IsItem, element is null ? null : "true"), type, why, nullable);
    }

    private void NoView(ITypeSymbol type, RelationDeclaration relation, int step)
    {
        string entity = _current.Type.Name;
        bool isOwnType = _path.Length > step + 1 || type.SpecialType == SpecialType.None;
        string advice = SymbolEqualityComparer.Default.Equals(type, _current.Type) ? "declare a view of '" + entity + "' and use it here"
            : isOwnType ? "add [View(typeof(" + entity + "))] to it"
            : "name the column behind '" + relation.Name + "'";
        NoTarget(relation, "'" + type.ShortName().TrimEnd('?') + "' is no view", advice);
    }

    private void NoTarget(RelationDeclaration relation, string flaw, string advice) =>
        Report(Descriptors.ViewTarget, Location, "'" + relation.Display + "'", flaw, advice);

    private ViewMemberModel? NotViewable(RelationDeclaration relation, int step) => Report(
        Descriptors.ViewTarget, StepLocation(step), "'" + relation.Display + "'",
        "that is polymorphic, so that no path leads further",
        "end the path there, with a type that has a view of each target");

    private ViewMemberModel? NoValue(IMethodSymbol method, ITypeSymbol value) => Report(
        Descriptors.ViewMethod, _from!.ArgumentLocation("Value"), "Value",
        "names '" + method.Name + "', whose value of type '" + value.ShortName() + "' no column can have",
        Signature(TableMethodKind.Scalar, method.Name));

    private ViewMemberModel? ManyValues(RelationDeclaration relation, int step) =>
        Contradiction("leads over '" + relation.Display + "' to many rows", "give Value a path of relations to one", step);

    private static string EndOfPath(INamedTypeSymbol? target) =>
        "end the path at a column of '" + (target?.Name ?? "the target") + "', or list a view of it";

    /// <summary>The method of that name; null where there is none that fits, which is reported.</summary>
    private IMethodSymbol? Method(string argument, string name, TableMethodKind kind)
    {
        IMethodSymbol? method = TableMethods.Find(_view.Facts.Type, name, _current.Type.Name + "Table", kind, out string? flaw);
        if (flaw is not null)
        {
            string signature = Signature(kind, Names.IsIdentifier(name) ? name : "Method");
            Report(Descriptors.ViewMethod, _from!.ArgumentLocation(argument), argument, flaw, signature);
        }

        return method;
    }

    private string Signature(TableMethodKind kind, string name)
    {
        string value = "<" + ColumnTypes.WithoutNullable(Type).ShortName().TrimEnd('?') + ">";
        return "static " + kind + (kind == TableMethodKind.Scalar ? value : string.Empty) + " " + name + "(" + _current.Type.Name + "Table x)";
    }

    private ViewMemberModel? Meaningless(string what, string argument) =>
        Contradiction(what + argument + " means nothing", "remove " + argument, argument);

    private ViewMemberModel? Hidden(string column, int step) =>
        Report(Descriptors.ViewSourceMissing, StepLocation(step), column + " cannot be named from here", "make it internal or public");

    private ViewMemberModel? Hidden(string what, ColumnFact column, int step) => HiddenConverter(column) is { } converter
        ? Report(
            Descriptors.ViewSourceMissing, StepLocation(step),
            what + " is stored by '" + converter.ShortName() + "', which cannot be named from here", "make that public")
        : Hidden(what, step);

    private ViewMemberModel? Contradiction(string what, string advice, string argument) =>
        Report(Descriptors.ViewArguments, _from!.ArgumentLocation(argument), what, advice);

    private ViewMemberModel? Contradiction(string what, string advice, int step) =>
        Report(Descriptors.ViewArguments, StepLocation(step), what, advice);

    private Location StepLocation(int step) => _from is { Path.IsEmpty: false } ? _from.StepLocation(step) : Location;

    private ViewMemberModel? Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Report(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    private ViewMemberModel? Report(
        DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> fix, params object[] arguments)
    {
        _view.Report(new Problem(descriptor, location, Other: null, fix, [_view.Facts.Type.Name, _member.Name, .. arguments]));
        return null;
    }

    private static ImmutableDictionary<string, string?> Fix(string name, string? value) => value is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(name, value);
}
