using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Requests;

/// <summary>A page keeps one connection to the database from its first question to its last, instead of one from the pool for each, which is told its functions anew every time.</summary>
internal sealed class OneConnection(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null ? next(context) : KeepAsync(context);

    private async Task KeepAsync(HttpContext context)
    {
        var database = context.RequestServices.GetRequiredService<PortalDb>().Database;
        await database.OpenConnectionAsync(context.RequestAborted);
        try
        {
            await next(context);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
