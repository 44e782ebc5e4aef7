using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using RelationGen;

namespace Shop;

/// <summary>What the exceptions of RelationGen mean to a client, as problem details. All others are errors of the server.</summary>
internal sealed class RelationProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } problem)
            return false;

        context.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        // Somebody was faster: the client reads the row again, and decides.
        RelationConcurrencyException changed => Problem(StatusCodes.Status409Conflict, "The row was changed meanwhile.", changed.Keys),
        RelationChangeException { Kind: RelationChangeKind.MissingRoot } missing =>
            Problem(StatusCodes.Status404NotFound, "There is no such row.", missing.Keys),
        RelationChangeException { Kind: RelationChangeKind.MissingTarget } missing =>
            Problem(StatusCodes.Status422UnprocessableEntity, "A row that is referred to is not there.", missing.Keys),
        RelationChangeException refused => Problem(StatusCodes.Status409Conflict, "The change is refused.", refused.Keys),
        RelationConstraintException { Kind: ConstraintKind.Unique } =>
            Problem(StatusCodes.Status409Conflict, "There is one like it already."),
        RelationConstraintException { Kind: ConstraintKind.ForeignKey } =>
            Problem(StatusCodes.Status409Conflict, "A row that it refers to is not there, or one that refers to it is."),
        RelationConstraintException { Kind: ConstraintKind.Check } => Problem(StatusCodes.Status409Conflict, "The data do not admit it."),
        RelationConstraintException => Problem(StatusCodes.Status422UnprocessableEntity, "A value is missing."),

        // The one argument that a client gives as it is: a cursor.
        ArgumentException { ParamName: nameof(PageRequest.After) } =>
            Problem(StatusCodes.Status400BadRequest, "The cursor is not one of this list."),
        _ => null,
    };

    private static ProblemDetails Problem(int status, string title, IReadOnlyList<object>? keys = null)
    {
        var problem = new ProblemDetails { Status = status, Title = title };
        if (keys is { Count: > 0 })
            problem.Extensions["keys"] = keys;

        return problem;
    }
}
