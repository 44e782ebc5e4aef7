using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using RelationGen;

namespace App;

[Table("members")]
public partial class Member
{
    public long Id { get; set; }

    [JsonColumn]
    public required Settings Settings { get; set; }

    [JsonColumn, Column(TypeName = "json")]
    public JsonElement? Profile { get; set; }

    [JsonColumn]
    public string? Raw { get; set; }

    public string[] Tags { get; set; } = [];

    public List<int?>? Votes { get; set; }

    [Column(TypeName = "text[]")]
    public IReadOnlyList<DayOfWeek> Days { get; set; } = [];
}

public sealed record Settings(string Theme);

[View(typeof(Member))]
public partial record MemberLine(long Id, string[] Tags, Settings Settings);
