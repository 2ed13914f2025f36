using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsFunctions.Formats.Pdf;

/// <summary>The library's filters with a limit on what they unpack: it has none of its own, and 25 MiB of zeros packed by Flate are 25 GiB.</summary>
internal sealed class PdfFilters : BaseFilterProvider
{
    private readonly Budget budget;

    /// <summary>Filters for one document, with a budget for all its streams.</summary>
    public PdfFilters()
        : this(new Budget())
    {
    }

    private PdfFilters(Budget budget)
        : base(Bounded(budget)) => this.budget = budget;

    /// <summary>A stream was left out because it unpacks to more than the limit; the library may pass over what the filter throws then.</summary>
    public bool LimitReached => budget.Reached;

    private static readonly string[] Names = ["FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode"];

    private static Dictionary<string, IFilter> Bounded(Budget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        foreach (string name in Names)
        {
            filters[name] = new BoundedFilter(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0], name, budget);
        }

        return filters;
    }

    private sealed class Budget
    {
        public long Left { get; set; } = PdfLimits.MaxDecodedBytes;

        public bool Reached { get; set; }
    }

    private sealed class BoundedFilter(IFilter inner, string name, Budget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            long most = Math.Min(PdfLimits.MaxStreamBytes, budget.Left);
            bool tooLarge = name switch
            {
                "FlateDecode" or "Fl" => InflatesBeyond(input, most),
                "LZWDecode" or "LZW" or "RunLengthDecode" or "RL" => input.Length > PdfLimits.MaxOldPackedBytes,
                _ => input.Length > most,
            };
            if (tooLarge)
            {
                budget.Reached = true;
                throw new InvalidDataException("A stream unpacks to more than the limit.");
            }

            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Left -= output.Length;
            return output;
        }

        /// <summary>Unpacks once for the count alone, in a fixed buffer, before the library unpacks into memory.</summary>
        private static bool InflatesBeyond(Memory<byte> input, long most)
        {
            // Two bytes of zlib header; what they say is ignored, as the library ignores it.
            if (input.Length <= 2 || !MemoryMarshal.TryGetArray(input, out ArraySegment<byte> array))
            {
                return input.Length > most;
            }

            using var stream = new DeflateStream(new MemoryStream(array.Array!, array.Offset + 2, array.Count - 2, writable: false), CompressionMode.Decompress);
            byte[] piece = new byte[64 * 1024];
            long count = 0;
            try
            {
                for (int read; count <= most && (read = stream.Read(piece)) > 0;)
                {
                    count += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged from here on; what came before it is what counts.
            }

            return count > most;
        }
    }
}
