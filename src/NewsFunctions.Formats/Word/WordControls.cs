using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsFunctions.Formats.Word;

/// <summary>Content controls.</summary>
internal static class WordControls
{
    /// <summary>Whether a control shows only its prompt ("Click here to enter text").</summary>
    public static bool IsPlaceholder(SdtProperties? properties) => properties?.GetFirstChild<ShowingPlaceholder>() is { } showing && WordStyles.IsOn(showing) != false;

    /// <summary>Whether a control is the document's table of contents or its like.</summary>
    public static bool IsFurniture(SdtProperties? properties) =>
        properties?.GetFirstChild<SdtContentDocPartObject>()?.DocPartGallery?.Val?.Value is { } gallery
        && (gallery.StartsWith("Table of ", StringComparison.OrdinalIgnoreCase) || gallery.StartsWith("Page Numbers", StringComparison.OrdinalIgnoreCase) || gallery.StartsWith("Watermarks", StringComparison.OrdinalIgnoreCase));
}
