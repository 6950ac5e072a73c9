using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace NetworksPortal.Web.Headers;

/// <summary>Says at once of what announces itself as too large that it is, instead of after a part of it was read.</summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isPageAboutIt = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!isPageAboutIt && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
