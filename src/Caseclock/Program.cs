using Caseclock.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The executable; public so that tests can start it.</summary>
public sealed partial class Program;
