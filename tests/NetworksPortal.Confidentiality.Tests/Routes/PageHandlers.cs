using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>One thing that a page can be asked to do, as the framework knows it.</summary>
/// <param name="Row">The page's row in the table of addresses.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Name">The name in <c>?handler=</c>, or empty.</param>
/// <param name="Inputs">What it takes besides the address: from the query, or from the form.</param>
internal sealed record PageHandler(string Row, string Method, string Name, IReadOnlyDictionary<string, Type> Inputs)
{
    public override string ToString() => $"{Method} {Row}{(Name.Length > 0 ? $"?handler={Name}" : "")}";
}

internal static class PageHandlers
{
    /// <summary>Every handler of every page. A page without a handler for GET still answers to it.</summary>
    public static async Task<IReadOnlyList<PageHandler>> HandlersAsync(this PortalApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var pages = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var handlers = new List<PageHandler>();
        foreach (var page in pages)
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var row = RouteTable.Plain(page.AttributeRouteInfo!.Template!);
            var methods = compiled.HandlerMethods.Select(method => Of(row, compiled, method)).ToList();
            handlers.AddRange(methods.Exists(method => method.Method == "GET") ? methods : methods.Append(new(row, "GET", "", Bound(row, compiled, "GET"))));
        }

        return handlers;
    }

    private static PageHandler Of(string row, CompiledPageActionDescriptor page, HandlerMethodDescriptor method)
    {
        var inputs = Bound(row, page, method.HttpMethod.ToUpperInvariant());
        foreach (var parameter in method.Parameters.Where(p => p.BindingInfo?.BindingSource?.IsFromRequest is not false && p.ParameterType != typeof(CancellationToken)))
        {
            inputs[parameter.BindingInfo?.BinderModelName ?? parameter.Name] = parameter.ParameterType;
        }

        return new(row, method.HttpMethod.ToUpperInvariant(), method.Name ?? "", Without(row, inputs));
    }

    private static Dictionary<string, Type> Bound(string row, CompiledPageActionDescriptor page, string method)
    {
        var bound = page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(p => method != "GET" || p.Property.GetCustomAttributes(typeof(BindPropertyAttribute), inherit: true).Cast<BindPropertyAttribute>().Any(b => b.SupportsGet));
        return Without(row, bound.ToDictionary(p => p.BindingInfo?.BinderModelName ?? p.Name, p => p.ParameterType, StringComparer.OrdinalIgnoreCase));
    }

    private static Dictionary<string, Type> Without(string row, Dictionary<string, Type> inputs) => inputs
        .Where(input => !row.Contains($"{{{input.Key}}}", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(input => input.Key, input => input.Value, StringComparer.OrdinalIgnoreCase);
}
