using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Employees;
using NetworksPortal.Ui.Notices;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Pages;

/// <summary>What every page of a signed-in person has.</summary>
public abstract class PortalPage : PageModel
{
    public EmployeeId Me => User.EmployeeId() ?? throw new UnreachableException("The page is for signed-in people; its policy saw to that.");

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>One sentence for the page that comes after the redirect.</summary>
    protected void Flash(string sentence) => HttpContext.RequestServices.GetRequiredService<FlashCookie>().Write(HttpContext, sentence);
}
