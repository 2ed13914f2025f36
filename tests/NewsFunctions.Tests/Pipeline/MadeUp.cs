namespace NewsFunctions.Tests.Pipeline;

/// <summary>Articles made up for tests.</summary>
public static class MadeUp
{
    public const string Ferry = """
        Island ferry returns to service after winter repairs

        The ferry between Port Marlow and Grey Island sailed again on Tuesday after four months in the dry dock, and the first crossing was sold out.

        Harbour master Ines Calloway said the hull had been rebuilt and both engines replaced at a cost of 4.2 million crowns.

        "We promised the islanders a ship that keeps its timetable, and this is that ship," she said on the quay.

        The company will sail six times a day until October, and four times a day in winter.
        """;

    public const string FerryCorrected = """
        Island ferry returns to service after winter repairs

        The ferry between Port Marlow and Grey Island sailed again on Tuesday after four months in the dry dock, and the first crossing was sold out.

        Harbour master Ines Calloway said the hull had been rebuilt and both engines replaced at a cost of 4.6 million crowns.

        "We promised the islanders a ship that keeps its timetable, and this is that ship," she said on the quay.

        The company will sail six times a day until October, and four times a day in winter.
        """;

    public const string Library = """
        City library opens its reading room at night

        The central library of Westerholm will stay open until two in the morning from next month, the council decided by a large majority.

        Students had collected nine thousand signatures for longer hours, and the library's own count showed that every chair is taken by noon.

        Librarian Tomas Reuter said the night shift would need eleven more people, whom the council agreed to pay for two years.

        The rooms for children and for music will close at eight as before.
        """;
}
