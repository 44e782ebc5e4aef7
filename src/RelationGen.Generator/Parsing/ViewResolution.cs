using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>What was concluded about one view: what its members are read from, or what is wrong with it.</summary>
internal sealed class ViewResolution(ViewFacts facts)
{
    public ViewFacts Facts { get; } = facts;

    /// <summary>What is known of the entity; null where it is none.</summary>
    public EntityFacts? Entity { get; set; }

    /// <summary>The members, as far as nothing is wrong with them.</summary>
    public List<ViewMemberModel> Members { get; } = [];

    public List<Problem> Problems { get; } = [.. facts.Problems];

    /// <summary>The first mistake that keeps rows from being read; it may be reported elsewhere.</summary>
    public string? Error { get; private set; } = facts.Error;

    public void Report(Problem problem)
    {
        Problems.Add(problem);
        Fail(problem.Text);
    }

    /// <summary>The view cannot work, and the compiler or another declaration says why.</summary>
    public void Fail(string why) => Error ??= why;
}
