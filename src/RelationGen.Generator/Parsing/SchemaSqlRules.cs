using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>SQL of one's own in attributes of an entity: it is there, names columns, and is the only one that makes a value.</summary>
internal static class SchemaSqlRules
{
    private const string ForAll = "write the SQL, or remove the attribute";

    public static IEnumerable<Problem> Check(EntityFacts facts, CancellationToken cancellationToken)
    {
        foreach ((AttributeData attribute, IPropertySymbol? on) in TableKeyReader.Attributes(facts))
        {
            if (Display(attribute) is not { } display)
                continue;

            foreach ((string what, string advice) in Flaws(facts, attribute, on))
            {
                Location location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? Location.None;
                yield return new Problem(Descriptors.TableSqlUnusable, location, Other: null, ImmutableDictionary<string, string?>.Empty,
                    [on is null ? facts.Type.Name : facts.Type.Name + "." + on.Name, display, what, advice]);
            }
        }

        foreach (ColumnFact column in facts.Columns)
        {
            if (Contradiction(facts, column) is var (what, advice))
                yield return EntityReader.Report(Descriptors.ColumnMadeTwice, column.Property, facts.Type.Name, column.Name, what, advice);
        }
    }

    private static string? Display(AttributeData attribute)
    {
        INamedTypeSymbol? type = attribute.AttributeClass;
        return type.Is(Symbols.Namespace, SqlTexts.Check) ? "[Check]"
            : type.Is(Symbols.Namespace, SqlTexts.DefaultSql) ? "[DefaultSql]"
            : type.Is(Symbols.Namespace, SqlTexts.Computed) ? "[Computed]"
            : type.Is(Symbols.Namespace, "IndexAttribute") ? "[Index]"
            : null;
    }

    private static IEnumerable<(string What, string Advice)> Flaws(EntityFacts facts, AttributeData attribute, IPropertySymbol? on)
    {
        bool isIndex = attribute.AttributeClass.Is(Symbols.Namespace, "IndexAttribute");
        if (!isIndex && on is not null && facts.FindColumn(on.Name) is null)
            yield return ("stands on a property that is no column", "put it on a column property");

        List<string> texts = [];
        if (isIndex)
        {
            texts.AddRange(attribute.NamedArguments.Where(named => named.Key is "Where" or "Expression").Select(named => named.Value.Value)
                .OfType<string>());
            if (Flaw(attribute) is { } flaw)
                yield return flaw;
        }
        else
        {
            // One that does not bind is the compiler's to report.
            if (attribute.ConstructorArguments is [{ IsNull: true } or { Value: string }])
                texts.Add(attribute.ConstructorArguments[0].Value as string ?? string.Empty);

            texts.AddRange(SqlTexts.Own(attribute).Select(own => own.Sql));
        }

        if (texts.Exists(string.IsNullOrWhiteSpace))
            yield return ("has no SQL", ForAll);

        bool isDefault = attribute.AttributeClass.Is(Symbols.Namespace, SqlTexts.DefaultSql);
        foreach (string name in texts.SelectMany(text => SqlTexts.Placeholders(facts, text)).Distinct(StringComparer.Ordinal))
        {
            if (facts.FindColumn(name) is null)
            {
                yield return ("names '{" + name + "}', but '" + facts.Type.Name + "' has no column property '" + name + "'",
                    "name a column property of '" + facts.Type.Name + "'");
            }
            else if (isDefault)
            {
                yield return ("names '{" + name + "}', but a default cannot use other columns",
                    "use [Computed], or set the property in the program");
            }
        }
    }

    private static (string What, string Advice)? Flaw(AttributeData index)
    {
        bool Says(string name) => index.NamedArguments.Any(named => named.Key == name && named.Value is { IsNull: false });

        if (Says("Expression") && index.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: false }])
        {
            return ("names properties beside its expression",
                "declare another index, or write the column into the expression, as in '{Name}'");
        }

        return TableKeyReader.IsUnique(index) && !Says("Expression") && !Says("Where")
            ? ("is unique for all rows, which relations and upserts have to know", "use [Unique]")
            : null;
    }

    private static (string What, string Advice)? Contradiction(EntityFacts facts, ColumnFact column)
    {
        IPropertySymbol property = column.Property;
        bool isComputed = SqlTexts.Find(property, SqlTexts.Computed) is not null;
        bool hasDefault = SqlTexts.Find(property, SqlTexts.DefaultSql) is not null;
        bool hasValue = property.HasAttribute("System.ComponentModel", "DefaultValueAttribute");
        if (isComputed && facts.Key.Contains(column))
            return ("is part of the key, but [Computed]: the key of a row is known before it is written", "remove [Computed]");

        if (isComputed && (hasDefault || hasValue))
        {
            string other = hasDefault ? "[DefaultSql]" : "[DefaultValue]";
            return ("has both [Computed] and " + other + ", but a column that is computed has no default", "remove one of them");
        }

        if (isComputed && StorageReader.Option(property) is not (null or "Computed"))
            return ("is [Computed], but [DatabaseGenerated] says otherwise", "remove [DatabaseGenerated]");

        if (hasDefault && hasValue)
            return ("has both [DefaultSql] and [DefaultValue], but a column has one default", "remove one of them");

        return hasDefault && IsCounted(facts, column)
            ? ("is a key that the database counts, so that its [DefaultSql] would mean nothing", "remove [DefaultSql]")
            : null;
    }

    private static bool IsCounted(EntityFacts facts, ColumnFact column) =>
        facts.Key.Length == 1 && facts.Key.Contains(column) && !column.Type.IsEnum && StorageReader.Option(column.Property) is not "None"
        && column.Type.Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64";
}
