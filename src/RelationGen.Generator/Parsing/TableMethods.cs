using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>What a method of the user's returns for a statement.</summary>
internal enum TableMethodKind
{
    /// <summary>A condition.</summary>
    Predicate,

    /// <summary>One order or several.</summary>
    Ordering,

    /// <summary>A value.</summary>
    Scalar,

    /// <summary>A condition on rows of the owner itself, which may depend on the session.</summary>
    Filter,
}

/// <summary>
/// Methods of the user's that take a table and return a part of a statement. Their parameter is a generated type, which the generator
/// cannot see: it goes by the name, and the compiler checks the call.
/// </summary>
internal static class TableMethods
{
    /// <summary>The method of that name that takes the table.</summary>
    /// <param name="owner">The type that has it, or inherits it.</param>
    /// <param name="name">The name.</param>
    /// <param name="table">The name of the table struct.</param>
    /// <param name="kind">What it must return.</param>
    /// <param name="flaw">What is wrong with what there is, behind the name of the argument; null where nothing is.</param>
    public static IMethodSymbol? Find(INamedTypeSymbol owner, string name, string table, TableMethodKind kind, out string? flaw)
    {
        IMethodSymbol[] methods =
        [
            .. owner.FindMembers(name)
                .OfType<IMethodSymbol>()
                .Where(candidate => candidate.TypeParameters.IsEmpty && HasParameters(candidate, kind)),
        ];
        IMethodSymbol? method = Array.Find(methods, candidate => candidate.Parameters[0].Type.Name == table) ?? methods.FirstOrDefault();
        string other = owner.FindMember(name) is null
            ? "which '" + owner.Name + "' does not have"
            : kind == TableMethodKind.Filter ? "which is no method with a table, or with a table and a DbSession"
            : "which is no method with one parameter";
        flaw = method is null ? "names '" + name + "', " + other : Flaw(method, table, kind);
        return flaw is null ? method : null;
    }

    /// <summary>The method returns several orders.</summary>
    public static bool ReturnsArray(IMethodSymbol method) => method.ReturnType is IArrayTypeSymbol;

    /// <summary>The type of the value that a method returns; null where it is no such method.</summary>
    public static ITypeSymbol? ValueType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: [var value] } ? value : null;

    private static bool HasParameters(IMethodSymbol method, TableMethodKind kind) => method.Parameters.Length == 1
        || (kind == TableMethodKind.Filter && method.Parameters is [_, { RefKind: RefKind.None, Type: var session }]
            && session.Is(Symbols.Namespace, "DbSession"));

    private static string? Flaw(IMethodSymbol method, string table, TableMethodKind kind)
    {
        string names = "names '" + method.Name + "', ";
        if (!method.IsStatic)
            return names + "which is not static";

        ITypeSymbol parameter = method.Parameters[0].Type;
        string whose = kind is TableMethodKind.Scalar or TableMethodKind.Filter ? string.Empty : "the target's ";
        if (parameter.Name != table)
            return names + "whose parameter is a '" + parameter.ShortName() + "' and not " + whose + "'" + table + "'";

        if (method.Parameters[0].RefKind is not (RefKind.None or RefKind.In))
            return names + "whose parameter is passed by reference";

        ITypeSymbol returned = method.ReturnType;
        bool fits = kind switch
        {
            TableMethodKind.Predicate or TableMethodKind.Filter =>
                returned.Is(Symbols.Namespace, "Predicate") || returned.Is(Symbols.Namespace, "BoolColumn"),
            TableMethodKind.Ordering => returned.Is(Symbols.Namespace, "Ordering")
                || (returned is IArrayTypeSymbol { Rank: 1 } orders && orders.ElementType.Is(Symbols.Namespace, "Ordering")),
            _ => returned.Is(Symbols.Namespace, "Scalar") && ValueType(method) is not null,
        };
        return fits || returned.TypeKind == TypeKind.Error ? null : names + "which returns a '" + returned.ShortName() + "'";
    }
}
