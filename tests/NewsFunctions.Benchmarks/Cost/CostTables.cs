using System.Globalization;
using System.Text;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>The figures as tables in Markdown.</summary>
internal static class CostTables
{
    /// <summary>Requests by operation.</summary>
    public static string Requests(IReadOnlyList<CostLine> lines)
    {
        var table = new StringBuilder();
        table.AppendLine("| for each | requests | table reads | table writes | blob reads | blob writes | answered 404, 409, 412 | bytes told |");
        table.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach ((string operation, StorageUse each) in lines)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {operation} | **{each.Requests:0.##}** | {each.TableReads:0.##} | {each.TableWrites:0.##} | {each.BlobReads:0.##} | {each.BlobWrites:0.##} | {each.Failed:0.##} | {each.Bytes:#,0} |");
        }

        return table.ToString();
    }

    /// <summary>Bytes by place.</summary>
    public static string Bytes(IngestSpeed speed)
    {
        var table = new StringBuilder();
        table.AppendLine("| place | bytes an article at ingest | and by digest, stories and search index | and by a correction |");
        table.AppendLine("|---|--:|--:|--:|");
        foreach (string place in speed.Stored.Keys.Union(speed.Derived.Keys).Union(speed.Corrected.Keys).Order(StringComparer.Ordinal))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {place} | {speed.Stored.GetValueOrDefault(place):#,0} | {speed.Derived.GetValueOrDefault(place):#,0} | {speed.Corrected.GetValueOrDefault(place):#,0} |");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"| **all, the uploaded file apart** | **{speed.Stored.Values.Sum():#,0}** | **{speed.Derived.Values.Sum():#,0}** | **{speed.Corrected.Values.Sum():#,0}** |");
        return table.ToString();
    }

    /// <summary>Time of processors and instances.</summary>
    public static string Time(IngestSpeed speed, InstanceTime instance)
    {
        var table = new StringBuilder();
        table.AppendLine("| of 1,000 articles | |");
        table.AppendLine("|---|--:|");
        table.AppendLine(CultureInfo.InvariantCulture, $"| processor seconds of the process that ingests | {speed.CpuSeconds * 1000:0.00} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| of these, from bytes to articles | {speed.ParseSeconds * 1000:0.00} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| seconds on this machine, {InstanceTime.AtOnce} at once, emulator on the same processors | {speed.WallSeconds * 1000:0.00} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| seconds of an instance in a stream, {InstanceTime.StorageSeconds * 1000:0} ms a request assumed | {instance.BusySeconds * 1000:0.00} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| GB-seconds in a stream | {instance.StreamGbSeconds:0.0} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| GB-seconds when each comes alone (1 s is billed at least) | {instance.AloneGbSeconds:#,0} |");
        return table.ToString();
    }
}
