extension Vocabulary {
    static let korean = Vocabulary(
        "ko",
        smallWords: "",
        [
            .numberLabel: "제, 번호",
            .releaseLabel: "보도자료, 보도 자료, 보도참고자료, 언론보도", .advisoryLabel: "취재 안내, 취재요청, 취재 요청, 기자간담회 안내, 기자회견 안내",
            .statementLabel: "성명, 성명서, 입장문, 논평",
            .correctionLabel: "정정, 정정보도, 정정 보도, 수정본, 바로잡습니다", .immediateRelease: "즉시 보도, 배포 즉시 보도, 즉시 보도 가능, 배포 즉시",
            .embargo: "엠바고, 보도시점, 보도 시점, 보도일시, 보도 일시, 보도해 주시기, 보도유예, 보도 금지, 보도금지, 보도하여 주시기",
            .embargoUntil:
                "엠바고, 보도시점, 보도 시점, 부터 보도해 주시기, 부터 보도해, 조간부터 보도, 석간부터 보도, 이후 보도해 주시기, 이후 보도, 부터 보도, 보도해 주시기, 시까지 보도 금지, 일까지 보도 금지, 까지 보도 금지, 시까지 보도금지, 일부터 보도 가능, 시부터 보도 가능, 이후 보도 가능, 조간부터 보도하여, 석간부터 보도하여, 이후 보도하여, 일부터 보도하여, 시부터 보도하여, 일부터 보도해, 시부터 보도해",
            .noon: "정오", .midnight: "자정", .forenoon: "오전", .afternoon: "오후", .hourUnit: "시",
            .deadline: "신청 마감, 접수 마감, 신청마감",
            .placeLabel: "장소",
            .whatLabel: "내용",
            .whenLabel: "일시, 언제",
            .whereLabel: "장소, 어디",
            .contactHeading:
                """
            문의, 언론 문의, 언론문의, 취재 문의, 취재문의, 문의처, 연락처, 담당자, 담당, 보도 문의, 홍보 담당, 언론 담당, 미디어 문의, 담당부서, 담당과장, 담당자 연락처, \
            취재 연락처, 언론 연락처, 기자 문의, 보도자료 문의, 홍보팀 연락처
            """,
            .enquiryHeading: "자세한 내용, 추가 정보, 기타 문의",
            .notesHeading: "참고, 참고사항, 편집자 주, 편집자 참고, 편집자주, 기자 참고사항",
            .boilerplateHeading: "소개, 회사 소개, 에 대하여, 회사개요, 단체 소개, 기관 소개",
            .pressOfficer: "대변인, 홍보담당관, 언론담당관, 홍보팀장, 홍보 담당자, 공보관", .pressDesk: "대변인실, 홍보실, 홍보팀, 공보실, 언론홍보팀, 홍보담당관실",
            .spokespeople: "대변인, 전문가, 관계자, 발표자, 공보담당",
            .jobTitle: "대표이사, 대표, 사장, 회장, 장관, 차관, 시장, 교수, 원장, 소장, 과장, 국장, 이사장, 위원장, 총장, 연구원, 팀장, 사무관, 사무총장, 본부장, 실장",
            .honorific: "박사, 씨, 님",
            .invitation: "기자회견, 기자간담회", .imageWord: "사진, 이미지", .videoWord: "영상, 동영상, 비디오", .audioWord: "음성",
            .graphicWord: "그래픽, 지도, 로고", .documentWord: "첨부자료, 보고서, 보도자료집", .creditLabel: "사진 제공, 출처, 사진",
            .rightsReserved: "무단 전재, 무단전재",
            .voiceLabel: "전화, 전화번호, tel", .mobileLabel: "휴대폰, 휴대전화, 핸드폰", .faxLabel: "팩스", .messengerLabel: "카카오톡",
            .emailLabel: "이메일, 메일, 전자우편, email, e-mail", .webLabel: "홈페이지, 웹사이트", .officeHours: "근무시간",
            .helpline: "상담전화, 핫라인",
            .publicEnquiries: "고객센터, 예매, 예약", .updatedLabel: "수정일, 업데이트",
            .publishedLabel: "기사입력, 입력, 등록, 승인, 배포일시, 배포일, 게시일, 등록일, 작성일, 배포 일시",
            .speechVerb: "말했다, 밝혔다, 강조했다, 설명했다, 전했다, 덧붙였다, 언급했다, 말했습니다, 밝혔습니다, 강조했습니다, 설명했습니다, 전했습니다, 덧붙였습니다, 소감을 밝혔다",
            .according: "에 따르면", .eventVerb: "개최한다, 열린다, 시작한다",
            .organisationNoun: "재단, 협회, 대학교, 대학, 연구소, 연구원, 주식회사, 위원회, 박물관, 은행, 병원, 연맹, 센터, 학회, 공사, 공단, 시청, 과학기술정보통신부",
        ],
        embargo: EmbargoPhrases(lifted: "없음 해제", states: "엠바고", leads: "보도", between: "부터 이후 년 월 일 시 분 오전 오후 조간 석간 온라인")
    )
    .with([
        .untilDay: "까지, 전", .fromDay: "이후, 부터",
        .reporter: "기자, 특파원",
        .writer: "글쓴이, 저자",
        .companyLabel: "회사명, 기관명, 단체명",
        .interviewWord: "인터뷰",
        .download: "다운로드, 내려받기",
        .mailSender: "보낸사람",
        .mailRecipient: "받는사람",
        .mailSubject: "제목",
        .mailDate: "날짜, 보낸날짜",
        .houseEnd: "재단, 협회, 대학교, 연구소, 연구원, 위원회, 센터, 공사, 공단, 주식회사, 부, 처, 청, 과",
        .surname: """
        김, 이, 박, 최, 정, 강, 조, 윤, 장, 임, 한, 오, 서, 신, 권, 황, 안, 송, 류, 전, 홍, 고, 문, 양, 손, 배, 백, 허, 유, 남, 심, 노, 하, 곽, 성, 차, \
        주, 우, 구, 민, 진, 지, 엄, 채, 원, 천, 방, 공, 현, 함, 변, 염, 여, 추, 도, 소, 석, 선, 설, 마, 길, 연, 위, 표, 명, 기, 반, 왕, 금, 옥, 육, 인, \
        맹, 제, 모, 탁, 국, 어, 은, 편, 용
        """,
        .languageLabel: "언어",
        .topicLabel: "주제",
    ])
}
