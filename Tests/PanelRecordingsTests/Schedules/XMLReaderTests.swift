// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelRecordings

/// XML is read to the letter, and nothing in it reaches outside.
@Suite struct XMLReaderTests {
  /// The document in short: `<a x=1>`, `</a>`, texts as they are.
  private func read(_ text: String) throws(ImportError) -> String {
    var reader = try XMLReader(Array(text.utf8), file: "a.xml")
    var words: [String] = []
    while let token = try reader.next() {
      switch token {
      case .start(let name, let attributes, _):
        let pairs = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        words.append("<\(name)\(pairs)>")
      case .end(let name): words.append("</\(name)>")
      case .text(let text): words.append(text)
      }
    }
    return words.joined()
  }

  private func refusal(_ text: String) -> String? {
    do throws(ImportError) {
      _ = try read(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("<a/>", "<a></a>"),
    (
      "<?xml version='1.0' encoding='UTF-8'?>\n<a x=\"1\" y = '2'><b>t</b> </a>\n<!-- end -->",
      "<a x=1 y=2><b>t</b> </a>"
    ),
    ("\u{FEFF}<a>&amp;&lt;&gt;&quot;&apos;&#8222;&#x201E;</a>", "<a>&<>\"'„„</a>"),
    ("<a><![CDATA[<b> & ]]]]><![CDATA[>]]></a>", "<a><b> & ]]></a>"),
    ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"),
    ("<a t=\"1\n2\t3\"/>", "<a t=1 2 3></a>"),
    ("<a><?php echo 1 ?><!-- <b> -->x</a>", "<a>x</a>"),
    ("<x:é xmlns:x='u'>é</x:é >", "<x:é xmlns:x=u>é</x:é>"),
  ])
  func reads(text: String, words: String) throws { #expect(try read(text) == words) }

  @Test(arguments: [
    ("<!DOCTYPE a><a/>", "a document type"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "a document type"),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", "in utf-16"),
    ("<a>&x;</a>", "&x;"), ("<a>&#0;</a>", "&#0;"), ("<a>&#xD800;</a>", "&#xD800;"), ("<a> & </a>", "reference"),
    ("<a></b>", "</b> where </a> should stand"), ("<a/><b/>", "second element"), ("</a>", "closes nothing"),
    ("<a/>x", "outside"), ("x<a/>", "outside"), ("", "no element"), ("<!-- a -->", "no element"),
    ("<a x=1/>", "no quotation marks"), ("<a x='1' x='2'/>", "two attributes x"), ("<a x/>", "no value"),
    ("<a x='<'/>", "< within"), ("<a x='1'y='2'/>", "well formed"), ("<a 1x='1'/>", "a name"),
    ("<a>]]></a>", "]]>"), ("<a><!-- -- --></a>", "--"), ("<a>\u{1}</a>", "control character"),
    ("<a><?xml version='1.0'?></a>", "XML declaration"), ("<a \0/>", "a name"), ("<![CDATA[x]]><a/>", "outside"),
  ])
  func refuses(text: String, reason: String) throws {
    let said = try #require(refusal(text))
    #expect(said.contains(reason), "\(said)")
  }

  @Test func refusesBytesThatAreNoUTF8() {
    let bytes = Array("<a>\n".utf8) + [0xFF] + Array("</a>".utf8)
    #expect(throws: ImportError.self) {
      var reader = try XMLReader(bytes, file: "a.xml")
      while try reader.next() != nil {}
    }
  }

  /// FoundationXML takes truncated documents for whole ones.
  @Test func noBeginningIsAWhole() {
    let whole = "<?xml version=\"1.0\"?><!-- c --><a x=\"1\">t&amp;<b><![CDATA[c]]></b><c/><?p i?>é</a>"
    let bytes = Array(whole.utf8)
    for count in 0..<bytes.count {
      #expect(refusal(String(decoding: bytes[..<count], as: UTF8.self)) != nil, "\(count) bytes")
    }
    #expect(refusal(whole) == nil)
  }

  @Test func sizesAreLimited() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try #require(refusal(deep)).contains("64 deep"))
    let wide = "<a " + (0..<100_000).map { "a\($0)='1' " }.joined() + "/>"
    #expect(try #require(refusal(wide)).contains("64 attributes"))
  }

  @Test func saysTheLine() {
    #expect(refusal("<a>\n\n<b>\n</c>") == "a.xml:4: </c> where </b> should stand, for line 3")
    #expect(
      refusal("<a>\n<b>\n") == """
        a.xml:3: the file ends within <b>, which begins on line 2; it was cut off: fetch or export it again
        """)
  }
}
