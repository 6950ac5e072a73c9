using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NetworksPortal.Web.Authorization;

/// <summary>Gives every page the policy of its row in <see cref="RouteTable"/>; a page without a row stops the start.</summary>
internal sealed class RouteTableConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var template = selector.AttributeRouteModel?.Template ?? "";
            var access = RouteTable.Find(template)
                ?? throw new InvalidOperationException($"The page {model.ViewEnginePath} at '/{template}' has no row in RouteTable.");
            selector.EndpointMetadata.Add(access is Access.Anyone or Access.Token
                ? new AllowAnonymousAttribute()
                : new AuthorizeAttribute(access.ToString()));
        }
    }
}
