using Microsoft.AspNetCore.Mvc;

namespace RelationGen.AspNetCore.Tests.Bodies;

/// <summary>Answers with what it was sent.</summary>
[ApiController]
[Route("mvc")]
public sealed class ArticlesController : ControllerBase
{
    [HttpPost("articles")]
    public Article Post(Article article) => article;

    [HttpPost("drafts")]
    public Draft Post(Draft draft) => draft;

    /// <summary>A form is bound member by member.</summary>
    [HttpPost("form")]
    public Article Form([FromForm] Article article) => article;
}
