namespace NewsFunctions.Local.Commands;

/// <summary>What a command was asked for is not there; the message tells a person what to look at. The exit code is that of a search without results.</summary>
internal sealed class NotFoundException(string message) : Exception(message);
