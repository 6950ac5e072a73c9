using NetworksPortal.Files;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Papers;

public readonly record struct MeetingFileId(Guid Value)
{
    public static MeetingFileId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// A file for a meeting: looked through, sealed with the network's key and filled up to one of a few sizes. Who added it is not kept.
/// </summary>
public sealed class MeetingFile
{
    /// <summary>Files that one meeting may have.</summary>
    public const int Most = 10;

    /// <summary>The most characters of a title.</summary>
    public const int TitleLength = 80;

    private MeetingFile() { }

    /// <param name="meeting">What it is for.</param>
    /// <param name="network">Whose key seals it.</param>
    /// <param name="number">Its place among those of the meeting.</param>
    /// <param name="title">What readers see: a title with the file's ending.</param>
    /// <param name="content">The file.</param>
    public MeetingFile(EventId meeting, NetworkId network, int number, SealedText title, SealedText content)
    {
        Id = MeetingFileId.New();
        (Event, Network, Number, Title, Content) = (meeting, network, number, title, content);
    }

    public MeetingFileId Id { get; private set; }

    public EventId Event { get; private set; }

    public NetworkId Network { get; private set; }

    public int Number { get; private set; }

    public SealedText Title { get; private set; } = SealedText.Empty;

    public SealedText Content { get; private set; } = SealedText.Empty;

}

/// <summary>A file that is to be added.</summary>
/// <param name="File">Looked through.</param>
/// <param name="Title">What readers will see, where it was typed.</param>
/// <param name="OwnName">What it was called where it came from.</param>
public sealed record NewFile(CleanFile File, string? Title, string OwnName)
{
    /// <summary>The title that was typed, or the file's own name, on one line and with the ending of what it is.</summary>
    /// <exception cref="RuleViolation"><c>TooLong</c>, about <c>FileTitle</c>.</exception>
    public string ShownTitle()
    {
        TextLength.Check(Title, MeetingFile.TitleLength, "FileTitle");
        var name = string.IsNullOrWhiteSpace(Title) ? Path.GetFileNameWithoutExtension(OwnName) : Title;
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (line.Length > MeetingFile.TitleLength ? line[..MeetingFile.TitleLength] : line) + FileKinds.Of(File.Bytes)!.Value.Ending();
    }
}
