using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NetworksPortal.Web.Pages;

namespace NetworksPortal.Web.Authorization;

/// <summary>A page that somebody may open who has not accepted the charter of today: the charter itself, and the way out.</summary>
internal interface IBeforeCharter;

/// <summary>
/// Whoever accepted an older charter meets the new one first, on whatever page of the space they enter. A form that was
/// open already is still taken, so that nothing that was typed is lost; the page after it asks.
/// </summary>
internal sealed class CharterFirst : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var space = context.HttpContext.RequestServices.GetRequiredService<CurrentSpace>();
        if (space.MustAcceptCharter && context.HandlerInstance is not IBeforeCharter && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Result = new LocalRedirectResult($"{Links.Charter(space.Key)}?back={Uri.EscapeDataString(request.Path + request.QueryString)}");
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
