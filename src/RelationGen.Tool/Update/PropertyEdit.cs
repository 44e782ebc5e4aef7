using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Changes single tokens and attributes of a property, and leaves everything between them as it is.</summary>
internal sealed class PropertyEdit(SourceCode file, PropertyDeclarationSyntax property)
{
    private readonly Dictionary<AttributeSyntax, string?> _changed = [];
    private readonly List<string> _added = [];
    private readonly List<TextChange> _changes = [];

    /// <summary>The type as it is written, without <c>?</c>.</summary>
    public string Type => Inner.ToString();

    private TypeSyntax Inner => property.Type is NullableTypeSyntax nullable ? nullable.ElementType : property.Type;

    /// <summary>Gives the property a type.</summary>
    public void SetType(string type)
    {
        if (Type != type)
            _changes.Add(new TextChange(Inner.Span, type));
    }

    /// <summary>Adds <c>?</c> to the type, or takes it away.</summary>
    public void SetNullable(bool isNullable)
    {
        if (property.Type is NullableTypeSyntax nullable && !isNullable)
            _changes.Add(new TextChange(nullable.QuestionToken.Span, string.Empty));
        else if (property.Type is not NullableTypeSyntax && isNullable)
            _changes.Add(new TextChange(new TextSpan(property.Type.Span.End, 0), "?"));
    }

    /// <summary>Adds <c>required</c>, or takes it away.</summary>
    public void SetRequired(bool isRequired)
    {
        SyntaxToken keyword = property.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));
        if (isRequired && keyword == default)
            _changes.Add(new TextChange(new TextSpan(property.Type.SpanStart, 0), "required "));
        else if (!isRequired && keyword != default)
            _changes.Add(new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), string.Empty));
    }

    /// <summary>Gives an attribute this text, adds it, or takes it away where the text is null.</summary>
    /// <param name="name">The name of the attribute.</param>
    /// <param name="text">The attribute without brackets.</param>
    public void SetAttribute(string name, string? text)
    {
        AttributeSyntax? there = Attributes.Find(property, name);
        if (there is null && text is not null)
            _added.Add(text);
        else if (there is not null && there.ToString() != text)
            _changed[there] = text;
    }

    /// <summary>Gives a named argument of an attribute another value, or takes it away.</summary>
    public void SetArgument(AttributeSyntax attribute, string name, string? value)
    {
        if (Attributes.Set(attribute, name, value) is { } change)
            _changes.Add(change);
    }

    /// <summary>Replaces an expression.</summary>
    public void Replace(ExpressionSyntax expression, string text) => _changes.Add(new TextChange(expression.Span, text));

    /// <summary>Gives the property something to begin with, or takes it away.</summary>
    public void SetInitializer(string? text)
    {
        if (property.Initializer is { } initializer && text is null)
        {
            _changes.Add(new TextChange(
                TextSpan.FromBounds(initializer.GetFirstToken().GetPreviousToken().Span.End, property.SemicolonToken.Span.End),
                string.Empty));
        }
        else if (property.Initializer is { } there && there.Value.ToString() != text)
        {
            _changes.Add(new TextChange(there.Value.Span, text!));
        }
        else if (property.Initializer is null && text is not null && property.AccessorList is { } accessors)
        {
            _changes.Add(new TextChange(new TextSpan(accessors.Span.End, 0), " = " + text + ";"));
        }
    }

    /// <summary>Makes the setter private, or as visible as the property.</summary>
    public void SetPrivate(bool isPrivate)
    {
        AccessorDeclarationSyntax? setter = property.AccessorList?.Accessors.FirstOrDefault(
            accessor => accessor.Keyword.IsKind(SyntaxKind.SetKeyword) || accessor.Keyword.IsKind(SyntaxKind.InitKeyword));
        if (setter is null)
            return;

        SyntaxToken keyword = setter.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword));
        if (isPrivate && setter.Modifiers.Count == 0)
            _changes.Add(new TextChange(new TextSpan(setter.Keyword.SpanStart, 0), "private "));
        else if (!isPrivate && keyword != default)
            _changes.Add(new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), string.Empty));
    }

    /// <summary>All that changes.</summary>
    public IReadOnlyList<TextChange> Changes()
    {
        List<TextChange> changes = [.. _changes];
        AttributeListSyntax? home = property.AttributeLists.FirstOrDefault(list => !list.Attributes.All(IsRemoved));
        foreach (AttributeListSyntax list in property.AttributeLists)
            changes.AddRange(ChangesOf(list, ReferenceEquals(list, home) ? _added : []));

        if (home is null && _added.Count > 0)
        {
            // Behind the lists that go away, whose lines go with them.
            int start = property.AttributeLists.Count > 0 ? property.AttributeLists[^1].GetLastToken().GetNextToken().SpanStart
                : property.SpanStart;
            changes.Add(
                new TextChange(new TextSpan(start, 0), "[" + string.Join(", ", _added) + "]" + file.LineEnd + file.IndentOf(start)));
        }

        return changes;
    }

    private bool IsRemoved(AttributeSyntax attribute) => _changed.TryGetValue(attribute, out string? text) && text is null;

    private IEnumerable<TextChange> ChangesOf(AttributeListSyntax list, List<string> added)
    {
        if (list.Attributes.All(IsRemoved))
        {
            yield return new TextChange(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart), string.Empty);
            yield break;
        }

        if (list.Attributes.Any(IsRemoved))
        {
            IEnumerable<string> rest = list.Attributes.Where(attribute => !IsRemoved(attribute))
                .Select(attribute => _changed.GetValueOrDefault(attribute) ?? attribute.ToString());
            yield return new TextChange(
                TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes[^1].Span.End), string.Join(", ", rest.Concat(added)));
            yield break;
        }

        foreach (AttributeSyntax attribute in list.Attributes)
        {
            if (_changed.TryGetValue(attribute, out string? text))
                yield return new TextChange(attribute.Span, text!);
        }

        if (added.Count > 0)
            yield return new TextChange(new TextSpan(list.Attributes[^1].Span.End, 0), string.Concat(added.Select(text => ", " + text)));
    }
}
