using System.Net;
using System.Net.Sockets;

namespace NewsFunctions.Local.Serving;

/// <summary>Chooses ports on loopback.</summary>
internal static class LoopbackPorts
{
    /// <summary>The wanted port when it is free, else 0, which takes any free one.</summary>
    public static int OrAny(int wanted)
    {
        using var socket = new TcpListener(IPAddress.Loopback, wanted);
        try
        {
            socket.Start();
            return wanted;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
