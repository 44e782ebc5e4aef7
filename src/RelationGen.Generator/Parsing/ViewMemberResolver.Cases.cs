using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Members that are read over a polymorphic relation to one: a view of each of its targets.</content>
internal sealed partial class ViewMemberResolver
{
    private ViewMemberModel? ReadCases(RelationDeclaration relation, int step)
    {
        if (!LeadsToOne(relation))
            return null;

        if (new RelationResolver(_context).Resolve(relation) is not { Branches: { IsDefaultOrEmpty: false } branches } resolution)
            return null;

        // An entity that the relation leads to may be wrong, which is reported there.
        if (resolution.Shape == RelationShape.Invalid || branches[0].Discriminator.Property is not { } discriminator)
            return null;

        if (!IsVisible(discriminator))
            return Hidden("'" + _current.Type.Name + "." + discriminator.Name + "'", step);

        INamedTypeSymbol[] views = [.. ViewCases.Of(Type.WithNullableAnnotation(NullableAnnotation.None))];
        List<ViewCaseModel> cases = [];
        List<string> missing = [];
        foreach (INamedTypeSymbol target in branches.Select(branch => branch.Target.Type))
        {
            switch (Array.FindAll(views, view => SymbolEqualityComparer.Default.Equals(ViewReader.EntityOf(view), target)))
            {
                case [var view]:
                    if (_context.ViewOf(view).CanEmit)
                        cases.Add(new ViewCaseModel(ToTarget(view, target, relation, isNullable: false), target.FullName()));

                    break;
                case [var first, var second, ..]:
                    return TwoCases(relation, target, first, second);
                default:
                    missing.Add("'" + target.Name + "'");
                    break;
            }
        }

        if (missing.Count > 0)
            return NoCases(relation, missing);

        // A view that cannot be printed says so itself.
        if (cases.Count < branches.Length)
            return null;

        bool isOptional = relation.Property?.Type.NullableAnnotation switch
        {
            NullableAnnotation.Annotated => true,
            NullableAnnotation.NotAnnotated => false,
            _ => discriminator.IsNullable || branches[0].Id.IsNullable,
        };
        if ((_optional ?? (isOptional ? relation : null)) is { } optional && !AdmitsNull(Type))
            return NotNullable("'" + optional.Display + "' may lead to no row");

        return new ViewMemberModel(_member.Name, ViewSource.Cases, _steps.ToEquatableArray())
        {
            Cases = new ViewCasesModel(
                _current.Type.FullName(),
                EntityParser.TableFullName(_current.Type),
                relation.Name,
                discriminator.Name,
                Type.FullName(),
                AdmitsNull(Type),
                cases.ToEquatableArray()),
        };
    }

    private ViewMemberModel? TwoCases(
        RelationDeclaration relation, INamedTypeSymbol target, INamedTypeSymbol first, INamedTypeSymbol second)
    {
        string what = "'" + first.Name + "' and '" + second.Name + "' are both views of '" + target.Name + "' and a '" + TypeName + "'";
        NoTarget(relation, what, "keep one of them");
        return null;
    }

    private ViewMemberModel? NoCases(RelationDeclaration relation, List<string> missing)
    {
        string common = ViewCases.CanHave(Type) ? "'" + TypeName + "'" : "an abstract record";
        string advice = missing.Count == 1
            ? "declare a view of " + missing[0] + " that derives from " + common + ", in it or beside it"
            : "declare a view of each that derives from " + common + ", in it or beside it";
        NoTarget(relation, "no view of " + string.Join(" or ", missing) + " is a '" + TypeName + "'", advice);
        return null;
    }

    private string TypeName => Type.ShortName().TrimEnd('?');

    /// <summary>The member holds what one row leads to; what is said of several, or holds several, is reported.</summary>
    private bool LeadsToOne(RelationDeclaration relation)
    {
        if (_from?.FirstOf(ManyArguments) is { } argument)
            Meaningless("is read of '" + relation.Display + "', which leads to one row, so that ", argument);
        else if (Collections.Of(Type).Element is not null)
            Mismatch("'" + relation.Display + "' leads to one row", "make it a view of '" + TargetName(relation) + "'");
        else
            return true;

        return false;
    }

    private static string TargetName(RelationDeclaration relation) => relation.Target?.Name ?? "its target";
}
