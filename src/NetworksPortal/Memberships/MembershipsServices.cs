using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

public static class MembershipsServices
{
    public static IServiceCollection AddMemberships(this IServiceCollection services) => services
        .AddSingleton<RosterCache>()
        .AddSingleton<RefusedEnvelopes>()
        .AddSingleton<EnvelopeReader>()
        .AddScoped<ExamineEnvelopes>()
        .AddScoped<FindEnvelopeAge>()
        .AddScoped<EmptyRefused>()
        .AddScoped<Residue>()
        .AddScoped<Tallies>()
        .AddScoped<Envelopes>()
        .AddSingleton<NetworkLogSlots>()
        .AddScoped<NetworkLog>()
        .AddScoped<ReadNetworkLog>()
        .AddScoped<Rosters>()
        .AddScoped<PersonaErasure>()
        .AddScoped<MemberChange>()
        .AddScoped<MemberMail>()
        .AddSingleton<CodeGuesses>()
        .AddScoped<JoinCodeMarks>()
        .AddScoped<JoinCodes>()
        .AddScoped<IssueInvitations>()
        .AddScoped<WithdrawInvitations>()
        .AddScoped<OpenInvitations>()
        .AddScoped<FoundingCodesLeft>()
        .AddScoped<FoundNetwork>()
        .AddScoped<IssueFoundingCodes>()
        .AddScoped<MyNetworks>()
        .AddScoped<NetworkPeople>()
        .AddScoped<JoinNetwork>()
        .AddScoped<LeaveNetwork>()
        .AddScoped<ChangeMyChoices>()
        .AddScoped<AnswerRequest>()
        .AddScoped<AcceptCharter>()
        .AddScoped<ChangeFace>()
        .AddScoped<LookUpName>()
        .AddScoped<OfferCore>()
        .AddScoped<WithdrawCoreOffer>()
        .AddScoped<AnswerCoreOffer>()
        .AddScoped<LayDownCore>()
        .AddScoped<ProposeRemoval>()
        .AddScoped<StopRemoval>()
        .AddScoped<RemoveMember>()
        .AddScoped<CloseNetwork>()
        .AddScoped<KeepNetwork>()
        .AddScoped<RestNetwork>()
        .AddScoped<StepForward>()
        .AddScoped<SupportCandidate>()
        .AddScoped<OpenDoors>()
        .AddScoped<AccountEnvelopes>()
        .AddScoped<IAccountEnvelopes>(provider => provider.GetRequiredService<AccountEnvelopes>())
        .AddScoped<IPersonaData, MembershipData>()
        .AddScoped<IPersonaData, NetworkLogData>()
        .AddScoped<IResealed, EnvelopeReseal>()
        .AddScoped<IResealed, TallyReseal>()
        .AddScoped<IResealed, NetworkLogReseal>()
        .AddScoped<IAfterSignIn, ResealAfterSignIn>();
}
