using System.Globalization;
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Indexing;

namespace NewsFunctions.Local.Commands;

/// <summary>What ended a command, in a sentence that says what is wrong, where, and what to do.</summary>
internal static class FaultText
{
    /// <summary>The sentence; null for a fault of our own, whose stack is of more use than its message.</summary>
    public static string? Of(Exception fault) => fault switch
    {
        CommandException or AzuriteException or FunctionIndexException => fault.Message,
        OptionsValidationException settings => $"{string.Join(' ', settings.Failures)} Settings come from the environment, else from \"Values\" in local.settings.json.",
        InvalidDataException data => WithReasons(data),
        IOException { InnerException: AddressInUseException } port => $"{port.Message} Name another port with --port, or leave --port out to take a free one.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "This user may not listen on that port. Name one above 1023 with --port.",
        RequestFailedException refused => OfStorage(refused),
        // The SDK gives up after its retries with the reasons of all of them, which are one as a rule.
        AggregateException { InnerExceptions: [RequestFailedException refused, ..] } => OfStorage(refused),
        AuthenticationFailedException identity => $"Azure did not sign you in: {FirstLine(identity.Message)} Sign in with \"az login\", or name a connection string with --storage.",
        UnauthorizedAccessException or IOException => fault.Message,
        _ => null,
    };

    private static string OfStorage(RequestFailedException refused) => refused.Status switch
    {
        0 => $"Storage does not answer: {FirstLine(refused.Message)}. Look whether the account that NewsStorage or --storage names is there and can be reached from here.",
        401 or 403 => $"Storage refuses us ({refused.ErrorCode}). Look whether the key that NewsStorage or --storage holds is right, or whether your identity has a role on the account.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Storage answered {refused.Status} {refused.ErrorCode}: {FirstLine(refused.Message)}"),
    };

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r', '.', ' ');

    /// <summary>The reader of settings files says where it stumbled only in the exceptions within.</summary>
    private static string WithReasons(Exception fault)
    {
        var said = new List<string>();
        for (Exception? e = fault; e is not null; e = e.InnerException)
        {
            if (!said.Exists(text => text.Contains(e.Message, StringComparison.Ordinal)))
            {
                said.Add(e.Message);
            }
        }

        return string.Join(' ', said);
    }
}
