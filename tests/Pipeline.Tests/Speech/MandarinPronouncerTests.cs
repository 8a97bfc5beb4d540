namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class MandarinPronouncerTests(PronouncerTables tables)
{
    [Theory]
    [InlineData("银行", "yin2 hang2")]
    [InlineData("行走", "xing2 zou3")]
    [InlineData("第三行", "di4 san1 hang2")]
    [InlineData("不行", "bu4 xing2")]
    [InlineData("长江很长", "chang2 jiang1 hen3 chang2")]
    [InlineData("校长长高了", "xiao4 zhang2 zhang3 gao1 le0")]
    [InlineData("孩子长大了", "hai2 zi0 zhang3 da4 le0")]
    [InlineData("重要", "zhong4 yao4")]
    [InlineData("重复", "chong2 fu4")]
    [InlineData("重庆", "chong2 qing4")]
    [InlineData("音乐让人快乐", "yin1 yue4 rang4 ren2 kuai4 le4")]
    [InlineData("了解", "liao2 jie3")]
    [InlineData("吃了饭", "chi1 le0 fan4")]
    [InlineData("受不了", "shou4 bu4 liao3")]
    [InlineData("觉得", "jue2 de0")]
    [InlineData("跑得快", "pao3 de0 kuai4")]
    [InlineData("我得走了", "wo3 dei2 zou3 le0")]
    [InlineData("得了奖", "de2 le0 jiang3")]
    [InlineData("得到", "de2 dao4")]
    [InlineData("慢慢地走", "man4 man4 de0 zou3")]
    [InlineData("高兴地说", "gao1 xing4 de0 shuo1")]
    [InlineData("土地", "tu3 di4")]
    [InlineData("还有", "hai2 you3")]
    [InlineData("还钱", "huan2 qian2")]
    [InlineData("首都都好", "shou3 du1 dou1 hao3")]
    [InlineData("因为", "yin1 wei4")]
    [InlineData("成为", "cheng2 wei2")]
    [InlineData("三只猫", "san1 zhi1 mao1")]
    [InlineData("只是", "zhi3 shi4")]
    [InlineData("睡觉", "shui4 jiao4")]
    [InlineData("会计开会", "kuai4 ji4 kai1 hui4")]
    [InlineData("便宜又方便", "pian2 yi0 you4 fang1 bian4")]
    [InlineData("大夫", "dai4 fu0")]
    [InlineData("教书的教授", "jiao1 shu1 de0 jiao4 shou4")]
    [InlineData("头发发现", "tou2 fa0 fa1 xian4")]
    [InlineData("种树", "zhong4 shu4")]
    [InlineData("旅游", "lv3 you2")]
    [InlineData("著名的绿色", "zhu4 ming2 de0 lv4 se4")]
    public void Characters_with_several_sounds_are_said_by_their_words(string written, string pinyin) => Pinyin(written).ShouldBe(pinyin);

    [Theory]
    [InlineData("你好", "ni2 hao3")]
    [InlineData("可以", "ke2 yi3")]
    [InlineData("我很好", "wo3 hen2 hao3")]
    [InlineData("我想买", "wo3 xiang2 mai3")]
    [InlineData("展览馆", "zhan2 lan2 guan3")]
    [InlineData("老师好", "lao3 shi1 hao3")]
    [InlineData("不是", "bu2 shi4")]
    [InlineData("不好", "bu4 hao3")]
    [InlineData("不对", "bu2 dui4")]
    [InlineData("不", "bu4")]
    [InlineData("差不多", "cha4 bu0 duo1")]
    [InlineData("一个", "yi2 ge4")]
    [InlineData("一天", "yi4 tian1")]
    [InlineData("一年", "yi4 nian2")]
    [InlineData("一起", "yi4 qi3")]
    [InlineData("一样", "yi2 yang4")]
    [InlineData("第一名", "di4 yi1 ming2")]
    [InlineData("十一月", "shi2 yi1 yue4")]
    [InlineData("一月一日", "yi1 yue4 yi1 ri4")]
    [InlineData("二零二一年", "er4 ling2 er4 yi1 nian2")]
    [InlineData("一万", "yi2 wan4")]
    [InlineData("一百", "yi4 bai3")]
    [InlineData("星期一", "xing1 qi1 yi1")]
    public void Tones_change_by_their_neighbours(string written, string pinyin) => Pinyin(written).ShouldBe(pinyin);

    [Theory]
    [InlineData("妈妈", "ma1 ma0")]
    [InlineData("我们的", "wo3 men0 de0")]
    [InlineData("好吗", "hao3 ma0")]
    [InlineData("这儿", "zhe4 er0")]
    [InlineData("玩儿", "wan2 er0")]
    [InlineData("女儿", "nv3 er2")]
    [InlineData("東亞銀行", "dong1 ya4 yin2 hang2")]
    public void Light_syllables_suffixes_and_traditional_characters(string written, string pinyin) => Pinyin(written).ShouldBe(pinyin);

    [Theory]
    [InlineData("知道", "ꭧɨ→tau↘")]
    [InlineData("月亮", "ɥe↘ljaŋ")]
    [InlineData("五元", "u↓ɥɛ↗n")]
    [InlineData("有用", "jou↓ jʊ↘ŋ")]
    [InlineData("去学", "ʨʰy↘ ɕɥe↗")]
    [InlineData("儿子", "ɚ↗ʦɨ")]
    [InlineData("问", "wə↘n")]
    [InlineData("云", "y↗n")]
    public void Pinyin_becomes_the_voices_own_symbols(string written, string phonemes) =>
        string.Join(' ', tables.Pronouncer.Mandarin.Pronounce(written).Select(word => string.Concat(word.Syllables.Select(syllable => syllable.Phonemes)))).ShouldBe(phonemes);

    [Fact]
    public void Every_common_character_is_said_in_symbols_that_the_model_knows()
    {
        // GB 2312's two levels: 6,763 characters, in rows 16 to 87.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        System.Text.Encoding gb2312 = System.Text.Encoding.GetEncoding("gb2312", System.Text.EncoderFallback.ExceptionFallback, new System.Text.DecoderReplacementFallback(""));
        string characters = string.Concat(Enumerable.Range(0xB0, 72).SelectMany(row => Enumerable.Range(0xA1, 94).Select(cell => gb2312.GetString([(byte)row, (byte)cell]))));

        characters = string.Concat(characters.Where(character => character is >= '\u4E00' and <= '\u9FFF'));
        IEnumerable<string> said = characters.Select(character => tables.Pronouncer.Mandarin.Pronounce(character.ToString())[0].Syllables[0].Phonemes);

        characters.Length.ShouldBe(6763);
        said.SelectMany(phonemes => phonemes).Distinct().Where(symbol => !tables.Alphabet.Contains(symbol)).ShouldBeEmpty();
    }

    private string Pinyin(string written) =>
        string.Join(' ', tables.Pronouncer.Mandarin.Pronounce(written).SelectMany(word => word.Syllables).Select(syllable => syllable.ToString()));
}
