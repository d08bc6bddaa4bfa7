// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension Problem {
  /// A kind of problem by its stable name. The names in use are those here and `Violation.Rule`'s.
  public struct Rule: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.init(rawValue: rawValue) }
    public init(_ rule: Violation.Rule) { self.init(rawValue: rule.rawValue) }
  }
}

extension Problem.Rule {
  // The bytes.
  public static let textEncoding = Self("text.encoding")
  public static let textControl = Self("text.control")

  // The YAML.
  public static let yamlSyntax = Self("yaml.syntax")
  public static let yamlTab = Self("yaml.tab")
  public static let yamlEmpty = Self("yaml.empty")
  public static let yamlDocuments = Self("yaml.documents")
  public static let yamlLimits = Self("yaml.limits")
  public static let yamlAlias = Self("yaml.alias")
  public static let yamlTag = Self("yaml.tag")
  public static let yamlComment = Self("yaml.comment-in-title")
  public static let tooManyProblems = Self("file.too-many-problems")

  // Keys.
  public static let keyDuplicate = Self("key.duplicate")
  public static let keyUnknown = Self("key.unknown")
  public static let keyMisplaced = Self("key.misplaced")
  public static let keyMissing = Self("key.missing")
  public static let keyNoWord = Self("key.no-word")
  public static let keyChoice = Self("key.choice")

  // Values.
  public static let valueKind = Self("value.kind")
  public static let valueUnknown = Self("value.unknown")
  public static let valueMissing = Self("value.missing")
  public static let valueTooLong = Self("value.too-long")
  public static let format = Self("format.unknown")
  public static let titleEmpty = Self("title.empty")
  public static let titleTooLong = Self("title.too-long")
  public static let titleControl = Self("title.control")
  public static let lengthUnit = Self("length.unit-missing")
  public static let lengthGrammar = Self("length.grammar")
  public static let lengthNegative = Self("length.negative")
  public static let lengthPercentage = Self("length.percentage")
  public static let percentageGrammar = Self("percentage.grammar")
  public static let chanceGrammar = Self("chance.grammar")
  public static let chanceRange = Self("chance.range")
  public static let numberGrammar = Self("number.grammar")
  public static let numberRange = Self("number.range")
  public static let booleanGrammar = Self("boolean.grammar")
  public static let clockGrammar = Self("clock.grammar")
  public static let dateGrammar = Self("date.grammar")
  public static let dateNoSuchDay = Self("date.no-such-day")
  public static let timeZoneUnknown = Self("time-zone.unknown")

  // The slot.
  public static let slotNoTime = Self("slot.from-is-to")
  public static let slotInGap = Self("slot.in-gap")
  public static let slotInFold = Self("slot.in-fold")
  public static let slotClockChange = Self("slot.clock-change")

  // Settings.
  public static let overridePath = Self("setting.path")

  // What was learnt.
  public static let learntAlternative = Self("learnt-from.alternative")

  // Records.
  public static let recordsFile = Self("records.file")
  public static let recordsContent = Self("records.content")

  // Presets.
  public static let presetUnknown = Self("preset.unknown")
  public static let presetOfNothing = Self("preset.of-nothing")
  public static let presetWithQuestions = Self("preset.with-questions")
  public static let presetModerated = Self("preset.moderated")

  // Warnings about the whole.
  public static let goalWithoutQuestions = Self("goals.without-questions")
  public static let goalCertain = Self("goals.certain")
  public static let chanceOne = Self("chance.one")
  public static let slotNextDay = Self("slot.next-day")
  public static let planBeyondSlot = Self("agenda.beyond-slot")
  public static let takesUnlikePlanned = Self("takes.unlike-planned")
}
