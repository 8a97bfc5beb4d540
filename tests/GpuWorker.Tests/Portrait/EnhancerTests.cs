using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

/// <summary>The real network on Grace Hopper's face, halved and doubled again: the original says how it should look.</summary>
public sealed class EnhancerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_halved_portrait_comes_nearer_to_the_original_than_by_scaling_alone()
    {
        using Enhancer enhancer = await Open();
        Photo original = await Decoded("crop=256:256:140:90"), half = await Decoded("crop=256:256:140:90,scale=128:128:flags=area");

        Photo enhanced = enhancer.Double(half, Cancellation), scaled = LanczosScale.Fit(half, new FrameFit(0, 0, 2, 256, 256, new PixelBox(0, 0, 256, 256)));

        (enhanced.Width, enhanced.Height).ShouldBe((256, 256));
        Apart(enhanced, original).ShouldBeLessThan(.9 * Apart(scaled, original));
    }

    [Fact]
    public async Task Tiles_meet_without_a_seam()
    {
        using Enhancer enhancer = await Open();
        Photo half = await Decoded("crop=300:160:120:100");

        Photo whole = enhancer.Double(half, Cancellation);
        Photo later = enhancer.Double(await Decoded("crop=250:160:170:100"), Cancellation);

        // The same place lies elsewhere in a tile of the second picture; away from its own edge it must look the same.
        double difference = 0;
        for (int y = 60; y < 260; y++)
        {
            for (int x = 60; x < 440; x++)
            {
                difference = Math.Max(difference, Math.Abs(whole.Pixels[4 * ((y * whole.Width) + x + 100)] - later.Pixels[4 * ((y * later.Width) + x)]));
            }
        }

        difference.ShouldBeLessThan(12);
    }

    private static async Task<Enhancer> Open() => new(new SessionFactory(Options.Create(new InferenceOptions())), await TestCache.Store().Get(ModelId.PortraitEnhancer, Cancellation));

    private static async Task<Photo> Decoded(string filter) => await new PhotoDecoder(TimeProvider.System).Decode(await PortraitBench.Remade(filter, "png"), Cancellation);

    /// <summary>The mean squared difference, the outermost pixels left out.</summary>
    private static double Apart(Photo one, Photo other) => Enumerable.Range(0, one.Width * one.Height)
        .Where(at => at % one.Width is > 8 and < 248 && at / one.Width is > 8 and < 248)
        .Average(at => Enumerable.Range(0, 3).Average(channel => Math.Pow(one.Pixels[(4 * at) + channel] - other.Pixels[(4 * at) + channel], 2)));
}
