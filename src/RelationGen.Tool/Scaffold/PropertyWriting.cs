using System.Globalization;

namespace RelationGen.Tool.Scaffold;

/// <summary>The attributes of a property, and what it begins with.</summary>
internal sealed class PropertyWriting(SchemaLookup lookup, ScaffoldReport report, TablePlan plan, IReadOnlyList<RelationPlan> relations, IReadOnlySet<string> foreign, bool isPascalCase)
{
    /// <summary>What a property begins with that the database fills; the compiler wants to be told.</summary>
    private const string Filled = "null!";

    /// <summary>The attributes of one property, without brackets.</summary>
    public (IReadOnlyList<string> Attributes, string? Initializer) Of(PropertyPlan property)
    {
        List<string> attributes = [];
        string? initializer = property.IsComputed && property.Type.IsReference && !property.IsNullable ? Filled : null;
        if (plan.Key.Contains(property) && !plan.HasKeyByName)
            attributes.Add("Key");

        if (Column(property) is { } column)
            attributes.Add(column);

        if (plan.HasKey && Generated(property) is { } generated)
            attributes.Add("DatabaseGenerated(DatabaseGeneratedOption." + generated + ")");

        if (property.Type.MaxLength is { } length)
            attributes.Add("MaxLength(" + length.ToString(CultureInfo.InvariantCulture) + ")");

        if (property.Type.IsJson)
            attributes.Add("JsonColumn");

        if (property.Type is { IsExisting: true, Enum: not null })
            attributes.Add("ExistingType");

        if (Collation(property) is { } collation)
            attributes.Add("Collation(" + SourceText.Quote(collation) + ")");

        if (plan.HasKey && Computed(property) is { } computed)
            attributes.Add("Computed(" + SourceText.Quote(computed) + ")");

        if (plan.HasKey && !property.IsComputed && property.Column.Identity == SchemaIdentity.None && property.Column.Default is { } text && !DefaultValue.IsNull(text))
            initializer = Default(property, text, attributes);

        return (attributes, initializer);
    }

    private string? Column(PropertyPlan property)
    {
        List<string> arguments = [];
        if (Identifiers.ToDatabase(property.Name, isPascalCase) != property.Column.Name)
            arguments.Add(SourceText.Quote(property.Column.Name));

        if (KeyOrder(property) is { } order)
            arguments.Add("Order = " + order.ToString(CultureInfo.InvariantCulture));

        if (property.Type.TypeName is { } type)
            arguments.Add("TypeName = " + SourceText.Quote(type));

        return arguments.Count == 0 ? null : "Column(" + string.Join(", ", arguments) + ")";
    }

    /// <summary>The place in the key, where the properties stand in another order.</summary>
    private int? KeyOrder(PropertyPlan property)
    {
        if (!plan.Key.Contains(property) || plan.Properties.Where(plan.Key.Contains).SequenceEqual(plan.Key))
            return null;

        return plan.Key.ToList().IndexOf(property);
    }

    /// <summary>Who makes the value, where the product would take somebody else for it; null where it need not be said.</summary>
    private string? Generated(PropertyPlan property)
    {
        bool isIdentity = property.Column.Identity != SchemaIdentity.None;
        bool isTaken = plan.Key is [{ } only] && ReferenceEquals(only, property) && property.Type is { IsInteger: true, Enum: null }
            && !foreign.Contains(property.Name);
        if (property.IsComputed)
            return Computed(property) is null ? "Computed" : null;

        return isIdentity == isTaken ? null : isIdentity ? "Identity" : "None";
    }

    private string? Collation(PropertyPlan property)
    {
        if (property.Column.Collation is not { } collation || (lookup.IsSqlite && collation.Equals("BINARY", StringComparison.OrdinalIgnoreCase)))
            return null;

        if (property.Type is { Clr: "string", IsJson: false, ForeignType: null })
            return collation;

        report.Lose("collations of columns that are no texts in C#", Place(property), collation);
        return null;
    }

    /// <summary>What the column is computed by; null where it is not, or where the attribute cannot say it.</summary>
    private string? Computed(PropertyPlan property) =>
        property.IsComputed && !plan.Key.Contains(property) && SqlUse.Flaw(plan, property.Column.Expression) is null ? property.Column.Expression : null;

    private string? Default(PropertyPlan property, string text, List<string> attributes)
    {
        if (DefaultValue.Of(text, property.Type, Reference) is var (literal, argument))
        {
            attributes.Add("DefaultValue(" + argument + ")");
            return IsDefault(literal, property) ? null : literal;
        }

        bool isCounted = plan.Key is [{ } only] && ReferenceEquals(only, property) && property.Type.IsInteger;
        if ((isCounted ? "the program gives the key" : SqlUse.Flaw(plan, text)) is { } flaw)
        {
            report.Lose("defaults", Place(property), text + " (" + flaw + ")");
            return null;
        }

        attributes.Add("DefaultSql(" + SourceText.Quote(text) + ")");
        return property.Type.IsReference && !property.IsNullable ? Filled : null;
    }

    /// <summary>The property begins with the value anyway.</summary>
    private static bool IsDefault(string literal, PropertyPlan property) =>
        !property.IsNullable && (literal is "false" or "0" or "0m" or "0d" or "0f");

    private string Reference(EnumPlan type) => EntityPlan.Reference(plan, relations, type.Namespace, type.Name);

    private string Place(PropertyPlan property) => lookup.Display(plan.Table) + "." + property.Column.Name;
}
