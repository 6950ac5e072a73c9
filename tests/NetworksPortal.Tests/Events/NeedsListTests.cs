using NetworksPortal.Events;
using NetworksPortal.Memberships;

namespace NetworksPortal.Tests.Events;

/// <summary>A caterer gets numbers, never names.</summary>
public class NeedsListTests
{
    [Fact]
    public void The_same_need_stands_once_with_its_number_the_most_frequent_first()
    {
        var lines = NeedsList.Of([Comes("Vegetarisch"), Comes("Een tolk VGT"), Comes("vegetarisch. "), Comes(""), Comes("Geen noten")]);

        Assert.Equal([new("Vegetarisch", 2), new NeedsLine("Een tolk VGT", 1), new("Geen noten", 1)], lines);
    }

    [Fact]
    public void Whoever_does_not_come_or_waits_is_not_cooked_for()
    {
        var lines = NeedsList.Of(
        [
            new(PersonaId.New(), "Bart", RsvpAnswer.No, null, "Halal"),
            new(PersonaId.New(), "Gert", RsvpAnswer.Maybe, null, "Halal"),
            new(PersonaId.New(), "Dee", RsvpAnswer.Yes, 1, "Halal"),
        ]);

        Assert.Empty(lines);
    }

    [Fact]
    public void The_order_of_answers_does_not_show()
    {
        Participant[] answers = [Comes("Zonder ui"), Comes("Glutenvrij"), Comes("Met lift")];

        Assert.Equal(NeedsList.Of(answers), NeedsList.Of(answers.Reverse()));
    }

    private static Participant Comes(string needs) => new(PersonaId.New(), "Els", RsvpAnswer.Yes, null, needs);
}
