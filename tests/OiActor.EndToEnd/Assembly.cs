// Every test has its own simulator, folder and process, so any of them may run beside any other; three at a time keep two cores busy.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: LevelOfParallelism(3)]
