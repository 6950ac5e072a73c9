using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace NetworksPortal.Web.Headers;

/// <summary>
/// Says of what is too large that it is: at once where it announces itself, instead of after a part of it was read, and in place of
/// the words about a stale page where it came without saying its size and so its token was never found.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isPageAboutIt = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!isPageAboutIt && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
        if (!isPageAboutIt && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && await HoldsTooMuchAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    /// <summary>A form is read once: asked again, it fails as it did then.</summary>
    private static async Task<bool> HoldsTooMuchAsync(HttpContext context)
    {
        try
        {
            _ = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
            return false;
        }
        catch (Exception no) when (no is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // The server counts the bytes of everything, the reading of forms those of a field or a file.
            return true;
        }
        catch (Exception no) when (no is IOException or OperationCanceledException)
        {
            // Whoever sent it is gone.
            return false;
        }
    }
}
