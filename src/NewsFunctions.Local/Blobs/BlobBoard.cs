namespace NewsFunctions.Local.Blobs;

/// <summary>Knows where every blob of a container stands and what is to be done. One blob is never run twice at the same time.</summary>
internal sealed class BlobBoard(WorkQueue work)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, BlobState> states = new(StringComparer.Ordinal);
    private int scan;
    private int unsettled;

    /// <summary>Blobs that stand in the queue, run, or wait to be tried again.</summary>
    public int Unsettled
    {
        get
        {
            lock (gate)
            {
                return unsettled;
            }
        }
    }

    /// <summary>Takes over what is remembered from before the start.</summary>
    public void Load(IEnumerable<Receipt> receipts)
    {
        lock (gate)
        {
            foreach (Receipt receipt in receipts)
            {
                states[receipt.Blob] = receipt.FailedAttempts == 0
                    ? new BlobState { SettledETag = receipt.ETag }
                    : new BlobState { FailedETag = receipt.ETag, Attempts = receipt.FailedAttempts };
            }
        }
    }

    /// <summary>A write to the blob was hinted at.</summary>
    public void Hinted(string name)
    {
        lock (gate)
        {
            BlobState state = StateOf(name);
            switch (state.Phase)
            {
                case BlobPhase.Running:
                    state.Again = true;
                    break;
                default:
                    // A queued one is put in again: its first place may be far back in the backlog. The second taking finds it done.
                    Enter(state, BlobPhase.Queued);
                    work.Add(name, isUrgent: true);
                    break;
            }
        }
    }

    /// <summary>A scan begins.</summary>
    public void ScanStarted()
    {
        lock (gate)
        {
            scan++;
        }
    }

    /// <summary>A scan has seen a version of the blob.</summary>
    public void Listed(string name, string etag)
    {
        lock (gate)
        {
            BlobState state = StateOf(name);
            if (state.Phase == BlobPhase.Idle && state.SettledETag != etag)
            {
                Enter(state, BlobPhase.Queued);
                work.Add(name, isUrgent: false);
            }
        }
    }

    /// <summary>A scan has ended: forgets the blobs it did not see and returns their names.</summary>
    public IReadOnlyList<string> ScanEnded()
    {
        lock (gate)
        {
            string[] gone = [.. states.Where(each => each.Value.Phase == BlobPhase.Idle && each.Value.SeenInScan != scan).Select(each => each.Key)];
            foreach (string name in gone)
            {
                states.Remove(name);
            }

            return gone;
        }
    }

    /// <summary>Begins with a blob that was taken from the queue; false when nothing is to be done about it any more.</summary>
    public bool TryBegin(string name)
    {
        lock (gate)
        {
            if (!states.TryGetValue(name, out BlobState? state) || state.Phase != BlobPhase.Queued)
            {
                return false;
            }

            Enter(state, BlobPhase.Running);
            return true;
        }
    }

    /// <summary>What a version of a blob that has begun needs; one that must wait is put back until the end of its pause.</summary>
    public BlobNeed NeedOf(string name, string etag)
    {
        lock (gate)
        {
            BlobState state = states[name];
            if (state.SettledETag == etag)
            {
                return BlobNeed.None;
            }

            if (state.Pausing && state.FailedETag == etag)
            {
                Rest(name, state, BlobPhase.Paused);
                return BlobNeed.Wait;
            }

            return BlobNeed.Run;
        }
    }

    /// <summary>How often the version has failed before.</summary>
    public int AttemptsOf(string name, string etag)
    {
        lock (gate)
        {
            BlobState state = states[name];
            return state.FailedETag == etag ? state.Attempts : 0;
        }
    }

    /// <summary>Nothing is running for the blob any more; a settled version is remembered.</summary>
    public void End(string name, string? settledETag)
    {
        lock (gate)
        {
            BlobState state = states[name];
            if (settledETag is not null)
            {
                (state.SettledETag, state.FailedETag, state.Attempts, state.Pausing) = (settledETag, null, 0, false);
            }

            Rest(name, state, BlobPhase.Idle);
        }
    }

    /// <summary>A run failed; the blob waits until <see cref="Resume"/> is called with the returned number.</summary>
    public int Pause(string name, string etag, int attempts)
    {
        lock (gate)
        {
            BlobState state = states[name];
            (state.FailedETag, state.Attempts) = (etag, attempts);
            return Pause(name, state);
        }
    }

    /// <summary>The storage failed, which costs no attempt; else as <see cref="Pause(string, string, int)"/>.</summary>
    public int Pause(string name)
    {
        lock (gate)
        {
            return Pause(name, states[name]);
        }
    }

    /// <summary>A pause is over; that of an older failure than the last is passed over.</summary>
    public void Resume(string name, int pause)
    {
        lock (gate)
        {
            if (!states.TryGetValue(name, out BlobState? state) || state.PauseNumber != pause)
            {
                return;
            }

            state.Pausing = false;
            if (state.Phase == BlobPhase.Paused)
            {
                Enter(state, BlobPhase.Queued);
                work.Add(name, isUrgent: true);
            }
        }
    }

    private int Pause(string name, BlobState state)
    {
        state.Pausing = true;
        state.PauseNumber++;
        Rest(name, state, BlobPhase.Paused);
        return state.PauseNumber;
    }

    private void Rest(string name, BlobState state, BlobPhase phase)
    {
        Enter(state, state.Again ? BlobPhase.Queued : phase);
        if (state.Again)
        {
            state.Again = false;
            work.Add(name, isUrgent: true);
        }
    }

    private void Enter(BlobState state, BlobPhase phase)
    {
        unsettled += (phase == BlobPhase.Idle ? 0 : 1) - (state.Phase == BlobPhase.Idle ? 0 : 1);
        state.Phase = phase;
    }

    private BlobState StateOf(string name)
    {
        if (!states.TryGetValue(name, out BlobState? state))
        {
            states[name] = state = new BlobState();
        }

        state.SeenInScan = scan;
        return state;
    }
}

/// <summary>What a version of a blob needs.</summary>
internal enum BlobNeed
{
    /// <summary>Nothing: it has been run.</summary>
    None,

    /// <summary>A run.</summary>
    Run,

    /// <summary>A run, when the pause after its last failure is over.</summary>
    Wait,
}
