using NetworksPortal.Ui.Navigation;

namespace NetworksPortal.Web.Navigation;

/// <summary>The space that the request is in, for the header. Set by whatever opened the space for this request.</summary>
public interface ISpaceContext
{
    /// <summary>Null outside any space, and for somebody who may not be in it.</summary>
    OpenSpace? Current { get; }
}

/// <param name="Heading">Name, hue, emblem and start of the space.</param>
/// <param name="Key">The opaque key in its address.</param>
/// <param name="IsCore">Whether the desk belongs in the menu.</param>
public sealed record OpenSpace(SpaceHeading Heading, string Key, bool IsCore);
