using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NetworksPortal.Web.Authorization;

internal static class AddressFirst
{
    /// <summary>
    /// What stands in the address was checked by authorization, so it wins from a field of the same name in a form: a forged
    /// <c>slug</c> or <c>id</c> must not lead somewhere else.
    /// </summary>
    public static void TakeAddressFirst(this MvcOptions mvc)
    {
        mvc.ValueProviderFactories.RemoveType<RouteValueProviderFactory>();
        mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
    }
}
