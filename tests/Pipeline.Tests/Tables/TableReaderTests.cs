using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Tables;

namespace AlinFunctions.Pipeline.Tests.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void Quoted_fields_hold_commas_marks_and_line_ends()
    {
        Table table = Csv("\uFEFFScript, Voice\r\n\"Hello, \"\"you\"\".\nSecond line.\" , af_heart\r\n\r\n你好。,\r\n");

        table.Columns.ShouldBe(["script", "voice"]);
        table.Rows.Select(row => (row.Number, row.Text("script"), row.Text("voice"))).ShouldBe([(1, "Hello, \"you\".\nSecond line.", "af_heart"), (2, "你好。", null)]);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", "1,5")]
    [InlineData("a\tb\n1;5\t2\n", "1;5")]
    [InlineData("\"a;x\",b\n1,2\n", null)]
    public void The_first_separator_of_the_header_separates(string csv, string? first) => Csv(csv).Rows[0].Text("a").ShouldBe(first);

    [Theory]
    [InlineData("a,b\n1,2,3\n4,5\n", "Row 1 cannot be read: it has 3 fields and the header 2; a field with a comma in it stands in quotation marks.")]
    [InlineData("a,b\n\"1,2\n4,5\n", "Row 1 cannot be read: in line 2 a quotation mark is not closed, or something follows a closed one.")]
    [InlineData("a,b\n\"1\"x,2\n4,5\n", "Row 1 cannot be read: in line 2 a quotation mark is not closed, or something follows a closed one.")]
    public void A_broken_row_does_not_break_the_next(string csv, string fault)
    {
        Table table = Csv(csv);

        table.Rows[0].Fault!.English.ShouldBe(fault);
        (table.Rows[1].Number, table.Rows[1].Text("a"), table.Rows[1].Fault).ShouldBe((2, "4", null));
    }

    [Fact]
    public void Json_rows_keep_what_their_values_are()
    {
        Table table = TableReader.Read("b.json", """[{"Name":"Ada","n":2,"t":true,"k":[1,2],"none":null},"row",{"name":"Grace"}]"""u8);

        table.Columns.ShouldBe(["name", "n", "t", "k"]);
        table.Rows[0].Cells.Values.Select(cell => cell.Json).ShouldBe(["\"Ada\"", "2", "true", "[1,2]"]);
        table.Rows[1].Fault!.English.ShouldBe("Row 2 cannot be read: it is no JSON object.");
        table.Rows[2].Text("name").ShouldBe("Grace");
    }

    [Theory]
    [InlineData("b.csv", "", "b.csv has no header: its first line names the columns.")]
    [InlineData("b.csv", "a,b\n", "b.csv has no rows.")]
    [InlineData("b.csv", "a,A\n1,2\n", "b.csv has the column 'a' twice.")]
    [InlineData("b.csv", "a,,b\n1,2\n", "b.csv has a column without a name.")]
    [InlineData("b.json", "{}", "b.json must be a JSON list of objects, one a row.")]
    [InlineData("b.json", "[\n{]", "b.json is not JSON: line 2 cannot be read.")]
    public void A_file_that_is_no_table_is_refused_in_words(string name, string text, string english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => TableReader.Read(name, Encoding.UTF8.GetBytes(text)));

        refused.Sentence.English.ShouldBe(english);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void A_thousand_rows_are_taken_and_no_more()
    {
        string rows(int count) => "a\n" + string.Concat(Enumerable.Repeat("x\n", count));

        Csv(rows(1000)).Rows.Count.ShouldBe(1000);
        Should.Throw<InvalidDropException>(() => Csv(rows(1001))).Sentence.English.ShouldBe("b.csv has 1,001 rows; at most 1,000 are taken.");
    }

    [Fact]
    public void Text_in_another_encoding_is_named() =>
        Should.Throw<InvalidDropException>(() => TableReader.Read("b.csv", [0x61, 0x0A, 0xC4, 0xE3])).Sentence.English.ShouldStartWith("b.csv is not UTF-8 (it may be GB18030");

    private static Table Csv(string text) => TableReader.Read("b.csv", Encoding.UTF8.GetBytes(text));
}
