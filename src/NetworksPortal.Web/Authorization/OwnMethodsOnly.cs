using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NetworksPortal.Web.Pages.Public;

namespace NetworksPortal.Web.Authorization;

/// <summary>
/// Razor Pages show a page for any method that it has no handler for, without what the handler would have loaded. Here
/// there is nothing at such an address. The page of errors alone answers whatever method went wrong.
/// </summary>
internal sealed class OwnMethodsOnly : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context is { HandlerMethod: null, HandlerInstance: not ErrorModel } && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
