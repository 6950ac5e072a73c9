using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>Where somebody comes out who erased their account. It says the same to whoever looks at it.</summary>
internal sealed class ErasedModel : PageModel;
