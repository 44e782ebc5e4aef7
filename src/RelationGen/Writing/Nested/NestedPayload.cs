using System.Diagnostics.CodeAnalysis;

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

        var payload = new TPayload();
        fill(payload);
        return payload;
    }
}
