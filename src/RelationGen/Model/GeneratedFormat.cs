namespace RelationGen;

/// <summary>
/// Which generated code this library serves. What generators write has a number, which is raised when a library that knew the code before
/// could not run the code after.
/// </summary>
internal static class GeneratedFormat
{
    /// <summary>The first format that is still served.</summary>
    public const int Oldest = 1;

    /// <summary>What the generator of this version writes.</summary>
    public const int Newest = 1;

    /// <exception cref="RelationException">It is older or newer than what is served.</exception>
    public static void Demand(int format, Type home)
    {
        if (format is >= Oldest and <= Newest)
            return;

        string assembly = home.Assembly.GetName().Name!;
        string library = typeof(GeneratedFormat).Assembly.GetName().Version!.ToString(3);
        (string age, string served, string advice) = format < Oldest
            ? ("an older", $"serves formats from {Oldest} on", $"Build {assembly} again with RelationGen {library}.")
            : ("a newer", $"knows formats up to {Newest}",
                $"Reference the version of RelationGen that {assembly} was built with, or a newer one.");
        throw new RelationException(
            $"{assembly} holds code that {age} generator of RelationGen wrote (format {format}), "
            + $"and RelationGen {library}, which runs here, {served}. {advice}");
    }
}
