using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Diagnostics;

/// <summary>
/// An exception of our own. It costs what was being done when it was thrown, one entity, one relation or one check, and is said as a diagnostic;
/// without that the compiler would drop the whole generator or analyzer.
/// </summary>
internal static class Failure
{
    private const string LeftOut = "left out";
    private const string NotChecked = "not checked";

    /// <summary>Lets tests fail a step: receives the name of the step and that of the entity, and throws.</summary>
    public static Action<string, string>? Injected { get; set; }

    /// <summary>Where a step begins.</summary>
    public static void Enter(string step, string name) => Injected?.Invoke(step, name);

    /// <summary>The exception is a failure, and not the signal that nobody waits for the result any more.</summary>
    public static bool Is(Exception exception) => exception is not OperationCanceledException;

    /// <summary>What is said of something that is missing now.</summary>
    public static Problem Problem(string step, string name, Location location, Exception exception) =>
        new(Descriptors.InternalFailure, location, Other: null, ImmutableDictionary<string, string?>.Empty, [step, name, Describe(exception), LeftOut]);

    /// <summary>What is said of a check that was not made: the declaration may be right.</summary>
    public static Diagnostic Unchecked(string step, string name, Location location, Exception exception) =>
        new Problem(Descriptors.InternalFailure, location, Other: null, ImmutableDictionary<string, string?>.Empty, [step, name, Describe(exception), NotChecked], DiagnosticSeverity.Warning)
            .ToDiagnostic();

    /// <summary>What the generator says; it has no location at hand.</summary>
    public static Diagnostic Missing(string step, string name, string what) => Diagnostic.Create(Descriptors.InternalFailure, Location.None, step, name, what, LeftOut);

    /// <summary>The exception on one line, with the method that threw it.</summary>
    public static string Describe(Exception exception)
    {
        System.Reflection.MethodBase? method = new StackTrace(exception).GetFrame(0)?.GetMethod();
        string message = string.Join(" ", exception.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return exception.GetType().Name + (method is null ? string.Empty : " in " + method.DeclaringType?.Name + "." + method.Name) + ": " + message;
    }
}
