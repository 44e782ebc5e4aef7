using System.Text;

namespace RelationGen.Tool.Tests.Views;

/// <summary>Writes random views, and beside each what LINQ makes of the same rows.</summary>
internal sealed class RandomViews
{
    private readonly RandomParts _random;
    private readonly List<RandomView> _views = [];
    private readonly StringBuilder _declarations = new();
    private readonly StringBuilder _texts = new();
    private readonly StringBuilder _cases = new();
    private int _names;

    public RandomViews(int seed, int count)
    {
        _random = new(new Random(seed));
        for (int i = 0; i < count; i++)
        {
            EntityOf entity = _random.OneOf(EntityOf.All);
            if (_random.Maybe(6))
                WriteGroups(entity);
            else
                Write(ViewOf(entity, _random.Next(0, 3), isNew: true));
        }
    }

    public string Source => $$"""
        namespace RandomViews;

        {{_declarations}}
        public static partial class The
        {
        {{_texts}}}

        public static partial class Cases
        {
            private static readonly Case[] All =
            [
        {{_cases}}    ];
        }
        """;

    private RandomView ViewOf(EntityOf entity, int depth, bool isNew = false)
    {
        RandomView[] known = isNew ? [] : [.. _views.Where(view => view.Entity == entity && view.Depth <= depth)];
        if (known.Length > 0 && _random.Maybe(2))
            return _random.OneOf(known);

        int form = _random.Next(0, 7);
        var view = new RandomView("View" + ++_names, entity, form is 4 or 5, depth);
        var members = new RandomMembers(_random, view, (target, rest) => ViewOf(target, rest));
        Declare(view, form, [.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => members.Next())], members.Methods,
            $"World w, {entity.Name} x, int level = 0");
        _views.Add(view);
        return view;
    }

    /// <summary>Writes a view, how it is shown, and what LINQ makes of the rows that are the parameters.</summary>
    private void Declare(RandomView view, int form, RandomMember[] members, List<string> methods, string parameters)
    {
        view.Source = Declaration(view, form, members, methods);
        _declarations.Append(view.Source);
        string name = view.Name;
        _texts.Append($"    public static string Show({name} v) => {Joined(name, members.Select(member => member.Show))};\n\n");
        _texts.Append($"    public static string {name}({parameters}) => {Joined(name, members.Select(member => member.Linq))};\n\n");
    }

    private static string Joined(string name, IEnumerable<string> parts) =>
        $"\"{name}(\" + {string.Join(" + \", \"\n            + ", parts)} + \")\"";

    private static string Declaration(RandomView view, int form, RandomMember[] members, List<string> methods)
    {
        RandomMember[] parameters = Parameters(form, members);
        string kind = form switch { 2 or 3 => "class", 4 => "readonly partial record struct", 5 => "struct", _ => "record" };
        kind = kind.Contains("partial") ? kind : "partial " + kind;
        bool isRecord = form is 0 or 4 or 6;
        string declared = string.Join(", ", parameters.Select(member =>
            (isRecord && member.From.Length > 0 ? $"[property: From({member.From})] " : "")
                + member.Type + " " + Parameter(member, isRecord)));
        var text = new StringBuilder($"[View(typeof({view.Entity.Name}){(view.IsGrouped ? ", Grouped = true" : "")})]\n");
        text.Append($"public {kind} {view.Name}{(isRecord ? $"({declared})" : "")}\n{{\n");
        if (form == 3)
        {
            string body = string.Concat(parameters.Select(member => $" {member.Name} = {Parameter(member, isRecord)};"));
            text.Append($"    public {view.Name}({declared}) {{{body} }}\n");
        }

        foreach (RandomMember member in isRecord ? members.Except(parameters) : members)
        {
            bool isParameter = parameters.Contains(member);
            string from = member.From.Length > 0 ? $"[From({member.From})] " : "";
            string required = isParameter || (member.IsNullable && member.Name.Length % 2 == 0) ? "" : "required ";
            string setter = isParameter ? "" : form is 2 or 3 ? " set;" : " init;";
            text.Append($"    {from}public {required}{member.Type} {member.Name} {{ get;{setter} }}\n");
        }

        return text.Append(string.Concat(methods)).Append("}\n\n").ToString();
    }

    /// <summary>The members that the constructor takes.</summary>
    private static RandomMember[] Parameters(int form, RandomMember[] members) => form switch
    {
        0 or 4 => members,
        3 or 6 => [.. members.Where((_, i) => i % 2 == 0)],
        _ => [],
    };

    private static string Parameter(RandomMember member, bool isRecord) =>
        isRecord ? member.Name : "@" + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];

    /// <summary>A query whose rows are read as a view in several ways.</summary>
    private void Write(RandomView view)
    {
        EntityOf entity = view.Entity;
        (string Query, string Linq)? condition = _random.Maybe(2) ? null : _random.Condition(entity);
        (string[] order, string sorted) = _random.Order(entity, _random.Maybe(2));
        (int skip, int take) = _random.Maybe(3) ? (_random.Next(0, 3), _random.Next(1, 5)) : (0, 0);
        string query = entity.Name + ".Query(db)" + (condition is { } where ? $".Where(t => {where.Query})" : "")
            + (order.Length == 0 ? "" : ".OrderBy(" + string.Join(", ", order.Select(by => $"t => {by}")) + ")");
        string limit = take == 0 ? "" : $".Skip({skip}).Take({take})";
        string rows = "w." + entity.Set + (condition is { } which ? $".Where(x => {which.Linq})" : "") + sorted + limit;
        string includes = string.Concat(
            entity.Relations.Where(_ => _random.Maybe(3)).Select(relation => $".Include(t => t.{relation.Name})"));
        string key = string.Join(", ", entity.KeyColumns.Select(column => column.Linq("x")));
        string v = view.Name;
        string source = Quoted(query + limit + ";\n" + view.WholeSource);
        _cases.Append($$"""
                    new(@"{{source}}", w => The.List({{rows}}, x => The.{{v}}(w, x)), (db, w, way) => way switch
                    {
                        0 => The.List({{query}}{{limit}}.ToList<{{v}}>(), The.Show),
                        1 => The.List({{query}}{{limit}}.ToListAsync<{{v}}>().GetAwaiter().GetResult(), The.Show),
                        2 => The.List({{query}}{{limit}}.AsEnumerable<{{v}}>(2), The.Show),
                        3 => The.List({{query}}{{limit}}.ToList().View<{{v}}>(db), The.Show),
                        4 => The.List({{query}}{{limit}}{{includes}}.ToList().View<{{v}}>(db), The.Show),
                        5 => The.List(The.Pages(cursor => {{query}}.ToPage<{{v}}>(2, cursor)){{limit}}, The.Show),
                        _ => The.List({{rows}}, x => {{FindOf(view, key)}}),
                    }),

            """);
    }

    /// <summary>A query whose rows are read in groups.</summary>
    private void WriteGroups(EntityOf entity)
    {
        int form = _random.Next(0, 7);
        var view = new RandomView("View" + ++_names, entity, form is 4 or 5, Depth: 0, IsGrouped: true);
        var members = new RandomMembers(_random, view, (target, rest) => ViewOf(target, rest));
        int keys = _random.Next(1, 4);
        RandomMember[] all = [.. Enumerable.Range(0, keys + _random.Next(0, 4)).Select(i => members.NextOfGroup(isKey: i < keys))];
        Declare(view, form, all, members.Methods, $"World w, {entity.Name} x, List<{entity.Name}> g");
        (string Query, string Linq)? condition = _random.Maybe(2) ? null : _random.Condition(entity);
        string query = entity.Name + ".Query(db)" + (condition is { } where ? $".Where(t => {where.Query})" : "");
        string rows = "w." + entity.Set + (condition is { } which ? $".Where(x => {which.Linq})" : "");
        IEnumerable<RandomMember> declared = form == 6 ? Parameters(form, all).Union(all) : all;
        string key = string.Join(", ", declared.Select(member => member.Key).OfType<string>());
        string v = view.Name;
        _cases.Append($$"""
                    new(@"{{Quoted(query + ";\n" + view.Source)}}",
                        w => The.Groups({{rows}}, x => [{{key}}], g => The.{{v}}(w, g[0], g)),
                        (db, w, way) => way % 2 == 0 ? The.List({{query}}.ToList<{{v}}>(), The.Show)
                            : The.List({{query}}.GroupBy<{{v}}>().ToListAsync().GetAwaiter().GetResult(), The.Show)),

            """);
    }

    private static string Quoted(string source) => source.Replace("\"", "\"\"");

    private static string FindOf(RandomView view, string key) =>
        $"The.{(view.IsStruct ? "Value" : "One")}({view.Name}.Find(db, {key}), The.Show)";
}
