namespace Caseclock.Application.Access;

/// <summary>A part of the work that permissions are about.</summary>
public enum Area
{
    /// <summary>Figures: the position and the indicators, without any child.</summary>
    Figures,

    /// <summary>The list of cases behind a figure, by case number.</summary>
    CaseLists,

    /// <summary>Children's names, wherever they would stand.</summary>
    Names,

    /// <summary>Cases: their chronologies, clocks and deadlines, and recording on them.</summary>
    Cases,

    /// <summary>Who works on which case.</summary>
    Allocation,

    /// <summary>Letters and documents.</summary>
    Letters,

    /// <summary>Mediation, appeals and orders.</summary>
    Disputes,

    /// <summary>Complaints, freedom of information and subject access requests.</summary>
    Complaints,

    /// <summary>The panel's agenda and recommendations.</summary>
    Panel,

    /// <summary>Audits of the quality of plans.</summary>
    Quality,

    /// <summary>Restricted records: adoption, a colleague's child, a court order.</summary>
    Restricted,

    /// <summary>Who viewed, changed, exported, printed or sent what.</summary>
    Activity,

    /// <summary>Users and roles.</summary>
    Administration,
}

/// <summary>How far a permission goes. Each holds the ones before it.</summary>
public enum Level
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>To see.</summary>
    Read,

    /// <summary>To do the daily work of the area.</summary>
    Write,

    /// <summary>To decide how the area works, and to put right what others did.</summary>
    Manage,
}

/// <summary>A permission.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Level">How far it goes.</param>
public sealed record Permission(Area Area, Level Level);

/// <summary>What each level of an area lets people do, in words. A level without words means nothing there and is not offered.</summary>
/// <param name="Area">The area.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Levels">The levels that mean something, lowest first, each with what it lets people do.</param>
public sealed record AreaWords(Area Area, string Title, IReadOnlyList<(Level Level, string Lets)> Levels)
{
    /// <summary>Every area, in the order in which a role shows them.</summary>
    public static IReadOnlyList<AreaWords> All { get; } =
    [
        new(Area.Figures, "Figures", [(Level.Read, "See the position and the indicators")]),
        new(Area.CaseLists, "Cases behind figures", [(Level.Read, "See which cases make up a figure, by case number")]),
        new(Area.Names, "Children’s names", [(Level.Read, "See names, beside figures too")]),
        new(Area.Cases, "Cases", [(Level.Read, "See cases, deadlines and schools, and search"), (Level.Write, "Record what happened"), (Level.Manage, "Correct and withdraw what others recorded")]),
        new(Area.Allocation, "Allocation", [(Level.Read, "See caseloads"), (Level.Write, "Give cases to officers")]),
        new(Area.Letters, "Letters and documents", [(Level.Read, "See them"), (Level.Write, "Make and send them"), (Level.Manage, "Change the templates")]),
        new(Area.Disputes, "Mediation and appeals", [(Level.Read, "See them"), (Level.Write, "Work on them")]),
        new(Area.Complaints, "Complaints and information requests", [(Level.Read, "See them"), (Level.Write, "Work on them")]),
        new(Area.Panel, "Panel", [(Level.Read, "See agendas and papers"), (Level.Write, "Record recommendations"), (Level.Manage, "Set the agenda")]),
        new(Area.Quality, "Quality of plans", [(Level.Read, "See audits"), (Level.Write, "Audit plans"), (Level.Manage, "Choose questions and samples")]),
        new(Area.Restricted, "Restricted records", [(Level.Read, "Open one in an emergency, with a reason"), (Level.Write, "Restrict records and grant access to them")]),
        new(Area.Activity, "Activity", [(Level.Read, "See who did what, and read what was opened in an emergency")]),
        new(Area.Administration, "Administration", [(Level.Write, "Add, change and disable users"), (Level.Manage, "Change what roles may do, teams and the authority’s own lists")]),
    ];
}
