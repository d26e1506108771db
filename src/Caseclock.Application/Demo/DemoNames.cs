namespace Caseclock.Application.Demo;

/// <summary>Made-up people's names: surnames and forenames that combine freely.</summary>
internal static class DemoNames
{
    public static string[] Surnames { get; } =
    [
        "Abara", "Achterberg", "Adderley", "Akhtar", "Alderton", "Amadi", "Ashdown", "Aziz", "Bakare", "Balogun", "Barrowby", "Begum", "Bexley", "Bhatti",
        "Blackmoor", "Bowyer", "Brightwell", "Calloway", "Carmody", "Chaudhry", "Cheung", "Coverdale", "Cranmer", "Dace", "Dąbrowska", "Daley", "Danso",
        "Delacourt", "Dhillon", "Dunmore", "Easterby", "Ellingham", "Emeka", "Fairweather", "Farouk", "Fenwick", "Ferreira", "Gainsford", "Garrity", "Gill",
        "Goddard", "Gorski", "Hallam", "Haque", "Harkness", "Hassan", "Hawkesworth", "Hollis", "Hussain", "Ibekwe", "Ingram", "Islam", "Jessop", "Joshi",
        "Kaminski", "Kaur", "Kelleher", "Kendrick", "Khatun", "Kowalczyk", "Lambourne", "Langridge", "Lau", "Lightfoot", "Lovell", "Mahmood", "Marchetti",
        "Mbeki", "Mensah", "Merriweather", "Miah", "Molloy", "Munro", "Nair", "Netherby", "Nwosu", "O'Dowd", "Okafor", "Oldacre", "Osei", "Owusu", "Parvez",
        "Patel", "Pemberton", "Pereira", "Popescu", "Quigley", "Rahman", "Ravenscroft", "Redmayne", "Rosewarne", "Sandhu", "Sangha", "Sesay", "Shackleford",
        "Shah", "Silva", "Smithson", "Stanway", "Sutcliffe", "Szabo", "Tanner", "Tembo", "Thackray", "Thornley", "Tran", "Trevanion", "Ullah", "Underhill",
        "Varga", "Vasile", "Wainwright", "Warsame", "Westcott", "Whitlock", "Winterbourne", "Wozniak", "Yardley", "Yeboah", "Yilmaz", "Zaman",
    ];

    public static string[] Girls { get; } =
    [
        "Aaliyah", "Abigail", "Aisha", "Alice", "Amara", "Amelia", "Anya", "Ava", "Beatrice", "Bethany", "Chidera", "Chloe", "Daisy", "Eleanor", "Ella",
        "Emily", "Esme", "Evie", "Fatima", "Florence", "Freya", "Grace", "Hana", "Harriet", "Ines", "Isla", "Ivy", "Jasmine", "Kezia", "Layla", "Lily",
        "Lucy", "Maja", "Martha", "Maya", "Mia", "Nadia", "Niamh", "Olivia", "Poppy", "Priya", "Rosie", "Ruby", "Safiya", "Simran", "Sofia", "Thea",
        "Yasmin", "Zainab", "Zoë",
    ];

    public static string[] Boys { get; } =
    [
        "Aaron", "Adam", "Ahmed", "Albie", "Alex", "Alfie", "Archie", "Arjun", "Ayaan", "Benjamin", "Callum", "Charlie", "Daniel", "Dylan", "Elijah",
        "Ethan", "Finley", "Freddie", "George", "Haris", "Harry", "Hugo", "Ibrahim", "Isaac", "Jacob", "Jakub", "Jayden", "Joseph", "Kofi", "Leo",
        "Liam", "Logan", "Luca", "Mason", "Max", "Mohammed", "Noah", "Oliver", "Omar", "Oscar", "Ravi", "Reuben", "Riley", "Samuel", "Stanley",
        "Teddy", "Theo", "Tomasz", "Yusuf", "Zachary",
    ];

    public static string[] Officers { get; } =
    [
        "a.adderley", "b.osei", "c.trevanion", "d.joshi", "e.molloy", "f.sandhu", "g.westcott", "h.kowalczyk", "i.bakare", "j.lovell", "k.miah", "l.redmayne",
        "m.yeboah", "n.harkness", "o.varga", "p.fenwick", "q.shah", "r.dunmore",
    ];
}
