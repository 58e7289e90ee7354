// Written by scripts/public-suffixes from the Public Suffix List; not to be changed by hand.
// swift-format-ignore-file

/// What registries give names below: `uk`, and in it `co.uk`.
enum PublicSuffixTable {
    static let version = "20230209.2326-1"

    /// Every top-level domain.
    static let top = """
        aaa aarp abarth abb abbott abbvie abc able abogado abudhabi ac academy accenture accountant \
        accountants aco actor ad ads adult ae aeg aero aetna af afl africa ag agakhan agency ai aig airbus \
        airforce airtel akdn al alfaromeo alibaba alipay allfinanz allstate ally alsace alstom am amazon \
        americanexpress americanfamily amex amfam amica amsterdam analytics android anquan anz ao aol \
        apartments app apple aq aquarelle ar arab aramco archi army arpa art arte as asda asia associates at \
        athleta attorney au auction audi audible audio auspost author auto autos avianca aw aws ax axa az \
        azure ba baby baidu banamex bananarepublic band bank bar barcelona barclaycard barclays barefoot \
        bargains baseball basketball bauhaus bayern bb bbc bbt bbva bcg bcn be beats beauty beer bentley \
        berlin best bestbuy bet bf bg bh bharti bi bible bid bike bing bingo bio biz bj black blackfriday \
        blockbuster blog bloomberg blue bm bms bmw bn bnpparibas bo boats boehringer bofa bom bond boo book \
        booking bosch bostik boston bot boutique box br bradesco bridgestone broadway broker brother \
        brussels bs bt build builders business buy buzz bv bw by bz bzh ca cab cafe cal call calvinklein cam \
        camera camp canon capetown capital capitalone car caravan cards care career careers cars casa case \
        cash casino cat catering catholic cba cbn cbre cbs cc cd center ceo cern cf cfa cfd cg ch chanel \
        channel charity chase chat cheap chintai christmas chrome church ci cipriani circle cisco citadel \
        citi citic city cityeats cl claims cleaning click clinic clinique clothing cloud club clubmed cm cn \
        co coach codes coffee college cologne com comcast commbank community company compare computer comsec \
        condos construction consulting contact contractors cooking cookingchannel cool coop corsica country \
        coupon coupons courses cpa cr credit creditcard creditunion cricket crown crs cruise cruises cu \
        cuisinella cv cw cx cy cymru cyou cz dabur dad dance data date dating datsun day dclk dds de deal \
        dealer deals degree delivery dell deloitte delta democrat dental dentist desi design dev dhl \
        diamonds diet digital direct directory discount discover dish diy dj dk dm dnp do docs doctor dog \
        domains dot download drive dtv dubai dunlop dupont durban dvag dvr dz earth eat ec eco edeka edu \
        education ee eg email emerck energy engineer engineering enterprises epson equipment ericsson erni \
        es esq estate et etisalat eu eurovision eus events exchange expert exposed express extraspace fage \
        fail fairwinds faith family fan fans farm farmers fashion fast fedex feedback ferrari ferrero fi \
        fiat fidelity fido film final finance financial fire firestone firmdale fish fishing fit fitness fj \
        flickr flights flir florist flowers fly fm fo foo food foodnetwork football ford forex forsale forum \
        foundation fox fr free fresenius frl frogans frontdoor frontier ftr fujitsu fun fund furniture \
        futbol fyi ga gal gallery gallo gallup game games gap garden gay gb gbiz gd gdn ge gea gent genting \
        george gf gg ggee gh gi gift gifts gives giving gl glass gle global globo gm gmail gmbh gmo gmx gn \
        godaddy gold goldpoint golf goo goodyear goog google gop got gov gp gq gr grainger graphics gratis \
        green gripe grocery group gs gt gu guardian gucci guge guide guitars guru gw gy hair hamburg hangout \
        haus hbo hdfc hdfcbank health healthcare help helsinki here hermes hgtv hiphop hisamitsu hitachi hiv \
        hk hkt hm hn hockey holdings holiday homedepot homegoods homes homesense honda horse hospital host \
        hosting hot hoteles hotels hotmail house how hr hsbc ht hu hughes hyatt hyundai ibm icbc ice icu id \
        ie ieee ifm ikano il im imamat imdb immo immobilien in inc industries infiniti info ing ink \
        institute insurance insure int international intuit investments io ipiranga iq ir irish is ismaili \
        ist istanbul it itau itv jaguar java jcb je jeep jetzt jewelry jio jll jmp jnj jo jobs joburg jot \
        joy jp jpmorgan jprs juegos juniper kaufen kddi ke kerryhotels kerrylogistics kerryproperties kfh kg \
        ki kia kids kim kinder kindle kitchen kiwi km kn koeln komatsu kosher kp kpmg kpn kr krd kred \
        kuokgroup kw ky kyoto kz la lacaixa lamborghini lamer lancaster lancia land landrover lanxess \
        lasalle lat latino latrobe law lawyer lb lc lds lease leclerc lefrak legal lego lexus lgbt li lidl \
        life lifeinsurance lifestyle lighting like lilly limited limo lincoln linde link lipsy live living \
        lk llc llp loan loans locker locus lol london lotte lotto love lpl lplfinancial lr ls lt ltd ltda lu \
        lundbeck luxe luxury lv ly ma macys madrid maif maison makeup man management mango map market \
        marketing markets marriott marshalls maserati mattel mba mc mckinsey md me med media meet melbourne \
        meme memorial men menu merckmsd mg mh miami microsoft mil mini mint mit mitsubishi mk ml mlb mls mma \
        mn mo mobi mobile moda moe moi mom monash money monster mormon mortgage moscow moto motorcycles mov \
        movie mp mq mr ms msd mt mtn mtr mu museum music mutual mv mw mx my mz na nab nagoya name natura \
        navy nba nc ne nec net netbank netflix network neustar new news next nextdirect nexus nf nfl ng ngo \
        nhk ni nico nike nikon ninja nissan nissay nl no nokia northwesternmutual norton now nowruz nowtv nr \
        nra nrw ntt nu nyc nz obi observer office okinawa olayan olayangroup oldnavy ollo om omega one ong \
        onion onl online ooo open oracle orange org organic origins osaka otsuka ott ovh pa page panasonic \
        paris pars partners parts party passagens pay pccw pe pet pf pfizer ph pharmacy phd philips phone \
        photo photography photos physio pics pictet pictures pid pin ping pink pioneer pizza pk pl place \
        play playstation plumbing plus pm pn pnc pohl poker politie porn post pr pramerica praxi press prime \
        pro prod productions prof progressive promo properties property protection pru prudential ps pt pub \
        pw pwc py qa qpon quebec quest racing radio re read realestate realtor realty recipes red redstone \
        redumbrella rehab reise reisen reit reliance ren rent rentals repair report republican rest \
        restaurant review reviews rexroth rich richardli ricoh ril rio rip ro rocher rocks rodeo rogers room \
        rs rsvp ru rugby ruhr run rw rwe ryukyu sa saarland safe safety sakura sale salon samsclub samsung \
        sandvik sandvikcoromant sanofi sap sarl sas save saxo sb sbi sbs sc sca scb schaeffler schmidt \
        scholarships school schule schwarz science scot sd se search seat secure security seek select sener \
        services seven sew sex sexy sfr sg sh shangrila sharp shaw shell shia shiksha shoes shop shopping \
        shouji show showtime si silk sina singles site sj sk ski skin sky skype sl sling sm smart smile sn \
        sncf so soccer social softbank software sohu solar solutions song sony soy spa space sport spot sr \
        srl ss st stada staples star statebank statefarm stc stcgroup stockholm storage store stream studio \
        study style su sucks supplies supply support surf surgery suzuki sv swatch swiss sx sy sydney \
        systems sz tab taipei talk taobao target tatamotors tatar tattoo tax taxi tc tci td tdk team tech \
        technology tel temasek tennis teva tf tg th thd theater theatre tiaa tickets tienda tiffany tips \
        tires tirol tj tjmaxx tjx tk tkmaxx tl tm tmall tn to today tokyo tools top toray toshiba total \
        tours town toyota toys tr trade trading training travel travelchannel travelers travelersinsurance \
        trust trv tt tube tui tunes tushu tv tvs tw tz ua ubank ubs ug uk unicom university uno uol ups us \
        uy uz va vacations vana vanguard vc ve vegas ventures verisign vermögensberater vermögensberatung \
        versicherung vet vg vi viajes video vig viking villas vin vip virgin visa vision viva vivo \
        vlaanderen vn vodka volkswagen volvo vote voting voto voyage vu vuelos wales walmart walter wang \
        wanggou watch watches weather weatherchannel webcam weber website wedding weibo weir wf whoswho wien \
        wiki williamhill win windows wine winners wme wolterskluwer woodside work works world wow ws wtc wtf \
        xbox xerox xfinity xihuan xin xxx xyz yachts yahoo yamaxun yandex ye yodobashi yoga yokohama you \
        youtube yt yun zappos zara zero zip zm zone zuerich zw ελ ευ бг бел дети ею католик ком мкд мон \
        москва онлайн орг рус рф сайт срб укр қаз հայ ישראל קום ابوظبي اتصالات ارامكو الاردن البحرين الجزائر \
        السعودية السعوديه السعودیة السعودیۃ العليان المغرب اليمن امارات ايران ایران بارت بازار بيتك بھارت \
        تونس سودان سوريا سورية شبكة عراق عرب عمان فلسطين قطر كاثوليك كوم مصر مليسيا موريتانيا موقع همراه \
        پاكستان پاکستان ڀارت कॉम नेट भारत भारतम् भारोत संगठन বাংলা ভারত ভাৰত ਭਾਰਤ ભારત ଭାରତ இந்தியா இலங்கை \
        சிங்கப்பூர் భారత్ ಭಾರತ ഭാരതം ලංකා คอม ไทย ລາວ გე みんな アマゾン クラウド グーグル コム ストア セール ファッション ポイント 世界 中信 中国 \
        中國 中文网 亚马逊 企业 佛山 信息 健康 八卦 公司 公益 台湾 台灣 商城 商店 商标 嘉里 嘉里大酒店 在线 大拿 天主教 娱乐 家電 广东 微博 慈善 我爱你 手机 招聘 政务 政府 新加坡 \
        新闻 时尚 書籍 机构 淡马锡 游戏 澳門 澳门 点看 移动 组织机构 网址 网店 网站 网络 联通 臺灣 谷歌 购物 通販 集团 電訊盈科 飞利浦 食品 餐厅 香格里拉 香港 닷넷 닷컴 삼성 한국
        """

    /// By what stands behind it, the label before that; `*` for any, `!` for none of those.
    static let below: [String: String] = [
        "aa.no": "gs",
        "ac": "com edu gov mil net org",
        "ac.at": "sth",
        "ad": "nom",
        "ae": "ac co gov mil net org sch",
        "aero": """
            accident-investigation accident-prevention aerobatic aeroclub aerodrome agents air-surveillance \
            air-traffic-control aircraft airline airport airtraffic ambulance amusement association author \
            ballooning broker caa cargo catering certification championship charter civilaviation club \
            conference consultant consulting control council crew design dgca educator emergency engine engineer \
            entertainment equipment exchange express federation flight fuel gliding government groundhandling \
            group hanggliding homebuilt insurance journal journalist leasing logistics magazine maintenance \
            media microlight modelling navigation parachuting paragliding passenger-association pilot press \
            production recreation repbody res research rotorcraft safety scientist services show skydiving \
            software student trader trading trainer union workinggroup works
            """,
        "af": "com edu gov net org",
        "ag": "co com net nom org",
        "ah.no": "gs",
        "ai": "com net off org",
        "aichi.jp": """
            aisai ama anjo asuke chiryu chita fuso gamagori handa hazu hekinan higashiura ichinomiya inazawa \
            inuyama isshiki iwakura kanie kariya kasugai kira kiyosu komaki konan kota mihama miyoshi nishio \
            nisshin obu oguchi oharu okazaki owariasahi seto shikatsu shinshiro shitara tahara takahama \
            tobishima toei togo tokai tokoname toyoake toyohashi toyokawa toyone toyota tsushima yatomi
            """,
        "ak.us": "cc k12 lib",
        "akershus.no": "nes",
        "akita.jp": """
            akita daisen fujisato gojome hachirogata happou higashinaruse honjo honjyo ikawa kamikoani kamioka \
            katagami kazuno kitaakita kosaka kyowa misato mitane moriyoshi nikaho noshiro odate oga ogata \
            semboku yokote yurihonjo
            """,
        "al": "com edu gov mil net org",
        "al.us": "cc k12 lib",
        "am": "co com commune net org",
        "ao": "co ed gv it og pb",
        "aomori.jp": """
            aomori gonohe hachinohe hashikami hiranai hirosaki itayanagi kuroishi misawa mutsu nakadomari noheji \
            oirase owani rokunohe sannohe shichinohe shingo takko towada tsugaru tsuruta
            """,
        "ar": "bet com coop edu gob gov int mil musica mutual net org senasa tur",
        "ar.us": "cc k12 lib",
        "arpa": "e164 in-addr ip6 iris uri urn",
        "as": "gov",
        "as.us": "cc k12 lib",
        "at": "ac co gv or",
        "au": "act asn com conf edu gov id info net nsw nt org oz qld sa tas vic wa",
        "aw": "com",
        "az": "biz com edu gov info int mil name net org pp pro",
        "az.us": "cc k12 lib",
        "ba": "com edu gov mil net org",
        "bb": "biz co com edu gov info net org store tv",
        "bd": "*",
        "be": "ac",
        "bf": "gov",
        "bg": "0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "bh": "com edu gov net org",
        "bi": "co com edu or org",
        "bj": """
            africa agro architectes assur avocats co com eco econo edu info loisirs money net org ote restaurant \
            resto tourism univ
            """,
        "bm": "com edu gov net org",
        "bn": "com edu gov net org",
        "bo": """
            academia agro arte blog bolivia ciencia com cooperativa democracia deporte ecologia economia edu \
            empresa gob indigena industria info int medicina mil movimiento musica natural net nombre noticias \
            org patria plurinacional politica profesional pueblo revista salud tecnologia tksat transporte tv \
            web wiki
            """,
        "br": """
            9guacu abc adm adv agr aju am anani aparecida app arq art ato b barueri belem bhz bib bio blog bmd \
            boavista bsb campinagrande campinas caxias cim cng cnt com contagem coop coz cri cuiaba curitiba def \
            des det dev ecn eco edu emp enf eng esp etc eti far feira flog floripa fm fnd fortal fot foz fst g12 \
            geo ggf goiania gov gru imb ind inf jab jampa jdf joinville jor jus leg lel log londrina macapa \
            maceio manaus maringa mat med mil morena mp mus natal net niteroi not ntr odo ong org osasco palmas \
            poa ppg pro psc psi pvh qsl radio rec recife rep ribeirao rio riobranco riopreto salvador sampa \
            santamaria santoandre saobernardo saogonca seg sjc slg slz sorocaba srv taxi tc tec teo the tmp trd \
            tur tv udi vet vix vlog wiki zlg
            """,
        "bs": "com edu gov net org",
        "bt": "com edu gov net org",
        "bu.no": "gs",
        "buskerud.no": "nes",
        "bw": "co org",
        "by": "com gov mil of",
        "bz": "com edu gov net org",
        "ca": "ab bc gc mb nb nf nl ns nt nu on pe qc sk yk",
        "ca.us": "cc k12 lib",
        "cd": "gov",
        "chiba.jp": """
            abiko asahi chonan chosei choshi chuo funabashi futtsu hanamigawa ichihara ichikawa ichinomiya inzai \
            isumi kamagaya kamogawa kashiwa katori katsuura kimitsu kisarazu kozaki kujukuri kyonan matsudo \
            midori mihama minamiboso mobara mutsuzawa nagara nagareyama narashino narita noda oamishirasato \
            omigawa onjuku otaki sakae sakura shimofusa shirako shiroi shisui sodegaura sosa tako tateyama \
            togane tohnosho tomisato urayasu yachimata yachiyo yokaichiba yokoshibahikari yotsukaido
            """,
        "ci": "ac asso aéroport co com ed edu go gouv int md net or org presse",
        "ck": "!www *",
        "cl": "co gob gov mil",
        "cm": "co com gov net",
        "cn": """
            ac ah bj com cq edu fj gd gov gs gx gz ha hb he hi hk hl hn jl js jx ln mil mo net nm nx org qh sc \
            sd sh sn sx tj tw xj xz yn zj 公司 網絡 网络
            """,
        "co": "arts com edu firm gov info int mil net nom org rec web",
        "co.im": "ltd plc",
        "co.us": "cc k12 lib",
        "cr": "ac co ed fi go or sa",
        "ct.us": "cc k12 lib",
        "cu": "com edu gov inf net org",
        "cv": "com edu int nome org",
        "cw": "com edu net org",
        "cx": "gov",
        "cy": "ac biz com ekloges gov ltd mil net org press pro tm",
        "dc.us": "cc k12 lib",
        "de.us": "cc k12",
        "dm": "com edu gov net org",
        "do": "art com edu gob gov mil net org sld web",
        "dz": "art asso com edu gov net org pol soc tm",
        "ec": "com edu fin gob gov info k12 med mil net org pro",
        "edu.au": "act catholic nsw nt qld sa tas vic wa",
        "ee": "aip com edu fie gov lib med org pri riik",
        "eg": "com edu eun gov mil name net org sci",
        "ehime.jp": """
            ainan honai ikata imabari iyo kamijima kihoku kumakogen masaki matsuno matsuyama namikata niihama \
            ozu saijo seiyo shikokuchuo tobe toon uchiko uwajima yawatahama
            """,
        "er": "*",
        "es": "com edu gob nom org",
        "et": "biz com edu gov info name net org",
        "fi": "aland",
        "fj": "ac biz com gov info mil name net org pro",
        "fk": "*",
        "fl.us": "cc k12 lib",
        "fm": "com edu net org",
        "fm.no": "gs",
        "fr": """
            aeroport asso avocat avoues cci chambagri chirurgiens-dentistes com experts-comptables \
            geometre-expert gouv greta huissier-justice medecin nom notaires pharmacien port prd tm veterinaire
            """,
        "fukui.jp": """
            echizen eiheiji fukui ikeda katsuyama mihama minamiechizen obama ohi ono sabae sakai takahama \
            tsuruga wakasa
            """,
        "fukuoka.jp": """
            ashiya buzen chikugo chikuho chikujo chikushino chikuzen chuo dazaifu fukuchi hakata higashi \
            hirokawa hisayama iizuka inatsuki kaho kasuga kasuya kawara keisen koga kurate kurogi kurume minami \
            miyako miyama miyawaka mizumaki munakata nakagawa nakama nishi nogata ogori okagaki okawa oki omuta \
            onga onojo oto saigawa sasaguri shingu shinyoshitomi shonai soeda sue tachiarai tagawa takata toho \
            toyotsu tsuiki ukiha umi usui yamada yame yanagawa yukuhashi
            """,
        "fukushima.jp": """
            aizubange aizumisato aizuwakamatsu asakawa bandai date fukushima furudono futaba hanawa higashi \
            hirata hirono iitate inawashiro ishikawa iwaki izumizaki kagamiishi kaneyama kawamata kitakata \
            kitashiobara koori koriyama kunimi miharu mishima namie nango nishiaizu nishigo okuma omotego ono \
            otama samegawa shimogo shirakawa showa soma sukagawa taishin tamakawa tanagura tenei yabuki yamato \
            yamatsuri yanaizu yugawa
            """,
        "ga.us": "cc k12 lib",
        "gd": "edu gov",
        "ge": "com edu gov mil net org pvt",
        "gg": "co net org",
        "gh": "com edu gov mil org",
        "gi": "com edu gov ltd mod org",
        "gifu.jp": """
            anpachi ena gifu ginan godo gujo hashima hichiso hida higashishirakawa ibigawa ikeda kakamigahara \
            kani kasahara kasamatsu kawaue kitagata mino minokamo mitake mizunami motosu nakatsugawa ogaki \
            sakahogi seki sekigahara shirakawa tajimi takayama tarui toki tomika wanouchi yamagata yaotsu yoro
            """,
        "gl": "co com edu net org",
        "gn": "ac com edu gov net org",
        "gov.au": "qld sa tas vic wa",
        "gov.br": "ac al am ap ba ce df es go ma mg ms mt pa pb pe pi pr rj rn ro rr rs sc se sp to",
        "gov.pl": """
            ap griw ic is kmpsp konsulat kppsp kwp kwpsp mup mw oirm oum pa pinb piw po psp psse pup rzgw sa sdn \
            sko so sr starostwo ug ugim um umig upow uppo us uw uzs wif wiih winb wios witd wiw wsa wskr wuoz \
            wzmiuw zp
            """,
        "gp": "asso com edu mobi net org",
        "gr": "com edu gov net org",
        "gt": "com edu gob ind mil net org",
        "gu": "com edu gov guam info net org web",
        "gu.us": "cc k12 lib",
        "gunma.jp": """
            annaka chiyoda fujioka higashiagatsuma isesaki itakura kanna kanra katashina kawaba kiryu kusatsu \
            maebashi meiwa midori minakami naganohara nakanojo nanmoku numata oizumi ora ota shibukawa shimonita \
            shinto showa takasaki takayama tamamura tatebayashi tomioka tsukiyono tsumagoi ueno yoshioka
            """,
        "gy": "co com edu gov net org",
        "hedmark.no": "os valer våler",
        "hi.us": "cc lib",
        "hiroshima.jp": """
            asaminami daiwa etajima fuchu fukuyama hatsukaichi higashihiroshima hongo jinsekikogen kaita kui \
            kumano kure mihara miyoshi naka onomichi osakikamijima otake saka sera seranishi shinichi shobara \
            takehara
            """,
        "hk": "com edu gov idv net org 个人 個人 公司 政府 敎育 教育 箇人 組織 組织 網絡 網络 组織 组织 网絡 网络",
        "hl.no": "gs",
        "hm.no": "gs",
        "hn": "com edu gob mil net org",
        "hokkaido.jp": """
            abashiri abira aibetsu akabira akkeshi asahikawa ashibetsu ashoro assabu atsuma bibai biei bifuka \
            bihoro biratori chippubetsu chitose date ebetsu embetsu eniwa erimo esan esashi fukagawa fukushima \
            furano furubira haboro hakodate hamatonbetsu hidaka higashikagura higashikawa hiroo hokuryu hokuto \
            honbetsu horokanai horonobe ikeda imakane ishikari iwamizawa iwanai kamifurano kamikawa kamishihoro \
            kamisunagawa kamoenai kayabe kembuchi kikonai kimobetsu kitahiroshima kitami kiyosato koshimizu \
            kunneppu kuriyama kuromatsunai kushiro kutchan kyowa mashike matsumae mikasa minamifurano mombetsu \
            moseushi mukawa muroran naie nakagawa nakasatsunai nakatombetsu nanae nanporo nayoro nemuro niikappu \
            niki nishiokoppe noboribetsu numata obihiro obira oketo okoppe otaru otobe otofuke otoineppu oumu \
            ozora pippu rankoshi rebun rikubetsu rishiri rishirifuji saroma sarufutsu shakotan shari shibecha \
            shibetsu shikabe shikaoi shimamaki shimizu shimokawa shinshinotsu shintoku shiranuka shiraoi \
            shiriuchi sobetsu sunagawa taiki takasu takikawa takinoue teshikaga tobetsu tohma tomakomai tomari \
            toya toyako toyotomi toyoura tsubetsu tsukigata urakawa urausu uryu utashinai wakkanai wassamu \
            yakumo yoichi
            """,
        "hordaland.no": "os",
        "hr": "com from iz name",
        "ht": "adult art asso com coop edu firm gouv info med net org perso pol pro rel shop",
        "hu": """
            2000 agrar bolt casino city co erotica erotika film forum games hotel info ingatlan jogasz konyvelo \
            lakas media news org priv reklam sex shop sport suli szex tm tozsde utazas video
            """,
        "hyogo.jp": """
            aioi akashi ako amagasaki aogaki asago ashiya awaji fukusaki goshiki harima himeji ichikawa inagawa \
            itami kakogawa kamigori kamikawa kasai kasuga kawanishi miki minamiawaji nishinomiya nishiwaki ono \
            sanda sannan sasayama sayo shingu shinonsen shiso sumoto taishi taka takarazuka takasago takino \
            tamba tatsuno toyooka yabu yashiro yoka yokawa
            """,
        "ia.us": "cc k12 lib",
        "ibaraki.jp": """
            ami asahi bando chikusei daigo fujishiro hitachi hitachinaka hitachiomiya hitachiota ibaraki ina \
            inashiki itako iwama joso kamisu kasama kashima kasumigaura koga miho mito moriya naka namegata \
            oarai ogawa omitama ryugasaki sakai sakuragawa shimodate shimotsuma shirosato sowa suifu takahagi \
            tamatsukuri tokai tomobe tone toride tsuchiura tsukuba uchihara ushiku yachiyo yamagata yawara yuki
            """,
        "id": "ac biz co desa go mil my net or ponpes sch web",
        "id.us": "cc k12 lib",
        "ie": "gov",
        "il": "ac co gov idf k12 muni net org",
        "il.us": "cc k12 lib",
        "im": "ac co com net org tt tv",
        "in": """
            5g 6g ac ai am bihar biz business ca cn co com coop cs delhi dr edu er firm gen gov gujarat ind info \
            int internet io me mil net nic org pg post pro res travel tv uk up us
            """,
        "in.us": "cc k12 lib",
        "int": "eu",
        "io": "com",
        "iq": "com edu gov mil net org",
        "ir": "ac co gov id net org sch ايران ایران",
        "is": "com edu gov int net org",
        "ishikawa.jp": """
            anamizu hakui hakusan kaga kahoku kanazawa kawakita komatsu nakanoto nanao nomi nonoichi noto shika \
            suzu tsubata tsurugi uchinada wajima
            """,
        "it": """
            abr abruzzo ag agrigento al alessandria alto-adige altoadige an ancona andria-barletta-trani \
            andria-trani-barletta andriabarlettatrani andriatranibarletta ao aosta aosta-valley aostavalley \
            aoste ap aq aquila ar arezzo ascoli-piceno ascolipiceno asti at av avellino ba balsan \
            balsan-sudtirol balsan-suedtirol balsan-südtirol bari barletta-trani-andria barlettatraniandria bas \
            basilicata belluno benevento bergamo bg bi biella bl bn bo bologna bolzano bolzano-altoadige bozen \
            bozen-sudtirol bozen-suedtirol bozen-südtirol br brescia brindisi bs bt bulsan bulsan-sudtirol \
            bulsan-suedtirol bulsan-südtirol bz ca cagliari cal calabria caltanissetta cam campania \
            campidano-medio campidanomedio campobasso carbonia-iglesias carboniaiglesias carrara-massa \
            carraramassa caserta catania catanzaro cb ce cesena-forli cesena-forlì cesenaforli cesenaforlì ch \
            chieti ci cl cn co como cosenza cr cremona crotone cs ct cuneo cz dell-ogliastra dellogliastra edu \
            emilia-romagna emiliaromagna emr en enna fc fe fermo ferrara fg fi firenze florence fm foggia \
            forli-cesena forlicesena forlì-cesena forlìcesena fr friuli-v-giulia friuli-ve-giulia \
            friuli-vegiulia friuli-venezia-giulia friuli-veneziagiulia friuli-vgiulia friuliv-giulia \
            friulive-giulia friulivegiulia friulivenezia-giulia friuliveneziagiulia friulivgiulia frosinone fvg \
            ge genoa genova go gorizia gov gr grosseto iglesias-carbonia iglesiascarbonia im imperia is isernia \
            kr la-spezia laquila laspezia latina laz lazio lc le lecce lecco li lig liguria livorno lo lodi lom \
            lombardia lombardy lt lu lucania lucca macerata mantova mar marche massa-carrara massacarrara matera \
            mb mc me medio-campidano mediocampidano messina mi milan milano mn mo modena mol molise monza \
            monza-brianza monza-e-della-brianza monzabrianza monzaebrianza monzaedellabrianza ms mt na naples \
            napoli no novara nu nuoro og ogliastra olbia-tempio olbiatempio or oristano ot pa padova padua \
            palermo parma pavia pc pd pe perugia pesaro-urbino pesarourbino pescara pg pi piacenza piedmont \
            piemonte pisa pistoia pmn pn po pordenone potenza pr prato pt pu pug puglia pv pz ra ragusa ravenna \
            rc re reggio-calabria reggio-emilia reggiocalabria reggioemilia rg ri rieti rimini rm rn ro roma \
            rome rovigo sa salerno sar sardegna sardinia sassari savona si sic sicilia sicily siena siracusa so \
            sondrio sp sr ss suedtirol sv südtirol ta taa taranto te tempio-olbia tempioolbia teramo terni tn to \
            torino tos toscana tp tr trani-andria-barletta trani-barletta-andria traniandriabarletta \
            tranibarlettaandria trapani trentin-sud-tirol trentin-sudtirol trentin-sued-tirol trentin-suedtirol \
            trentin-süd-tirol trentin-südtirol trentino trentino-a-adige trentino-aadige trentino-alto-adige \
            trentino-altoadige trentino-s-tirol trentino-stirol trentino-sud-tirol trentino-sudtirol \
            trentino-sued-tirol trentino-suedtirol trentino-süd-tirol trentino-südtirol trentinoa-adige \
            trentinoaadige trentinoalto-adige trentinoaltoadige trentinos-tirol trentinostirol trentinosud-tirol \
            trentinosudtirol trentinosued-tirol trentinosuedtirol trentinosüd-tirol trentinosüdtirol \
            trentinsud-tirol trentinsudtirol trentinsued-tirol trentinsuedtirol trentinsüd-tirol trentinsüdtirol \
            trento treviso trieste ts turin tuscany tv ud udine umb umbria urbino-pesaro urbinopesaro va \
            val-d-aosta val-daosta vald-aosta valdaosta valle-aosta valle-d-aosta valle-daosta valleaosta \
            valled-aosta valledaosta vallee-aoste vallee-d-aoste valleeaoste valleedaoste vallée-aoste \
            vallée-d-aoste valléeaoste valléedaoste vao varese vb vc vda ve ven veneto venezia venice verbania \
            vercelli verona vi vibo-valentia vibovalentia vicenza viterbo vr vs vt vv
            """,
        "iwate.jp": """
            fudai fujisawa hanamaki hiraizumi hirono ichinohe ichinoseki iwaizumi iwate joboji kamaishi \
            kanegasaki karumai kawai kitakami kuji kunohe kuzumaki miyako mizusawa morioka ninohe noda ofunato \
            oshu otsuchi rikuzentakata shiwa shizukuishi sumita tanohata tono yahaba yamada
            """,
        "jan-mayen.no": "gs",
        "je": "co net org",
        "jm": "*",
        "jo": "com edu gov mil name net org sch",
        "jp": """
            ac ad aichi akita aomori chiba co ed ehime fukui fukuoka fukushima gifu go gr gunma hiroshima \
            hokkaido hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kochi kumamoto kyoto lg mie miyagi \
            miyazaki nagano nagasaki nara ne niigata oita okayama okinawa or osaka saga saitama shiga shimane \
            shizuoka tochigi tokushima tokyo tottori toyama wakayama yamagata yamaguchi yamanashi 三重 京都 佐賀 兵庫 \
            北海道 千葉 和歌山 埼玉 大分 大阪 奈良 宮城 宮崎 富山 山口 山形 山梨 岐阜 岡山 岩手 島根 広島 徳島 愛媛 愛知 新潟 東京 栃木 沖縄 滋賀 熊本 石川 神奈川 福井 福岡 福島 \
            秋田 群馬 茨城 長崎 長野 青森 静岡 香川 高知 鳥取 鹿児島
            """,
        "k12.ma.us": "chtr paroch pvt",
        "kagawa.jp": """
            ayagawa higashikagawa kanonji kotohira manno marugame mitoyo naoshima sanuki tadotsu takamatsu \
            tonosho uchinomi utazu zentsuji
            """,
        "kagoshima.jp": """
            akune amami hioki isa isen izumi kagoshima kanoya kawanabe kinko kouyama makurazaki matsumoto \
            minamitane nakatane nishinoomote satsumasendai soo tarumizu yusui
            """,
        "kanagawa.jp": """
            aikawa atsugi ayase chigasaki ebina fujisawa hadano hakone hiratsuka isehara kaisei kamakura \
            kiyokawa matsuda minamiashigara miura nakai ninomiya odawara oi oiso sagamihara samukawa tsukui \
            yamakita yamato yokosuka yugawara zama zushi
            """,
        "kawasaki.jp": "!city *",
        "ke": "ac co go info me mobi ne or sc",
        "kg": "com edu gov mil net org",
        "kh": "*",
        "ki": "biz com edu gov info net org",
        "kitakyushu.jp": "!city *",
        "km": """
            ass asso com coop edu gouv gov medecin mil nom notaires org pharmaciens prd presse tm veterinaire
            """,
        "kn": "edu gov net org",
        "kobe.jp": "!city *",
        "kochi.jp": """
            aki geisei hidaka higashitsuno ino kagami kami kitagawa kochi mihara motoyama muroto nahari nakamura \
            nankoku nishitosa niyodogawa ochi okawa otoyo otsuki sakawa sukumo susaki tosa tosashimizu toyo \
            tsuno umaji yasuda yusuhara
            """,
        "kp": "com edu gov org rep tra",
        "kr": """
            ac busan chungbuk chungnam co daegu daejeon es gangwon go gwangju gyeongbuk gyeonggi gyeongnam hs \
            incheon jeju jeonbuk jeonnam kg mil ms ne or pe re sc seoul ulsan
            """,
        "ks.us": "cc k12 lib",
        "kumamoto.jp": """
            amakusa arao aso choyo gyokuto kamiamakusa kikuchi kumamoto mashiki mifune minamata minamioguni \
            nagasu nishihara oguni ozu sumoto takamori uki uto yamaga yamato yatsushiro
            """,
        "kw": "com edu emb gov ind net org",
        "ky": "com edu net org",
        "ky.us": "cc k12 lib",
        "kyoto.jp": """
            ayabe fukuchiyama higashiyama ide ine joyo kameoka kamo kita kizu kumiyama kyotamba kyotanabe \
            kyotango maizuru minami minamiyamashiro miyazu muko nagaokakyo nakagyo nantan oyamazaki sakyo seika \
            tanabe uji ujitawara wazuka yamashina yawata
            """,
        "kz": "com edu gov mil net org",
        "la": "com edu gov info int net org per",
        "la.us": "cc k12 lib",
        "lb": "com edu gov net org",
        "lc": "co com edu gov net org",
        "lk": "ac assn com edu gov grp hotel int ltd net ngo org sch soc web",
        "lr": "com edu gov net org",
        "ls": "ac biz co edu gov info net org sc",
        "lt": "gov",
        "lv": "asn com conf edu gov id mil net org",
        "ly": "com edu gov id med net org plc sch",
        "ma": "ac co gov net org press",
        "ma.us": "cc k12 lib",
        "mc": "asso tm",
        "md.us": "cc k12 lib",
        "me": "ac co edu gov its net org priv",
        "me.us": "cc k12 lib",
        "mg": "co com edu gov mil nom org prd tm",
        "mi.us": "ann-arbor cc cog dst eaton gen k12 lib mus tec washtenaw",
        "mie.jp": """
            asahi inabe ise kameyama kawagoe kiho kisosaki kiwa komono kumano kuwana matsusaka meiwa mihama \
            minamiise misugi miyama nabari shima suzuka tado taiki taki tamaki toba tsu udono ureshino watarai \
            yokkaichi
            """,
        "miyagi.jp": """
            furukawa higashimatsushima ishinomaki iwanuma kakuda kami kawasaki marumori matsushima minamisanriku \
            misato murata natori ogawara ohira onagawa osaki rifu semine shibata shichikashuku shikama shiogama \
            shiroishi tagajo taiwa tome tomiya wakuya watari yamamoto zao
            """,
        "miyazaki.jp": """
            aya ebino gokase hyuga kadogawa kawaminami kijo kitagawa kitakata kitaura kobayashi kunitomi kushima \
            mimata miyakonojo miyazaki morotsuka nichinan nishimera nobeoka saito shiiba shintomi takaharu \
            takanabe takazaki tsuno
            """,
        "mk": "com edu gov inf name net org",
        "ml": "com edu gouv gov net org presse",
        "mm": "*",
        "mn": "edu gov org",
        "mn.us": "cc k12 lib",
        "mo": "com edu gov net org",
        "mo.us": "cc k12 lib",
        "more-og-romsdal.no": "heroy sande",
        "mr": "gov",
        "mr.no": "gs",
        "ms": "com edu gov net org",
        "ms.us": "cc k12 lib",
        "mt": "com edu net org",
        "mt.us": "cc k12 lib",
        "mu": "ac co com gov net or org",
        "museum": """
            academy agriculture air airguard alabama alaska amber ambulance american americana americanantiques \
            americanart amsterdam and annefrank anthro anthropology antiques aquarium arboretum archaeological \
            archaeology architecture art artanddesign artcenter artdeco arteducation artgallery arts \
            artsandcrafts asmatart assassination assisi association astronomy atlanta austin australia \
            automotive aviation axis badajoz baghdad bahn bale baltimore barcelona baseball basel baths bauern \
            beauxarts beeldengeluid bellevue bergbau berkeley berlin bern bible bilbao bill birdart birthplace \
            bonn boston botanical botanicalgarden botanicgarden botany brandywinevalley brasil bristol british \
            britishcolumbia broadcast brunel brussel brussels bruxelles building burghof bus bushey cadaques \
            california cambridge can canada capebreton carrier cartoonart casadelamoneda castle castres celtic \
            center chattanooga cheltenham chesapeakebay chicago children childrens childrensgarden chiropractic \
            chocolate christiansburg cincinnati cinema circus civilisation civilization civilwar clinton clock \
            coal coastaldefence cody coldwar collection colonialwilliamsburg coloradoplateau columbia columbus \
            communication communications community computer computerhistory comunicações contemporary \
            contemporaryart convent copenhagen corporation correios-e-telecomunicações corvette costume \
            countryestate county crafts cranbrook creation cultural culturalcenter culture cyber cymru dali \
            dallas database ddr decorativearts delaware delmenhorst denmark depot design detroit dinosaur \
            discovery dolls donostia durham eastafrica eastcoast education educational egyptian eisenbahn elburg \
            elvendrell embroidery encyclopedic england entomology environment environmentalconservation epilepsy \
            essex estate ethnology exeter exhibition family farm farmequipment farmers farmstead field figueres \
            filatelia film fineart finearts finland flanders florida force fortmissoula fortworth foundation \
            francaise frankfurt franziskaner freemasonry freiburg fribourg frog fundacio furniture gallery \
            garden gateway geelvinck gemological geology georgia giessen glas glass gorge grandrapids graz \
            guernsey halloffame hamburg handson harvestcelebration hawaii health heimatunduhren hellas helsinki \
            hembygdsforbund heritage histoire historical historicalsociety historichouses historisch \
            historisches history historyofscience horology house humanities illustration imageandsound indian \
            indiana indianapolis indianmarket intelligence interactive iraq iron isleofman jamison jefferson \
            jerusalem jewelry jewish jewishart jfk journalism judaica judygarland juedisches juif karate \
            karikatur kids koebenhavn koeln kunst kunstsammlung kunstunddesign labor labour lajolla lancashire \
            landes lans larsson lewismiller lincoln linz living livinghistory localhistory london losangeles \
            louvre loyalist lucerne luxembourg luzern läns mad madrid mallorca manchester mansion mansions manx \
            marburg maritime maritimo maryland marylhurst media medical medizinhistorisches meeres memorial \
            mesaverde michigan midatlantic military mill miners mining minnesota missile missoula modern moma \
            money monmouth monticello montreal moscow motorcycle muenchen muenster mulhouse muncie museet \
            museumcenter museumvereniging music national nationalfirearms nationalheritage nativeamerican \
            naturalhistory naturalhistorymuseum naturalsciences nature naturhistorisches natuurwetenschappen \
            naumburg naval nebraska neues newhampshire newjersey newmexico newport newspaper newyork niepce \
            norfolk north nrw nyc nyny oceanographic oceanographique omaha online ontario openair oregon \
            oregontrail otago oxford pacific paderborn palace paleo palmsprings panama paris pasadena pharmacy \
            philadelphia philadelphiaarea philately phoenix photography pilots pittsburgh planetarium plantation \
            plants plaza portal portland portlligat posts-and-telecommunications preservation presidio press \
            project public pubol quebec railroad railway research resistance riodejaneiro rochester rockart roma \
            russia saintlouis salem salvadordali salzburg sandiego sanfrancisco santabarbara santacruz santafe \
            saskatchewan satx savannahga schlesisches schoenbrunn schokoladen school schweiz science \
            science-fiction scienceandhistory scienceandindustry sciencecenter sciencecenters sciencehistory \
            sciences sciencesnaturelles scotland seaport settlement settlers shell sherbrooke sibenik silk ski \
            skole society sologne soundandvision southcarolina southwest space spy square stadt stalbans \
            starnberg state stateofdelaware station steam steiermark stjohn stockholm stpetersburg stuttgart \
            suisse surgeonshall surrey svizzera sweden sydney tank tcm technology telekommunikation television \
            texas textile theater time timekeeping topology torino touch town transport tree trolley trust \
            trustee uhren ulm undersea university usa usantiques usarts uscountryestate usculture \
            usdecorativearts usgarden ushistory ushuaia uslivinghistory utah uvic valley vantaa versailles \
            viking village virginia virtual virtuel vlaanderen volkenkunde wales wallonie war washingtondc \
            watch-and-clock watchandclock western westfalen whaling wildlife williamsburg windmill workshop york \
            yorkshire yosemite youth zoological zoology иком ירושלים
            """,
        "mv": "aero biz com coop edu gov info int mil museum name net org pro",
        "mw": "ac biz co com coop edu gov int museum net org",
        "mx": "com edu gob net org",
        "my": "biz com edu gov mil name net org",
        "mz": "ac adv co edu gov mil net org",
        "møre-og-romsdal.no": "herøy sande",
        "na": "ca cc co com dr in info mobi mx name or org pro school tv us ws",
        "nagano.jp": """
            achi agematsu anan aoki asahi azumino chikuhoku chikuma chino fujimi hakuba hara hiraya iida iijima \
            iiyama iizuna ikeda ikusaka ina karuizawa kawakami kiso kisofukushima kitaaiki komagane komoro \
            matsukawa matsumoto miasa minamiaiki minamimaki minamiminowa minowa miyada miyota mochizuki nagano \
            nagawa nagiso nakagawa nakano nozawaonsen obuse ogawa okaya omachi omi ookuwa ooshika otaki otari \
            sakae sakaki saku sakuho shimosuwa shinanomachi shiojiri suwa suzaka takagi takamori takayama \
            tateshina tatsuno togakushi togura tomi ueda wada yamagata yamanouchi yasaka yasuoka
            """,
        "nagasaki.jp": """
            chijiwa futsu goto hasami hirado iki isahaya kawatana kuchinotsu matsuura nagasaki obama omura oseto \
            saikai sasebo seihi shimabara shinkamigoto togitsu tsushima unzen
            """,
        "nagoya.jp": "!city *",
        "nara.jp": """
            ando gose heguri higashiyoshino ikaruga ikoma kamikitayama kanmaki kashiba kashihara katsuragi kawai \
            kawakami kawanishi koryo kurotaki mitsue miyake nara nosegawa oji ouda oyodo sakurai sango shimoichi \
            shimokitayama shinjo soni takatori tawaramoto tenkawa tenri uda yamatokoriyama yamatotakada yamazoe \
            yoshino
            """,
        "nc": "asso nom",
        "nc.tr": "gov",
        "nc.us": "cc k12 lib",
        "nd.us": "cc lib",
        "ne.us": "cc k12 lib",
        "nf": "arts com firm info net other per rec store web",
        "ng": "com edu gov i mil mobi name net org sch",
        "nh.us": "cc k12 lib",
        "ni": "ac biz co com edu gob in info int mil net nom org web",
        "niigata.jp": """
            aga agano gosen itoigawa izumozaki joetsu kamo kariwa kashiwazaki minamiuonuma mitsuke muika \
            murakami myoko nagaoka niigata ojiya omi sado sanjo seiro seirou sekikawa shibata tagami tainai \
            tochio tokamachi tsubame tsunan uonuma yahiko yoita yuzawa
            """,
        "nj.us": "cc k12 lib",
        "nl.no": "gs",
        "nm.us": "cc k12 lib",
        "no": """
            aa aarborte aejrie afjord agdenes ah aknoluokta akrehamn al alaheadju alesund algard alstahaug alta \
            alvdal amli amot andasuolo andebu andoy andøy ardal aremark arendal arna aseral asker askim askoy \
            askvoll askøy asnes audnedaln aukra aure aurland aurskog-holand aurskog-høland austevoll austrheim \
            averoy averøy badaddja bahcavuotna bahccavuotna baidar bajddar balat balestrand ballangen balsfjord \
            bamble bardu barum batsfjord bearalvahki bearalváhki beardu beiarn berg bergen berlevag berlevåg \
            bievat bievát bindal birkenes bjarkoy bjarkøy bjerkreim bjugn bodo bodø bokn bomlo bremanger bronnoy \
            bronnoysund brumunddal bryne brønnøy brønnøysund bu budejju bygland bykle báhcavuotna báhccavuotna \
            báidár bájddar bálát bådåddjå båtsfjord bærum bømlo cahcesuolo davvenjarga davvenjárga davvesiida \
            deatnu dep dielddanuorri divtasvuodna divttasvuotna donna dovre drammen drangedal drobak drøbak \
            dyroy dyrøy dønna egersund eid eidfjord eidsberg eidskog eidsvoll eigersund elverum enebakk engerdal \
            etne etnedal evenassi evenes evenášši evje-og-hornnes farsund fauske fedje fet fetsund fhs finnoy \
            finnøy fitjar fjaler fjell fla flakstad flatanger flekkefjord flesberg flora floro florø flå fm \
            folkebibl folldal forde forsand fosnes frana fredrikstad frei frogn froland frosta froya fræna frøya \
            fuoisku fuossko fusa fylkesbibl fyresdal førde gaivuotna galsa gamvik gangaviika gaular gausdal \
            giehtavuoatna gildeskal gildeskål giske gjemnes gjerdrum gjerstad gjesdal gjovik gjøvik gloppen gol \
            gran grane granvin gratangen grimstad grong grue gulen guovdageaidnu gáivuotna gálsá gáŋgaviika ha \
            habmer hadsel hagebostad halden halsa hamar hamaroy hammarfeasta hammerfest hapmir haram hareid \
            harstad hasvik hattfjelldal haugesund hemne hemnes hemsedal herad hitra hjartdal hjelmeland hl hm \
            hobol hobøl hof hokksund hol hole holmestrand holtalen holtålen honefoss hornindal horten hoyanger \
            hoylandet hurdal hurum hvaler hyllestad hábmer hámmárfeasta hápmir hå hægebostad hønefoss høyanger \
            høylandet ibestad idrett inderoy inderøy iveland ivgu jan-mayen jessheim jevnaker jolster jondal \
            jorpeland jølster jørpeland kafjord karasjohka karasjok karlsoy karmoy karmøy kautokeino kirkenes \
            klabu klepp klæbu kommune kongsberg kongsvinger kopervik kraanghke kragero kragerø kristiansand \
            kristiansund krodsherad krokstadelva kråanghke krødsherad kvafjord kvalsund kvam kvanangen kvinesdal \
            kvinnherad kviteseid kvitsoy kvitsøy kvæfjord kvænangen kárášjohka kåfjord laakesvuemie lahppi \
            langevag langevåg lardal larvik lavagis lavangen leangaviika leaŋgaviika lebesby leikanger leirfjord \
            leirvik leka leksvik lenvik lerdal lesja levanger lier lierne lillehammer lillesand lindas lindesnes \
            lindås loabat loabát lodingen lom loppa lorenskog loten lund lunner luroy lurøy luster lyngdal \
            lyngen láhppi lærdal lødingen lørenskog løten malatvuopmi malselv malvik mandal marker marnardal \
            masfjorden masoy matta-varjjat meland meldal melhus meloy meløy meraker meråker midsund \
            midtre-gauldal mil mjondalen mjøndalen mo-i-rana moareke modalen modum molde mosjoen mosjøen \
            moskenes moss mosvik moåreke mr muosat muosát museum málatvuopmi mátta-várjjat målselv måsøy \
            naamesjevuemie namdalseid namsos namsskogan nannestad naroy narviika narvik naustdal navuotna \
            nedre-eiker nesna nesodden nesoddtangen nesseby nesset nissedal nittedal nl nord-aurdal nord-fron \
            nord-odal norddal nordkapp nordre-land nordreisa nore-og-uvdal notodden notteroy nt návuotna \
            nååmesjevuemie nærøy nøtterøy odda of oksnes ol omasvuotna oppdal oppegard oppegård orkanger orkdal \
            orland orskog orsta osen oslo osoyro osteroy osterøy ostre-toten osøyro overhalla ovre-eiker oyer \
            oygarden oystre-slidre porsanger porsangu porsgrunn porsáŋgu priv rade radoy radøy rahkkeravju \
            raholt raisa rakkestad ralingen rana randaberg rauma rendalen rennebu rennesoy rennesøy rindal \
            ringebu ringerike ringsaker risor rissa risør rl roan rodoy rollag romsa romskog roros rost royken \
            royrvik ruovat rygge ráhkkerávju ráisa råde råholt rælingen rødøy rømskog røros røst røyken røyrvik \
            salangen salat saltdal samnanger sandefjord sandnes sandnessjoen sandnessjøen sandoy sandøy \
            sarpsborg sauda sauherad sel selbu selje seljord sf siellak sigdal siljan sirdal skanit skanland \
            skaun skedsmo skedsmokorset ski skien skierva skiervá skiptvet skjak skjervoy skjervøy skjåk skodje \
            skánit skånland slattum smola smøla snaase snasa snillfjord snoasa snåase snåsa sogndal sogne \
            sokndal sola solund somna sondre-land songdalen sor-aurdal sor-fron sor-odal sor-varanger sorfold \
            sorreisa sortland sorum spjelkavik spydeberg st stange stat stathelle stavanger stavern steigen \
            steinkjer stjordal stjordalshalsen stjørdal stjørdalshalsen stokke stor-elvdal stord stordal \
            storfjord strand stranda stryn sula suldal sund sunndal surnadal svalbard sveio svelvik sykkylven \
            sálat sálát søgne sømna søndre-land sør-aurdal sør-fron sør-odal sør-varanger sørfold sørreisa sørum \
            tana tananger time tingvoll tinn tjeldsund tjome tjøme tm tokke tolga tonsberg torsken tr trana \
            tranby tranoy tranøy troandin trogstad tromsa tromso tromsø trondheim trysil træna trøgstad \
            tvedestrand tydal tynset tysfjord tysnes tysvar tysvær tønsberg ullensaker ullensvang ulvik unjarga \
            unjárga utsira va vaapste vadso vadsø vaga vagan vagsoy vaksdal valle vang vanylven vardo vardø \
            varggat varoy vefsn vega vegarshei vegårshei vennesla verdal verran vestby vestnes vestre-slidre \
            vestre-toten vestvagoy vestvågøy vevelstad vf vgs vik vikna vindafjord voagat volda voss vossevangen \
            várggát vågan vågsøy vågå værøy ákŋoluokta álaheadju áltá åfjord åkrehamn ål ålesund ålgård åmli \
            åmot årdal ås åseral åsnes øksnes ørland ørskog ørsta østre-toten øvre-eiker øyer øygarden \
            øystre-slidre čáhcesuolo
            """,
        "nom.br": "*",
        "nordland.no": "bo bø heroy herøy",
        "np": "*",
        "nr": "biz com edu gov info net org",
        "nsw.edu.au": "schools",
        "nt.no": "gs",
        "nv.us": "cc k12 lib",
        "ny.us": "cc k12 lib",
        "nz": "ac co cri geek gen govt health iwi kiwi maori mil māori net org parliament school",
        "of.no": "gs",
        "oh.us": "cc k12 lib",
        "oita.jp": """
            beppu bungoono bungotakada hasama hiji himeshima hita kamitsue kokonoe kuju kunisaki kusu oita saiki \
            taketa tsukumi usa usuki yufu
            """,
        "ok.us": "cc k12 lib",
        "okayama.jp": """
            akaiwa asakuchi bizen hayashima ibara kagamino kasaoka kibichuo kumenan kurashiki maniwa misaki nagi \
            niimi nishiawakura okayama satosho setouchi shinjo shoo soja takahashi tamano tsuyama wake yakage
            """,
        "okinawa.jp": """
            aguni ginowan ginoza gushikami haebaru higashi hirara iheya ishigaki ishikawa itoman izena kadena \
            kin kitadaito kitanakagusuku kumejima kunigami minamidaito motobu nago naha nakagusuku nakijin nanjo \
            nishihara ogimi okinawa onna shimoji taketomi tarama tokashiki tomigusuku tonaki urasoe uruma yaese \
            yomitan yonabaru yonaguni zamami
            """,
        "ol.no": "gs",
        "om": "co com edu gov med museum net org pro",
        "or.us": "cc k12 lib",
        "osaka.jp": """
            abeno chihayaakasaka chuo daito fujiidera habikino hannan higashiosaka higashisumiyoshi \
            higashiyodogawa hirakata ibaraki ikeda izumi izumiotsu izumisano kadoma kaizuka kanan kashiwara \
            katano kawachinagano kishiwada kita kumatori matsubara minato minoh misaki moriguchi neyagawa nishi \
            nose osakasayama sakai sayama sennan settsu shijonawate shimamoto suita tadaoka taishi tajiri \
            takaishi takatsuki tondabayashi toyonaka toyono yao
            """,
        "oslo.no": "gs",
        "ostfold.no": "valer",
        "pa": "abo ac com edu gob ing med net nom org sld",
        "pa.us": "cc k12 lib",
        "pe": "com edu gob mil net nom org",
        "pf": "com edu org",
        "pg": "*",
        "ph": "com edu gov i mil net ngo org",
        "pk": "biz com edu fam gob gok gon gop gos gov info net org web",
        "pl": """
            agro aid atm augustow auto babia-gora bedzin beskidy bialowieza bialystok bielawa bieszczady biz \
            boleslawiec bydgoszcz bytom cieszyn com czeladz czest dlugoleka edu elblag elk glogow gmina gniezno \
            gorlice gov grajewo gsm ilawa info jaworzno jelenia-gora jgora kalisz karpacz kartuzy kaszuby \
            katowice kazimierz-dolny kepno ketrzyn klodzko kobierzyce kolobrzeg konin konskowola kutno lapy \
            lebork legnica lezajsk limanowa lomza lowicz lubin lukow mail malbork malopolska mazowsze mazury \
            media miasta mielec mielno mil mragowo naklo net nieruchomosci nom nowaruda nysa olawa olecko olkusz \
            olsztyn opoczno opole org ostroda ostroleka ostrowiec ostrowwlkp pc pila pisz podhale podlasie \
            polkowice pomorskie pomorze powiat priv prochowice pruszkow przeworsk pulawy radom rawa-maz \
            realestate rel rybnik rzeszow sanok sejny sex shop sklep skoczow slask slupsk sos sosnowiec \
            stalowa-wola starachowice stargard suwalki swidnica swiebodzin swinoujscie szczecin szczytno szkola \
            targi tarnobrzeg tgory tm tourism travel turek turystyka tychy ustka walbrzych warmia warszawa waw \
            wegrow wielun wlocl wloclawek wodzislaw wolomin wroclaw zachpomor zagan zarow zgora zgorzelec
            """,
        "pn": "co edu gov net org",
        "pr": "ac biz com edu est gov info isla name net org pro prof",
        "pr.us": "cc k12 lib",
        "pro": "aaa aca acct avocat bar cpa eng jur law med recht",
        "ps": "com edu gov net org plo sec",
        "pt": "com edu gov int net nome org publ",
        "pw": "belau co ed go ne or",
        "py": "com coop edu gov mil net org",
        "qa": "com edu gov mil name net org sch",
        "re": "asso com nom",
        "ri.us": "cc lib",
        "rl.no": "gs",
        "ro": "arts com firm info nom nt org rec store tm www",
        "rs": "ac co edu gov in org",
        "rw": "ac co coop gov mil net org",
        "sa": "com edu gov med net org pub sch",
        "saga.jp": """
            ariake arita fukudomi genkai hamatama hizen imari kamimine kanzaki karatsu kashima kitagata kitahata \
            kiyama kouhoku kyuragi nishiarita ogi omachi ouchi saga shiroishi taku tara tosu yoshinogari
            """,
        "saitama.jp": """
            arakawa asaka chichibu fujimi fujimino fukaya hanno hanyu hasuda hatogaya hatoyama hidaka \
            higashichichibu higashimatsuyama honjo ina iruma iwatsuki kamiizumi kamikawa kamisato kasukabe \
            kawagoe kawaguchi kawajima kazo kitamoto koshigaya kounosu kuki kumagaya matsubushi minano misato \
            miyashiro miyoshi moroyama nagatoro namegawa niiza ogano ogawa ogose okegawa omiya otaki ranzan \
            ryokami saitama sakado satte sayama shiki shiraoka soka sugito toda tokigawa tokorozawa tsurugashima \
            urawa warabi yashio yokoze yono yorii yoshida yoshikawa yoshimi
            """,
        "sapporo.jp": "!city *",
        "sb": "com edu gov net org",
        "sc": "com edu gov net org",
        "sc.us": "cc k12 lib",
        "sch.uk": "*",
        "sd": "com edu gov info med net org tv",
        "sd.us": "cc lib",
        "se": """
            a ac b bd brand c d e f fh fhsk fhv g h i k komforb kommunalforbund komvux l lanbib m n \
            naturbruksgymn o org p parti pp press r s t tm u w x y z
            """,
        "sendai.jp": "!city *",
        "sf.no": "gs",
        "sg": "com edu gov net org per",
        "sh": "com gov mil net org",
        "shiga.jp": """
            aisho gamo higashiomi hikone koka konan kosei koto kusatsu maibara moriyama nagahama nishiazai \
            notogawa omihachiman otsu ritto ryuoh takashima takatsuki torahime toyosato yasu
            """,
        "shimane.jp": """
            akagi ama gotsu hamada higashiizumo hikawa hikimi izumo kakinoki masuda matsue misato nishinoshima \
            ohda okinoshima okuizumo shimane tamayu tsuwano unnan yakumo yasugi yatsuka
            """,
        "shizuoka.jp": """
            arai atami fuji fujieda fujikawa fujinomiya fukuroi gotemba haibara hamamatsu higashiizu ito iwata \
            izu izunokuni kakegawa kannami kawanehon kawazu kikugawa kosai makinohara matsuzaki minamiizu \
            mishima morimachi nishiizu numazu omaezaki shimada shimizu shimoda shizuoka susono yaizu yoshida
            """,
        "sl": "com edu gov net org",
        "sn": "art com edu gouv org perso univ",
        "so": "com edu gov me net org",
        "ss": "biz com edu gov me net org sch",
        "st": "co com consulado edu embaixada mil net org principe saotome store",
        "st.no": "gs",
        "sv": "com edu gob org red",
        "svalbard.no": "gs",
        "sx": "gov",
        "sy": "com edu gov mil net org",
        "sz": "ac co org",
        "telemark.no": "bo bø",
        "th": "ac co go in mi net or",
        "tj": "ac biz co com edu go gov int mil name net nic org test web",
        "tl": "gov",
        "tm": "co com edu gov mil net nom org",
        "tm.no": "gs",
        "tn": "com ens fin gov ind info intl mincom nat net org perso tourism",
        "tn.us": "cc k12 lib",
        "to": "com edu gov mil net org",
        "tochigi.jp": """
            ashikaga bato haga ichikai iwafune kaminokawa kanuma karasuyama kuroiso mashiko mibu moka motegi \
            nasu nasushiobara nikko nishikata nogi ohira ohtawara oyama sakura sano shimotsuke shioya takanezawa \
            tochigi tsuga ujiie utsunomiya yaita
            """,
        "tokushima.jp": """
            aizumi anan ichiba itano kainan komatsushima matsushige mima minami miyoshi mugi nakagawa naruto \
            sanagochi shishikui tokushima wajiki
            """,
        "tokyo.jp": """
            adachi akiruno akishima aogashima arakawa bunkyo chiyoda chofu chuo edogawa fuchu fussa hachijo \
            hachioji hamura higashikurume higashimurayama higashiyamato hino hinode hinohara inagi itabashi \
            katsushika kita kiyose kodaira koganei kokubunji komae koto kouzushima kunitachi machida meguro \
            minato mitaka mizuho musashimurayama musashino nakano nerima ogasawara okutama ome oshima ota \
            setagaya shibuya shinagawa shinjuku suginami sumida tachikawa taito tama toshima
            """,
        "tottori.jp": """
            chizu hino kawahara koge kotoura misasa nanbu nichinan sakaiminato tottori wakasa yazu yonago
            """,
        "toyama.jp": """
            asahi fuchu fukumitsu funahashi himi imizu inami johana kamiichi kurobe nakaniikawa namerikawa nanto \
            nyuzen oyabe taira takaoka tateyama toga tonami toyama unazuki uozu yamada
            """,
        "tr": "av bbs bel biz com dr edu gen gov info k12 kep mil name nc net org pol tel tsk tv web",
        "tr.no": "gs",
        "tt": "aero biz co com coop edu gov info int jobs mobi museum name net org pro travel",
        "tw": "club com ebiz edu game gov idv mil net org 商業 組織 網路",
        "tx.us": "cc k12 lib",
        "tz": "ac co go hotel info me mil mobi ne or sc tv",
        "ua": """
            cherkassy cherkasy chernigov chernihiv chernivtsi chernovtsy ck cn com cr crimea cv dn \
            dnepropetrovsk dnipropetrovsk donetsk dp edu gov if in ivano-frankivsk kh kharkiv kharkov kherson \
            khmelnitskiy khmelnytskyi kiev kirovograd km kr krym ks kv kyiv lg lt lugansk lutsk lv lviv mk \
            mykolaiv net nikolaev od odesa odessa org pl poltava rivne rovno rv sb sebastopol sevastopol sm sumy \
            te ternopil uz uzhgorod vinnica vinnytsia vn volyn yalta zaporizhzhe zaporizhzhia zhitomir zhytomyr \
            zp zt
            """,
        "ug": "ac co com go ne or org sc",
        "uk": "ac co gov ltd me net nhs org plc police",
        "us": """
            ak al ar as az ca co ct dc de dni fed fl ga gu hi ia id il in isa kids ks ky la ma md me mi mn mo ms \
            mt nc nd ne nh nj nm nsn nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy
            """,
        "ut.us": "cc k12 lib",
        "uy": "com edu gub mil net org",
        "uz": "co com net org",
        "va.no": "gs",
        "va.us": "cc k12 lib",
        "vc": "com edu gov mil net org",
        "ve": "arts bib co com e12 edu firm gob gov info int mil net nom org rar rec store tec web",
        "vestfold.no": "sande",
        "vf.no": "gs",
        "vi": "co com k12 net org",
        "vi.us": "cc k12 lib",
        "vn": "ac biz com edu gov health info int name net org pro",
        "vt.us": "cc k12 lib",
        "vu": "com edu net org",
        "wa.us": "cc k12 lib",
        "wakayama.jp": """
            arida aridagawa gobo hashimoto hidaka hirogawa inami iwade kainan kamitonda katsuragi kimino \
            kinokawa kitayama koya koza kozagawa kudoyama kushimoto mihama misato nachikatsuura shingu shirahama \
            taiji tanabe wakayama yuasa yura
            """,
        "wi.us": "cc k12 lib",
        "ws": "com edu gov net org",
        "wv.us": "cc",
        "wy.us": "cc k12 lib",
        "yamagata.jp": """
            asahi funagata higashine iide kahoku kaminoyama kaneyama kawanishi mamurogawa mikawa murayama nagai \
            nakayama nanyo nishikawa obanazawa oe oguni ohkura oishida sagae sakata sakegawa shinjo shirataka \
            shonai takahata tendo tozawa tsuruoka yamagata yamanobe yonezawa yuza
            """,
        "yamaguchi.jp": """
            abu hagi hikari hofu iwakuni kudamatsu mitou nagato oshima shimonoseki shunan tabuse tokuyama toyota \
            ube yuu
            """,
        "yamanashi.jp": """
            chuo doshi fuefuki fujikawa fujikawaguchiko fujiyoshida hayakawa hokuto ichikawamisato kai kofu \
            koshu kosuge minami-alps minobu nakamichi nanbu narusawa nirasaki nishikatsura oshino otsuki showa \
            tabayama tsuru uenohara yamanakako yamanashi
            """,
        "ye": "com edu gov mil net org",
        "yokohama.jp": "!city *",
        "za": "ac agric alt co edu gov grondar law mil net ngo nic nis nom org school tm web",
        "zm": "ac biz co com edu gov info mil net org sch",
        "zw": "ac co gov mil org",
        "østfold.no": "våler",
        "срб": "ак обр од орг пр упр",
        "ישראל": "אקדמיה ישוב ממשל צהל",
        "ไทย": "ทหาร ธุรกิจ รัฐบาล ศึกษา องค์กร เน็ต",
        "香港": "個人 公司 政府 教育 組織 網絡",
    ]
}
