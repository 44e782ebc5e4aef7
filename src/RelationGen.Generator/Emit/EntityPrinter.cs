using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>The file of an entity, or what kept it from being printed.</summary>
/// <param name="Entity">What is printed.</param>
/// <param name="HintName">The name of the file.</param>
/// <param name="Text">The file; null when there is none.</param>
/// <param name="Failure">The exception of ours and the step that threw it; null, as it should be.</param>
internal sealed record PrintedEntity(EntityModel Entity, string HintName, SourceText? Text, (string Step, string What)? Failure);

/// <summary>Prints entities so that one that cannot be printed costs itself and what leads there.</summary>
internal static class EntityPrinter
{
    /// <summary>The file; a part of it when it cannot be printed whole.</summary>
    public static PrintedEntity Print(EntityModel entity, EquatableArray<string> sharedNames)
    {
        string hintName = HintNames.Of(entity.Type, sharedNames);
        try
        {
            Failure.Enter("print", entity.Type.Name);
            return new PrintedEntity(entity, hintName, ToText(entity), entity.Failure is { } failure ? ("parse", failure) : null);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return PrintDespite(exception, entity, hintName);
        }
    }

    /// <summary>Adds the file to the project, and says what is missing. What leads to broken entities is printed anew, as relations that throw.</summary>
    public static void Add(SourceProductionContext output, PrintedEntity printed, EquatableArray<string> broken)
    {
        if (printed.Failure is { } failure)
            output.ReportDiagnostic(Failure.Missing(failure.Step, printed.Entity.Type.Name, failure.What));

        if (printed.Text is not null)
            output.AddSource(printed.HintName, broken.Count > 0 && printed.Failure is null ? ToText(printed.Entity.Without(broken)) : printed.Text);
    }

    private static PrintedEntity PrintDespite(Exception exception, EntityModel entity, string hintName)
    {
        (string, string) failure = ("print", Failure.Describe(exception));
        try
        {
            EntityModel broken = entity.Broken(Failure.Problem("print", entity.Type.Name, Location.None, exception).Text);
            return new PrintedEntity(broken, hintName, ToText(broken), failure);
        }
        catch (Exception further) when (Failure.Is(further))
        {
            return new PrintedEntity(entity, hintName, Text: null, failure);
        }
    }

    private static SourceText ToText(EntityModel entity) => SourceText.From(EntityEmitter.Emit(entity), Encoding.UTF8);
}
