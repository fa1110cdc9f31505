using System.Runtime.InteropServices;
using Perfolizer.Horology;

namespace NewsRules.Benchmarks;

/// <summary>
/// The processor time of this process, all its threads together: what others take of the machine meanwhile does not count. Linux only.
/// </summary>
internal sealed class ProcessorClock : IClock
{
    private const int ProcessorTimeOfProcess = 2;

    public string Title => nameof(ProcessorClock);

    public bool IsAvailable => OperatingSystem.IsLinux();

    public Frequency Frequency => new(1_000_000_000);

    public long GetTimestamp() =>
        Read(ProcessorTimeOfProcess, out var time) == 0
            ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
            : throw new InvalidOperationException("The processor time cannot be read.");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
