using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class MandarinReadingTests
{
    [Theory]
    [InlineData("共0件", "共零件")]
    [InlineData("共10件", "共十件")]
    [InlineData("共12件", "共十二件")]
    [InlineData("共20件", "共二十件")]
    [InlineData("共105件", "共一百零五件")]
    [InlineData("共110件", "共一百一十件")]
    [InlineData("共200件", "共两百件")]
    [InlineData("共1001件", "共一千零一件")]
    [InlineData("共2000件", "共两千件")]
    [InlineData("共10203件", "共一万零二百零三件")]
    [InlineData("共20000件", "共两万件")]
    [InlineData("共1,234,567件", "共一百二十三万四千五百六十七件")]
    [InlineData("共100000000件", "共一亿件")]
    [InlineData("共3万件", "共三万件")]
    [InlineData("约3.14吧", "约三点一四吧")]
    [InlineData("零下-5度", "零下负五度")]
    [InlineData("全角１２个", "全角十二个")]
    public void Numbers(string written, string said) => SpokenText.Of(written).ShouldBe(said);

    [Theory]
    [InlineData("有2个人", "有两个人")]
    [InlineData("有2只猫", "有两只猫")]
    [InlineData("第2个人", "第二个人")]
    [InlineData("住在2楼", "住在二楼")]
    [InlineData("在2月", "在二月")]
    [InlineData("2号线", "二号线")]
    [InlineData("等2小时", "等两小时")]
    [InlineData("2点钟见", "两点钟见")]
    [InlineData("有12个人", "有十二个人")]
    [InlineData("过了2年", "过了两年")]
    public void Two_is_liang_before_a_measure_word(string written, string said) => SpokenText.Of(written).ShouldBe(said);

    [Theory]
    [InlineData("2026年11月22日", "二零二六年十一月二十二日")]
    [InlineData("在2026-11-22见", "在二零二六年十一月二十二日见")]
    [InlineData("在11/22/2026见", "在二零二六年十一月二十二日见")]
    [InlineData("1998年的事", "一九九八年的事")]
    [InlineData("90年代的事", "九十年代的事")]
    [InlineData("2019-2023年的事", "二零一九到二零二三年的事")]
    [InlineData("下午3点半见", "下午三点半见")]
    [InlineData("下午3:30见", "下午三点三十分见")]
    [InlineData("在14:05见", "在十四点零五分见")]
    [InlineData("在8:00见", "在八点整见")]
    [InlineData("在3:30 pm见", "在下午三点三十分见")]
    public void Dates_and_times(string written, string said) => SpokenText.Of(written).ShouldBe(said);

    [Theory]
    [InlineData("要¥200吗", "要两百元吗")]
    [InlineData("要¥200元吗", "要两百元吗")]
    [InlineData("要3.5元吗", "要三点五元吗")]
    [InlineData("要$3.50吗", "要三点五零美元吗")]
    [InlineData("要$1.2 million吗", "要一百二十万美元吗")]
    [InlineData("要€5吗", "要五欧元吗")]
    [InlineData("涨了25%吧", "涨了百分之二十五吧")]
    [InlineData("涨了-2.5%吧", "涨了负百分之二点五吧")]
    [InlineData("涨了10-20%吧", "涨了百分之十到二十吧")]
    [InlineData("要3-5天", "要三到五天")]
    [InlineData("有1/2的人", "有二分之一的人")]
    [InlineData("有3/4的人", "有四分之三的人")]
    public void Money_percentages_ranges_and_fractions(string written, string said) => SpokenText.Of(written).ShouldBe(said);

    [Theory]
    [InlineData("打13812345678吧", "打幺三八，幺二三四，五六七八吧")]
    [InlineData("打010-12345678吧", "打零幺零，幺二三四，五六七八吧")]
    [InlineData("跑5km吧", "跑五公里吧")]
    [InlineData("跑2km吧", "跑两公里吧")]
    [InlineData("气温23°C吧", "气温二十三摄氏度吧")]
    [InlineData("内存16GB吧", "内存十六GB吧")]
    [InlineData("播放MP4吧", "播放MP 四吧")]
    [InlineData("播放1080p吧", "播放一零八零 P吧")]
    [InlineData("升级到v2.5吧", "升级到版本二点五吧")]
    [InlineData("看example.com吧", "看example 点 com吧")]
    [InlineData("第3名和第1名", "第三名和第一名")]
    [InlineData("猫&狗都好", "猫和狗都好")]
    public void Measures_telephones_and_names(string written, string said) => SpokenText.Of(written).ShouldBe(said);

    [Theory]
    [InlineData("他说 I have 3 apples today 然后就走了，真是一个奇怪的人。", "他说 I have three apples today 然后就走了，真是一个奇怪的人。")]
    [InlineData("The sign says 3号 and nothing more than that", "The sign says 三号 and nothing more than that")]
    [InlineData("我们用 Azure 部署了 3 个服务", "我们用 Azure 部署了 三 个服务")]
    [InlineData("She bought 3 books", "She bought three books")]
    public void A_number_is_said_in_the_language_around_it(string written, string said) => SpokenText.Of(written).ShouldBe(said);
}
