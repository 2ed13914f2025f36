using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>The words that follow a count ("12 comments", "3 min read") and those that tell an age ("2 hours ago").</summary>
internal static class CountWords
{
    private static readonly FrozenSet<string> Counted = FrozenSet.Create(StringComparer.Ordinal,
        "comment", "comments", "comment(s)", "share", "shares", "view", "views", "like", "likes", "reply", "replies", "read", "reads", "min", "mins", "minute", "minutes", "minutes read", "min read", "mins read", "minute read", "votes", "vote", "retweets", "followers", "photos", "images", "responses", "response", "thoughts", "hits", "reactions", "stars", "points", "k", "m", "new",
        "comentarios", "comentario", "comentários", "comentário", "visitas", "vistas", "compartidos", "compartilhamentos", "visualizações", "min de lectura", "min de leitura", "commentaires", "commentaire", "partages", "vues", "réactions", "min de lecture", "kommentare", "kommentar", "aufrufe", "min lesezeit", "min.", "minuten", "min lesedauer", "commenti", "commento", "condivisioni", "min di lettura", "reacties", "reactie", "min leestijd", "kommentarer", "delningar", "delinger", "kommenttia", "min lukuaika", "komentarzy", "komentarze", "komentarz", "odsłon", "min czytania", "komentářů", "komentáře", "komentarji", "hozzászólás", "comentarii", "коментара", "комментариев", "комментария", "комментарий", "просмотров", "просмотра", "просмотр", "мин", "мин.", "коментарів", "коментар", "переглядів", "yorum", "görüntülenme", "paylaşım", "dk okuma", "σχόλια", "komentar", "lượt xem", "bình luận", "تعليق", "تعليقات", "مشاهدة", "نظر", "टिप्पणियां", "コメント", "评论", "阅读", "댓글");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedBySpan = Counted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The counted words that head a comment section, with a number before, after or around them: "34 responses to …", "[ 167 comments ]".</summary>
    private static readonly FrozenSet<string> Discussion = FrozenSet.Create(StringComparer.Ordinal,
        "comment", "comments", "reply", "replies", "responses", "response", "thoughts", "reactions", "comentarios", "comentario", "comentários", "comentário", "respuestas", "respostas", "commentaires", "commentaire", "réactions", "réponses", "kommentare", "kommentar", "antworten", "commenti", "commento", "risposte", "reacties", "reactie", "kommentarer", "svar", "kommenttia", "komentarzy", "komentarze", "komentarz", "odpowiedzi", "komentářů", "komentáře", "hozzászólás", "comentarii", "коментара", "комментариев", "комментария", "комментарий", "коментарів", "коментар", "yorum", "σχόλια", "komentar", "تعليق", "تعليقات", "コメント", "评论", "댓글");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DiscussionBySpan = Discussion.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Before, string After)[] Ages =
    [
        ("", " ago"), ("", " ago)"), ("", "h ago"), ("hace ", ""), ("há ", ""), ("il y a ", ""), ("vor ", " minuten"), ("vor ", " stunden"), ("vor ", " stunde"), ("vor ", " tagen"), ("vor ", " tag"), ("vor ", " wochen"), ("vor ", " monaten"), ("vor ", " jahren"), ("", " fa"), ("", " atrás"), ("", " geleden"), ("", " sedan"), ("", " siden"), ("", " sitten"), ("", " temu"), ("před ", ""), ("pred ", " hodinami"), ("acum ", ""), ("преди ", ""), ("", " назад"), ("", " тому"), ("", " önce"), ("πριν ", ""), ("", " lalu"), ("", " yang lalu"), ("", " trước"), ("منذ ", ""), ("قبل ", ""), ("", " پیش"), ("לפני ", ""), ("", " पहले"), ("", " আগে"), ("", "前"), ("", " 전"), ("", "전"),
    ];

    /// <summary>Whether a number at the start is followed by a word that is counted, and nothing else.</summary>
    public static bool EndsWithOne(ReadOnlySpan<char> folded)
    {
        int word = 0;
        while (word < folded.Length && (char.IsDigit(folded[word]) || folded[word] is '.' or ',' or ' ' or '+'))
        {
            word++;
        }

        ReadOnlySpan<char> rest = folded[word..];
        if (rest is ['k' or 'm', ' ', ..])
        {
            rest = rest[2..];
        }

        return CountedBySpan.Contains(rest);
    }

    /// <summary>Whether a short block counts comments: at most a dozen words, with a number right before such a word.</summary>
    public static bool CountsComments(ReadOnlySpan<char> folded)
    {
        if (folded.Length > 90 || !BlockShapes.HasDigit(folded))
        {
            return false;
        }

        bool number = false;
        foreach (Range range in folded.Split(' '))
        {
            ReadOnlySpan<char> word = folded[range].Trim("[](){}|·•:,.");
            if (number && DiscussionBySpan.Contains(word))
            {
                return folded.Count(' ') <= 4 || folded[..range.Start.Value].IndexOfAnyInRange('a', 'z') < 0;
            }

            number = word.IsEmpty ? number : char.IsDigit(word[0]) && word.IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return false;
    }

    /// <summary>Whether the block tells how long ago something was, maybe with the hour or the place behind it ("5 days ago at 10:15", "3 hours ago in News").</summary>
    public static bool IsAge(ReadOnlySpan<char> folded)
    {
        bool opens = char.IsDigit(folded[0]) && folded[^1] is not ('.' or '!' or '?') && folded.Count(' ') >= 3;
        foreach ((string before, string after) in Ages)
        {
            if (folded.StartsWith(before, StringComparison.Ordinal) && folded.EndsWith(after, StringComparison.Ordinal)
                && folded.Length > before.Length + after.Length && folded[before.Length..^after.Length].IndexOfAnyInRange('0', '9') >= 0 && folded.Count(' ') <= 4)
            {
                return true;
            }

            if (opens && before.Length == 0 && after[0] == ' ' && folded.IndexOf(after, StringComparison.Ordinal) is > 0 and var at && at + after.Length < folded.Length
                && folded[at + after.Length] == ' ' && folded[..at].Count(' ') <= 1)
            {
                return true;
            }
        }

        return false;
    }
}
