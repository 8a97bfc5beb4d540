using System.Text.Json;

namespace AlinFunctions.Studio.Tests.Modules;

public sealed class EventTests
{
    [Fact]
    public async Task Events_are_read_wherever_the_stream_is_cut()
    {
        JsonElement seen = await StudioFolder.Run("""
            const { readEvents } = await studio('events');
            const sent = new TextEncoder().encode(': hello\n\nevent: progress\ndata: {"stage":"Speak","title":"早安"}\n\n: beat\n\nevent: end\r\ndata: {"state":\r\ndata: "succeeded"}\r\n\r\n');
            const all = new Set();
            for (let length = 1; length <= sent.length; length++) {
              const stream = new ReadableStream({ start(out) {
                for (let at = 0; at < sent.length; at += length) out.enqueue(sent.slice(at, at + length));
                out.close();
              } });
              const events = [];
              for await (const event of readEvents(stream)) events.push(event);
              all.add(JSON.stringify(events));
            }
            result = [...all].map(JSON.parse);
            """);

        seen.GetRawText().ShouldBe("""[[{"name":"progress","data":{"stage":"Speak","title":"早安"}},{"name":"end","data":{"state":"succeeded"}}]]""");
    }
}
