using System.Collections.Immutable;

namespace Caseclock.Domain.Cases;

/// <summary>What an authority records that belongs to no person: information requests, duty contacts, partners' figures.</summary>
public sealed record Register
{
    /// <summary>Freedom of information requests, by id.</summary>
    public ImmutableArray<InformationRequest> InformationRequests { get; init; } = [];

    /// <summary>Duty contacts, by day.</summary>
    public ImmutableArray<DutyContact> Contacts { get; init; } = [];

    /// <summary>Social care contacts that name no child, by day.</summary>
    public ImmutableArray<DateOnly> SocialContacts { get; init; } = [];

    /// <summary>What loaded returns stated of the authority, by census day.</summary>
    public ImmutableArray<ReturnStatement> Returns { get; init; } = [];

    /// <summary>Partners' figures, by the day received.</summary>
    public ImmutableArray<PartnerMeasure> Measures { get; init; } = [];
}

/// <summary>A call or message dealt with on duty.</summary>
/// <param name="On">The day it came.</param>
/// <param name="AnsweredOn">The day it was answered; null when not.</param>
/// <param name="Minutes">How long it took; null when not recorded.</param>
/// <param name="About">What about; null when not recorded.</param>
public readonly record struct DutyContact(DateOnly On, DateOnly? AnsweredOn, decimal? Minutes, string? About);

/// <summary>A figure sent by a partner.</summary>
/// <param name="On">The day received.</param>
/// <param name="Indicator">The indicator's id; null when not recorded.</param>
/// <param name="From">The period's first day; null when not recorded.</param>
/// <param name="To">The period's last day; null when not recorded.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Source">Who sent it, or null.</param>
public sealed record PartnerMeasure(
    DateOnly On,
    string? Indicator,
    DateOnly? From,
    DateOnly? To,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Value,
    string? Source);
