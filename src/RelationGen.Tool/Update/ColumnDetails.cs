using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Compares what attributes of a property say of its column: the length, the type, the collation and the default.</summary>
internal sealed class ColumnDetails(
    SchemaSnapshot snapshot, PropertyDeclarationSyntax property, PropertyEdit edit, PropertyPlan plan, WrittenProperty written)
{
    private const string Value = "DefaultValue";
    private const string Sql = "DefaultSql";

    /// <summary>What is edited, as half sentences.</summary>
    public List<string> Edits { get; } = [];

    /// <summary>What is worth knowing, as half sentences.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Compares all of them.</summary>
    /// <param name="isRetyped">The type was compared, and the default is one of another type now.</param>
    public void Compare(bool isRetyped)
    {
        if (!isRetyped)
        {
            CompareLength();
            CompareType();
        }

        CompareCollation();
        CompareDefault(isRetyped);
    }

    /// <summary>
    /// What a property begins with is no value of the user's: it is the default of the column, or stands for a value that comes later.
    /// </summary>
    public static bool IsReplaceable(PropertyDeclarationSyntax property, string initializer) =>
        initializer is PropertyEdit.Later or "default!" or "default" or "null"
        || (Default(property) is { } said && Values(said) is [.., { } old]
            && Number(initializer) == Number(Values(said).Count > 1
                ? old.ToString().Trim('"') : old.ToString()));

    /// <summary>A number as it stands.</summary>
    public static bool IsNumber(ExpressionSyntax expression) => IsLiteral(expression) && char.IsAsciiDigit(expression.ToString()[^1]);

    private void CompareLength()
    {
        if (plan.Type.MaxLength is { } length && Argument("MaxLength") is LiteralExpressionSyntax { Token.Value: int said }
            && said != length)
        {
            edit.SetArgument("MaxLength", null, length.ToString(CultureInfo.InvariantCulture));
            Edits.Add($"a length of {length}, as that of its column");
        }
    }

    private void CompareType()
    {
        if (Attributes.Find(property, "Column") is not { } column || Attributes.Argument(column, "TypeName") is not { } argument
            || Attributes.TextOf(argument) is not { } said || TypeNames.Same(snapshot, said, plan.Column.Type)
            || string.Equals(said, plan.Type.TypeName, StringComparison.OrdinalIgnoreCase))
            return;

        // SQLite keeps what was declared and looks at a part of it alone.
        edit.SetArgument("Column", "TypeName", plan.Type.TypeName is { } type ? Scaffold.SourceText.Quote(type) : null);
        Edits.Add($"the type {plan.Column.Type} of its column, in the place of {said}");
    }

    private void CompareCollation()
    {
        if (Argument("Collation") is { } said && said.IsKind(SyntaxKind.StringLiteralExpression)
            && written.Attribute("Collation") is { } wanted && plan.Column.Collation is { } collation
            && !string.Equals(((LiteralExpressionSyntax)said).Token.ValueText, collation, StringComparison.OrdinalIgnoreCase))
        {
            edit.SetAttribute("Collation", wanted);
            Edits.Add($"the collation {collation} of its column");
        }
    }

    private void CompareDefault(bool isRetyped)
    {
        AttributeSyntax? there = Default(property);
        string? wanted = written.Attribute(Value) ?? written.Attribute(Sql);
        string? found = plan.Column.Default;
        if ((there is null && wanted is null) || (there is not null && wanted is not null && IsSame(there, wanted)))
            return;

        if (there is null && !isRetyped)
        {
            Notes.Add($"its column has the default {found}, of which the class says nothing");
        }
        else if ((wanted is null && !isRetyped) || (there is not null && !IsOwn(there)))
        {
            Notes.Add(found is null
                ? $"its column has no default, and the class says {there}"
                : $"its column has the default {found}, and the class says {there}");
        }
        else
        {
            SetDefault();
            Edits.Add(found is null ? "no default, as its column has none" : $"the default {found} of its column");
        }
    }

    private void SetDefault()
    {
        if (SqlArgument is { } own && Attributes.Find(property, Sql) is { } said && Attributes.Argument(said, own) is not null
            && written.Attribute(Sql) is not null)
        {
            edit.SetArgument(Sql, own, Scaffold.SourceText.Quote(plan.Column.Default!));
            return;
        }

        edit.SetAttribute(Value, written.Attribute(Value));
        edit.SetAttribute(Sql, written.Attribute(Sql));
        if (property.Initializer is null || IsReplaceable(property, property.Initializer.Value.ToString()))
            edit.SetInitializer(written.Initializer);
    }

    /// <summary>The SQL of the class is the same but for how it is written, or the value is.</summary>
    private bool IsSame(AttributeSyntax there, string wanted)
    {
        if (!Attributes.IsNamed(there, Sql) || written.Attribute(Sql) is null)
            return Said(Attributes.Simple(there)) == Said(wanted);

        AttributeArgumentSyntax? said = Attributes.Argument(there, SqlArgument) ?? Attributes.Positional(there);
        return SqlTexts.Same(Attributes.TextOf(said), plan.Column.Default);
    }

    /// <summary>The argument that has the SQL of this database where it is another.</summary>
    private string SqlArgument => snapshot.Engine == SchemaEngine.Sqlite ? "Sqlite" : "PostgreSql";

    /// <summary>The default is written out, so that another can stand in its place.</summary>
    private static bool IsOwn(AttributeSyntax there) => Values(there) is { Count: > 0 } values
        && values.All(value => IsLiteral(value) || value is TypeOfExpressionSyntax)

        // A name in braces is a property, which the database says otherwise.
        && !(Attributes.IsNamed(there, Sql) && values[0].ToString().Contains('{', StringComparison.Ordinal));

    private static IReadOnlyList<ExpressionSyntax> Values(AttributeSyntax attribute) =>
    [
        .. (attribute.ArgumentList?.Arguments ?? default).Where(argument => argument.NameEquals is null)
            .Select(argument => argument.Expression),
    ];

    private ExpressionSyntax? Argument(string attribute) =>
        Attributes.Find(property, attribute) is { } found ? Attributes.Positional(found)?.Expression : null;

    private static AttributeSyntax? Default(PropertyDeclarationSyntax property) =>
        Attributes.Find(property, Value) ?? Attributes.Find(property, Sql);

    private static bool IsLiteral(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    /// <summary>An attribute without the suffix of a number.</summary>
    private static string Said(string attribute) => Number(attribute.TrimEnd(')'));

    private static string Number(string text) =>
        text.Length > 1 && char.IsAsciiDigit(text[^2]) ? text.TrimEnd('l', 'L', 'm', 'M', 'd', 'D', 'f', 'F') : text;
}
