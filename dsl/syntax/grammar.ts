// The grammar of single statements, LL(1) in Chevrotain. A statement's first keyword chooses the rule and is not part
// of it; braces arrive as one `Block` token whose lines are read by their own rules. Here the statements of pillars and
// criteria; those of a set are in grammar-set.ts, expressions in grammar-expression.ts.

import type { ITokenGrammarPath, TokenType } from "chevrotain";
import type { Rule } from "./grammar-expression.ts";
import { SetGrammar } from "./grammar-set.ts";
import { T } from "./tokens.ts";

/** The parser; one instance serves any number of statements. `check` runs the self-analysis for ambiguities. */
export class Grammar extends SetGrammar {
  constructor(check = false) {
    super(check);
    this.performSelfAnalysis();
  }

  readonly #follows = new Map<string, TokenType[]>();

  /** What may follow at a place of the grammar, worked out once: with many errors, asking took half the time of reading. */
  protected override getNextPossibleTokenTypes(path: ITokenGrammarPath): TokenType[] {
    const { ruleStack, occurrenceStack, lastTok, lastTokOccurrence } = path;
    const key = `${ruleStack.join()} ${occurrenceStack.join()} ${lastTok.name} ${lastTokOccurrence}`;
    const known = this.#follows.get(key);
    if (known !== undefined) return known;
    const follows = super.getNextPossibleTokenTypes(path);
    this.#follows.set(key, follows);
    return follows;
  }

  private names = this.RULE("names", () => {
    this.CONSUME(T.Name);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.CONSUME2(T.Name);
    });
  });

  readonly header: Rule = this.RULE("header", () => {
    this.SUBRULE(this.code);
    this.OPTION(() => this.CONSUME(T.Str));
    this.OPTION2(() => {
      this.CONSUME(T.Max);
      this.SUBRULE(this.maximum);
    });
    this.OPTION3(() => this.CONSUME(T.Block));
  });

  private maximum = this.RULE("maximum", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(T.Number);
            this.OPTION(() => this.CONSUME(T.Points));
            this.OPTION2(() => {
              this.CONSUME(T.LeftParen);
              this.CONSUME(T.NotPrinted);
              this.CONSUME(T.RightParen);
            });
          },
        },
        { ALT: () => this.CONSUME(T.Name) },
        { ALT: () => this.CONSUME(T.Unknown) },
      ],
      ERR_MSG: "maximum",
    });
  });

  readonly undisclosed: Rule = this.RULE("undisclosed", () => {
    this.OPTION(() => {
      this.CONSUME(T.Because);
      this.CONSUME(T.Str, { LABEL: "because" });
    });
  });

  readonly block: Rule = this.RULE("block", () => {
    this.CONSUME(T.Block);
  });

  readonly figure: Rule = this.RULE("figure", () => {
    this.OPTION(() => this.SUBRULE(this.code));
    this.SUBRULE(this.names);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.measure);
    this.SUBRULE(this.inputTail);
  });

  readonly plainInput: Rule = this.RULE("plainInput", () => {
    this.OPTION(() => this.SUBRULE(this.code));
    this.SUBRULE(this.names);
    this.SUBRULE(this.inputTail);
  });

  private inputTail = this.RULE("inputTail", () => {
    this.OPTION(() => this.CONSUME(T.Str));
    this.OPTION2(() => this.SUBRULE(this.wordedRange));
    this.OPTION3(() => {
      this.CONSUME(T.Evidence);
      this.CONSUME2(T.Str, { LABEL: "evidence" });
    });
  });

  readonly yesNo: Rule = this.RULE("yesNo", () => {
    this.OPTION(() => this.SUBRULE(this.code));
    this.CONSUME(T.Name);
    this.OPTION2(() => this.CONSUME(T.Str));
    this.OPTION3(() => {
      this.CONSUME(T.Colon);
      this.SUBRULE(this.expression);
    });
    this.OPTION4(() => {
      this.CONSUME(T.Evidence);
      this.CONSUME2(T.Str, { LABEL: "evidence" });
    });
  });

  readonly choice: Rule = this.RULE("choice", () => {
    this.OPTION(() => this.SUBRULE(this.code));
    this.CONSUME(T.Name);
    this.OPTION2(() => this.CONSUME(T.Str));
    this.CONSUME(T.Block);
  });

  readonly optionRow: Rule = this.RULE("optionRow", () => {
    this.CONSUME(T.Name);
    this.OPTION(() => this.CONSUME(T.Str));
    this.OPTION2(() => {
      this.CONSUME(T.Colon);
      this.SUBRULE(this.expression);
    });
  });

  readonly item: Rule = this.RULE("item", () => {
    this.CONSUME(T.Name);
  });

  readonly require: Rule = this.RULE("require", () => {
    this.SUBRULE(this.expression);
  });

  readonly assignment: Rule = this.RULE("assignment", () => {
    this.CONSUME(T.Equals);
    this.SUBRULE(this.bounded);
  });

  readonly when: Rule = this.RULE("when", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.AllEqual) },
        { ALT: () => this.CONSUME(T.AllZero) },
        { ALT: () => this.SUBRULE(this.expression) },
      ],
      ERR_MSG: "condition",
    });
    this.CONSUME(T.Colon);
    this.SUBRULE(this.bounded);
  });

  readonly part: Rule = this.RULE("part", () => {
    this.CONSUME(T.LeftParen);
    this.CONSUME(T.Number);
    this.CONSUME(T.RightParen);
    this.OPTION(() => this.CONSUME(T.Str));
    this.CONSUME(T.Equals);
    this.SUBRULE(this.bounded);
  });

  readonly example: Rule = this.RULE("example", () => {
    this.OPTION(() => {
      this.SUBRULE(this.exampleValue);
      this.MANY(() => {
        this.OR([{ ALT: () => this.CONSUME(T.Semicolon) }, { ALT: () => this.CONSUME(T.Comma) }]);
        this.SUBRULE2(this.exampleValue);
      });
    });
    this.CONSUME(T.Then);
    this.SUBRULE(this.exampleOutcome);
  });

  readonly exampleUnit: Rule = this.RULE("exampleUnit", () => {
    this.CONSUME(T.Str);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.example);
  });

  private exampleValue = this.RULE("exampleValue", () => {
    this.OR([{ ALT: () => this.CONSUME(T.Name) }, { ALT: () => this.CONSUME(T.Ratio) }]);
    this.CONSUME(T.Equals);
    this.OR2({
      DEF: [
        { ALT: () => this.SUBRULE(this.signedNumber) },
        { ALT: () => this.CONSUME(T.Yes) },
        { ALT: () => this.CONSUME(T.No) },
        { ALT: () => this.CONSUME(T.Missing) },
        { ALT: () => this.CONSUME2(T.Name, { LABEL: "option" }) },
        { ALT: () => this.CONSUME(T.Block) },
        { ALT: () => this.SUBRULE(this.date) },
        { ALT: () => this.CONSUME(T.Str) },
      ],
      ERR_MSG: "value",
    });
  });

  private signedNumber = this.RULE("signedNumber", () => {
    this.OPTION(() => this.CONSUME(T.Minus));
    this.SUBRULE(this.number);
  });

  private exampleOutcome = this.RULE("exampleOutcome", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(T.Pending);
            this.SUBRULE(this.bound);
            this.CONSUME(T.To);
            this.SUBRULE2(this.bound);
          },
        },
        { ALT: () => this.CONSUME(T.NotApplicable) },
        { ALT: () => this.CONSUME(T.Rejected) },
        { ALT: () => this.CONSUME(T.NeedsReading) },
        { ALT: () => this.SUBRULE(this.expression) },
      ],
      ERR_MSG: "outcome",
    });
  });

  readonly tableRow: Rule = this.RULE("tableRow", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.When);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.rowRange) },
    ]);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.bounded);
  });
}

export type RuleName = {
  [K in keyof Grammar]: Grammar[K] extends Rule ? K : never;
}[keyof Grammar];
