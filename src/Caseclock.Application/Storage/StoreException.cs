namespace Caseclock.Application.Storage;

/// <summary>The store cannot do what was asked, for a reason that the person at the keyboard can put right. The message says how.</summary>
/// <param name="message">What is wrong and what to do, without any personal data or password.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
