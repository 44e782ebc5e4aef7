using System.Globalization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><c>-- --ratios [--quick] [w1 w5 …] [--rounds 5] [--only plain,same]</c>.</summary>
/// <param name="Effort">How long to take.</param>
/// <param name="Names">The numbers of workloads; none means all.</param>
/// <param name="Contenders">Parts of the names of contenders; none means all.</param>
internal sealed record RatioArguments(Effort Effort, IReadOnlyList<string> Names, IReadOnlyList<string> Contenders)
{
    public static RatioArguments Parse(string[] arguments)
    {
        Effort effort = arguments.Contains("--quick") ? Effort.Quick : Effort.Full;
        List<string> names = [];
        string[] contenders = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--quick":
                    break;
                case "--rounds":
                    effort = effort with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) };
                    break;
                case "--only":
                    contenders = arguments[++i].Split(',');
                    break;
                default:
                    names.Add(arguments[i]);
                    break;
            }
        }

        return new(effort, names, contenders);
    }

    /// <summary>A number is a whole word, so that <c>w1</c> is not <c>w10</c>.</summary>
    public bool Chooses(Workload workload) => Names.Count == 0 || Names.Any(name => IsChosen(workload.Name.Split(' ')[0], name));

    public bool Chooses(Contender contender) => Contenders.Count == 0 || Contenders.Any(part => contender.Name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool IsChosen(string number, string name)
        => number.Equals(name, StringComparison.OrdinalIgnoreCase) || (number.StartsWith(name, StringComparison.OrdinalIgnoreCase) && char.IsLetter(number[name.Length]));
}
