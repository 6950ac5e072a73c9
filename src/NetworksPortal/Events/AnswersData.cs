using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>Answers to meetings, with needs, as long as they are kept.</summary>
internal sealed class AnswersData(MyAnswers answers) : IPersonaData
{
    public string FileName => "answers.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(Rsvp)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct) =>
        (await answers.Handle(me, ct)).Select(a => new { a.Title, a.StartsAt, a.EndsAt, a.IsCancelled, a.Answer, a.Waits, a.OfferedUntil, a.WithGuest, a.WasThere, a.Needs }).ToList();
}
