using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The mayor said that the new harbour would open in autumn, and that it had been paid for by the state.")]
    [InlineData("en", "Westland files court challenge to the U.S. administration's definition of close relationship needed to avoid a ban.")]
    [InlineData("es", "El alcalde dijo que el nuevo puerto se abrirá en otoño y que los vecinos lo han esperado durante años.")]
    [InlineData("fr", "Le maire a déclaré que le nouveau port ouvrira à l'automne et que les habitants l'attendaient depuis des années.")]
    [InlineData("de", "Der Bürgermeister sagte, dass der neue Hafen im Herbst eröffnet wird und die Bewohner lange darauf gewartet haben.")]
    [InlineData("it", "Il sindaco ha detto che il nuovo porto aprirà in autunno e che gli abitanti lo aspettavano da anni.")]
    [InlineData("pt", "O prefeito disse que o novo porto será aberto no outono e que os moradores não podiam mais esperar.")]
    [InlineData("nl", "De burgemeester zei dat de nieuwe haven in het najaar opengaat en dat de bewoners er lang op hebben gewacht.")]
    [InlineData("sv", "Borgmästaren sade att den nya hamnen öppnar till hösten och att invånarna har väntat på det länge.")]
    [InlineData("da", "Borgmesteren sagde, at den nye havn åbner til efteråret, og at beboerne har ventet på det efter mange år.")]
    [InlineData("fi", "Pormestari sanoi, että uusi satama avataan syksyllä ja että asukkaat ovat odottaneet sitä jo vuosia.")]
    [InlineData("pl", "Burmistrz powiedział, że nowy port zostanie otwarty jesienią i że mieszkańcy czekali na to od lat.")]
    [InlineData("cs", "Starosta řekl, že nový přístav se otevře na podzim a že obyvatelé na něj čekali už několik let.")]
    [InlineData("hu", "A polgármester azt mondta, hogy az új kikötő ősszel nyílik meg, és a lakók már évek óta várnak rá.")]
    [InlineData("ro", "Primarul a spus că noul port se va deschide în toamnă și că locuitorii îl așteaptă de mulți ani.")]
    [InlineData("tr", "Belediye başkanı yeni limanın sonbaharda açılacağını ve halkın bunu yıllardır beklediğini söyledi.")]
    [InlineData("id", "Wali kota mengatakan bahwa pelabuhan baru itu akan dibuka pada musim gugur dan warga telah lama menunggu.")]
    [InlineData("vi", "Thị trưởng nói rằng cảng mới sẽ được mở vào mùa thu và người dân đã chờ đợi điều này trong nhiều năm.")]
    [InlineData("sw", "Meya alisema kuwa bandari mpya itafunguliwa na watu wa mji huo wamesubiri kwa miaka mingi katika eneo hilo.")]
    [InlineData("zu", "Imeya ithe itheku elisha lizovulwa ekwindla futhi abantu balinde isikhathi eside ukuthi lokhu kwenzeke, kusho yena.")]
    [InlineData("ru", "Мэр сказал, что новый порт откроется осенью и что жители ждали этого много лет.")]
    [InlineData("uk", "Мер сказав, що новий порт відкриється восени і що мешканці чекали на це багато років, але його ще будують.")]
    [InlineData("bg", "Кметът каза, че новото пристанище ще бъде открито през есента и че жителите са чакали това с години.")]
    [InlineData("el", "Ο δήμαρχος είπε ότι το νέο λιμάνι θα ανοίξει το φθινόπωρο.")]
    [InlineData("ar", "قال رئيس البلدية إن الميناء الجديد سيفتح في الخريف وإن السكان انتظروا ذلك منذ سنوات.")]
    [InlineData("fa", "شهردار گفت که بندر جدید در پاییز باز می‌شود و مردم سال‌ها برای آن منتظر بوده‌اند.")]
    [InlineData("ur", "میئر نے کہا کہ نئی بندرگاہ خزاں میں کھولی جائے گی اور لوگ اس کا برسوں سے انتظار کر رہے ہیں۔")]
    [InlineData("he", "ראש העיר אמר שהנמל החדש ייפתח בסתיו.")]
    [InlineData("hi", "मेयर ने कहा कि नया बंदरगाह पतझड़ में खुलेगा और लोग इसका कई साल से इंतजार कर रहे हैं।")]
    [InlineData("bn", "মেয়র বলেছেন যে নতুন বন্দরটি শরতে খোলা হবে।")]
    [InlineData("ja", "市長は新しい港が秋に開くと発表した。住民はこの決定を長く待っていた。")]
    [InlineData("zh", "市长宣布新港口将于秋季开放，居民们早就在等待这个决定。")]
    [InlineData("ko", "시장은 새 항구가 가을에 문을 연다고 발표했다.")]
    [InlineData("th", "นายกเทศมนตรีกล่าวว่าท่าเรือใหม่จะเปิดในฤดูใบไม้ร่วง")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("1234 !!")]
    [InlineData("Qwrtpsdf Zxcvbnm Plkjhgfd Mnbvcxz Qwrtpsdf Zxcvbnm")]
    public void What_is_no_language_is_left_open(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void No_text_makes_it_throw() => Gen.String[0, 500].Sample(text => LanguageDetector.Detect(text) == LanguageDetector.Detect(text));
}
