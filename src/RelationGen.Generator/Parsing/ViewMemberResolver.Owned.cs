using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Members that are read of owned values: one of their columns, or all of them.</content>
internal sealed partial class ViewMemberResolver
{
    /// <summary>The rest of the path, as a column of an owned value is called.</summary>
    private string PathFrom(int step) => string.Join(".", _path.Skip(step));

    private ViewMemberModel? ReadOwned(int step)
    {
        string path = PathFrom(step);
        return IsOfRows ? ReadOfRows(step)
            : _current.FindOwned(path) is { } owned ? ReadWhole(owned, step)
            : ReadColumn(step);
    }

    private ViewMemberModel? ReadWhole(OwnedFact owned, int step)
    {
        string what = "'" + _current.Type.Name + "." + owned.Path + "'";
        if (_from?.FirstOf(ManyArguments) is { } argument)
            return Meaningless("is read of the owned value " + what + ", for which ", argument);

        if (!IsVisible(owned))
            return Hidden(what, step);

        string type = owned.Type.ShortName();
        string? whyNull = owned.IsNullable ? what + " can" : _optional is null ? null : "'" + _optional.Display + "' may lead to no row";
        if (!SymbolEqualityComparer.Default.Equals(ColumnTypes.WithoutNullable(Type), owned.Type))
            return Mismatch(what + " is '" + type + "'", "make it '" + type + (whyNull is not null && AdmitsNull(Type) ? "?'" : "'"));

        if (whyNull is not null && !AdmitsNull(Type))
            return NotNullable(whyNull);

        if (_optional is not null && !owned.HasRequired)
        {
            return Contradiction(
                "is null where '" + _optional.Display + "' leads to no row, which cannot be told from a '" + type + "' of NULLs",
                "read its columns one by one", step);
        }

        _steps.AddRange(owned.Path.Split('.'));
        OwnedModel model = OwnedParser.ToModel(_current, owned, []);
        return new ViewMemberModel(_member.Name, ViewSource.Owned, _steps.ToEquatableArray())
        {
            Owned = new ViewOwnedModel(
                model.Type, _current.Type.FullName() + ".RelationMap." + model.Reader, model.Count,
                IsOptional: whyNull is not null && !owned.IsNullable),
        };
    }

    /// <summary>Its columns can be named here, and the method that makes it of them.</summary>
    private bool IsVisible(OwnedFact owned) =>
        owned.Columns.All(IsVisible) && (IsOfProject || Symbols.IsPublic(owned.Type));
}
