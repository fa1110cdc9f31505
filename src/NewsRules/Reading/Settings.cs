using Microsoft.Extensions.Configuration;
using NewsRules.Commands;
using NewsRules.Monitoring;

namespace NewsRules.Reading;

/// <summary>The settings of the working folder and the environment.</summary>
internal static class Settings
{
    /// <exception cref="UserError">appsettings.json is no JSON.</exception>
    /// <exception cref="MonitoringException">A setting is unknown, or cannot be what it says.</exception>
    public static MonitoringOptions Read()
    {
        try
        {
            var settings = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory());
            return MonitoringSettings.Read(settings.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build());
        }
        catch (InvalidDataException broken)
        {
            throw new UserError($"appsettings.json cannot be read: {broken.GetBaseException().Message}");
        }
    }
}
