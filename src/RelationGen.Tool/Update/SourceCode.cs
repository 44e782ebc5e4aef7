using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>One source of a project: its text, byte for byte, and what it says.</summary>
internal sealed class SourceCode
{
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private readonly bool _hasMark;

    /// <summary>Takes a text apart.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">All of it, with the mark that it may begin with.</param>
    public SourceCode(string path, string text)
    {
        Path = path;
        _hasMark = text.StartsWith(Mark);
        Text = SourceText.From(_hasMark ? text[1..] : text);
        Root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Text, Options, path).GetRoot();
        Error = Root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public SourceText Text { get; }

    /// <summary>The text as syntax.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>The first thing that is no C#; null where all is.</summary>
    public Diagnostic? Error { get; }

    /// <summary>What its lines end with.</summary>
    public string LineEnd { get; }

    /// <summary>The usings that hold for the whole project.</summary>
    public IEnumerable<string> GlobalUsings => Root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        .Select(UsedBy).OfType<string>();

    /// <summary>
    /// What a using says: a namespace, <c>static</c> and a type, or a name, <c>=</c> and what it stands for; null where that is no name.
    /// </summary>
    public static string? UsedBy(UsingDirectiveSyntax directive)
    {
        if (directive.Name?.ToString() is not { } name)
            return null;

        name = name.StartsWith("global::", StringComparison.Ordinal) ? name["global::".Length..] : name;
        return directive.Alias is { } alias ? alias.Name + " = " + name
            : directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) ? "static " + name : name;
    }

    /// <summary>Reads a file; null where it is no UTF-8, so that writing it again would change it.</summary>
    public static SourceCode? Read(string path)
    {
        try
        {
            return new SourceCode(path, Utf8.GetString(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The text with changes, and with its mark.</summary>
    public string With(IEnumerable<TextChange> changes) =>
        (_hasMark ? Mark.ToString() : string.Empty) + Text.WithChanges(changes);

    /// <summary>The line of a place, as people count.</summary>
    public int LineOf(int position) => Text.Lines.GetLineFromPosition(position).LineNumber + 1;

    /// <summary>Where the blanks begin that end at a place; never before its line.</summary>
    public int StartOfBlanks(int position)
    {
        while (position > 0 && Text[position - 1] is (' ' or '\t'))
            position--;

        return position;
    }

    /// <summary>Where the blanks end that begin at a place; never behind its line.</summary>
    public int EndOfBlanks(int position)
    {
        while (position < Text.Length && Text[position] is (' ' or '\t'))
            position++;

        return position;
    }

    /// <summary>The blanks that the line of a place begins with.</summary>
    public string IndentOf(int position)
    {
        string line = Text.Lines.GetLineFromPosition(position).ToString();
        return line[..(line.Length - line.TrimStart().Length)];
    }
}
