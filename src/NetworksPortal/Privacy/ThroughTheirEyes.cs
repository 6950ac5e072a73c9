using NetworksPortal.Budgets;
using NetworksPortal.Events;
using NetworksPortal.Memberships;

namespace NetworksPortal.Privacy;

/// <param name="Title">Of the meeting.</param>
/// <param name="Needs">What the onlooker reads that this person needs; empty for nothing.</param>
public sealed record SeenAnswer(string Title, RsvpAnswer Answer, string Needs);

/// <summary>What one onlooker sees of one person in one network.</summary>
/// <param name="Name">As it stands in the onlooker's list of people; null where they are in none.</param>
/// <param name="Choice">How that person chose to show, for whoever may know it.</param>
/// <param name="MayLookUp">Whether the onlooker may open the real name behind a nickname.</param>
/// <param name="Requested">The name on a request that waits for an answer, for whoever answers it.</param>
/// <param name="Answers">To meetings.</param>
/// <param name="Costs">How many costs they see that this person entered.</param>
public sealed record SeenOfMe(string? Name, Visibility? Choice, bool MayLookUp, string? Requested, IReadOnlyList<SeenAnswer> Answers, int Costs)
{
    public static SeenOfMe Nothing { get; } = new(null, null, false, null, [], 0);

    public bool IsNothing => Name is null && Requested is null && Answers.Count == 0 && Costs == 0;
}

/// <summary>
/// Asks the onlooker's own pages what they show, with the onlooker's eyes, and picks out the person who wants to know. There
/// is no second rule here about who sees what.
/// </summary>
public sealed class ThroughTheirEyes(NetworkPeople people, MyAnswers answers, EventParticipants participants, BudgetOverview budget)
{
    public async Task<SeenOfMe> Handle(Viewer me, Onlooker who, CancellationToken ct)
    {
        if (who.EyesOn(me.Network) is not { } eyes)
        {
            return SeenOfMe.Nothing;
        }

        var seen = await people.Handle(eyes, ct);
        var mine = seen.CoreTeam.Concat(seen.Members).FirstOrDefault(person => person.Persona == me.Persona);
        var request = seen.Requests.FirstOrDefault(request => request.Membership.Persona == me.Persona);
        return new(
            mine?.Name, mine?.Choice ?? request?.Membership.Visibility, mine?.MayLookUp ?? false, request?.Name,
            await AnswersAsync(me, eyes, ct), eyes.IsCore ? await budget.CountEnteredByAsync(eyes, me.Persona, ct) : 0);
    }

    private async Task<IReadOnlyList<SeenAnswer>> AnswersAsync(Viewer me, Viewer eyes, CancellationToken ct)
    {
        var meetings = await answers.Handle(me, ct);
        var listed = await participants.Handle(eyes, [.. meetings.Select(meeting => meeting.Id)], ct);
        return
        [
            .. meetings.SelectMany(meeting => listed[meeting.Id].Where(p => p.Persona == me.Persona)
                .Select(p => new SeenAnswer(meeting.Title, p.Answer, p.Needs))),
        ];
    }
}
