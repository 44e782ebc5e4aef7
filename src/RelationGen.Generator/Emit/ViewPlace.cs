using System.Globalization;

namespace RelationGen.Generator.Emit;

/// <summary>A place in a row, or among lists: so many behind a contained view, or behind the beginning.</summary>
/// <param name="Behind">The constant that says where the contained view ends; null at the beginning.</param>
/// <param name="Own">How many of the view's own stand between.</param>
internal sealed record ViewPlace(string? Behind, int Own)
{
    public static ViewPlace First { get; } = new(Behind: null, 0);

    public ViewPlace Next(int count = 1) => this with { Own = Own + count };

    /// <summary>The place as a number.</summary>
    public string Text => Join(null);

    /// <summary>The place behind another one.</summary>
    public string From(string start) => Join(start);

    private string Join(string? start)
    {
        string?[] terms = [start, Behind, Own == 0 && (start ?? Behind) is not null ? null : Own.ToString(CultureInfo.InvariantCulture)];
        return string.Join(" + ", terms.Where(term => term is not null));
    }
}
