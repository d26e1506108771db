using System.Reflection;
using Xunit.Sdk;

namespace Caseclock.TestSupport;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgreSql]</c>. The one argument says which engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestStore.Sqlite]];
}

/// <summary>
/// Runs a theory on PostgreSQL, where <c>CASECLOCK_TEST_POSTGRES</c> holds the connection string of a role that may create databases.
/// Without it the test is shown as skipped; under CI it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute()
    {
        if (TestStore.PostgreSqlServer is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"{TestStore.Variable} is not set.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestStore.PostgreSql]];
}
