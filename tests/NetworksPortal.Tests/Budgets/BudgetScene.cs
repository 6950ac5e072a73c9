using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Files;
using NetworksPortal.Tests.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Budgets;

/// <summary>A network with two core members and a member, and another network's core member, on 24 November 2026.</summary>
public sealed class BudgetScene : IAsyncLifetime
{
    public static LocalDate Today { get; } = new(2026, 11, 24);

    public MembershipScene Portal { get; } = new();

    public Viewer Amina { get; private set; } = null!;

    public Viewer Farid { get; private set; } = null!;

    public Viewer Dina { get; private set; } = null!;

    public Viewer Bart { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Amina = await Portal.FoundAsync(new(4), MembershipScene.Open);
        Farid = await Portal.FoundAsync(new(5), MembershipScene.Open);
        Dina = await Portal.MemberAsync(new(6), MembershipScene.Open, mail: "dina@thuis.example");
        Bart = await Portal.FoundAsync(new(7), MembershipScene.OnApproval);
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    public static CostText Text(decimal euros, string description = "Soep") =>
        new(new CostTerms(Today, (long)(euros * 100), CostCategory.Catering), description, "Bakker", null);

    public static NewCost Cost(decimal euros, CostState state = CostState.Committed) => new(Guid.NewGuid(), Text(euros), state);

    public Task GrantAsync(Viewer viewer, long euros, int year = 2026) =>
        Portal.Do<GrantMoney>(grant => grant.Handle(viewer.Network, year, new Euros(euros * 100), "Jaarlijkse toelage"));

    public Task<CostLine> EnterAsync(Viewer viewer, NewCost cost) => Portal.Ask<EnterCost, CostLine>(enter => enter.Handle(viewer, cost));

    public Task<bool> MoveAsync(Viewer viewer, CostLineId id, CostState to) => Portal.Ask<MoveCost, bool>(move => move.Handle(viewer, id, to));

    public Task<Correction> CorrectAsync(Viewer viewer, CostLineId id, int seen, CostText text) =>
        Portal.Ask<CorrectCost, Correction>(correct => correct.Handle(viewer, id, seen, text));

    public Task<bool> ApproveAsync(Viewer viewer, CostLineId id, int seen) => Portal.Ask<ApproveCost, bool>(approve => approve.Handle(viewer, id, seen));

    public Task SecondOverAsync(decimal? euros) =>
        Portal.Do<SettleBudgetRules>(settle => settle.Handle(Amina, euros is { } over ? new Euros((long)(over * 100)) : null, "4410-12"));

    public Task<Budget> OverviewAsync(Viewer viewer, int year = 2026) => Portal.Ask<BudgetOverview, Budget>(overview => overview.Handle(viewer, year));

    public async Task<FoundLines> FindAsync(Viewer viewer, LineFilter filter, int page = 1)
    {
        var budget = await OverviewAsync(viewer);
        return await Portal.Ask<BudgetLines, FoundLines>(lines => lines.Handle(viewer, budget, filter, page));
    }

    public Task<IReadOnlyList<BudgetLine>> LinesAsync(Viewer viewer, int year = 2026) =>
        Portal.Ask<BudgetLines, IReadOnlyList<BudgetLine>>(lines => lines.AllAsync(viewer, year));

    public async Task<BudgetLineDetails> LineAsync(CostLineId id) => (await Portal.Ask<BudgetLines, BudgetLineDetails?>(lines => lines.FindAsync(Amina, id)))!;

    public Task AskBackAsync(Viewer viewer, decimal euros, string description = "Taart") => Portal.Do<AskExpenseBack>(ask => ask.Handle(
        viewer, new NewClaim(Guid.NewGuid(), Text(euros).Terms, description, CleanFile.From(SampleFiles.Png(), "taart.png"))));

    public async Task<bool> DecideAsync(Viewer viewer, bool accept, string words = "")
    {
        var claim = (await Portal.Ask<ReadClaims, IReadOnlyList<AskedClaim>>(claims => claims.WaitingAsync(Amina)))[0].Id;
        return await Portal.Ask<DecideClaim, bool>(decide => decide.Handle(viewer, claim, accept, words));
    }

    public Task<IReadOnlyList<MyClaim>> ClaimsAsync(Viewer viewer) => Portal.Ask<ReadClaims, IReadOnlyList<MyClaim>>(claims => claims.MineAsync(viewer));
}
