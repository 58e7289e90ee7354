import CharacterSets

/// HTML's character references: `&eacute;`, `&#233;`, `&#xE9;`, as browsers read them (WHATWG HTML, section 13.2.5.72).
public enum Entities {
    /// The bytes with their references replaced; the same bytes, not copied, where they hold none.
    public static func decoded(_ source: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard source.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0 }) else { return source }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        decode(source, into: &bytes)
        return bytes[...]
    }

    /// Copies `source` to the end of `target`, its references replaced. What is no reference stays as it is.
    public static func decode(_ source: ArraySlice<UInt8>, into target: inout [UInt8]) {
        var at = source.startIndex
        while at < source.endIndex {
            let byte = source[at]
            if byte == UInt8(ascii: "&"), let (scalar, next) = reference(at, in: source) {
                target.append(contentsOf: String(Character(scalar)).utf8)
                at = next
            } else {
                // No text has a NUL, and a reader's terminal should not get one.
                target.append(byte == 0 ? 0x20 : byte)
                at += 1
            }
        }
    }

    public static func decode(_ text: String) -> String {
        var bytes: [UInt8] = []
        decode(Array(text.utf8)[...], into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The character that a reference at `start`, where an `&` is, stands for, and where it ends; nil where there is none.
    public static func reference(_ start: Int, in source: ArraySlice<UInt8>) -> (Unicode.Scalar, next: Int)? {
        var at = start + 1
        guard at < source.endIndex else { return nil }
        if source[at] == UInt8(ascii: "#") { return number(at + 1, in: source) }
        let limit = min(source.endIndex, at + longest)
        while at < limit, isAlphanumeric(source[at]) { at += 1 }
        let name = String(decoding: source[(start + 1)..<at], as: UTF8.self)
        if at < source.endIndex, source[at] == UInt8(ascii: ";") {
            return names[name].map { ($0, at + 1) }
        }
        // The oldest may stand without their semicolon.
        for length in stride(from: min(name.utf8.count, 6), to: 1, by: -1) {
            let prefix = String(name.prefix(length))
            if let scalar = old[prefix] {
                // `?a=1&copy=2` in an address is no reference.
                let next = start + 1 + length
                if next < source.endIndex, source[next] == UInt8(ascii: "=") || isAlphanumeric(source[next]) {
                    return nil
                }
                return (scalar, next)
            }
        }
        return nil
    }

    private static func number(_ start: Int, in source: ArraySlice<UInt8>) -> (Unicode.Scalar, next: Int)? {
        var at = start
        let isHexadecimal = at < source.endIndex && source[at] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { at += 1 }
        let digits = at
        var value: UInt32 = 0
        while at < source.endIndex, let digit = digit(source[at], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            at += 1
        }
        guard at > digits else { return nil }
        if at < source.endIndex, source[at] == UInt8(ascii: ";") { at += 1 }
        return (scalar(value), at)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
        default: nil
        }
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        // 0x80 to 0x9F are read as windows-1252, as every browser does.
        if (0x80..<0xA0).contains(value), let scalar = OneByteSet.windows1252.scalar(UInt8(value)) { return scalar }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return value < 0x20 && value != 0x09 && value != 0x0A || value == 0x7F ? " " : scalar
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    // MARK: the names

    private static let longest = 12

    /// Those that HTML has known from its beginning: U+00A0 to U+00FF in their order, and the four that markup needs.
    private static let old: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
        for (offset, name) in latin1.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        return names
    }()

    private static let names: [String: Unicode.Scalar] = {
        var names = old
        let words = others.split(separator: " ")
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            names[String(words[index])] = UInt32(words[index + 1], radix: 16).flatMap(Unicode.Scalar.init)
        }
        return names
    }()

    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
        acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
        Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
        Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde \
        auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
        ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// HTML 4's others and those of HTML 5 that texts in Latin letters have, each with its character in hexadecimal.
    private static let others = """
        Tab 9 NewLine a excl 21 num 23 dollar 24 percnt 25 apos 27 lpar 28 rpar 29 ast 2a plus 2b comma 2c \
        period 2e sol 2f colon 3a semi 3b equals 3d quest 3f commat 40 lsqb 5b bsol 5c rsqb 5d lowbar 5f \
        grave 60 lcub 7b verbar 7c rcub 7d Abreve 102 abreve 103 Aogon 104 aogon 105 Cacute 106 cacute 107 \
        Ccaron 10c ccaron 10d Dcaron 10e dcaron 10f Dstrok 110 dstrok 111 Eogon 118 eogon 119 Ecaron 11a \
        ecaron 11b Gbreve 11e gbreve 11f Idot 130 imath 131 inodot 131 Lstrok 141 lstrok 142 Nacute 143 \
        nacute 144 Ncaron 147 ncaron 148 Odblac 150 odblac 151 OElig 152 oelig 153 Rcaron 158 rcaron 159 \
        Sacute 15a sacute 15b Scedil 15e scedil 15f Scaron 160 scaron 161 Tcaron 164 tcaron 165 Uring 16e \
        uring 16f Udblac 170 udblac 171 Yuml 178 Zacute 179 zacute 17a Zdot 17b zdot 17c Zcaron 17d zcaron 17e \
        fnof 192 circ 2c6 caron 2c7 breve 2d8 tilde 2dc Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 \
        Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39a Lambda 39b Mu 39c Nu 39d Xi 39e Omicron 39f Pi 3a0 \
        Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6 Chi 3a7 Psi 3a8 Omega 3a9 alpha 3b1 beta 3b2 gamma 3b3 \
        delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa 3ba lambda 3bb mu 3bc nu 3bd xi 3be \
        omicron 3bf pi 3c0 rho 3c1 sigmaf 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 psi 3c8 omega 3c9 \
        thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 numsp 2007 puncsp 2008 thinsp 2009 hairsp 200a \
        zwnj 200c zwj 200d lrm 200e rlm 200f dash 2010 hyphen 2010 ndash 2013 mdash 2014 horbar 2015 lsquo 2018 \
        rsquo 2019 rsquor 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e ldquor 201e dagger 2020 Dagger 2021 \
        bull 2022 bullet 2022 nldr 2025 hellip 2026 mldr 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 \
        rsaquo 203a oline 203e frasl 2044 euro 20ac image 2111 weierp 2118 real 211c trade 2122 alefsym 2135 \
        larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 \
        hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f \
        sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 \
        cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 \
        sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 ctdot 22ef lceil 2308 \
        rceil 2309 lfloor 230a rfloor 230b lang 2329 rang 232a blank 2423 squ 25a1 loz 25ca cir 25cb starf 2605 \
        star 2606 phone 260e spades 2660 clubs 2663 hearts 2665 diams 2666 check 2713
        """
}
