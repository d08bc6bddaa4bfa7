// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension Problem {
  /// A kind of problem by its stable name. The names in use are those here and `Violation.Rule`'s.
  public struct Rule: RawRepresentable, Hashable, Sendable {
    /// The stable name: `length.unit-missing`.
    public let rawValue: String

    /// The rule of that name, whether or not any problem has it.
    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.init(rawValue: rawValue) }
    /// The rule of the model under the same name.
    public init(_ rule: Violation.Rule) { self.init(rawValue: rule.rawValue) }
  }
}

extension Problem.Rule {
  // The bytes.
  /// The bytes are no text in UTF-8.
  public static let textEncoding = Self("text.encoding")
  /// A control character, or another that no editor shows.
  public static let textControl = Self("text.control")

  // The YAML.
  /// The text is no YAML.
  public static let yamlSyntax = Self("yaml.syntax")
  /// A tab where YAML wants spaces.
  public static let yamlTab = Self("yaml.tab")
  /// The file is empty, or has nothing but comments.
  public static let yamlEmpty = Self("yaml.empty")
  /// The file has a second document.
  public static let yamlDocuments = Self("yaml.documents")
  /// Too many values, aliases, levels or records.
  public static let yamlLimits = Self("yaml.limits")
  /// An alias of nothing, or of the value that it stands in.
  public static let yamlAlias = Self("yaml.alias")
  /// A value with a YAML tag.
  public static let yamlTag = Self("yaml.tag")
  /// A warning: a title may have been cut short by a `#` that begins a comment.
  public static let yamlComment = Self("yaml.comment-in-title")
  /// More problems were found than are listed.
  public static let tooManyProblems = Self("file.too-many-problems")

  // Keys.
  /// A key that stands twice in one mapping.
  public static let keyDuplicate = Self("key.duplicate")
  /// A key that is no key here.
  public static let keyUnknown = Self("key.unknown")
  /// A key that belongs elsewhere, or that another one here rules out.
  public static let keyMisplaced = Self("key.misplaced")
  /// A key that is needed and isn't there.
  public static let keyMissing = Self("key.missing")
  /// A key that isn't text.
  public static let keyNoWord = Self("key.no-word")
  /// Keys of which exactly one is wanted, and none or several are there.
  public static let keyChoice = Self("key.choice")

  // Values.
  /// A list, a mapping or a single value where another of these is wanted.
  public static let valueKind = Self("value.kind")
  /// A word that isn't one of those that are allowed.
  public static let valueUnknown = Self("value.unknown")
  /// A key without a value.
  public static let valueMissing = Self("value.missing")
  /// A value of more bytes than are read.
  public static let valueTooLong = Self("value.too-long")
  /// The file's format is none that this version reads.
  public static let format = Self("format.unknown")
  /// A title without text.
  public static let titleEmpty = Self("title.empty")
  /// A title of more than `Scenario.Limits.titleLength` scalars.
  public static let titleTooLong = Self("title.too-long")
  /// A title with a line break or another control character.
  public static let titleControl = Self("title.control")
  /// A length without its unit.
  public static let lengthUnit = Self("length.unit-missing")
  /// Text that is no length.
  public static let lengthGrammar = Self("length.grammar")
  /// A length below zero.
  public static let lengthNegative = Self("length.negative")
  /// A percentage where only a length is possible, as nothing is planned that it could be of.
  public static let lengthPercentage = Self("length.percentage")
  /// Text that is no percentage.
  public static let percentageGrammar = Self("percentage.grammar")
  /// A chance that is neither a percentage nor a number without quotes.
  public static let chanceGrammar = Self("chance.grammar")
  /// A chance below 0 or above 1.
  public static let chanceRange = Self("chance.range")
  /// Something that is no number, or no whole number where one is wanted, or a number in quotes.
  public static let numberGrammar = Self("number.grammar")
  /// A number, or the length of a list, beyond what is allowed.
  public static let numberRange = Self("number.range")
  /// Something that is neither true nor false.
  public static let booleanGrammar = Self("boolean.grammar")
  /// Something that is no time of day.
  public static let clockGrammar = Self("clock.grammar")
  /// Something that is no date, written YYYY-MM-DD.
  public static let dateGrammar = Self("date.grammar")
  /// A date that the calendar doesn't have, such as 30 February.
  public static let dateNoSuchDay = Self("date.no-such-day")
  /// A name of no time zone of the IANA database.
  public static let timeZoneUnknown = Self("time-zone.unknown")

  // The slot.
  /// The slot ends at the time at which it begins.
  public static let slotNoTime = Self("slot.from-is-to")
  /// The slot begins or ends at a time that the clocks are put forward past.
  public static let slotInGap = Self("slot.in-gap")
  /// A warning: the slot begins or ends at a time that the clocks show twice, and the first is taken.
  public static let slotInFold = Self("slot.in-fold")
  /// A warning: the clocks are put forward or back within the slot.
  public static let slotClockChange = Self("slot.clock-change")

  // Settings.
  /// An override's path leads to nothing, or to something that it can't set.
  public static let overridePath = Self("setting.path")

  // What was learnt.
  /// An alternative under `learnt_from` that sets nothing, something that isn't learnt, or one value twice.
  public static let learntAlternative = Self("learnt-from.alternative")

  // Records.
  /// A file of records can't be read, or may not be.
  public static let recordsFile = Self("records.file")
  /// A file of records has no such column, too many records, or one that can't be read.
  public static let recordsContent = Self("records.content")

  // Presets.
  /// A name of no preset.
  public static let presetUnknown = Self("preset.unknown")
  /// A preset of shares of the planned time where nothing is planned.
  public static let presetOfNothing = Self("preset.of-nothing")
  /// A warning: talks from a preset that counts the questions after them, and a questions item besides.
  public static let presetWithQuestions = Self("preset.with-questions")
  /// A warning: talks from a preset that were moderated already, and moderation besides.
  public static let presetModerated = Self("preset.moderated")

  // Warnings about the whole.
  /// A warning: a goal for questions where the agenda has none.
  public static let goalWithoutQuestions = Self("goals.without-questions")
  /// A warning: a goal of 100%, which no number of trials can show.
  public static let goalCertain = Self("goals.certain")
  /// A warning: a chance of `1`, which is 100% and may have been meant as 1%.
  public static let chanceOne = Self("chance.one")
  /// A warning: a slot of more than 12 hours that ends on the next day.
  public static let slotNextDay = Self("slot.next-day")
  /// A warning: the agenda needs more than 1.25 times the slot.
  public static let planBeyondSlot = Self("agenda.beyond-slot")
  /// A warning: a typical length of more than five times or less than a fifth of the planned time.
  public static let takesUnlikePlanned = Self("takes.unlike-planned")
}
