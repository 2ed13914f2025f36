using System.Buffers;

namespace NewsFunctions.Core.Text;

/// <summary>The decimal digits of the scripts that news is written in.</summary>
internal static class DigitCharacters
{
    /// <summary>ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Tamil, Thai, Burmese, Khmer and full-width digits.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create(
        "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯௦௧௨௩௪௫௬௭௮௯๐๑๒๓๔๕๖๗๘๙၀၁၂၃၄၅၆၇၈၉០១២៣៤៥៦៧៨៩０１２３４５６７８９");
}
