namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Says a plain whole number in Mandarin by what follows it: a year digit by digit, 2 before a measure word as 两.</summary>
internal static class MandarinCounting
{
    private const string Measures =
        "个只本天年点位人张台块元种件条倍周秒页家名岁万亿千百份次遍场段句座间支根把辆双对层颗粒杯瓶碗盘箱袋包封首部集篇章项股批组套排列圈趟顿米克斤吨升里分度瓦寸尺毛角样副片朵头匹架艘门口所栋代星步声";

    private static readonly string[] LongMeasures = ["小时", "公里", "公斤", "公分", "厘米", "毫米", "千米", "毫升", "分钟", "星期", "礼拜", "平方", "立方", "英里", "英尺", "英寸", "美元", "欧元", "英镑", "刻钟", "世纪"];

    /// <summary>Says the digits.</summary>
    public static string Say(string digits, ReadingContext context)
    {
        char next = context.Next;
        if (next == '年' && digits.Length is 4 or 2 && IsCalendarYear(digits, context))
        {
            return MandarinNumbers.Digits(digits);
        }

        if (digits == "2" && context.Previous is not ('第' or '十' or '初' or '零' or '点') && IsMeasure(next, context))
        {
            return "两";
        }

        // A telephone number, a code or another long label is read digit by digit.
        return context.Previous is '号' or '码' or '编' && digits.Length >= 3 ? MandarinNumbers.Digits(digits) : MandarinNumbers.Decimal(digits);
    }

    private static bool IsCalendarYear(string digits, ReadingContext context) =>
        digits.Length == 4 ? digits[0] is '1' or '2' : context.After(1) is '代' || (digits[0] is '0' or '8' or '9' && context.After(1) is not ('前' or '后' or '来' or '内'));

    private static bool IsMeasure(char next, ReadingContext context)
    {
        string two = $"{next}{context.After(1)}";
        return LongMeasures.Contains(two, StringComparer.Ordinal) || (Measures.Contains(next, StringComparison.Ordinal) && two is not ("分之" or "点二" or "号楼" or "年级" or "层楼"));
    }
}
