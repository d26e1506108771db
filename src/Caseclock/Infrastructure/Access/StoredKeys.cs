using System.Xml.Linq;
using Caseclock.Application.Access;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Caseclock.Infrastructure.Access;

/// <summary>Gives the framework's data protection its keys from the store.</summary>
/// <param name="keys">The keys.</param>
internal sealed class StoredKeys(ProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
