using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>One attribute of a property as it will be: whoever edits it says which arguments it has, and nobody writes its text.</summary>
/// <param name="name">Its name, without namespace and suffix.</param>
/// <param name="there">The attribute in the source; null where the property has none.</param>
internal sealed class AttributeEdit(string name, AttributeSyntax? there)
{
    private readonly List<string> _positional = [.. Of(there).Where(argument => argument.NameEquals is null).Select(Value)];
    private readonly List<(string Name, string Value)> _named =
        [.. Of(there).Where(argument => argument.NameEquals is not null).Select(argument => (NameOf(argument)!, Value(argument)))];

    private bool _isThere = there is not null;

    /// <summary>The attribute in the source; null where the property has none.</summary>
    public AttributeSyntax? There => there;

    /// <summary>It stands in the source, and goes.</summary>
    public bool IsRemoved => there is not null && !_isThere;

    /// <summary>The text of an attribute that is new; null where it is not.</summary>
    public string? Added => there is null && _isThere ? name + Arguments() : null;

    /// <summary>Takes it away.</summary>
    public void Remove() => _isThere = false;

    /// <summary>Gives it the arguments of a text, as <c>Column("title")</c>; what else is named in it stays.</summary>
    public void Become(string text)
    {
        AttributeSyntax wanted = SyntaxFactory.ParseCompilationUnit("[" + text + "] class C;").DescendantNodes()
            .OfType<AttributeSyntax>().First();
        _isThere = true;
        _positional.Clear();
        _positional.AddRange(Of(wanted).Where(argument => argument.NameEquals is null).Select(Value));
        foreach (AttributeArgumentSyntax argument in Of(wanted).Where(argument => argument.NameEquals is not null))
            Set(NameOf(argument), Value(argument));
    }

    /// <summary>Gives an argument another value, or takes it away where that is null; an attribute of no arguments goes with it.</summary>
    /// <param name="argument">The name of the argument; null for the first of those without one.</param>
    /// <param name="value">The value as it is written.</param>
    public void Set(string? argument, string? value)
    {
        if (!_isThere && value is null)
            return;

        _isThere = true;
        int place = argument is null ? Math.Min(0, _positional.Count - 1) : _named.FindIndex(other => other.Name == argument);
        if (value is null && place >= 0)
        {
            if (argument is null)
                _positional.RemoveAt(place);
            else
                _named.RemoveAt(place);

            _isThere = _positional.Count + _named.Count > 0;
        }
        else if (value is not null && argument is null)
        {
            if (place >= 0)
                _positional[place] = value;
            else
                _positional.Add(value);
        }
        else if (value is not null && place >= 0)
        {
            _named[place] = (argument!, value);
        }
        else if (value is not null)
        {
            _named.Add((argument!, value));
        }
    }

    /// <summary>What changes in an attribute that stays.</summary>
    public IEnumerable<TextChange> Changes(SourceCode file)
    {
        if (there is null || !_isThere)
            return [];

        AttributeArgumentSyntax[] kept = [.. Of(there).Where(argument => Wanted(argument) is not null)];
        int missing = Math.Max(0, _positional.Count - Of(there).Count(argument => argument.NameEquals is null));
        string[] positional = [.. _positional.TakeLast(missing)];
        string[] named =
        [
            .. _named.Where(argument => !Of(there).Any(other => NameOf(other) == argument.Name))
                .Select(argument => argument.Name + " = " + argument.Value),
        ];
        if (kept.Length == 0)
        {
            string arguments = Arguments();
            return (there.ArgumentList?.ToString() ?? string.Empty) == arguments ? []
                : [new TextChange(there.ArgumentList?.Span ?? new TextSpan(there.Span.End, 0), arguments)];
        }

        List<TextChange> changes = [];
        AttributeArgumentSyntax? before = kept.LastOrDefault(argument => argument.NameEquals is null);
        foreach (string text in positional)
        {
            changes.Add(before is null ? new TextChange(new TextSpan(kept[0].SpanStart, 0), text + ", ")
                : new TextChange(new TextSpan(before.Span.End, 0), ", " + text));
        }

        changes.AddRange(named.Select(text => new TextChange(new TextSpan(kept[^1].Span.End, 0), ", " + text)));
        changes.AddRange(kept.Where(argument => !IsSame(Value(argument), Wanted(argument)!))
            .Select(argument => new TextChange(argument.Expression.Span, Wanted(argument)!)));
        changes.AddRange(ListRemoval.Of(file, there.ArgumentList!.Arguments, argument => Wanted(argument) is null));
        return changes;
    }

    /// <summary>The value that an argument of the source will have; null where it goes.</summary>
    private string? Wanted(AttributeArgumentSyntax argument)
    {
        if (NameOf(argument) is { } named)
            return _named.Where(other => other.Name == named).Select(other => other.Value).FirstOrDefault();

        int place = Of(there).Where(other => other.NameEquals is null).TakeWhile(other => other != argument).Count();
        return place < _positional.Count ? _positional[place] : null;
    }

    private string Arguments() => _positional.Count + _named.Count == 0 ? string.Empty
        : "(" + string.Join(", ", _positional.Concat(_named.Select(argument => argument.Name + " = " + argument.Value))) + ")";

    /// <summary>Two texts of one value: a name may stand with what it is in, or without it.</summary>
    private static bool IsSame(string first, string second) => first == second || (IsName(first) && IsName(second)
        && first.Split('.', ':')[^1] == second.Split('.', ':')[^1]);

    private static bool IsName(string text) => Regex.IsMatch(text, @"^@?[\p{L}_][\w.:]*$", RegexOptions.CultureInvariant);

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Of(AttributeSyntax? attribute) =>
        attribute?.ArgumentList?.Arguments ?? default;

    private static string? NameOf(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText;

    private static string Value(AttributeArgumentSyntax argument) => argument.Expression.ToString();
}
