using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>The small words that every text of a language is full of, and letters that few languages share: what tells languages of one script apart.</summary>
internal static class FunctionWords
{
    /// <summary>A row a language: its BCP 47 tag, its script, its commonest words in lower case, letters that are rare elsewhere.</summary>
    public static readonly (string Tag, Script Script, string Words, string Letters)[] Rows =
    [
        ("en", Script.Latin, "the of and to in a is that for it was on with as are be at by this have from or had an they which you were her his she he we not but has been their will would there its who said more about up out when what all also after than other into over new can one if two could i them our your how just no so do first people year years", ""),
        ("es", Script.Latin, "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto antes algunos qué unos yo otro otras otra él tanto esa estos mucho cual según años fue ha son está han tras dijo sido ser", "ñ¿¡"),
        ("fr", Script.Latin, "de la le et les des en un une du à est pour que qui dans il par sur au ne pas plus ce se avec son sa aux ont été cette mais ou ses l d qu n s c je nous vous elle ils on être fait comme tout sont leur était deux même aussi après y sans ces selon a si bien où dont entre encore peut dit très faire", "çœêîûùëè"),
        ("de", Script.Latin, "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir kann gegen vom können schon wenn habe ihre dann unter", "ßäöü"),
        ("it", Script.Latin, "di e il la che in a per un è del le della con non i una si da dei al sono nel alla come ha gli anche più su lo delle ma o se dalla degli nella questo ad dal ed dell l suo sua loro stato hanno essere ai tra cui fra era questa tutti quando dopo perché così due anni fatto molto prima ancora solo sul", "òìù"),
        ("pt", Script.Latin, "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles você essa num nem suas meu às minha têm numa são segundo disse ainda anos", "ãõâê"),
        ("nl", Script.Latin, "de van het een en in is dat op te zijn met voor niet die er aan om ook als bij maar dan of uit door over naar heeft worden nog hij wordt ze tot werd deze meer al wel kan had geen zo hebben was onder dit ik we je tegen haar hun waar wat zich zijn zou moet veel na jaar", "ij"),
        ("af", Script.Latin, "die van en in het is nie n dat vir met op te om hy was aan sy as ook deur by word wat hulle kan sal tot na maar ons oor wees uit ek ’n 'n daar haar gesê moet een jaar nog al meer toe dié so net", "ê"),
        ("sv", Script.Latin, "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när man hade nu under efter också där vid mot eller ska år blev ut över hon hans då än alla bli kommer finns mycket skulle säger", "åäö"),
        ("da", Script.Latin, "og i at det er en til af på for med den der ikke som de har et var fra men om han sig kan så vi jeg blev havde ved efter nu også hun ud over være når eller bliver mod op skal hvor mere end år siger må hvad deres nogle alle meget", "æøå"),
        ("no", Script.Latin, "og i det er til på en som for av at med har ikke den de å om et var fra men han vi så kan jeg seg ble etter ved hadde eller skal blir når også ut opp mot nå hun være over under der vil dette år sier må hva noen alle mye bare mer enn", "æøå"),
        ("fi", Script.Latin, "ja on ei että se oli hän mutta ovat kun niin myös sen joka mukaan kuin tai ole vuonna jo nyt vain sitä jos mitä olisi hänen ovat vielä jonka siitä olla ennen kanssa sekä kaikki tämä joka ne voi tässä siitä paljon sanoo kertoo noin", "äö"),
        ("is", Script.Latin, "og að í er á sem það við um en var með til fyrir hann af ekki því frá hafa eru þetta segir þegar hefur verið hún eftir eða þá upp voru", "ðþ"),
        ("pl", Script.Latin, "w i na z się do nie że to jest o od po za jak przez ale są dla czy oraz co tym tego który które być roku był także już może ich która jego tylko tak przed było jednak pod bardzo nad też ma ze we a jej którzy kiedy przy lub", "ąęłżźćśńó"),
        ("cs", Script.Latin, "a v se na je že to s z o do i by ve pro jsem za po ale jako tak jeho k které který podle být byl jen od však při roku jak nebo také což jsou aby už byla bylo uvedl může když před není jeho její mezi až než", "ěřůčšž"),
        ("sk", Script.Latin, "a v sa na je že to s z o do aj by vo pre som za po ale ako tak jeho k ktoré ktorý podľa byť bol len od pri roku alebo tiež čo sú aby už bola bolo uviedol môže keď pred nie jej medzi až než", "ľĺŕôäčšž"),
        ("sl", Script.Latin, "in je v na se da za so pa ki z ni tudi po bi s kot o pri bo od ne še do iz kar ter ali bil bila lahko med ko leta jih sta že", "čšž"),
        ("hu", Script.Latin, "a az és hogy nem is egy meg volt van csak de ez azt el már még mint vagy mert kell ha ki lesz amely szerint több után majd két első volna így minden nagy ami akkor között pedig lehet", "őűöüá"),
        ("ro", Script.Latin, "de și în a la cu care pe din nu un că o este pentru mai sau fi să au se prin ce fost după lui sunt ca al ale dar unei unui era am cel lor fără către dacă doar între s-a această acest", "ăâîșțşţ"),
        ("hr", Script.Latin, "i je u na se da su za od s ne o a koji kako će bi što iz te kao do je nije koje ali samo po koja sam biti bio još nakon prema više može kod tako godine jer već", "čćđšž"),
        ("tr", Script.Latin, "ve bir bu da de için ile olarak çok daha olan gibi en ne o ise kadar sonra var ancak ama büyük göre olduğu iki her yeni mi olduğunu tarafından ya ki değil şey olan etti dedi yıl türkiye", "ğışİöü"),
        ("az", Script.Latin, "və bir bu ilə üçün olan da də ki daha olaraq edib çox sonra görə edilib isə var bildirib belə olub həm o ən", "əğı"),
        ("id", Script.Latin, "yang dan di dengan untuk dari dalam ini itu pada tidak akan adalah ke juga oleh karena ada mereka telah tersebut bisa saat sebagai atau dapat saya kami para lebih sudah kita hanya bahwa menjadi tahun orang kata setelah secara anda seperti banyak jika ia jakarta", ""),
        ("ms", Script.Latin, "yang dan di dengan untuk dari dalam ini itu pada tidak akan adalah ke juga oleh kerana ada mereka telah tersebut boleh ketika sebagai atau beliau saya kami para lebih sudah kita hanya bahawa menjadi tahun orang kata selepas malaysia berkata turut", ""),
        ("vi", Script.Latin, "và của là các có trong cho được với không một những người đã này để khi năm đến từ về cũng ra như tại ông nhiều vào sẽ theo sau trên đó còn phải bị anh việc hai", "ơưđạảấầậếềệịọộớợụủứừựỹ"),
        ("tl", Script.Latin, "ang ng sa na mga at ay si ni para ito hindi kay may nang siya ko kung pa din rin niya mula isang kanyang lang ako namin", ""),
        ("sw", Script.Latin, "na ya wa kwa ni katika za la kuwa cha hiyo huo hii huu kama pia ili baada hivyo watu mwaka wake yake alisema bila kutoka wao hilo rais sana tu au", ""),
        ("zu", Script.Latin, "ukuthi uma futhi noma kodwa ngoba nje lapho abantu ngemuva kwakhe uthe kanye ngesikhathi umuntu yakhe wakhe ukuba lokhu leli le lo bona khona naye kusho kakhulu manje ngo njengoba ezi la kuze sengathi kulo kule nge phakathi esho nokuthi nokho ngosuku unyaka bathi", ""),
        ("xh", Script.Latin, "ukuba okanye kwaye kodwa xa kuba ngoku emva abantu kunye uthi ukuze ngexesha umntu le lo ezi yakhe wakhe njengoko apho ngokuba kwakhona into kakhulu nangona sele malunga phantsi ngaphandle ngelithi kwi yokuba ngo omnye enye esi phambi urhulumente watsho unyaka bathi", ""),
        ("et", Script.Latin, "ja on ei et see ka oli mis kui oma ta ning aga või siis kes nii seda selle veel aastal tema pärast välja üle mida enne olla olid need juba ütles kuid", "õäöü"),
        ("lv", Script.Latin, "un ir no ar par kā ka uz gada bet tika arī lai kas pēc ne vai gan pie to tas tā tiek līdz kurš viņš jau bija būs nav", "āēīūķļņģš"),
        ("lt", Script.Latin, "ir yra kad su į iš bei buvo tai kaip o jis už apie po ne per tik ar dėl prie kuris metų bet taip nuo savo jo jau bus jog", "ėųūįąęšž"),
        ("sq", Script.Latin, "të në e i dhe për me që nga një është u së ka por si më nuk janë tha ky kjo edhe duke pas do ai", "ëç"),
        ("ca", Script.Latin, "de la que i a el en l'han els les un per una amb del al és no es ha com més s'ha dels va però són aquest aquesta seva també fer anys", "çà·"),
        ("eu", Script.Latin, "eta da ez du bat dira ere izan dute zuen baina hori egin dela zen beste bere gehiago den hau", ""),
        ("gl", Script.Latin, "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao das ten seu súa ou unha polo pola tamén xa", "ñ"),
        ("ru", Script.Cyrillic, "в и на не с что по он как это из к для а о его но за от у был так же до или при она они бы мы все который года если уже было только также я еще их после будет этом под во со том когда быть сообщил были", "ыэъё"),
        ("uk", Script.Cyrillic, "в і на не з що у та до як за це про від але його для й під він є вже при або був року після їх також які який час якщо бути вони буде через було я щоб ще якщо зі із", "іїєґ"),
        ("be", Script.Cyrillic, "у і на не з што да як гэта пра за ад але яго для ён вы па быў пад або каб ужо яны таксама які было я ў", "ўі"),
        ("bg", Script.Cyrillic, "на и в за да от се е с по че не са ще като до това при или обаче след той беше има който бе които към само още през му си най бил тя повече година", "ъщ"),
        ("sr", Script.Cyrillic, "и је у на да се су за од не са о а који што из као до није које али само по која ће би бити више после јер још", "јљњћђџ"),
        ("mk", Script.Cyrillic, "на и во да се за од е со не што ќе ги го по како но беше или при кој која овој само до уште според има", "ѓќѕјљњ"),
        ("kk", Script.Cyrillic, "және бұл мен үшін деп болып еді бір де да бойынша оның осы қазақстан туралы жылы екен", "әіңғүұқөһ"),
        ("mn", Script.Cyrillic, "нь байна юм энэ гэж болон байгаа хийх улсын монгол онд тухай гэсэн мөн ба", "өү"),
        ("ar", Script.Arabic, "في من على أن إلى التي عن مع هذا الذي ما لا هذه كان بعد قد كما أو وقال بين لم كل خلال حيث قال ذلك أنه إن و قبل هو وفي غير عبر عام منذ لكن أي حتى", "ةى"),
        ("fa", Script.Arabic, "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده اما شد گفت وی باید بود می‌شود کرده هر ما او یا", "پچژگک"),
        ("ur", Script.Arabic, "کے کی میں ہے اور سے کا کو اس نے کہ پر ہیں یہ کیا تھا ایک بھی گیا ان کہا جا ہو وہ نہیں کر تھے ہوئے ساتھ لیے", "ٹڈڑںےہ"),
        ("ps", Script.Arabic, "د په او چې کې له ته دی وو هم نه يې دا سره شوي کړي شو څخه", "ښځڅړۍې"),
        ("ckb", Script.Arabic, "لە بە و بۆ کە ئەم لەسەر دەکات کرد ئەو هەموو پێش", "ڕڵێۆە"),
        ("he", Script.Hebrew, "", ""),
        ("hi", Script.Devanagari, "के में की है और से को का पर ने कि हैं एक यह भी नहीं इस कर था लिए तो ही हो गया किया साथ बाद वह कहा जो रहा", ""),
        ("mr", Script.Devanagari, "आहे आणि या च्या ते आहेत होते नाही केली केला त्या की यांनी हा ही असे करण्यात झाली मात्र त्यांनी म्हणून तर", "ळ"),
        ("ne", Script.Devanagari, "छ र को मा लाई पनि गरेको भएको छन् यो हुने लागि गर्न उनले बताए नेपाल तथा थियो गरी", ""),
        ("bn", Script.Bengali, "", ""),
        ("as", Script.Bengali, "আৰু হয় কৰা এই পৰা তেওঁ কৰে", "ৰৱ"),
        ("pa", Script.Gurmukhi, "", ""), ("gu", Script.Gujarati, "", ""), ("or", Script.Odia, "", ""), ("ta", Script.Tamil, "", ""), ("te", Script.Telugu, "", ""), ("kn", Script.Kannada, "", ""), ("ml", Script.Malayalam, "", ""), ("si", Script.Sinhala, "", ""), ("th", Script.Thai, "", ""), ("lo", Script.Lao, "", ""), ("bo", Script.Tibetan, "", ""), ("my", Script.Burmese, "", ""), ("ka", Script.Georgian, "", ""), ("am", Script.Ethiopic, "", ""), ("km", Script.Khmer, "", ""), ("hy", Script.Armenian, "", ""), ("el", Script.Greek, "", ""), ("ja", Script.Kana, "", ""), ("zh", Script.Han, "", ""), ("ko", Script.Hangul, "", ""),
    ];

    private static readonly FrozenDictionary<string, int[]> ByWord = Words();
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, int[]> ByLetter = Rows.SelectMany((row, i) => row.Letters.Select(letter => (letter, i)))
        .GroupBy(pair => pair.letter).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.i).ToArray());

    /// <summary>The rows that count a word in lower case among theirs.</summary>
    public static ReadOnlySpan<int> OfWord(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out int[]? rows) ? rows : [];

    /// <summary>The rows that a letter speaks for.</summary>
    public static ReadOnlySpan<int> OfLetter(char letter) => ByLetter.TryGetValue(letter, out int[]? rows) ? rows : [];

    private static FrozenDictionary<string, int[]> Words() => Rows.SelectMany((row, i) => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(word => (word, i)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.i).ToArray(), StringComparer.Ordinal);
}
