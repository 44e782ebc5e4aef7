using System.Text.RegularExpressions;

namespace RelationGen.Tests.House;

/// <summary>What the papers of this repository name is there, and no decision gets lost.</summary>
public sealed partial class PaperTests
{
    private const string Decisions = "docs/decisions.md";

    /// <summary>What stands for a name that is still to be given.</summary>
    private static readonly string[] Placeholders = ["RGnnnn", "PascalCase"];

    [Fact]
    public void Every_decision_has_a_number_of_its_own_and_none_is_missing()
    {
        int[] numbers = [.. DecisionHeading().Matches(Repository.Read(Decisions)).Select(match => int.Parse(match.Groups[1].Value)).Order()];
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        Assert.True(numbers.Length >= 147, $"There are {numbers.Length} decisions.");
    }

    [Fact]
    public void The_contents_list_the_decisions_of_each_subject_in_their_order()
    {
        string text = Repository.Read(Decisions);
        string[] listed = [.. Contents().Matches(text).Select(match => match.Groups[1].Value + ": " + match.Groups[2].Value)];
        string[] subjects = [.. text.Split("\n## ").Skip(1)
            .Select(section => (Name: section[..section.IndexOf('\n', StringComparison.Ordinal)], Decisions: DecisionHeading().Matches(section)))
            .Where(section => section.Decisions.Count > 0)
            .Select(section => section.Name + ": " + string.Join(", ", section.Decisions.Select(match => match.Groups[1].Value)))];
        Assert.Equal(subjects, listed);
        Assert.All(subjects, subject =>
        {
            int[] numbers = [.. subject[(subject.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ").Select(int.Parse)];
            Assert.Equal(numbers.Order(), numbers);
        });
    }

    [Fact]
    public void A_superseded_decision_says_by_which()
    {
        string text = Repository.Read(Decisions);
        MatchCollection rows = Superseded().Matches(text);
        Assert.NotEmpty(rows);
        foreach (Match row in rows)
        {
            int start = text.IndexOf($"\n### {row.Groups[1].Value}. ", StringComparison.Ordinal);
            Assert.True(start >= 0, $"There is no decision {row.Groups[1].Value}.");
            string mark = text[(start + 1)..].Split('\n')[2];
            Assert.True(mark.StartsWith('*') && mark.EndsWith('*'), $"Decision {row.Groups[1].Value} does not say that it is superseded.");
            Assert.All(row.Groups[2].Value.Split(", "), by => Assert.Contains($"({by})", mark, StringComparison.Ordinal));
        }

        string[] marked = [.. Mark().Matches(text).Select(match => match.Groups[1].Value)];
        Assert.Equal(rows.Select(row => row.Groups[1].Value).Order(), marked.Order());
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/glossary.md")]
    public void Paths_and_types_that_are_named_exist(string paper)
    {
        string[] words = [.. Code().Matches(Prose(paper)).Select(match => match.Groups[1].Value).Distinct().Where(word => !Placeholders.Contains(word))];
        string[] paths = [.. words.Where(word => PathWord().IsMatch(word))];
        string[] types = [.. words.Where(word => TypeWord().IsMatch(word))];
        HashSet<string> known = [.. Repository.Sources.SelectMany(path => Identifier().Matches(Repository.Read(path)).Select(match => match.Value))];

        Assert.NotEmpty(types);
        Assert.NotEmpty(paths);
        Assert.Equal([], paths.Where(path => !Exists(path)));
        Assert.Equal([], types.Except(known));
    }

    /// <summary>README is read before anything is decided: it stays short, and the pages have the rest.</summary>
    [Fact]
    public void README_has_no_more_than_9_kB() => Assert.InRange(Repository.Read("README.md").Length, 1, 9 * 1024);

    /// <summary>What users and contributors read, rules apart.</summary>
    public static TheoryData<string> Papers =>
    [
        "CONTRIBUTING.md", "CHANGELOG.md", "README.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Links_lead_somewhere(string paper)
    {
        string folder = Path.GetDirectoryName(paper)!;
        string[] links = [.. Link().Matches(Repository.Read(paper)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal))];
        Assert.True(links.Length > 0 || paper != "README.md", "README leads to the pages.");
        Assert.Equal([], links.Where(link => !LeadsSomewhere(paper, folder, link)));
    }

    private static bool LeadsSomewhere(string paper, string folder, string link)
    {
        string[] parts = link.Split('#');
        string path = parts[0].Length == 0 ? paper : Path.Combine(folder, parts[0]);
        return Exists(path) && (parts.Length == 1 || Heading().Matches(Repository.Read(path)).Any(heading => Anchor(heading.Groups[1].Value) == parts[1]));
    }

    /// <summary>As viewers make it of a heading.</summary>
    private static string Anchor(string heading)
        => string.Concat(heading.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    private static bool Exists(string path) => Path.Combine(Repository.Root, path) is var full && (File.Exists(full) || Directory.Exists(full));

    /// <summary>Without blocks of code.</summary>
    private static string Prose(string paper) => string.Concat(Repository.Read(paper).Split("```").Where((_, i) => i % 2 == 0));

    [GeneratedRegex(@"^### (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex DecisionHeading();

    [GeneratedRegex(@"^- \[(.+)\]\(#.+\): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\| (\d+) .*\| ([\d, ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Superseded();

    [GeneratedRegex(@"^### (\d+)\. .*\n\n\*[^*\n]+\*$", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    /// <summary>A path from the root, or a file that stands there.</summary>
    [GeneratedRegex(@"^(src|tests|docs|samples|\.ci)(/[\w.-]+)*/?$|^[\w.-]*\.(md|props|json|sln)$|^\.editorconfig$")]
    private static partial Regex PathWord();

    [GeneratedRegex(@"^[A-Z]\w+$")]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
