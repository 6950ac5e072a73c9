using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Events.Attendance;
using NetworksPortal.Events.Feed;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Events.Papers;
using NetworksPortal.Events.Polls;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

public static class EventsServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddScoped<EventRooms>()
        .AddScoped<EventMail>()
        .AddScoped<PlanEvent>()
        .AddScoped<ChangeEvent>()
        .AddScoped<PlanSeries>()
        .AddScoped<ChangeFollowing>()
        .AddScoped<CancelEvent>()
        .AddScoped<CountHeads>()
        .AddScoped<ChooseAttendance>()
        .AddScoped<NoteAttendance>()
        .AddSingleton<HostedToday>()
        .AddScoped<EventSheets>()
        .AddScoped<EventHosts>()
        .AddScoped<HostedCopies>()
        .AddScoped<HostedNeeds>()
        .AddScoped<AskCoHost>()
        .AddScoped<WithdrawCoHost>()
        .AddScoped<AnswerCoHost>()
        .AddScoped<EndHosting>()
        .AddScoped<HostsOfEvent>()
        .AddScoped<HostInvitations>()
        .AddScoped<AnswerInvitation>()
        .AddScoped<EventAgenda>()
        .AddScoped<UpcomingEvents>()
        .AddScoped<PastEvents>()
        .AddScoped<MeetingTitles>()
        .AddScoped<EventDetails>()
        .AddScoped<OpenEvents>()
        .AddScoped<CalendarFileOfEvent>()
        .AddScoped<MyCalendarLink>()
        .AddScoped<CalendarFeed>()
        .AddScoped<OpenCalendar>()
        .AddScoped<EventParticipants>()
        .AddScoped<MyAnswers>()
        .AddScoped<ForgetAnswers>()
        .AddScoped<MoveOffersOn>()
        .AddScoped<TellMovedUp>()
        .AddScoped<PollRooms>()
        .AddScoped<AskForDates>()
        .AddScoped<AnswerPoll>()
        .AddScoped<ChooseDate>()
        .AddScoped<DropPoll>()
        .AddScoped<PollDetails>()
        .AddScoped<OpenPolls>()
        .AddScoped<ForgetPolls>()
        .AddScoped<IPersonaData, PollAnswersData>()
        .AddScoped<IPersonaTraces, PollTraces>()
        .AddScoped<INetworkTraces, PollsOfClosedNetwork>()
        .AddScoped<ReadPapers>()
        .AddScoped<WritePapers>()
        .AddScoped<MeetingFiles>()
        .AddScoped<INetworkTraces, PapersOfClosedNetwork>()
        .AddScoped<RemindOfMeetings>()
        .AddScoped<ChooseReminder>()
        .AddScoped<Invitees>()
        .AddScoped<InviteAudience>()
        .AddScoped<InvitationsOfEvent>()
        .AddScoped<SendInvitations>()
        .AddScoped<SendRound>()
        .AddScoped<IPersonaData, AnswersData>()
        .AddScoped<IPersonaData, CalendarData>()
        .AddScoped<IPersonaTraces, EventTraces>()
        .AddScoped<INetworkTraces, HostingOfClosedNetwork>()
        .AddScoped<INetworkTraces, EventsOfClosedNetwork>();
}
