extension Vocabulary {
    static let turkish = Vocabulary(
        "tr",
        smallWords: """
            ve bir bu da de için ile olarak çok daha olan en ne kadar gibi var sonra ise ancak her veya ya mi göre tüm yeni olduğu \
            olduğunu biz değil şu diye üzere
            """,
        [
            .numberLabel: "no, sayı, numara",
            .releaseLabel: "basın bülteni, basın açıklaması, basın duyurusu, basın bildirisi, basına ve kamuoyuna",
            .advisoryLabel: "basın daveti, davet, basın toplantısı daveti, basın toplantısı",
            .statementLabel: "açıklama, bildiri",
            .correctionLabel: "düzeltme, düzeltilmiş sürüm, tekzip",
            .immediateRelease: "hemen yayınlanabilir, derhal yayımlanmak üzere",
            .embargo: "ambargo, ambargolu, embargo, ambargoludur",
            .embargoUntil:
                "yayın ambargosu, ambargolu haber, ambargo bitiş, kadar ambargoludur, önce yayımlanamaz, önce yayınlanamaz, önce yayımlanmamalıdır, önce yayınlanmamalıdır",
            .holdUntil: "ambargo tarihi, yayın tarihi ve saati",
            .replaces: "önceki bültenin yerine, önceki sürümün yerine",
            .noon: "öğle, öğlen", .midnight: "gece yarısı", .forenoon: "sabah", .afternoon: "akşam, öğleden sonra",
            .hourLead: "saat",
            .hourAlone: "saat", .hourUnit: "h", .deadline: "son başvuru, son kayıt, akreditasyon son",
            .placeLabel: "nerede, yer",
            .whatLabel: "ne",
            .whenLabel: "ne zaman, tarih ve saat", .whereLabel: "nerede, yer, saat",
            .contactHeading: """
            basın iletişim, basın iletişimi, iletişim, iletişim bilgileri, i̇rtibat bilgileri, irtibat \
            bilgileri, irtibat, basın için iletişim, basın irtibat, medya iletişim, medya ilişkileri, basın \
            sorumlusu, akreditasyon, irtibat kişisi, basın mensupları için, basın iletişim bilgileri, medya için \
            iletişim, röportaj talepleri
            """,
            .enquiryHeading: "detaylı bilgi için, ayrıntılı bilgi için, daha fazla bilgi için, bilgi için, ek bilgi",
            .notesHeading: "editörlere not, editöre not, editörlere notlar, editörün notu, yayıncılara not",
            .boilerplateHeading: "hakkında, hakkımızda, biz kimiz, şirket hakkında, kurum hakkında",
            .pressOfficer:
                "basın danışmanı, basın sözcüsü, basın sorumlusu, basın müşaviri, halkla ilişkiler müdürü, iletişim müdürü, kurumsal iletişim müdürü",
            .pressDesk: "basın ofisi, basın bürosu, basın müşavirliği, basın merkezi",
            .spokespeople: "sözcü, sözcüsü, uzmanlar, sözcüler, temsilciler",
            .jobTitle: """
            başkan, başkanı, genel müdür, genel müdürü, müdür, müdürü, bakan, bakanı, belediye başkanı, profesör, yönetim kurulu \
            başkanı, kurucu, kurucusu, genel sekreter, genel sekreteri, milletvekili, rektör, koordinatör, vali, direktör
            """,
            .honorific: "sayın, dr, prof, av, doç", .forInterview: "röportaj için, söyleşi için",
            .invitation: "davetlisiniz, basın toplantısı",
            .imageWord: "fotoğraf, fotoğraflar, görsel, görseller", .videoWord: "video, videolar", .audioWord: "ses",
            .graphicWord: "grafik, harita, logo",
            .documentWord: "basın kiti, basın dosyası, rapor", .mediaHeading: "görseller, indirilebilir görseller",
            .creditLabel: "fotoğraf, kaynak",
            .rightsReserved: "tüm hakları saklıdır", .usageTerms: "serbestçe kullanılabilir", .until: "kadar",
            .voiceLabel: "tel, telefon",
            .mobileLabel: "cep, cep telefonu, gsm", .faxLabel: "faks, fax",
            .emailLabel: "e-posta, eposta, email, e-mail, mail",
            .webLabel: "web, web sitesi, internet sitesi", .outOfHours: "mesai saatleri dışında",
            .officeHours: "mesai saatleri",
            .helpline: "danışma hattı, yardım hattı", .publicEnquiries: "müşteri hizmetleri, rezervasyon, bilet, bağış",
            .updatedLabel: "güncelleme, güncellendi",
            .publishedLabel:
                "yayınlandı, tarih, yayımlandı, yayın tarihi, yayınlanma tarihi, eklenme tarihi, giriş tarihi",
            .speechVerb:
                "dedi, söyledi, belirtti, ekledi, vurguladı, açıkladı, diyor, konuştu, ifade etti, kaydetti, dile getirdi, aktardı, anlattı, söylüyor, belirtiyor, vurguluyor, ekliyor, dediler, paylaştı, değerlendirdi",
            .according: "göre", .pronoun: "o, onlar",
            .eventVerb: "başlıyor, başlayacak, düzenlenecek, gerçekleşecek, açılacak, yapılacak", .futureMark: "olacak",
            .organisationNoun: """
            vakfı, derneği, bakanlığı, üniversitesi, enstitüsü, şirketi, kurumu, müzesi, bankası, birliği, belediyesi, sendikası, \
            akademisi, partisi, merkezi, federasyonu, vakıf, dernek
            """,
        ],
        embargo: EmbargoPhrases(
            denials: "yok", lifted: "yok kaldırıldı", states: "ambargolu ambargoludur", past: "oldu",
            present: "altındadır", selves: "bu bülten metin haber",
            leads: "yayın dikkat önemli haber basın", between: "kadar saat tarihine tarihinde itibaren", orders: "",
            publishing: "", before: "")
    )
    .with([
        .untilDay: "kadar, önce", .fromDay: "itibaren, sonra",
        .joinsSpeakers: "ve",
        .reporter: "muhabir, muhabiri",
        .writer: "yazar, yazarı",
        .salutation: "sayın, değerli",
        .joining: "ve",
        .further: "daha, devamı, kayıt, kaynak",
        .interviewWord: "röportaj, söyleşi",
        .download: "indir",
        .onePicture: "fotoğraf, görsel",
        .mailSender: "kimden, gönderen",
        .mailRecipient: "kime",
        .mailSubject: "konu",
        .mailDate: "tarih",
        .paper: "gazetesi, haber",
        .notice: "tüm hakları saklıdır, gizlilik politikası",
        .languageEnd: "dillerinde, olarak, konuşuyor, görüşmeye",
        .languageEnding: "ca, ce, ça, çe",
        .languageLabel: "diller, dil",
        .topicLabel: "konular, konu",
    ])
}
