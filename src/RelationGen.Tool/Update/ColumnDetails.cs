using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Compares what attributes of a property say of its column: the length, the type, the collation and the default.</summary>
internal sealed class ColumnDetails(
    SchemaSnapshot snapshot, SourceCode file, PropertyDeclarationSyntax property, PropertyPlan plan, IReadOnlyList<string> attributes,
    string? initializer)
{
    private readonly PropertyEdit _edit = new(file, property);

    /// <summary>What is edited, as half sentences.</summary>
    public List<string> Edits { get; } = [];

    /// <summary>What is worth knowing, as half sentences.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The changes of the source.</summary>
    public IReadOnlyList<TextChange> Changes => _edit.Changes();

    /// <summary>Compares all of them.</summary>
    public void Compare(SchemaColumn found)
    {
        CompareLength();
        CompareType(found);
        CompareCollation(found);
        CompareDefault(found);
    }

    private void CompareLength()
    {
        if (plan.Type.MaxLength is { } length && Argument("MaxLength") is LiteralExpressionSyntax { Token.Value: int said } literal
            && said != length)
        {
            _edit.Replace(literal, length.ToString(CultureInfo.InvariantCulture));
            Edits.Add($"a length of {length}, as that of its column");
        }
    }

    private void CompareType(SchemaColumn found)
    {
        if (Attributes.Find(property, "Column") is not { } column || Attributes.Argument(column, "TypeName") is not { } argument
            || Attributes.TextOf(argument) is not { } said || TypeNames.Same(snapshot, said, found.Type)
            || string.Equals(said, plan.Type.TypeName, StringComparison.OrdinalIgnoreCase))
            return;

        // SQLite keeps what was declared and looks at a part of it alone.
        if (plan.Type.TypeName is { } type)
            _edit.SetArgument(column, "TypeName", Scaffold.SourceText.Quote(type));
        else if (column.ArgumentList!.Arguments.Count == 1)
            _edit.SetAttribute("Column", null);
        else
            _edit.SetArgument(column, "TypeName", null);

        Edits.Add($"the type {found.Type} of its column, in the place of {said}");
    }

    private void CompareCollation(SchemaColumn found)
    {
        if (Argument("Collation") is { } said && said.IsKind(SyntaxKind.StringLiteralExpression)
            && ColumnAttributes.Of(attributes, "Collation") is { } wanted && found.Collation is { } collation
            && !string.Equals(((LiteralExpressionSyntax)said).Token.ValueText, collation, StringComparison.OrdinalIgnoreCase))
        {
            _edit.SetAttribute("Collation", wanted);
            Edits.Add($"the collation {collation} of its column");
        }
    }

    private void CompareDefault(SchemaColumn found)
    {
        AttributeSyntax? there = Attributes.Find(property, "DefaultValue") ?? Attributes.Find(property, "DefaultSql");
        string? wanted = ColumnAttributes.Of(attributes, "DefaultValue") ?? ColumnAttributes.Of(attributes, "DefaultSql");
        if ((there is null ? null : Said(Attributes.Simple(there))) == (wanted is null ? null : Said(wanted)))
            return;

        if (there is null)
        {
            Notes.Add($"its column has the default {found.Default}, of which the class says nothing");
        }
        else if (wanted is null || Attributes.Positional(there)?.Expression is not { } old || !IsLiteral(old))
        {
            Notes.Add(found.Default is null
                ? $"its column has no default, and the class says {there}"
                : $"its column has the default {found.Default}, and the class says {there}");
        }
        else
        {
            _edit.SetAttribute("DefaultValue", ColumnAttributes.Of(attributes, "DefaultValue"));
            _edit.SetAttribute("DefaultSql", ColumnAttributes.Of(attributes, "DefaultSql"));
            if (property.Initializer is null || Number(property.Initializer.Value.ToString()) == Number(old.ToString())
                || property.Initializer.Value.ToString() == "null!")
                _edit.SetInitializer(initializer);

            Edits.Add($"the default {found.Default} of its column");
        }
    }

    private ExpressionSyntax? Argument(string attribute) =>
        Attributes.Find(property, attribute) is { } found ? Attributes.Positional(found)?.Expression : null;

    private static bool IsLiteral(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    /// <summary>An attribute without the suffix of a number.</summary>
    private static string Said(string attribute) => Number(attribute.TrimEnd(')'));

    private static string Number(string text) =>
        text.Length > 1 && char.IsAsciiDigit(text[^2]) ? text.TrimEnd('l', 'L', 'm', 'M', 'd', 'D', 'f', 'F') : text;
}
