using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Names one message to one endpoint. It follows from what is told to whom, so that nothing is told twice, whoever was killed meanwhile.</summary>
[JsonConverter(typeof(ParsableJsonConverter<DeliveryId>))]
public readonly record struct DeliveryId : IParsable<DeliveryId>
{
    private const int Digits = 24;

    private readonly string? _value;

    private DeliveryId(string value) => _value = value;

    /// <summary>Gets the id that the receiver sees, the same at every attempt.</summary>
    public string MessageId => $"msg_{this}";

    /// <summary>Names what one endpoint is told.</summary>
    /// <param name="subject">Whom it is about: the job, or a trial's own name.</param>
    /// <param name="event">What happened.</param>
    /// <param name="endpoint">Who is told.</param>
    public static DeliveryId For(string subject, WebhookEvent @event, EndpointId endpoint) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{@event}\n{endpoint}")).AsSpan(0, Digits / 2)));

    /// <summary>Names the orchestration that delivers the message, for the first time or once more.</summary>
    public string Instance(int replay) => replay == 0 ? $"webhook-{this}" : $"webhook-{this}-{replay}";

    /// <inheritdoc />
    public static DeliveryId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out DeliveryId id) ? id : throw new FormatException($"'{s}' is no delivery id: it has {Digits} hexadecimal digits.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeliveryId result)
    {
        bool valid = s?.Length == Digits && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new DeliveryId(s!) : default;
        return valid;
    }

    /// <summary>Returns the id's 24 hexadecimal digits.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default DeliveryId names no delivery.");
}
