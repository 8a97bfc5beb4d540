using System.Text.Json;

namespace AlinFunctions.Studio.Tests.Modules;

public sealed class QrTests
{
    [Fact]
    public async Task Another_program_reads_every_length_up_to_version_ten()
    {
        JsonElement misread = await StudioFolder.Run("""
            const { encode } = await studio('qr');
            const read = require('jsqr');
            result = [];
            for (let length = 1; length <= 213; length++) {
              const text = ('https://example.com/s/' + 'aZ09-_分享'.repeat(40)).slice(0, length);
              const bytes = new TextEncoder().encode(text);
              if (bytes.length > 213) break;
              const dark = encode(text);
              const scale = 4, size = (dark.length + 8) * scale;
              const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
              dark.forEach((row, y) => row.forEach((set, x) => {
                if (!set) return;
                for (let dy = 0; dy < scale; dy++) for (let dx = 0; dx < scale; dx++) {
                  const at = (((y + 4) * scale + dy) * size + (x + 4) * scale + dx) * 4;
                  pixels[at] = pixels[at + 1] = pixels[at + 2] = 0;
                }
              }));
              const seen = read(pixels, size, size);
              if (seen?.data !== text) result.push([length, seen?.data ?? null]);
            }
            """);

        misread.GetArrayLength().ShouldBe(0, misread.GetRawText());
    }

    [Fact]
    public async Task A_longer_text_is_refused()
    {
        JsonElement refused = await StudioFolder.Run("""
            const { encode } = await studio('qr');
            try { encode('x'.repeat(214)); result = 'encoded'; } catch (fault) { result = fault.name; }
            """);

        refused.GetString().ShouldBe("RangeError");
    }
}
