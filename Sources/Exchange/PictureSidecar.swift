import Catalogue

extension CaptionCard {
    /// Where its sidecar is in a kit's folder; nil for what is no picture. Programs look for it by the picture's name.
    var sidecarPath: String? {
        guard [.image, .graphic].contains(asset.kind), let dot = asset.url.lastIndex(of: ".") else { return nil }
        return asset.url[..<dot] + ".xmp"
    }

    /// What is to be known of a picture, as programs for pictures read it from a file beside it: XMP (ISO 16684-1) with the
    /// properties of IPTC's Photo Metadata Standard. `notice` is what stands on top of the kit.
    func sidecar(_ notice: String?) -> [UInt8] {
        var xml = PageMarkup()
        if let notice {
            xml.comment(notice)
            xml.verbatim("\n")
        }
        xml.verbatim("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        xml.element("x:xmpmeta", ["xmlns:x": "adobe:ns:meta/"]) { xml in
            xml.element("rdf:RDF", ["xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"]) { xml in
                xml.element("rdf:Description", CaptionCard.namespaces) { properties(&$0, notice) }
            }
        }
        xml.verbatim("\n<?xpacket end=\"w\"?>\n")
        return Array(xml.html.utf8)
    }

    private func properties(_ xml: inout PageMarkup, _ notice: String?) {
        let texts = [
            ("dc:title", asset.slug.text), ("dc:description", asset.description), ("dc:rights", asset.copyrightNotice),
            ("xmpRights:UsageTerms", asset.usageTerms), ("Iptc4xmpCore:AltTextAccessibility", asset.alternativeText),
        ]
        for case (let name, let text?) in texts {
            property(name, &xml) { xml in
                xml.element("rdf:Alt") { $0.element("rdf:li", ["xml:lang": "x-default"], text) }
            }
        }
        let plain = [
            ("photoshop:Headline", headline), ("photoshop:Credit", asset.creditLine),
            ("photoshop:Source", release?.organisation?.name), ("photoshop:Instructions", notice),
            ("photoshop:DateCreated", asset.created?.description),
            // Whether rights are claimed.
            ("xmpRights:Marked", asset.copyrightNotice == nil ? nil : "True"),
            ("plus:LicenseEndDate", asset.usageEnds?.description),
            ("Iptc4xmpExt:DigImageGUID", "urn:uuid:\(asset.id.lowerCased)"), ("dc:format", asset.mediaType),
        ]
        for case (let name, let text?) in plain { property(name, &xml) { $0.text(onOneLine(text)) } }
        // Words that are not known to be a city or a country alone: the place as IPTC has one that is described.
        if let place = asset.place {
            property("Iptc4xmpExt:LocationCreated", &xml) { xml in
                xml.element("rdf:Bag") { xml in
                    xml.element("rdf:li", ["rdf:parseType": "Resource"]) { xml in
                        xml.element("Iptc4xmpExt:LocationName") { xml in
                            xml.element("rdf:Alt") {
                                $0.element("rdf:li", ["xml:lang": "x-default"], onOneLine(place))
                            }
                        }
                    }
                }
            }
        }
    }

    private func property(_ name: String, _ xml: inout PageMarkup, _ content: (inout PageMarkup) -> Void) {
        xml.verbatim("\n")
        xml.element(name, [:], content)
    }

    private static var namespaces: KeyValuePairs<String, String?> {
        [
            "rdf:about": "", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
            "xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
            "xmlns:Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
            "xmlns:Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
            "xmlns:plus": "http://ns.useplus.org/ldf/xmp/1.0/",
        ]
    }
}
