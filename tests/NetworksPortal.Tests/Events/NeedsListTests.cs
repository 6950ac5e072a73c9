using NetworksPortal.Events;

namespace NetworksPortal.Tests.Events;

/// <summary>A caterer gets numbers, never names.</summary>
public class NeedsListTests
{
    [Fact]
    public void The_same_need_stands_once_with_its_number_the_most_frequent_first()
    {
        var lines = NeedsList.Of(["Vegetarisch", "Een tolk VGT", "vegetarisch. ", "", "Geen noten"]);

        Assert.Equal([new("Vegetarisch", 2), new NeedsLine("Een tolk VGT", 1), new("Geen noten", 1)], lines);
    }

    [Fact]
    public void The_order_of_answers_does_not_show()
    {
        string[] needs = ["Zonder ui", "Glutenvrij", "Met lift"];

        Assert.Equal(NeedsList.Of(needs), NeedsList.Of(needs.Reverse()));
    }
}
