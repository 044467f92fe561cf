using System.Collections.Immutable;

namespace Cutset.Web.Api;

/// <summary>One route of the API: what it does, and all that the document says of it.</summary>
internal sealed record ApiRoute
{
    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Address, with <c>{parts}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the operation, for generated clients.</summary>
    public required string Name { get; init; }

    /// <summary>What it answers, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>Parameters in the question mark part.</summary>
    public ImmutableArray<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Parts of the address.</summary>
    public ImmutableArray<ApiParameter> Parts { get; init; } = [];

    /// <summary>Type of the body, read as JSON; null: none, or a form.</summary>
    public Type? Body { get; init; }

    /// <summary>An example of the body, as JSON.</summary>
    public string? BodyExample { get; init; }

    /// <summary>Fields of a form with files; empty: no form.</summary>
    public ImmutableArray<ApiParameter> Form { get; init; } = [];

    /// <summary>Type of the answer; null where it is a file.</summary>
    public Type? Answer { get; init; }

    /// <summary>Status of a good answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>True when the answer hangs on the snapshot and the address alone, so that it is kept.</summary>
    public bool IsPure { get; init; }

    /// <summary>True when the answer is a page of a list: the header <c>Link</c> names the pages beside it.</summary>
    public bool IsPaged => Parameters.Any(static parameter => parameter.Name == "offset");

    /// <summary>Answers. Null: it has written the answer itself.</summary>
    public required Func<ApiRequest, Task<object?>> Handle { get; init; }
}
