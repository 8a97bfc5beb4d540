using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Lends the few places from which webhooks are sent. Whoever finds none comes back later instead of waiting: an activity that waits would hold a place that a job needs.</summary>
public sealed class SendGate(IOptions<WebhookOptions> options)
{
    private readonly Dictionary<EndpointId, int> _taken = [];
    private readonly Lock _gate = new();
    private int _all;

    /// <summary>Takes a place.</summary>
    /// <returns>Gives it back when disposed; null when none is free.</returns>
    public IDisposable? TryEnter(EndpointId endpoint)
    {
        lock (_gate)
        {
            int here = _taken.GetValueOrDefault(endpoint);
            if (_all >= options.Value.AtOnce || here >= options.Value.AtOncePerEndpoint)
            {
                return null;
            }

            _all++;
            _taken[endpoint] = here + 1;
            return new Place(this, endpoint);
        }
    }

    private void Leave(EndpointId endpoint)
    {
        lock (_gate)
        {
            _all--;
            if (--_taken[endpoint] == 0)
            {
                _taken.Remove(endpoint);
            }
        }
    }

    private sealed class Place(SendGate gate, EndpointId endpoint) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (!_left)
            {
                _left = true;
                gate.Leave(endpoint);
            }
        }
    }
}
