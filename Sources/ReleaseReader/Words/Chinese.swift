extension Vocabulary {
    /// In both scripts.
    static let chinese = Vocabulary(
        "zh",
        smallWords: "",
        [
            .numberLabel: "第, 编号, 編號",
            .releaseLabel: "新闻稿, 新聞稿, 新闻发布, 新聞發布, 新闻公报, 新聞公報, 新闻通稿, 即时新闻, 通稿",
            .advisoryLabel: "媒体邀请, 媒體邀請, 采访通知, 採訪通知, 新闻发布会邀请, 記者會邀請, 媒体采访邀请, 採訪邀請", .statementLabel: "声明, 聲明",
            .correctionLabel: "更正, 更正启事, 更正啟事, 勘误, 勘誤, 修正版",
            .immediateRelease: "即时发布, 即時發布, 立即发布, 立即發布, 请即发布, 請即發佈, 供即时发布",
            .embargo: "禁发, 禁發, 新闻禁发, 新聞禁發, 禁发期, 禁發期, 新闻封锁期, 保密期, 解禁时间, 解禁時間, 发布禁令, 發布禁令",
            .embargoUntil: "禁发至, 禁發至, 禁止发布至, 解禁时间, 解禁時間, 请勿在此之前发布, 請勿提前發布, 请勿提前发布, 不得早于, 不得早於, 请于以下时间后发布, 請於以下時間後發布",
            .noon: "中午, 正午", .midnight: "午夜, 零时", .forenoon: "上午, 早上, 凌晨", .afternoon: "下午, 晚上, 傍晚",
            .hourUnit: "时, 時, 点, 點", .deadline: "报名截止, 報名截止, 截止日期, 报名截止日期",
            .placeLabel: "地点, 地點, 活动地点, 活動地點",
            .whatLabel: "内容, 內容",
            .whenLabel: "时间, 時間, 日期, 活动时间, 活動時間", .whereLabel: "地点, 地點, 活动地点, 活動地點",
            .contactHeading: """
            媒体联系, 媒體聯絡, 媒体联络, 媒体联系人, 媒體聯絡人, 新闻联络人, 新聞聯絡人, 联系人, 聯絡人, 联系方式, 聯絡方式, 联络方式, 媒体查询, 媒體查詢, 传媒查询, 傳媒查詢, 采访联系, 採訪聯絡, \
            联系我们, 聯絡我們, 聯絡資訊, 联络资讯, 新聞聯絡, 媒体咨询, 媒體諮詢, 联络
            """,
            .enquiryHeading: "更多信息, 更多資訊, 如需更多信息, 详情请, 詳情請, 查询, 查詢", .notesHeading: "编者注, 編者注, 编辑备注",
            .boilerplateHeading: "关于, 關於, 关于我们, 關於我們, 公司简介",
            .pressOfficer: "新闻官, 新聞官, 公关经理, 公關經理, 媒体经理, 媒體經理, 新闻秘书, 新聞秘書",
            .pressDesk: "新闻办公室, 新聞處, 新闻处, 新聞組, 公关部, 公關部, 新闻中心", .spokespeople: "发言人, 發言人, 专家, 專家",
            .jobTitle:
                "总裁, 總裁, 首席执行官, 執行長, 首席執行官, 董事长, 董事長, 总经理, 總經理, 主席, 会长, 會長, 部长, 部長, 市长, 市長, 教授, 主任, 秘书长, 秘書長, 创始人, 創辦人, 经理, 經理, 院长, 院長, 理事长, 理事長, 研究员, 研究員",
            .honorific: "先生, 女士, 博士",
            .invitation: "记者会, 記者會, 新闻发布会, 新聞發布會", .imageWord: "图片, 圖片, 照片, 相片", .videoWord: "视频, 影片, 短片",
            .audioWord: "音频, 錄音", .graphicWord: "图表, 圖表, 地图, 地圖, 标志, 標誌", .documentWord: "新闻资料, 新聞資料, 媒体资料包, 报告, 報告",
            .creditLabel: "图片来源, 圖片來源, 摄影, 攝影, 图片由, 圖片提供", .rightsReserved: "版权所有, 版權所有", .voiceLabel: "电话, 電話, tel",
            .mobileLabel: "手机, 手機, 移动电话, 行動電話", .faxLabel: "传真, 傳真",
            .messengerLabel: "微信", .emailLabel: "电邮, 電郵, 邮箱, 電子郵件, 电子邮件, 电子邮箱, email, e-mail, 信箱",
            .webLabel: "网站, 網站, 网址, 網址", .officeHours: "办公时间, 辦公時間", .helpline: "热线, 熱線, 求助热线",
            .publicEnquiries: "客服, 客户服务, 客戶服務, 订票, 訂票",
            .updatedLabel: "更新时间, 更新時間, 最后更新", .publishedLabel: "发布日期, 發布日期, 发布时间, 發佈日期, 日期",
            .speechVerb: "表示, 说, 說, 指出, 称, 稱, 强调, 強調, 补充, 補充, 认为, 認為, 解释, 解釋, 说道, 說道, 透露, 坦言, 评论道, 評論道, 总结道, 總結道",
            .according: "根据, 根據, 据",
            .eventVerb: "举行, 舉行, 开始, 開始, 举办, 舉辦",
            .organisationNoun:
                "公司, 基金会, 基金會, 协会, 協會, 大学, 大學, 研究所, 研究院, 部, 局, 委员会, 委員會, 博物馆, 博物館, 银行, 銀行, 医院, 醫院, 联盟, 聯盟, 中心, 集团, 集團, 学会, 學會",
        ],
        embargo: EmbargoPhrases(
            lifted: "无 無", states: "禁发 禁發 解禁时间 解禁時間", leads: "新闻 新聞", between: "至 年 月 日 时 時 分 上午 下午 前 后 後 北京时间"))
}
