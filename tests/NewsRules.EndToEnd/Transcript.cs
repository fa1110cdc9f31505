using System.Text;

namespace NewsRules.EndToEnd;

/// <summary>Lines as a program says them, and those who wait for one.</summary>
internal sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Words, TaskCompletionSource<string> Found)> _waiting = [];
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
            if (line is null)
            {
                _ended = true;
                _waiting.ForEach(waiter => waiter.Found.TrySetException(Ended(waiter.Words)));
                return;
            }

            _lines.Add(line);
            _waiting.Where(waiter => line.Contains(waiter.Words, StringComparison.Ordinal)).ToList().ForEach(waiter => waiter.Found.TrySetResult(line));
        }
    }

    /// <summary>The first line with the words, said or yet to be said; fails when the program ends without it.</summary>
    public Task<string> WaitForAsync(string words)
    {
        lock (_lock)
        {
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } said)
            {
                found.SetResult(said);
            }
            else if (_ended)
            {
                found.SetException(Ended(words));
            }
            else
            {
                _waiting.Add((words, found));
            }

            return found.Task;
        }
    }

    private static InvalidOperationException Ended(string words) => new($"It ended without a line with '{words}'.");
}
