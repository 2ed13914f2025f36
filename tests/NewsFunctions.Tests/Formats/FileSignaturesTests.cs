using System.Text;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats;

public sealed class FileSignaturesTests
{
    public static TheoryData<string, string> Kinds => new()
    {
        { "89504E470D0A1A0A", "a picture (PNG)" },
        { "FFD8FFE000104A46", "a picture (JPEG)" },
        { "000000186674797068656963", "a picture (HEIC)" },
        { "00000018667479706D703432", "a video file" },
        { "4944330300000000", "a sound file" },
        { "526172211A0700", "a RAR archive" },
        { "377ABCAF271C", "a 7-Zip archive" },
        { "7F454C4602010100", "a program" },
        { "D0CF11E0A1B11AE1", "an office document of the old kind" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_binary_file_is_refused_by_its_kind_whatever_its_name(string start, string kind)
    {
        Rejection why = Samples.Refused(Samples.Of("story.txt", [.. Convert.FromHexString(start), .. new byte[600]]));

        Assert.Equal(RejectCode.UnsupportedFormat, why.Code);
        Assert.Contains(kind, why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_of_the_old_kind_is_named()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument\0"), .. new byte[100]];

        Assert.Contains("(.doc)", Samples.Refused(Samples.Of("story.doc", file)).Message, StringComparison.Ordinal);
    }
}
