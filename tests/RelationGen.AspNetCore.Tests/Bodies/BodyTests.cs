using System.Net;

namespace RelationGen.AspNetCore.Tests.Bodies;

/// <summary>Entities as bodies of requests: they are bound and validated without a look at relations that are not loaded.</summary>
public sealed class BodyTests
{
    private const string Sent = """{"title":"Emma","writerId":2}""";
    private const string Returned = """{"id":0,"title":"Emma","writerId":2}""";

    public static TheoryData<string, bool> Ways => new()
    {
        { "mvc", false },
        { "mvc", true },
        { "minimal", false },
        { "minimal", true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_entity_is_taken_and_answered(string way, bool validates)
    {
        await using BodyApplication app = await BodyApplication.StartAsync(validates);

        Assert.Equal((HttpStatusCode.OK, Returned), await app.PostAsync($"/{way}/articles", Sent));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_a_request_says_of_relations_is_passed_over(string way, bool validates)
    {
        await using BodyApplication app = await BodyApplication.StartAsync(validates);

        (HttpStatusCode status, string text) = await app.PostAsync(
            $"/{way}/articles", """{"title":"Emma","writerId":2,"writer":{"id":3,"name":"?"},"readers":[{"id":4}],"remarks":[]}""");

        Assert.Equal((HttpStatusCode.OK, Returned), (status, text));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Its_columns_are_validated(string way, bool validates)
    {
        await using BodyApplication app = await BodyApplication.StartAsync(validates);

        (HttpStatusCode status, string text) = await app.PostAsync($"/{way}/articles", """{"title":"Mansfield Park","writerId":2}""");

        if (way == "minimal" && !validates)
        {
            Assert.Equal(HttpStatusCode.OK, status);
            return;
        }

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The field Title must be a string with a maximum length of 5.", text);
        Assert.DoesNotContain("Writer", text);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Without_a_word_for_it_the_validation_of_minimal_apis_reads_a_relation(string way, bool validates)
    {
        await using BodyApplication app = await BodyApplication.StartAsync(validates);

        Task<(HttpStatusCode Status, string Text)> answer = app.PostAsync($"/{way}/drafts", Sent);

        if (way == "minimal" && validates)
            Assert.Contains("Draft.Writer", (await Assert.ThrowsAnyAsync<Exception>(() => answer)).GetBaseException().Message);
        else
            Assert.Equal((HttpStatusCode.OK, Returned), await answer);
    }

    /// <summary>Members of relations in a form are passed over too.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_form_is_bound(string way, bool validates)
    {
        await using BodyApplication app = await BodyApplication.StartAsync(validates);
        Dictionary<string, string> form = new() { ["Title"] = "Emma", ["WriterId"] = "2" };

        Assert.Equal((HttpStatusCode.OK, Returned), await app.PostFormAsync($"/{way}/form", form));

        form["Writer.Name"] = "?";
        form["Readers[0].Name"] = "?";
        Assert.Equal((HttpStatusCode.OK, Returned), await app.PostFormAsync($"/{way}/form", form));
    }
}
