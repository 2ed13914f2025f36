using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Local.Indexing;

namespace NewsFunctions.Local.Running;

/// <summary>Calls functions: a new instance in a scope of its own for each run, as the worker does.</summary>
/// <param name="services">What the functions' constructors need.</param>
/// <param name="events">Hears of every run.</param>
/// <param name="time">Measures runs and the limit.</param>
/// <param name="limit">Longest run, <c>functionTimeout</c> of host.json.</param>
internal sealed class FunctionRunner(IServiceProvider services, HostEvents events, TimeProvider time, TimeSpan limit) : IDisposable
{
    private readonly ConcurrentDictionary<Type, ObjectFactory> factories = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly RunCount running = new();

    /// <summary>Runs a function; what it throws comes out.</summary>
    /// <param name="function">The function.</param>
    /// <param name="subject">What the run is about, for people.</param>
    /// <param name="trigger">What is given to the trigger parameter.</param>
    /// <param name="values">What is given to string parameters, by name.</param>
    /// <param name="use">What to do with the returned value while the scope still lives.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public async Task RunAsync(
        FunctionDefinition function,
        string subject,
        object trigger,
        Func<string, string?> values,
        Func<object?, Task>? use,
        CancellationToken cancellationToken)
    {
        using IDisposable counted = running.Enter();
        using var timeout = new CancellationTokenSource(limit, time);
        using var token = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping.Token, timeout.Token);
        long start = time.GetTimestamp();
        try
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            object? returned = await InvokeAsync(function, scope.ServiceProvider, Arguments(function, trigger, values, token.Token));
            if (use is not null)
            {
                await use(returned);
            }

            Ended(RunOutcome.Succeeded, null);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            var late = new TimeoutException($"{function.Name} ran longer than the functionTimeout of host.json ({limit}).", e);
            Ended(RunOutcome.Failed, late);
            throw late;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            Ended(RunOutcome.Cancelled, null);
            throw;
        }
        catch (Exception e)
        {
            Ended(RunOutcome.Failed, e);
            throw;
        }

        void Ended(RunOutcome outcome, Exception? error) =>
            events.Tell(new HostEvent.FunctionEnded(function, subject, outcome, time.GetElapsedTime(start), error));
    }

    /// <summary>Waits until no function runs. When the clock shows the time first, the token of those that still run is cancelled.</summary>
    /// <param name="until">The end of their grace.</param>
    /// <param name="grace">How long they may take to end after that.</param>
    /// <returns>Whether all ended.</returns>
    public async Task<bool> DrainAsync(DateTimeOffset until, TimeSpan grace)
    {
        if (await running.ZeroAsync(until, time))
        {
            return true;
        }

        await stopping.CancelAsync();
        return await running.ZeroAsync(time.GetUtcNow() + grace, time);
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private async Task<object?> InvokeAsync(FunctionDefinition function, IServiceProvider scope, object?[] arguments)
    {
        Type type = function.Method.DeclaringType!;
        object? instance = function.Method.IsStatic ? null : factories.GetOrAdd(type, static each => ActivatorUtilities.CreateFactory(each, [])).Invoke(scope, []);
        try
        {
            object? returned = function.Method.Invoke(instance, System.Reflection.BindingFlags.DoNotWrapExceptions, null, arguments, null);
            if (returned is not Task task)
            {
                return returned;
            }

            await task;
            return task.GetType().GetProperty(nameof(Task<>.Result)) is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
        }
        finally
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    private static object?[] Arguments(FunctionDefinition function, object trigger, Func<string, string?> values, CancellationToken token) =>
    [
        .. function.Method.GetParameters().Select(parameter =>
            parameter.Position == function.TriggerParameter ? trigger
            : parameter.ParameterType == typeof(CancellationToken) ? token
            : (object?)values(parameter.Name!)),
    ];
}
