using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours.Statements;

namespace NetworksPortal.Web.Pages.Statements;

/// <summary>Says to anybody whether a statement is valid. It reads nothing from the database and keeps nothing.</summary>
internal sealed class VerifyModel(StatementSeal seal, StatementSheets sheets, IStringLocalizer<VerifyModel> texts) : PortalPage
{
    [BindProperty]
    public VerifyInput Input { get; set; } = new();

    /// <summary>Null where nothing was asked yet.</summary>
    public bool? IsValid { get; private set; }

    /// <summary>What the statement says, and no more; nothing of one that is not valid.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; private set; } = [];

    /// <param name="s">The long code, from the QR code.</param>
    public void OnGet(string? s)
    {
        if (s is not null)
        {
            Tell(seal.Open(s));
        }
    }

    public void OnPost()
    {
        ModelState.Demand(Input.Code, "CodeMissing", nameof(Input.Code), texts);
        ModelState.Demand(Input.Name, "NameMissing", nameof(Input.Name), texts);
        if (ModelState.IsValid)
        {
            Tell(seal.Check(Input.Code!, Input.Name!));
        }
    }

    private void Tell(Statement? statement) => (IsValid, Facts) = (statement is not null, statement is null ? [] : sheets.FactsOf(statement));

    public sealed class VerifyInput
    {
        public string? Code { get; set; }

        public string? Name { get; set; }
    }
}
