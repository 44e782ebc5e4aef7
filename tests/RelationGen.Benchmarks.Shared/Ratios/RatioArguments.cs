using System.Globalization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><c>-- --ratios [--quick] [w1 w5 …] [--rounds 5]</c>.</summary>
/// <param name="Effort">How long to take.</param>
/// <param name="Names">How the names of the workloads begin; none means all.</param>
internal sealed record RatioArguments(Effort Effort, IReadOnlyList<string> Names)
{
    public static RatioArguments Parse(string[] arguments)
    {
        Effort effort = arguments.Contains("--quick") ? Effort.Quick : Effort.Full;
        List<string> names = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--rounds")
                effort = effort with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) };
            else if (arguments[i] != "--quick")
                names.Add(arguments[i]);
        }

        return new(effort, names);
    }

    /// <summary>A number is a whole word, so that <c>w1</c> is not <c>w10</c>.</summary>
    public bool Chooses(Workload workload) => Names.Count == 0 || Names.Any(name => IsChosen(workload.Name.Split(' ')[0], name));

    private static bool IsChosen(string number, string name)
        => number.Equals(name, StringComparison.OrdinalIgnoreCase) || (number.StartsWith(name, StringComparison.OrdinalIgnoreCase) && char.IsLetter(number[name.Length]));
}
