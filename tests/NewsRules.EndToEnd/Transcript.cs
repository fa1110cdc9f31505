using System.Text;

namespace NewsRules.EndToEnd;

/// <summary>Lines as a program says them, and those who wait for some.</summary>
internal sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<Waiter> _waiting = [];
    private bool _ended;

    /// <summary>Everything said so far.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
            }
        }
    }

    /// <summary>Takes a line; null is the end.</summary>
    public void Hear(string? line)
    {
        lock (_lock)
        {
            _ended |= line is null;
            if (line is not null)
            {
                _lines.Add(line);
            }

            _waiting.RemoveAll(Answer);
        }
    }

    /// <summary>The n-th line with the words, said or yet to be said; fails when the program ends without it.</summary>
    public Task<string> WaitForAsync(string words, int times)
    {
        lock (_lock)
        {
            var waiter = new Waiter(words, times);
            if (!Answer(waiter))
            {
                _waiting.Add(waiter);
            }

            return waiter.Found.Task;
        }
    }

    private bool Answer(Waiter waiter)
    {
        for (; waiter.Read < _lines.Count; waiter.Read++)
        {
            if (_lines[waiter.Read].Contains(waiter.Words, StringComparison.Ordinal) && --waiter.Missing == 0)
            {
                return waiter.Found.TrySetResult(_lines[waiter.Read]);
            }
        }

        return _ended && waiter.Found.TrySetException(new InvalidOperationException($"It ended without a line with '{waiter.Words}'."));
    }

    private sealed class Waiter(string words, int times)
    {
        public string Words => words;

        public int Missing { get; set; } = times;

        public int Read { get; set; }

        public TaskCompletionSource<string> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
