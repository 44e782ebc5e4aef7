using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>
/// Gives a property what its column asks for, and nothing else: of a column of another type that is the type with what belongs to it, and
/// of one that somebody else fills that is who does.
/// </summary>
/// <param name="snapshot">The database.</param>
/// <param name="property">The property.</param>
/// <param name="edit">The edit of it.</param>
/// <param name="code">What the class says of the column.</param>
/// <param name="plan">What a scaffold says of it.</param>
/// <param name="written">What a scaffold writes of it.</param>
internal sealed class ColumnSync(
    SchemaSnapshot snapshot, PropertyDeclarationSyntax property, PropertyEdit edit, CodeColumn code, PropertyPlan plan,
    WrittenProperty written)
{
    private readonly PropertyType _type = plan.Type;

    /// <summary>The property gets another type of C#.</summary>
    public bool IsOtherType { get; } =
        PlainTypes.Contains(code.ClrType) && !PlainTypes.Same(code.ClrType, plan.Type.Clr);

    /// <summary>The value that the property begins with is none of the type of its column, and only a person knows another.</summary>
    public bool HasValueOfOldType => IsOtherType && property.Initializer is { } initializer
        && !ColumnDetails.IsReplaceable(property, initializer.Value.ToString())
        && !(_type.Clr is "long" or "decimal" or "double" && ColumnDetails.IsNumber(initializer.Value));

    /// <summary>Gives it the type, and what says more of it.</summary>
    /// <param name="isNullWrong">Whether it admits null is otherwise too.</param>
    public void Retype(bool isNullWrong)
    {
        if (IsOtherType)
            edit.SetType(_type.Clr);

        if (isNullWrong)
            edit.SetNullable(plan.IsNullable);

        edit.SetArgument("Column", "TypeName", _type.TypeName is { } name ? Scaffold.SourceText.Quote(name) : null);
        Follow("JsonColumn");
        Follow("ExistingType");

        // In SQLite a length is a rule of the program alone.
        if (_type.MaxLength is not null || IsOtherType || snapshot.Engine != SchemaEngine.Sqlite)
            Follow("MaxLength");

        if (IsOtherType && written.Attribute("Collation") is null)
            edit.SetAttribute("Collation", null);

        if (edit.Initializer == PropertyEdit.Later && !_type.IsReference)
            edit.SetInitializer(null);
    }

    /// <summary>Demands a value of those who make an object where the type needs one, when all else is known.</summary>
    public void Demand(bool isNullWrong)
    {
        bool wasReference = code.ClrType == "string" || code.ClrType.EndsWith("[]", StringComparison.Ordinal);
        if (IsOtherType && wasReference && !_type.IsReference)
            edit.SetRequired(false);
        else if (_type.IsReference && (edit.IsNullable || edit.Initializer is not null) && (isNullWrong || IsOtherType))
            edit.SetRequired(false);
        else if (_type.IsReference && (isNullWrong || (IsOtherType && !wasReference)))
            edit.SetRequired(true);
    }

    /// <summary>Says who makes the value.</summary>
    public void Remake()
    {
        Follow("DatabaseGenerated");
        AttributeSyntax? there = Attributes.Find(property, "Computed");
        if (there is null || written.Attribute("Computed") is null
            || !SqlTexts.Same(Attributes.TextOf(Attributes.Positional(there)), plan.Column.Expression))
            Follow("Computed");

        bool isEmpty = _type.IsReference && !edit.IsNullable;
        if (plan.IsComputed)
        {
            edit.SetPrivate(true);
            edit.SetRequired(false);
            edit.SetAttribute("DefaultValue", null);
            edit.SetAttribute("DefaultSql", null);
            if (isEmpty && edit.Initializer is null)
                edit.SetInitializer(PropertyEdit.Later);
        }
        else if (code.Generated == CodeGeneration.Computed)
        {
            edit.SetPrivate(false);
            if (isEmpty && edit.Initializer == PropertyEdit.Later && written.Initializer is null)
            {
                edit.SetInitializer(null);
                edit.SetRequired(true);
            }
        }
    }

    private void Follow(string attribute) => edit.SetAttribute(attribute, written.Attribute(attribute));
}
