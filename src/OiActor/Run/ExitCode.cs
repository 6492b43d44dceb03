namespace OiActor.Run;

/// <summary>How a run ends, for whoever started the process.</summary>
internal enum ExitCode
{
    /// <summary>Everything that could be delivered was: also when the deadline, the budget or a stop ended the run.</summary>
    Finished = 0,

    /// <summary>A mistake of this program.</summary>
    Defect = 1,

    /// <summary>The input is invalid; nothing was fetched, nothing charged.</summary>
    InvalidInput = 2,

    /// <summary>No venue answered; nothing was charged.</summary>
    NoVenueAnswered = 3,

    /// <summary>The dataset could not be written.</summary>
    DatasetNotWritten = 4,

    /// <summary>Stopped from outside with planned records undelivered.</summary>
    StoppedEarly = 5,
}
