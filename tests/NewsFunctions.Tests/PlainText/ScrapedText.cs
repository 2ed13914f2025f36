namespace NewsFunctions.Tests.PlainText;

/// <summary>Made-up pages as a scraper leaves them.</summary>
internal static class ScrapedText
{
    public static readonly string[] Paragraphs =
    [
        "The ferry to Skerry Island sailed again on Monday after a week in dock, the harbour office said, and the first crossing carried more than two hundred passengers.",
        "Engineers had found a crack in the rudder during a routine check last week, and the company cancelled every crossing until a part arrived from the mainland.",
        "“We are glad to be back on the water,” said the captain, Mia Quay, as the last cars rolled aboard in the early morning rain.",
        "The island’s shops had run low on milk and bread by Saturday, according to the council, which had asked fishing boats to carry supplies across the sound.",
        "Fares will stay as they are until spring, the company said, although it expects the price of fuel to go up once more by autumn.",
        "A second ferry, ordered two years ago, is due to be delivered in the summer and will take over the night crossings once its crew has been trained.",
    ];

    /// <summary>A news page: menu, headline, byline, date, body with a caption and a link between paragraphs, share bar, comment form, footer.</summary>
    public static string Page { get; } = $"""
        Ferry sails again after a week in dock – The Harbour Post

        Skip to content
        Home
        News
        Sport
        Weather
        Subscribe
        Log in

        Ferry sails again after a week in dock

        By Ann Ferry

        Published 12 March 2031

        Share on Facebook
        Share on Twitter

        {Paragraphs[0]}

        {Paragraphs[1]}

        READ ALSO: Skerry school wins a prize

        {Paragraphs[2]}

        The ferry leaves the harbour of Skerry on Monday morning. (John Pier / AFP)

        {Paragraphs[3]}

        {Paragraphs[4]}

        {Paragraphs[5]}

        Click to comment

        Leave a Reply

        Your email address will not be published. Required fields are marked *

        Related articles
        School wins prize
        Rain expected on Friday
        Council meets in May

        About us
        Contact
        Privacy policy
        © 2031 The Harbour Post. All rights reserved.
        """;

    public static readonly string[] Caseless =
    [
        "島へ渡る船は一週間の点検を終えて月曜日の朝に再び港を出たと、港湾事務所が発表した。最初の便には二百人を超える乗客が乗り込んだという。",
        "先週の定期点検で舵にひびが見つかり、会社は本土から部品が届くまで全ての便を取りやめていた。修理は金曜日の夜に終わった。",
        "「海に戻れてうれしい」と船長は話した。朝の雨の中、最後の車が船に積み込まれていった。",
        "町の議会によると、島の店では土曜日までに牛乳とパンが足りなくなり、漁船が海を渡って品物を運んでいた。",
        "運賃は春まで変わらないと会社は述べたが、燃料の値段は秋までにもう一度上がると見ている。",
        "二年前に注文された二隻目の船は夏に届く予定で、乗組員の訓練が終わり次第、夜の便を受け持つことになる。",
        "港の待合室も新しくなり、冬の間は朝五時から開くことが決まった。住民の集まりで出た声を受けたものだという。",
    ];

    /// <summary>A page of the same frame in a script without case.</summary>
    public static string CaselessPage { get; } = $"""
        島の渡し船、一週間ぶりに再開 | 港新聞

        ホーム
        ニュース
        スポーツ
        天気

        島の渡し船、一週間ぶりに再開

        2031年3月12日

        {string.Join("\n\n", Caseless)}

        関連記事
        学校の合唱団が賞を取る
        灯台の公開は五月から

        © 2031 港新聞
        """;

    /// <summary>A report of three paragraphs above teasers that hold more running text than it does, each with a headline, a name and a date.</summary>
    public static string AmongTeasers { get; } = $"""
        Ferry sails again after a week in dock – The Harbour Post

        Home
        News
        Sport

        Ferry sails again after a week in dock

        By Ann Ferry

        12 March 2031

        {string.Join("\n\n", Paragraphs[..3])}

        More from The Harbour Post

        {string.Join("\n\n", Teasers())}

        About us
        Contact
        © 2031 The Harbour Post
        """;

    private static IEnumerable<string> Teasers()
    {
        string[] places = ["Norwick", "Sandvoe", "Burrafirth", "Heylor", "Ollaberry", "Quendale", "Gutcher", "Vidlin", "Aith", "Brae", "Tresta", "Walls"];
        foreach ((int i, string place) in places.Index())
        {
            yield return $"""
                {place} school choir wins a prize on the mainland
                Tom Marsh
                {i + 1} March 2031
                The choir of {place} took the first prize on Friday evening, and the families of its singers had waited for hours on the pier to hear how it had gone. The town’s hall will be open all week.
                """;
        }
    }
}
