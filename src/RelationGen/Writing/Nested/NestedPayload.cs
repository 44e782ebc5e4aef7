using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Runs the lambda of a payload.</summary>
internal static class NestedPayload
{
    /// <summary>What the lambda asks for; null without one.</summary>
    [return: NotNullIfNotNull(nameof(fill))]
    public static TPayload? Build<TPayload>(Action<TPayload>? fill)
        where TPayload : class, new()
    {
        if (fill is null)
            return null;

        ThrowIfTooDeep();
        var payload = new TPayload();
        fill(payload);
        return payload;
    }

    /// <summary>Rows nest as deep as a program makes them; a stack that overflows would end the process.</summary>
    /// <exception cref="InvalidOperationException">The change is nested too deeply.</exception>
    public static void ThrowIfTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InvalidOperationException(
                "The rows are nested too deeply to be written in one change; write a part of the levels, and then what is below them.");
    }
}
