using System.Text;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Writes trained weights as the source file that the reader is built with.</summary>
internal static class LineWeightsFile
{
    public static string Write(float[] weights, float[] steps)
    {
        var file = new StringBuilder();
        file.Append("""
            namespace NewsFunctions.Formats.PlainText;

            /// <summary>
            /// The weights of <see cref="LineModel"/>, written by the benchmark command <c>train-lines</c>: do not edit. One signed byte a state and row in
            /// sixteenths, base64; rows are <see cref="FeatureGroups"/> in their order, the last ones the steps from state to state.
            /// </summary>
            internal static class LineWeights
            {
                /// <summary>The trained model.</summary>
                public static LineModel Model => Lazy.Value;

                private static readonly Lazy<LineModel> Lazy = new(() => LineModel.Unpack(Packed));

                private const string Packed =

            """);
        sbyte[] packed = [.. weights.Concat(steps).Select(w => (sbyte)Math.Clamp(Math.Round(w * LineModel.Scale), sbyte.MinValue, sbyte.MaxValue))];
        string text = Convert.ToBase64String(Array.ConvertAll(packed, b => unchecked((byte)b)));
        for (int at = 0; at < text.Length; at += 160)
        {
            file.Append("        \"").Append(text, at, Math.Min(160, text.Length - at)).Append(at + 160 < text.Length ? "\" +\n" : "\";\n");
        }

        return file.Append("}\n").ToString();
    }
}
