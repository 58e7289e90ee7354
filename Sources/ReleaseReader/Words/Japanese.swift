extension Vocabulary {
    static let japanese = Vocabulary(
        "ja",
        smallWords: "",
        [
            .numberLabel: "第, no",
            .releaseLabel: "プレスリリース, ニュースリリース, 報道発表, 報道資料, 報道発表資料, 報道関係者各位, 報道関係各位, 記者発表資料",
            .advisoryLabel: "取材案内, 取材のご案内, 記者会見のご案内, 記者会見開催のご案内, プレスご招待",
            .statementLabel: "声明, 声明文, コメント", .correctionLabel: "訂正, 訂正のお知らせ, お詫びと訂正, 訂正版",
            .immediateRelease: "即時公開, 即時解禁",
            .embargo: "解禁, 報道解禁, 情報解禁, 解禁日時, 報道解禁日時, 情報解禁日時, 解禁日, エンバーゴ, エンバーゴあり, 公表解禁",
            .embargoUntil: "報道解禁日時, 情報解禁日時, 報道解禁日, 解禁日時, 報道解禁, 情報解禁, ラジオ・テレビ解禁, 新聞解禁, まで報道をお控えください, 以前の報道はお控えください",
            .noon: "正午", .forenoon: "午前", .afternoon: "午後, 夜", .hourUnit: "時", .midnight: "深夜零時",
            .deadline: "申込締切, 申し込み締切, 締切, 応募締切, 申込期限",
            .placeLabel: "場所, 会場, 開催場所",
            .whatLabel: "内容",
            .whenLabel: "日時, 開催日時, 日程", .whereLabel: "場所, 会場, 開催場所, 時間",
            .contactHeading: """
            お問い合わせ, お問合せ, お問い合わせ先, お問合せ先, 問い合わせ先, 問合せ先, 問合せ, 報道関係者からのお問い合わせ先, 報道関係お問い合わせ先, 報道関係者のお問い合わせ先, \
            本件に関するお問い合わせ先, 本件に関するお問い合わせ, 本件に関する問い合わせ先, 取材申し込み, 取材のお申し込み, プレス担当, 広報担当, 連絡先, 報道機関からのお問い合わせ, \
            報道機関お問い合わせ先, 取材に関するお問い合わせ, プレスお問い合わせ, メディアからのお問い合わせ, 本リリースに関するお問い合わせ先, 本リリースに関するお問い合わせ, 広報窓口
            """,
            .enquiryHeading: "詳細, 詳しくは", .notesHeading: "編集者への注記, 備考, 編集者の方へ, 補足, 報道関係者の皆様へ",
            .boilerplateHeading: "会社概要, について, 団体概要, 当社について, 会社情報, 法人概要, 私たちについて",
            .pressOfficer: "広報担当, 広報担当者, 広報責任者, 広報",
            .pressDesk: "広報部, 広報室, 広報課, 広報グループ, 報道室, 広報・渉外室, 広報係, 広報事務局, 広報チーム",
            .spokespeople: "報道官, スポークスパーソン, 専門家, 広報担当者, 登壇者",
            .jobTitle:
                "代表取締役社長, 代表取締役, 社長, 会長, 理事長, 理事, 教授, 准教授, 大臣, 市長, 知事, 所長, 部長, 課長, 代表, 創業者, 研究員, 学長, 事務局長, 委員長, 館長, 監督",
            .honorific: "様, 氏, 博士",
            .invitation: "記者会見, 記者発表会", .imageWord: "写真, 画像, 写真素材, 画像素材", .videoWord: "動画, 映像, ビデオ", .audioWord: "音声",
            .graphicWord: "図, 地図, ロゴ", .documentWord: "資料, プレスキット, 報告書",
            .mediaHeading: "画像ダウンロード, 写真素材, 広報素材", .creditLabel: "写真提供, 提供, 撮影, クレジット",
            .rightsReserved: "無断転載禁止, 無断複製を禁じます", .voiceLabel: "電話, tel, 電話番号", .mobileLabel: "携帯, 携帯電話",
            .faxLabel: "fax, ファックス, ファクス", .emailLabel: "メール, e-mail, email, メールアドレス, eメール",
            .webLabel: "url, ウェブサイト, ホームページ, web", .outOfHours: "夜間・休日, 時間外", .officeHours: "平日",
            .helpline: "相談窓口, ホットライン", .publicEnquiries: "お客様窓口, お客様相談室, 一般のお問い合わせ, 予約, チケット",
            .updatedLabel: "更新日, 最終更新", .publishedLabel: "発表日, 公開日, 掲載日, 日付",
            .speechVerb:
                "述べた, 述べました, 語った, 語りました, コメントした, コメントしています, 話した, 説明した, 述べています, 話しています, 語っています, 説明しています, 話しました, 説明しました, コメントしました, 述べる, 語る, 話す",
            .according: "によると",
            .eventVerb: "開催します, 開催されます, 開始します",
            .organisationNoun: "株式会社, 財団, 協会, 大学, 研究所, 省, 庁, 機構, 連盟, 美術館, 博物館, 銀行, 病院, 学会, 連合会, センター, 委員会, 事務局, 市役所",
        ],
        embargo: EmbargoPhrases(
            lifted: "なし 無し", states: "解禁 報道解禁 情報解禁 解禁日時 エンバーゴ", leads: "報道 情報", between: "日時 年 月 日 時 分 午前 午後 以降 から")
    )
    .with([
        .reporter: "記者, 特派員",
        .companyLabel: "社名, 会社名, 団体名, 法人名, 企業名",
        .download: "ダウンロード",
        .mailSender: "差出人",
        .mailRecipient: "宛先",
        .mailSubject: "件名",
        .mailDate: "送信日時, 日付",
        .officeEnd: "部, 課, 社, 会, 局, 所, 室, 省, 庁, 団, 組, 院, 科, 市, 府, 県, 国, 学, 館, 店, 先, 名, 話, 長, 員, 役, 授",
        .politeEnd: "宛, 様, 氏",
        .officeWord: "電話, 番号, 代表, 大学, 東京, 担当, 委員, 内容, 資料, 概要, 住所, 日本, 以上, 株式, 電子",
    ])
}
