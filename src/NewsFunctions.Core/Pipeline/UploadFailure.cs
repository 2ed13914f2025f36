using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Why a run of a file ended without a result, for operators: no text of the file, and nothing that an editor could mend.</summary>
/// <param name="Reason">The kind of the fault: the names of the exceptions, the outer one first.</param>
/// <param name="StackId">
/// The same for faults at the same place in the code, whatever the file: twelve hex digits of the SHA-256 of the innermost exception's name and the methods on its
/// stack. The log names it beside the whole stack.
/// </param>
public sealed record UploadFailure(string Reason, string StackId)
{
    private const string Known = "news.failure";
    private const int MostCauses = 5;

    /// <summary>The failure that an exception is; the same one each time it is asked for, however far the exception has come.</summary>
    public static UploadFailure Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception.Data[Known] is UploadFailure known)
        {
            return known;
        }

        var causes = new List<Exception>();
        for (Exception? cause = exception; cause is not null && causes.Count < MostCauses; cause = cause.InnerException)
        {
            causes.Add(cause);
        }

        var failure = new UploadFailure(string.Join(" > ", causes.Select(cause => cause.GetType().Name)), Hash(causes[^1]));
        exception.Data[Known] = failure;
        return failure;
    }

    private static string Hash(Exception innermost)
    {
        var stack = new StringBuilder(innermost.GetType().FullName);
        foreach (StackFrame frame in new StackTrace(innermost, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { } method)
            {
                // The compiler numbers the types it makes for async methods and lambdas; another build numbers them anew.
                stack.Append('\n').Append((method.DeclaringType?.FullName ?? "").AsSpan().TrimEnd("0123456789")).Append('.').Append(method.Name);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stack.ToString())).AsSpan(0, 6));
    }
}
