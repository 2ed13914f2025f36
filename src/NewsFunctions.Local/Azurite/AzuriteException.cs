namespace NewsFunctions.Local.Azurite;

/// <summary>Azurite could not be started; the message says what to do.</summary>
internal sealed class AzuriteException(string message) : Exception(message);
