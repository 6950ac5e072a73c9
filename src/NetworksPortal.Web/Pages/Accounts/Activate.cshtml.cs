using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class ActivateModel(ChoosePassword choose, IStringLocalizer<PasswordTexts> texts)
    : ChoosePasswordPage(AccountLinkPurpose.Activate, choose, texts);
