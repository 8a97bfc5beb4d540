using AlinFunctions.Host.SampleLibrary;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.SampleApp;

public static class TimerFunctions
{
    [Function("Ticked")]
    public static Task Ticked([TimerTrigger("* * * * * *", UseMonitor = false)] TimerInfo timer, FunctionContext context) =>
        Log(context).Record("Ticked", $"{timer.IsPastDue}|{timer.ScheduleStatus is null}");

    [Function("Yearly")]
    public static Task Yearly([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, FunctionContext context) =>
        Log(context).Record("Yearly", $"{timer.IsPastDue}");

    [Function("Started")]
    public static Task Started([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer, FunctionContext context) =>
        Log(context).Record("Started", $"{timer.IsPastDue}");

    private static CallLog Log(FunctionContext context) => (CallLog)context.InstanceServices.GetService(typeof(CallLog))!;
}
