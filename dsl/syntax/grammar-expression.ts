// The grammar of expressions, ranges and outcomes, LL(1) in Chevrotain: operands and operators in the order of the
// text. Their precedence is in operators.ts, statements are in grammar.ts.
import { type CstNode, CstParser, type ParserMethod } from "chevrotain";
import { providers } from "./expectations.ts";
import { T, type Token, VOCABULARY } from "./tokens.ts";

export type Rule = ParserMethod<[], CstNode>;

/** The rules statements are built of. */
export class ExpressionGrammar extends CstParser {
  constructor(check: boolean) {
    super([...VOCABULARY], {
      maxLookahead: 1,
      recoveryEnabled: true,
      skipValidations: !check,
      errorMessageProvider: providers,
    });
  }

  private sameLine(): boolean {
    const next = this.LA(1);
    return !("first" in next && (next as Token).first);
  }

  protected code = this.RULE("code", () => {
    this.OR({
      DEF: [{ ALT: () => this.CONSUME(T.Number) }, { ALT: () => this.CONSUME(T.Code) }],
      ERR_MSG: "code",
    });
  });

  protected date = this.RULE("date", () => {
    this.CONSUME(T.Date);
    this.OPTION(() => this.CONSUME(T.AssessedYear));
  });

  // --- outcomes, ranges, expressions ---

  private readonly outcomes = {
    DEF: [
      { ALT: () => this.CONSUME(T.NeedsReading, { LABEL: "state" }) },
      { ALT: () => this.CONSUME(T.NotApplicable, { LABEL: "state" }) },
      { ALT: () => this.CONSUME(T.NoPoints, { LABEL: "state" }) },
      { ALT: () => this.SUBRULE(this.expression) },
    ],
    ERR_MSG: "outcome",
  };

  protected outcome = this.RULE("outcome", () => {
    this.OR(this.outcomes);
  });

  protected bounded = this.RULE("bounded", () => {
    this.SUBRULE(this.outcome);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.CONSUME(T.Bound);
      this.SUBRULE(this.expression);
    });
  });

  protected rowRange = this.RULE("rowRange", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.Otherwise) },
        { ALT: () => this.SUBRULE(this.wordedRange) },
        {
          ALT: () => {
            this.SUBRULE(this.bound);
            this.OR2({
              DEF: [
                { ALT: () => this.CONSUME(T.Up) },
                { ALT: () => this.CONSUME(T.Down) },
                { ALT: () => this.SUBRULE(this.upTo) },
              ],
              ERR_MSG: "range-end",
            });
          },
        },
      ],
      ERR_MSG: "range",
    });
  });

  /** A range that begins with its word: the only form after a value. */
  protected wordedRange = this.RULE("wordedRange", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(T.From);
            this.SUBRULE(this.bound);
            this.OPTION(() =>
              this.OR2([{ ALT: () => this.CONSUME(T.Up) }, { ALT: () => this.SUBRULE(this.upTo) }]),
            );
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.Above);
            this.SUBRULE2(this.bound);
            this.OPTION2(() => this.SUBRULE2(this.upTo));
          },
        },
        { ALT: () => this.SUBRULE3(this.upTo) },
        {
          ALT: () => {
            this.CONSUME(T.Below);
            this.SUBRULE3(this.bound);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.Exactly);
            this.SUBRULE4(this.bound);
          },
        },
      ],
      ERR_MSG: "range",
    });
  });

  protected upTo = this.RULE("upTo", () => {
    this.CONSUME(T.To);
    this.OPTION(() => this.CONSUME(T.Below));
    this.SUBRULE(this.bound);
  });

  // The alternatives of the rules that run most are made once and not at every call.

  private readonly goingOn = [
    {
      ALT: () => {
        this.OR2(this.joining);
        this.SUBRULE2(this.operand);
      },
    },
    { ALT: () => this.SUBRULE(this.wordedRange) },
  ];

  private readonly joining = [
    { ALT: () => this.CONSUME(T.Multiplying, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Plus, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Minus, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Joining, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Equals, { LABEL: "op" }) },
  ];

  /** Operands and operators in the order of the text; operators.ts gives them their precedence. */
  protected expression = this.RULE("expression", () => {
    this.SUBRULE(this.operand);
    this.MANY(() => this.OR(this.goingOn));
  });

  private readonly calculating = [
    { ALT: () => this.CONSUME(T.Multiplying, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Plus, { LABEL: "op" }) },
    { ALT: () => this.CONSUME(T.Minus, { LABEL: "op" }) },
  ];

  /** An expression without comparison: the only form between the words of a range. */
  protected bound = this.RULE("bound", () => {
    this.SUBRULE(this.operand);
    this.MANY(() => {
      this.OR(this.calculating);
      this.SUBRULE2(this.operand);
    });
  });

  private readonly prefixes = [
    { ALT: () => this.CONSUME(T.Minus, { LABEL: "prefix" }) },
    { ALT: () => this.CONSUME(T.Plus, { LABEL: "prefix" }) },
    { ALT: () => this.CONSUME(T.Not, { LABEL: "prefix" }) },
  ];

  protected operand = this.RULE("operand", () => {
    this.MANY(() => this.OR(this.prefixes));
    this.SUBRULE(this.value);
    this.MANY2(() => {
      this.CONSUME(T.Cap);
      this.SUBRULE2(this.value);
    });
  });

  private readonly numerals = [{ ALT: () => this.CONSUME(T.Number) }, { ALT: () => this.CONSUME(T.Code) }];

  private readonly onSameLine = () => this.sameLine();

  private readonly afterNumber = {
    GATE: this.onSameLine,
    DEF: () => this.OR2(this.unitOrFactor),
  };

  private readonly unitOrFactor = [
    {
      ALT: () =>
        this.AT_LEAST_ONE({ GATE: this.onSameLine, DEF: () => this.CONSUME(T.Name, { LABEL: "unit" }) }),
    },
    { ALT: () => this.CONSUME(T.Points, { LABEL: "unit" }) },
    { ALT: () => this.CONSUME(T.Str, { LABEL: "unit" }) },
    // The product without a sign: 3/4 điểm tối đa.
    { ALT: () => this.CONSUME(T.Max, { LABEL: "factor" }) },
    { ALT: () => this.SUBRULE(this.answerPoints) },
    { ALT: () => this.SUBRULE(this.ratio) },
  ];

  protected number = this.RULE("number", () => {
    this.OR(this.numerals);
    this.OPTION(() => this.CONSUME(T.Percent));
    this.OPTION2(this.afterNumber);
  });

  protected answerPoints = this.RULE("answerPoints", () => {
    this.CONSUME(T.PointsOf);
    this.CONSUME(T.Name);
  });

  protected ratio = this.RULE("ratio", () => {
    this.CONSUME(T.Ratio);
    this.OPTION(() => this.SUBRULE(this.args));
  });

  protected args = this.RULE("args", () => {
    this.CONSUME(T.LeftParen);
    this.SUBRULE(this.arg);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(T.Semicolon) }, { ALT: () => this.CONSUME(T.Comma) }]);
      this.SUBRULE2(this.arg);
    });
    this.CONSUME(T.RightParen);
  });

  protected arg = this.RULE("arg", () => {
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(T.When);
      this.SUBRULE2(this.expression);
    });
  });

  protected call = this.RULE("call", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.Function, { LABEL: "fn" }) },
        { ALT: () => this.CONSUME(T.Round, { LABEL: "fn" }) },
        { ALT: () => this.CONSUME(T.Count, { LABEL: "fn" }) },
      ],
    });
    this.SUBRULE(this.args);
  });

  protected group = this.RULE("group", () => {
    this.CONSUME(T.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RightParen);
  });

  protected choose = this.RULE("choose", () => {
    this.CONSUME(T.If);
    this.SUBRULE(this.expression);
    this.CONSUME(T.Then);
    this.SUBRULE2(this.expression);
    this.CONSUME(T.Else);
    this.SUBRULE3(this.expression);
  });

  protected table = this.RULE("table", () => {
    this.CONSUME(T.Table);
    this.OPTION(() => this.SUBRULE(this.expression));
    this.OPTION2(() => this.CONSUME(T.InOrder));
    this.CONSUME(T.Block);
  });

  protected minMax = this.RULE("minMax", () => {
    this.CONSUME(T.MinMax);
    this.CONSUME(T.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RightParen);
    this.CONSUME(T.Over);
  });

  protected cohort = this.RULE("cohort", () => {
    this.CONSUME(T.Cohort);
    this.SUBRULE(this.bound);
    this.CONSUME(T.Over);
  });

  protected submitted = this.RULE("submitted", () => {
    this.OR([
      { ALT: () => this.CONSUME(T.SubmittedAfter) },
      {
        ALT: () => {
          this.CONSUME(T.SubmittedOver);
          this.CONSUME(T.Number);
          this.CONSUME(T.DaysAfter);
        },
      },
    ]);
    this.SUBRULE(this.date);
  });

  protected ofSet = this.RULE("ofSet", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.OfRule);
          this.SUBRULE(this.code);
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.OfTag);
          this.CONSUME(T.Name);
        },
      },
      { ALT: () => this.CONSUME(T.OfScale) },
      { ALT: () => this.CONSUME(T.Total) },
      { ALT: () => this.CONSUME(T.Grade) },
      { ALT: () => this.CONSUME(T.UnitGroup) },
      {
        ALT: () => {
          this.CONSUME(T.Rank);
          this.OPTION(() => this.CONSUME(T.Str));
        },
      },
      { ALT: () => this.CONSUME(T.NotSubmitted) },
    ]);
  });

  private readonly values = {
    DEF: [
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.CONSUME(T.Name) },
      { ALT: () => this.SUBRULE(this.ratio) },
      { ALT: () => this.CONSUME(T.Max) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.choose) },
      { ALT: () => this.SUBRULE(this.answerPoints) },
      { ALT: () => this.SUBRULE(this.minMax) },
      { ALT: () => this.SUBRULE(this.cohort) },
      { ALT: () => this.SUBRULE(this.ofSet) },
      { ALT: () => this.SUBRULE(this.submitted) },
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.CONSUME(T.Str) },
      { ALT: () => this.CONSUME(T.Yes) },
      { ALT: () => this.CONSUME(T.No) },
    ],
    ERR_MSG: "value",
  };

  protected value = this.RULE("value", () => {
    this.OR(this.values);
  });
}
