using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class ResetModel(ChoosePassword choose, IStringLocalizer<PasswordTexts> texts)
    : ChoosePasswordPage(AccountLinkPurpose.Reset, choose, texts);
