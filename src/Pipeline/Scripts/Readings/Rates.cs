namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>What a price is for: per month, per user.</summary>
internal static class Rates
{
    /// <summary>A pattern of every such word.</summary>
    public const string Pattern = "month|mo|year|yr|week|day|hour|hr|minute|user|person|seat|GB|kg|月|年|周|天|日|小时|人|个|件|斤|公斤|次";

    /// <summary>Says the rate with a blank before it in English.</summary>
    public static string Say(string rate, bool mandarin) => mandarin
        ? "每" + rate switch
        {
            "month" or "mo" => "月",
            "year" or "yr" => "年",
            "week" => "周",
            "day" => "天",
            "hour" or "hr" => "小时",
            "minute" => "分钟",
            "user" or "person" => "人",
            "seat" => "席位",
            "kg" => "公斤",
            _ => rate,
        }
        : " per " + rate switch
        {
            "mo" or "月" => "month",
            "yr" or "年" => "year",
            "hr" or "小时" => "hour",
            "周" => "week",
            "天" or "日" => "day",
            "人" => "person",
            "GB" => "gigabyte",
            "kg" or "公斤" => "kilogram",
            _ when rate[0] > 'z' => "piece",
            _ => rate,
        };
}
