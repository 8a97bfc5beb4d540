using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Tests.Discovery;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Only_marked_methods_are_functions() =>
        FunctionCatalog.Find([typeof(One)]).Select(function => (function.Name, function.Id)).ShouldBe([("Same", "Host.Functions.Same")]);

    [Fact]
    public void Two_functions_of_one_name_are_refused_by_both_places()
    {
        string message = Should.Throw<HostStartException>(() => FunctionCatalog.Find([typeof(One), typeof(Other)])).Message;

        message.ShouldContain("+One.Run");
        message.ShouldContain("+Other.Run");
    }

    [Fact]
    public void A_function_without_a_trigger_is_refused() =>
        Should.Throw<HostStartException>(() => FunctionCatalog.Find([typeof(Triggerless)])).Message.ShouldContain("Triggerless has 0 triggers");

    [Fact]
    public void A_parameter_that_nothing_gives_a_value_is_refused_by_its_name()
    {
        FunctionMethod function = FunctionCatalog.Find([typeof(Curious)]).Single();

        Should.Throw<HostStartException>(() => ParameterBinding.Plan(function, call => ValueTask.FromResult(call.Trigger), ["file"]))
            .Message.ShouldBe("Nothing gives the parameter weather of the function Curious its value.");
    }

    public static class One
    {
        [Function("Same")]
        public static string Run([QueueTrigger("q")] string text) => Unmarked(text);

        public static string Unmarked(string text) => text;
    }

    public static class Other
    {
        [Function("same")]
        public static string Run([QueueTrigger("q")] string text) => text;
    }

    public static class Triggerless
    {
        [Function("Triggerless")]
        public static string Run(string text) => text;
    }

    public static class Curious
    {
        [Function("Curious")]
        public static string Run([BlobTrigger("c/{file}")] string text, string file, string weather) => text + file + weather;
    }
}
