using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;

namespace NetworksPortal.Web.Authorization;

/// <summary>The signed-in person is in the network whose key stands in the address, and in its core team where that is asked.</summary>
internal sealed record SpaceRequirement(bool Core) : IAuthorizationRequirement;

internal sealed class SpaceRequirementHandler(CurrentSpace space, IHttpContextAccessor accessor) : AuthorizationHandler<SpaceRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SpaceRequirement requirement)
    {
        var request = accessor.HttpContext ?? throw new UnreachableException("Authorization runs inside a request.");
        var key = request.Request.RouteValues["key"] as string
            ?? throw new InvalidOperationException("A page of a space needs {key} in its route.");
        var viewer = await space.OpenAsync(context.User, key, request.RequestAborted);
        if (viewer is not null && (viewer.IsCore || !requirement.Core))
        {
            context.Succeed(requirement);
        }
    }
}
