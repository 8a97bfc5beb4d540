namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

/// <summary>
/// A measured face: 478 points as our attention mesh read them off the US Navy's portrait of Grace Hopper (public domain), frontal, mouth closed,
/// set so that the outer eye corners lie 110 pixels apart about (182, 150). Numbers are 16-bit, 32 to the pixel, little-endian.
/// </summary>
internal static class PuppetMesh
{
    private const string Packed =
        "DRfsG479OhcBGfH6LRfDGW39ORbjFRn8NBcUGJT6IxfPFun68xaxE1b9RxA8EyQB1xZ7Eeb9zRZSEKf9qxYSDH/+Dxc2HLj9ERd8HA3+FheoHIv+ExemHHv+FhcTHWL+FxeYHSf+GRchHjz+RxcNHx" +
        "T/OBdvGXX7MhZgGcr8Ugw2EHUFIBPfEy0AIhIEFEAAKBEOFIMA4A+cE0oB8hOjE0UAWBGVEcX/fxKYEcf/WhDUERMAwA85EncABg9LFMgBlBPBIHIA4Q8DE20BDwz8E/4Fyg3JE7UCNhIAGHD/1RW9" +
        "G6v9BRZ0HDP+vRT7G0L+CBRKHPz+JBV7HJf+dxSRHD//uBKPHXgAYhb+GAf7OBYdGLL6Rw7GEaoAGhSsFTD/+ROeGGv95RMcGLH9aQ/oF6gAORbtFjj7iRDDEPf+Lw8fEbj/MQ27Dn8D6xRvETH+hx" +
        "PlERIA7hHEHLQAVg02HO4ItRQcGcz9gBVgGbT9OhPaHJwAdhPTHFUAmA6bECkA7RP2GPb9bxLREHH+KxIfEDX+/xCzDL7/6A2nD5UBnxFkDuv+pA1iEXgBAA3WEFYD6BUlHNX98RRDHGP+PhRwHAr/" +
        "7hRCGf/9WRPXHHYAwBP+HNj/lhPPHEwAPhXlGHH8oxSoHG7/UBWeHAP/IhaiHKr+/RUFHyX/5xUbHlH+9RWQHUD+ChYKHYD+JhajHJv+qRSvHGT/dhTmHEL/PhQsHR7/ERR7HUj/AhNIGzn/JQy6Fx" +
        "gKMxeZGcD8KBS+HOj/9hPcHNT/2hW5Ga39RRR1Gav+rhWOGav9IhMzFo3/mBHXFtr/vBN5GEH+pg6HDXgBXQ/ODikAHxAZEBz/lBMpHvP/gBRUEML9ARREDjj+lxNCDL7+WRDtE+sA9Q0DFVkCdBRs" +
        "E2UAzg6xEkQBwRQYFc/+mhRaGHL8+gyyFW4DuQ6gFYQBBRDuFaYA4hGvFTUAOhM4Ffr/MRTFFLL/AhbvE7r9PQ2MF0MD9A2qErUBshZqGYT7MhScFtf+vgvOEy4J6hRPFIj/pxN6GDn/eA8iE5oBiR" +
        "S6F8r8mgzoGcMJaRQdE6AAWhU8F9D7UA+UHv8DYQ+XH7gFXAyyF60GNA5FHSMFewxDEu8EWBPUIQ8BxxaSGdH8WRNFFzv/7Qz3E6wDQhF7E5YAHBJ8E1oAkhMmHQQAeg1VGa4DQRUwI1kBIRLXITwD" +
        "0hDrIFQEuRYyDgD+cRdMIxMB8RJgE04AuhM3E20ANRQoE50ANg1+EqwCZxNsEkQAfBIqEhgAnBEsEiIAyxBkEl4AVRCqEq4A3AvOEYcHsBBhE+IALhdxGqz98BPIGqj+uRT9GGz9zBWCGsL94haPEv" +
        "z9lhDWHxgD4hHcICICMBV3IiAATQ4dHmsHFBTWEnoAbhVsFYH9ahecIuP/jxOmIhoCvgypGaMGVhWjHPX+JRX4HNL+/BRiHaT+3xTeHcD+pxSvHm7/7xOvHNH/uROjHND/ihORHM3/TRL3G/T/uQ7W" +
        "GcYBZBV1FFf+BxWIEuv/dBSUEkoAJRS4HO3/lw7/G0wDwBWbEqr+ExSvH/z/Ehe7FcL7GhbzFND8Axe8FJT8zRTfFpj9XheGIUz/UBc1IDj/qxUlIGz/vxH+HQoB3RIyGXj/zBL5HowAuhAVGd7/Ax" +
        "IbGq7/8Q+HGroAVxVlIZH/NhRaF1H+5RDEHvgBMhLYH1YB8xDhHCMBvw3cGhcEvg8JHRMCRg2DG1MGSBFEGzcA0xQBFjn+8BTCGD78SxTsGFH9WxU1GIX7NhTTEZX/gxJZEWD/DRFUEW//5A+WEdT/" +
        "JQ8LEm8AwA56E/0BFgzSFWEGoQ+lFFABphDgFLwA+RHIFFgANBN8FCoAIRQpFB0AwBTjEwwA5wu8FfUJTBQfGc39eRVMFsz8phXbGH37KBZDGeb7pRX4GPf7kRRcGSH+XhZbGab7cBaCGc78vxQqE3" +
        "wANRVqE+r/bxWhEzz/ExDcEgEBZA+kEgYB5xfSFRf8Qx2yEhQBLRhMGcj81yBsD2UFxhqFEyQAoxuLEzQAfByHE3YApR0PEzoBCxpmEz0AJhwREbj/GBszEbz/HR02EQUAuB2REWgAbR61E7gBBRt1" +
        "IG8Anx19El4BPiEwE+kFiR8TE6MCzxunF2f/RximG6r9JxhfHDL+cBnQGz7+MhoKHPf+FBlTHJP+zhlXHDv/lxs9HXEADxjvGAb7JxgKGLH6Bx/5EJgA0Rl1FSv/QhphGGb9RxrdF6z9eR5dF5sACR" +
        "jaFjb71xwJEO3+IB5VEKr/+x8CDnED2hjvEC7+NRqgEQkATRxlHKwAfyBqG+IIkBntGMn90Bg/GbP9Ixt1HJUA5Bp2HE8Aoh7SDxkAShq5GPL9HhsqEGr+TBuADy7+OxxJDLX/ZR/4DoUBuhsADuL+" +
        "mh+bEGUBSyAXEEEDPBgPHNP9QRkZHF/+ARoyHAb/VRkWGf39Axt3HG8AkRqpHNP/wxp2HEcAGhnBGG78pxlvHGv/7xh3HAD/FBiOHKj+jRjuHiT/UhgCHlD+Pxh3HT7+JxjyHH/+ChiNHJr+mxl0HG" +
        "H/0hmlHD//ChrmHBr/ORoxHUT/PBv7GjL/OyHrFgoKJxp2HOT/WxqOHM//fxihGaz99Bk+Gaf+pxhyGar9xxrrFYX/URx1FtD/bxo4GDz+ih7sDGwB8h08DhsALR1oDxD/zxrkHe//KxnRD7/9YxkQ" +
        "DjP+shkJDLr+Nx1dE9wAWx9RFEcCjhk+E14AnR4BEjMBJxntFMv+rBkpGG/8kCD5FFoDsh7+FHQBhB1cFZgAyxs7FSkAjBrlFPH/ohmLFKz/4BfcE7j9cyDWFi8DXB/uEaIBvBdgGYP70BllFtL+bC" +
        "H5EiEJ8BgfFIP/fRo4GDL/Ch6LEooBqhmHF8b8+SAZGbYJkhntEpoA3hgZF8377x7vHfID4x7lHrIFLyHoFpYG3R+MHBIFzSB9EdkEVBuAIQsBnheKGdH8qxoAFzT/WSApE5gDZRzsEooArRv9Ek8A" +
        "whrLHP//ViCfGJsDlxn9IlgBexxZITgDpx1SIFAE9hr9EkQARRr0EmUAzRn3EpYADiC9EZgCZhpCEjwAKxvxEQ4A9xvbERcAuhz3EVAALR0uEp8ARyH7EHkH5RzREtQAWhqMGqP+kBnOGGn9kRhpGs" +
        "H90h1LHw8DpRxoIBwCmBlJIh0AxB9aHWEH1hmsEnIAkxhMFX39LhtJIhYC8SDiGI4G5Rh5HPP+FxnKHNH+QhkwHaL+ZRmrHb3+0Bl+Hmv/YBpiHM3/khpRHMv/vxo8HMf/7BueG+z/Nx84GbcBgBhW" +
        "FFT+5RhWEub/dhliEkMALhpwHOn/dx9VGz0DCxhnEqf+cBpuH/j/6BfhFM78Thm0FpT97xgFIGr/kRyWHQMBRxviGHH/nhugHoYATB2hGNT/Ixy+Gab/IR4CGq4AXBk+IY7/4hkiF0z+dx1FHvABRh" +
        "xwH1EBRR1sHBsBLyAlGgYEch52HAkClSC+GkAG4hzZGi4ALhnWFTT+ZBmXGDv8+Rm0GE39+RgSGIP7mhl6EY//FBvZEFj/axy2EGT/gB3oEMb/Px5SEV4Ash7ZEu0BUiEGFUsG6B0TFEEB9RxZFK8A" +
        "wBtWFE0ApRopFCEAzBnyExYANRm2EwYAWCHrFOgJ8hnoGMn9pBgsFsn8vhi9GHv7PBgvGeb7vBjcGPX7rRkqGR/+DBhLGaX78RdzGc78Pxn8EncAwBhCE+X/ahh4Ezj/bR1aEvIAFR7/EfYADBLBEp" +
        "YACxOwEpYA+xH8EZYACBHSEpYAGRKIE5YAnxtoEosAjxxcEosAjhubEYsArBpwEosAsBs1E4sA";

    /// <summary>Gives x, y and z of every point in pixels.</summary>
    public static float[] Points()
    {
        byte[] bytes = Convert.FromBase64String(Packed);
        float[] points = new float[bytes.Length / 2];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = System.Buffers.Binary.BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * i)) / 32f;
        }

        return points;
    }
}
