using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>
/// What becomes of a property: single tokens and attributes of it change, and everything between them stays as it is. A property has one
/// of them (<see cref="SourceEdits.Of"/>), and text is made of it when all has been said.
/// </summary>
internal sealed class PropertyEdit(SourceCode file, PropertyDeclarationSyntax property)
{
    /// <summary>What a property begins with that gets its value later; the compiler wants to be told.</summary>
    public const string Later = "null!";

    private readonly Dictionary<string, AttributeEdit> _attributes = new(StringComparer.Ordinal);
    private string? _type;
    private bool? _isNullable;
    private bool? _isRequired;
    private bool? _isPrivate;
    private bool _isInitialized;
    private string? _initializer;

    /// <summary>The type as it will be written, without <c>?</c>.</summary>
    public string Type => _type ?? Inner.ToString();

    /// <summary>The type will have a <c>?</c>.</summary>
    public bool IsNullable => _isNullable ?? property.Type is NullableTypeSyntax;

    /// <summary>What the property will begin with; null where that is nothing.</summary>
    public string? Initializer => _isInitialized ? _initializer : property.Initializer?.Value.ToString();

    private TypeSyntax Inner => property.Type is NullableTypeSyntax nullable ? nullable.ElementType : property.Type;

    private SyntaxToken Required => property.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));

    private AccessorDeclarationSyntax? Setter => property.AccessorList?.Accessors.FirstOrDefault(
        accessor => accessor.Keyword.IsKind(SyntaxKind.SetKeyword) || accessor.Keyword.IsKind(SyntaxKind.InitKeyword));

    /// <summary>Gives the property a type.</summary>
    public void SetType(string type) => _type = type;

    /// <summary>Adds <c>?</c> to the type, or takes it away.</summary>
    public void SetNullable(bool isNullable) => _isNullable = isNullable;

    /// <summary>
    /// Adds <c>required</c>, or takes it away. Where it cannot be, because not everybody who makes an object can set the property, the
    /// property begins with <see cref="Later"/>.
    /// </summary>
    public void SetRequired(bool isRequired) => _isRequired = isRequired;

    /// <summary>Gives the property something to begin with, or takes it away.</summary>
    public void SetInitializer(string? text)
    {
        _isInitialized = true;
        _initializer = text;
    }

    /// <summary>Makes the setter private, or as visible as the property.</summary>
    public void SetPrivate(bool isPrivate) => _isPrivate = isPrivate;

    /// <summary>Gives an attribute these arguments, adds it, or takes it away where the text is null.</summary>
    /// <param name="name">The name of the attribute.</param>
    /// <param name="text">The attribute without brackets.</param>
    public void SetAttribute(string name, string? text)
    {
        if (text is null)
            Of(name).Remove();
        else
            Of(name).Become(text);
    }

    /// <summary>Gives an argument of an attribute another value, or takes it away; the attribute is added where it has to be.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="argument">The name of the argument; null for the first of those without one.</param>
    /// <param name="value">The value as it is written.</param>
    public void SetArgument(string attribute, string? argument, string? value) => Of(attribute).Set(argument, value);

    /// <summary>All that changes.</summary>
    public IReadOnlyList<TextChange> Changes() =>
        [.. TypeChanges(), .. RequiredChanges(), .. SetterChanges(), .. InitializerChanges(), .. AttributeChanges()];

    private AttributeEdit Of(string name)
    {
        if (!_attributes.TryGetValue(name, out AttributeEdit? edit))
            _attributes.Add(name, edit = new AttributeEdit(name, Attributes.Find(property, name)));

        return edit;
    }

    private IEnumerable<TextChange> TypeChanges()
    {
        if (Type != Inner.ToString())
            yield return new TextChange(Inner.Span, Type);

        if (property.Type is NullableTypeSyntax nullable && !IsNullable)
            yield return new TextChange(nullable.QuestionToken.Span, string.Empty);
        else if (property.Type is not NullableTypeSyntax && IsNullable)
            yield return new TextChange(new TextSpan(property.Type.Span.End, 0), "?");
    }

    private IEnumerable<TextChange> RequiredChanges()
    {
        if (_isRequired == true && CanBeRequired && Required == default)
            yield return new TextChange(new TextSpan(property.Type.SpanStart, 0), "required ");
        else if (_isRequired == false && Required != default)
            yield return Removed(Required);
    }

    /// <summary>Everybody who sees the class can set the property, as the compiler demands (CS9032).</summary>
    private bool CanBeRequired => Setter is { } setter
        && (_isPrivate == false ? setter.Modifiers.All(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword))
            : _isPrivate != true && setter.Modifiers.Count == 0)
        && (property.Modifiers.Any(SyntaxKind.PublicKeyword)
            || (property.Modifiers.Any(SyntaxKind.InternalKeyword)
                && property.Parent is TypeDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PublicKeyword)));

    private IEnumerable<TextChange> SetterChanges()
    {
        if (_isPrivate is not { } isPrivate || Setter is not { } setter)
            yield break;

        SyntaxToken keyword = setter.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword));
        if (isPrivate && setter.Modifiers.Count == 0 && !property.Modifiers.Any(SyntaxKind.PrivateKeyword))
            yield return new TextChange(new TextSpan(setter.Keyword.SpanStart, 0), "private ");
        else if (!isPrivate && keyword != default)
            yield return Removed(keyword);
    }

    private IEnumerable<TextChange> InitializerChanges()
    {
        string? text = _isRequired == true && !CanBeRequired && Initializer is null ? Later : Initializer;
        if (property.Initializer is { } there)
        {
            if (text is null)
            {
                yield return new TextChange(
                    TextSpan.FromBounds(file.StartOfBlanks(there.SpanStart), property.SemicolonToken.Span.End), string.Empty);
            }
            else if (there.Value.ToString() != text)
            {
                yield return new TextChange(there.Value.Span, text);
            }
        }
        else if (text is not null && property.AccessorList is { } accessors)
        {
            yield return new TextChange(new TextSpan(accessors.Span.End, 0), " = " + text + ";");
        }
    }

    private IEnumerable<TextChange> AttributeChanges()
    {
        string[] added = [.. _attributes.Values.Select(edit => edit.Added).OfType<string>()];
        HashSet<AttributeSyntax> removed = [.. _attributes.Values.Where(edit => edit.IsRemoved).Select(edit => edit.There!)];
        AttributeListSyntax? home = property.AttributeLists.FirstOrDefault(list => !list.Attributes.All(removed.Contains));
        foreach (AttributeListSyntax list in property.AttributeLists)
        {
            if (list.Attributes.All(removed.Contains))
            {
                yield return Removed(list);
                continue;
            }

            foreach (TextChange change in ListRemoval.Of(file, list.Attributes, removed.Contains))
                yield return change;

            // Behind what the last attribute gets, as that may end where it does.
            foreach (TextChange change in _attributes.Values.Where(edit => edit.There?.Parent == list)
                .SelectMany(edit => edit.Changes(file)))
                yield return change;

            if (ReferenceEquals(list, home) && added.Length > 0)
            {
                yield return new TextChange(
                    new TextSpan(list.Attributes.Last(attribute => !removed.Contains(attribute)).Span.End, 0),
                    string.Concat(added.Select(text => ", " + text)));
            }
        }

        if (home is null && added.Length > 0)
        {
            // Behind the lists that go away, whose lines go with them.
            int start = property.AttributeLists.Count > 0 ? property.AttributeLists[^1].GetLastToken().GetNextToken().SpanStart
                : property.SpanStart;
            yield return new TextChange(new TextSpan(start, 0), "[" + string.Join(", ", added) + "]" + file.LineEnd + file.IndentOf(start));
        }
    }

    /// <summary>A list that stands alone takes its lines along; what is written behind it or below it stays.</summary>
    private TextChange Removed(AttributeListSyntax list)
    {
        TextLineCollection lines = file.Text.Lines;
        TextLine last = lines.GetLineFromPosition(list.Span.End);
        int start = file.StartOfBlanks(list.SpanStart);
        int end = file.EndOfBlanks(list.Span.End);
        bool isAlone = start == lines.GetLineFromPosition(list.SpanStart).Start && end == last.End;
        return new TextChange(
            isAlone ? TextSpan.FromBounds(start, last.EndIncludingLineBreak) : TextSpan.FromBounds(list.SpanStart, end), string.Empty);
    }

    private TextChange Removed(SyntaxToken keyword) =>
        new(TextSpan.FromBounds(keyword.SpanStart, file.EndOfBlanks(keyword.Span.End)), string.Empty);
}
