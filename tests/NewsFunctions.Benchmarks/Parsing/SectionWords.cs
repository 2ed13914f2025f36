namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Words that made sections around an article are put together from: none is of any page.</summary>
internal static class SectionWords
{
    public static readonly string[] FirstNames = ["Anna", "Mark", "Lena", "Tom", "Maria", "Jonas", "Priya", "Omar", "Claire", "Diego", "Ivan", "Sofia", "Peter", "Ruth", "Amir", "Kate", "Hugo", "Nina", "Paul", "Elsa"];

    public static readonly string[] LastNames = ["Berg", "Marsh", "Okoye", "Lind", "Novak", "Rossi", "Silva", "Keller", "Moreau", "Hart", "Quinn", "Patel", "Stone", "Weiss", "Dunn", "Vega", "Horn", "Blake"];

    public static readonly string[] Handles = ["sunny", "river", "oldman", "truth", "blue", "kicker", "night", "gamer", "coffee", "wolf", "green", "jolly", "rocket", "pixel", "north"];

    public static readonly string[] TeaserHeads =
    [
        "Related", "Related articles", "More stories", "Latest news", "Latest", "You may also like", "Most read", "Most popular", "Trending", "Recommended", "Recommended for you",
        "Editor's picks", "More from us", "More in News", "Top stories", "Read next", "Read more", "Recent posts", "Popular posts", "In other news", "Don't miss", "Opinion", "Sports",
        "Business", "World", "Lifestyle", "News", "Mais lidas", "Ähnliche Artikel", "À lire aussi", "Te puede interesar", "Leggi anche", "Читайте также", "Последние новости",
    ];

    public static readonly string[] CommentHeads = ["Comments", "{0} Comments", "{0} comments", "{0} Responses", "Comments ({0})", "{0} thoughts on this", "Discussion", "Join the conversation", "Comentários", "Kommentare", "Commentaires"];

    public static readonly string[] Departments = ["News", "Opinion", "Sports", "Politics", "World", "Business", "Tech", "Culture", "Health", "Travel", "Science", "Video"];

    public static readonly string[] Says = ["says:", "said:", "wrote:", "dijo:", "disse:", "a dit :", "schreibt:", "sagt:", "says"];

    public static readonly string[] Answers = ["Reply", "Reply", "Reply", "Responder", "Antworten", "Répondre", "Share", "Like", "Reply Share", "Permalink", "Log in to Reply", "Report"];

    public static readonly string[] Closings = ["Share", "Read more", "Continue reading", "Share on Facebook", "Comments", "Permalink", "Tweet"];

    public static readonly string[] MoreLinks = ["Load more", "See all", "More", "View all", "Show more"];

    public static readonly string[] Cuts = ["…", "...", " […]", " [...]", "…", ""];
}
