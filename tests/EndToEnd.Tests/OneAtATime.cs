// Every test here keeps both cores busy, and the fault tests kill and hold processes: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
