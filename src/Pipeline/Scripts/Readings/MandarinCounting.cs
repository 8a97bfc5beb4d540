namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Says a plain whole number in Mandarin by what follows it: a year digit by digit, 2 before a measure word as 两.</summary>
internal static class MandarinCounting
{
    private const string Measures =
        "个只本天年点位人张台块元种件条倍周秒页家名岁万亿千百份次遍场段句座间支根把辆双对层颗粒杯瓶碗盘箱袋包封首部集篇章项股批组套排列圈趟顿米克斤吨升里分度瓦寸尺毛角样副片朵头匹架艘门口所栋代星步声";

    private static readonly string[] Eras =
    [
        "民国", "贞观", "开元", "天宝", "洪武", "永乐", "嘉靖", "万历", "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统", "建安", "建武", "明治", "大正", "昭和", "平成", "令和",
    ];

    // Numbers that are names: all say their digits.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["985"] = ["高校", "大学", "院校", "工程", "和", "、"],
        ["211"] = ["高校", "大学", "院校", "工程"],
        ["996"] = [""],
        ["911"] = ["事件", "恐怖"],
        ["315"] = ["晚会", "打假", "消费者"],
        ["618"] = ["大促", "活动", "购物", "年中", "期间"],
        ["12306"] = [""],
    };

    private static readonly HashSet<string> Helplines = new(StringComparer.Ordinal) { "110", "112", "114", "119", "120", "122", "911", "999", "12345", "12315", "10086", "10010", "10000" };

    private static readonly string[] LongMeasures = ["小时", "公里", "公斤", "公分", "厘米", "毫米", "千米", "毫升", "分钟", "星期", "礼拜", "平方", "立方", "英里", "英尺", "英寸", "美元", "欧元", "英镑", "刻钟", "世纪"];

    /// <summary>Says the digits.</summary>
    public static string Say(string digits, ReadingContext context)
    {
        char next = context.Next;
        if (Helplines.Contains(digits) && (context.Follows("打", "拨", "致电") || context.Precedes("报警", "急救", "电话", "热线", "平台")))
        {
            return MandarinNumbers.PhoneDigits(digits);
        }

        if (IsName(digits, context))
        {
            return MandarinNumbers.Digits(digits);
        }

        if (next == '年' && (IsCalendarYear(digits, context) || (digits.Length == 3 && context.Follows("公元", "公元前"))))
        {
            return MandarinNumbers.Digits(digits);
        }

        if (digits == "2" && !(next == '层' && context.Follows("楼", "在", "住")) && !(next == '分' && context.Previous is '角' or '毛') && context.Previous is not ('第' or '十' or '初' or '零' or '点') && IsMeasure(next, context))
        {
            return "两";
        }

        return MandarinNumbers.Decimal(digits);
    }

    // A telephone number, a code, a room, a model or a generation is read digit by digit.
    private static bool IsName(string digits, ReadingContext context) =>
        (Names.TryGetValue(digits, out string[]? after) && context.Precedes(after)) ||
        (digits.Length >= 3 && (context.Previous is '号' or '码' or '编' || context.Follows("电话", "热线", "客服", "波音", "空客", "代码"))) ||
        (digits.Length is 3 or 4 && (context.Precedes("室", "房") || (context.FollowsCapitals && !IsMeasure(context.Next, context)))) ||
        (digits.Length == 4 && digits[0] is '1' or '2' && context.Precedes("财年", "学年", "届", "级", "赛季", "款")) ||
        (digits.Length == 2 && digits[0] is '0' or '5' or '6' or '7' or '8' or '9' && digits[1] is '0' or '5' && context.Next == '后' && !context.Precedes("后的", "后来"));

    // 90年代 is 九十年代, but 00年代 零零年代; 民国98年 is counted.
    private static bool IsCalendarYear(string digits, ReadingContext context) =>
        digits.Length != 2 ? digits[0] is '1' or '2' && digits.Length == 4
        : !context.Follows(Eras) && (digits[0] == '0' || (digits[0] is '8' or '9' && context.After(1) is not ('前' or '后' or '来' or '内' or '代')));

    private static bool IsMeasure(char next, ReadingContext context)
    {
        string two = $"{next}{context.After(1)}";
        return LongMeasures.Contains(two, StringComparer.Ordinal) || (Measures.Contains(next, StringComparison.Ordinal) && two is not ("分之" or "点二" or "号楼" or "年级" or "层楼"));
    }
}
