using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Enums that are stored by name: the labels of their members, and the enum types of PostgreSQL that are made of them.</summary>
internal static class EnumTypes
{
    private const int LongestLabel = 63;

    /// <summary>Types that are there in every database; a name of several words, or with a length, is one too.</summary>
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal)
    {
        "citext", "bpchar", "json", "jsonb", "jsonpath", "xml", "uuid", "inet", "cidr", "macaddr", "macaddr8", "bytea", "date", "time",
        "timetz", "timestamp", "timestamptz", "interval", "money", "varbit", "tsvector", "tsquery", "hstore", "ltree", "xid", "xid8",
        "blob", "any",
    };

    /// <summary>
    /// A type that no text is stored in as it is, and that every database has; any other name is of a type of the user's own.
    /// </summary>
    public static bool IsBuiltIn(string typeName)
    {
        string name = NameOf(typeName);
        return name.Any(letter => letter is ' ' or '(' or ',') || BuiltIn.Contains(name);
    }

    /// <summary>What a column holds for a member.</summary>
    public static string Label(IFieldSymbol member) =>
        member.FindAttribute(Symbols.Namespace, "EnumLabelAttribute")?.ConstructorArguments is [{ Value: string label }]
            ? label
            : member.Name;

    /// <summary>The first member that is not stored by its name where the enum is; null where there is none.</summary>
    public static IFieldSymbol? FirstLabelled(ITypeSymbol type) =>
        Fields(type).FirstOrDefault(member => member.HasAttribute(Symbols.Namespace, "EnumLabelAttribute"));

    /// <summary>The members by their labels; a second one of a label cannot be told from the first.</summary>
    public static EquatableArray<EnumMemberModel> Members(ITypeSymbol type) => Fields(type)
        .GroupBy(Label, StringComparer.Ordinal)
        .Select(label => label.First())
        .Select(member => new EnumMemberModel(
            Label(member), member.Name, member.IsObsoleteError() ? member.ConstantValue!.ToString() : null))
        .ToEquatableArray();

    /// <summary>
    /// The labels of the type that the schema makes for a column, in the order of their numbers; empty where it makes none.
    /// </summary>
    public static EquatableArray<string> LabelsOf(ColumnFact column) => NameOf(column) is null
        ? EquatableArray<string>.Empty
        : Labels(EnumOf(column.Type)!).ToEquatableArray();

    /// <summary>Labels that cannot be told apart or cannot be stored, and types of which two enums say different things.</summary>
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        EnumColumn[] columns =
        [
            .. project.Entities.Where(entity => entity.IsPartial)
                .SelectMany(entity => entity.Columns, (entity, column) => new EnumColumn(entity, column))
                .Where(column => EnumOf(column.Column.Type) is not null),
        ];
        return columns.GroupBy<EnumColumn, ITypeSymbol>(column => column.Type, SymbolEqualityComparer.Default)
            .SelectMany(CheckLabels)
            .Concat(columns.Where(column => NameOf(column.Column) is not null)
                .GroupBy(column => NameOf(column.Column), StringComparer.Ordinal).SelectMany(CheckType));
    }

    /// <summary>An enum that the column holds by name, or an array of it; null for any other column.</summary>
    private static INamedTypeSymbol? EnumOf(ColumnType type) => (type switch
    {
        { IsEnumText: true } => type.Type,
        { Element: { Getter: "String" } element } => ColumnTypes.WithoutNullable(element.Type),
        _ => null,
    }) is INamedTypeSymbol { TypeKind: TypeKind.Enum } found ? found : null;

    /// <summary>The type of PostgreSQL that the schema makes for the column, in lower case; null where it makes none.</summary>
    private static string? NameOf(ColumnFact column)
    {
        if (EnumOf(column.Type) is not { } type || column.Type.ComparedAs is not { } comparedAs)
            return null;

        if (IsThere(column.Property) || IsThere(type))
            return null;

        string name = NameOf(comparedAs);
        return ColumnTypes.IsNoText(name) && !IsBuiltIn(name) ? name : null;
    }

    private static string NameOf(string typeName) =>
        typeName.ToLowerInvariant().Replace("[]", string.Empty).Replace("\"", string.Empty).Trim();

    private static bool IsThere(ISymbol symbol) => symbol.HasAttribute(Symbols.Namespace, "ExistingTypeAttribute");

    private static IEnumerable<IFieldSymbol> Fields(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue);

    private static IEnumerable<string> Labels(ITypeSymbol type) => Fields(type)
        .OrderBy(member => Convert.ToDecimal(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture))
        .Select(Label).Distinct(StringComparer.Ordinal);

    private static IEnumerable<Problem> CheckLabels(IGrouping<ITypeSymbol, EnumColumn> columns)
    {
        bool isMade = columns.Any(column => NameOf(column.Column) is not null);
        EnumColumn first = columns.First();
        Dictionary<string, IFieldSymbol> known = new(StringComparer.Ordinal);
        foreach (IFieldSymbol member in Fields(columns.Key))
        {
            string label = Label(member);
            string? flaw = known.TryGetValue(label, out IFieldSymbol? same)
                ? "is that of '" + same.Name + "' too, which would be read in its place; give each member its own"
                : label.Length == 0 ? "is empty; give it a text"
                : isMade && Encoding.UTF8.GetByteCount(label) > LongestLabel
                ? "is longer than the 63 bytes that PostgreSQL keeps; shorten it"
                : null;
            known[label] = same ?? member;
            if (flaw is not null)
                yield return first.Report(Descriptors.EnumLabelUnusable, member, columns.Key.Name, member.Name, label, flaw);
        }
    }

    private static IEnumerable<Problem> CheckType(IGrouping<string?, EnumColumn> columns)
    {
        EnumColumn first = columns.First();
        ImmutableArray<string> labels = [.. Labels(first.Type)];
        foreach (EnumColumn column in columns)
        {
            if (labels.SequenceEqual(Labels(column.Type), StringComparer.Ordinal))
                continue;

            yield return column.Report(
                Descriptors.EnumTypeShared, column.Column.Root, column.Entity.Type.Name, column.Column.Name, columns.Key!,
                List(Labels(column.Type)), first.Entity.Type.Name + "." + first.Column.Name, List(labels));
        }
    }

    private static string List(IEnumerable<string> labels) => string.Join(", ", labels.Select(label => "'" + label + "'"));

    /// <summary>A column that holds members of an enum by name.</summary>
    private sealed record EnumColumn(EntityFacts Entity, ColumnFact Column)
    {
        public INamedTypeSymbol Type => EnumOf(Column.Type)!;

        /// <summary>A problem at a symbol of the project: else at the property, else at the entity.</summary>
        public Problem Report(DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments) =>
            EntityReader.Report(descriptor, at, arguments)
                .Within(Entity.Type.ContainingAssembly, Symbols.LocationOf(Column.Root))
                .Within(Entity.Type.ContainingAssembly, Symbols.LocationOf(Entity.Type));
    }
}
