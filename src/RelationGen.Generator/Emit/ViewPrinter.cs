using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints views so that one that cannot be printed costs itself alone.</summary>
internal static class ViewPrinter
{
    /// <summary>Adds the file to the project, and says what is missing.</summary>
    public static void Add(SourceProductionContext output, ViewModel view, EquatableArray<string> sharedNames)
    {
        if (view.Failure is { } parse)
            output.ReportDiagnostic(Failure.Missing("parse", view.Type.Name, parse));

        try
        {
            Failure.Enter("print", view.Type.Name);
            Add(output, view, ViewEmitter.Emit(view), sharedNames);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            output.ReportDiagnostic(Failure.Missing("print", view.Type.Name, Failure.Describe(exception)));
            string error = Failure.Problem("print", view.Type.Name, Location.None, exception).Text;
            Add(output, view, ViewEmitter.Emit(view.Broken(error)), sharedNames);
        }
    }

    private static void Add(SourceProductionContext output, ViewModel view, string text, EquatableArray<string> sharedNames) =>
        output.AddSource(HintNames.Of(view.Type, sharedNames), SourceText.From(text, Encoding.UTF8));
}
