// The grammar of the statements of a set, and of those that sets, pillars and criteria share. See grammar.ts.
import { ExpressionGrammar, type Rule } from "./grammar-expression.ts";
import { T } from "./tokens.ts";

/** The rules of a set, on top of those of expressions. */
export class SetGrammar extends ExpressionGrammar {
  readonly setHeader: Rule = this.RULE("setHeader", () => {
    this.CONSUME(T.Slug);
    this.CONSUME(T.Version);
    this.SUBRULE(this.code);
  });

  readonly text: Rule = this.RULE("text", () => {
    this.CONSUME(T.Str);
  });

  readonly nothing: Rule = this.RULE("nothing", () => {
    this.OPTION(() => this.CONSUME(T.Bad));
  });

  readonly decision: Rule = this.RULE("decision", () => {
    this.CONSUME(T.Str);
    this.OPTION(() => {
      this.CONSUME(T.Dated);
      this.CONSUME(T.Date);
    });
    this.OPTION2(() => {
      this.CONSUME(T.By);
      this.CONSUME2(T.Str, { LABEL: "by" });
    });
    this.OPTION3(() => {
      this.CONSUME(T.Comma);
      this.CONSUME3(T.Str, { LABEL: "clause" });
    });
  });

  readonly effective: Rule = this.RULE("effective", () => {
    this.CONSUME(T.Date);
    this.OPTION(() => {
      this.CONSUME(T.Until);
      this.CONSUME2(T.Date, { LABEL: "until" });
    });
  });

  readonly called: Rule = this.RULE("called", () => {
    this.CONSUME(T.Str);
    this.CONSUME(T.Comma);
    this.CONSUME2(T.Str, { LABEL: "criterion" });
  });

  readonly scale: Rule = this.RULE("scale", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(T.Number);
            this.OPTION(() => this.CONSUME(T.Points));
          },
        },
        { ALT: () => this.CONSUME(T.Unknown) },
      ],
      ERR_MSG: "number",
    });
  });

  readonly declares: Rule = this.RULE("declares", () => {
    this.SUBRULE(this.declared);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.SUBRULE2(this.declared);
    });
    this.OPTION(() => {
      this.CONSUME(T.At);
      this.CONSUME(T.Str);
    });
  });

  private declared = this.RULE("declared", () => {
    this.CONSUME(T.Number);
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.Pillar, { LABEL: "what" }) },
        { ALT: () => this.CONSUME(T.Criterion, { LABEL: "what" }) },
        { ALT: () => this.CONSUME(T.Points, { LABEL: "what" }) },
      ],
      ERR_MSG: "declared",
    });
  });

  readonly measures: Rule = this.RULE("measures", () => {
    this.SUBRULE(this.measureGroup);
    this.MANY(() => {
      this.CONSUME(T.Semicolon);
      this.SUBRULE2(this.measureGroup);
    });
  });

  private measureGroup = this.RULE("measureGroup", () => {
    this.SUBRULE(this.measure);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.SUBRULE2(this.measure);
    });
    this.OPTION(() => {
      this.CONSUME(T.LeftParen);
      this.OR({
        DEF: [
          { ALT: () => this.CONSUME(T.Count) },
          {
            ALT: () => {
              this.CONSUME(T.Decimal);
              this.CONSUME(T.Number);
            },
          },
        ],
        ERR_MSG: "measure-kind",
      });
      this.CONSUME(T.RightParen);
    });
  });

  protected measure = this.RULE("measure", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.Measure) },
        { ALT: () => this.CONSUME(T.Points) },
        { ALT: () => this.CONSUME(T.Percent) },
      ],
      ERR_MSG: "measure",
    });
  });

  readonly zeroDenominator: Rule = this.RULE("zeroDenominator", () => {
    this.CONSUME(T.Colon);
    this.SUBRULE(this.outcome);
  });

  readonly overdue: Rule = this.RULE("overdue", () => {
    this.CONSUME(T.Colon);
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.NotRanked) },
        {
          ALT: () => {
            this.CONSUME(T.Number);
            this.CONSUME(T.Points);
          },
        },
      ],
      ERR_MSG: "overdue",
    });
  });

  readonly tag: Rule = this.RULE("tag", () => {
    this.CONSUME(T.Name);
    this.OPTION(() => this.CONSUME(T.Str));
    this.CONSUME(T.Colon);
    this.SUBRULE(this.code);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(T.Semicolon) }, { ALT: () => this.CONSUME(T.Comma) }]);
      this.SUBRULE2(this.code);
    });
  });

  readonly notApplicable: Rule = this.RULE("notApplicable", () => {
    this.OPTION(() => this.CONSUME(T.Name, { LABEL: "tag" }));
    this.OPTION2(() => {
      this.CONSUME(T.When);
      this.SUBRULE(this.expression);
    });
    this.CONSUME(T.Colon);
    this.SUBRULE(this.policy);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.OR({
        DEF: [
          { ALT: () => this.CONSUME(T.Rescaled) },
          {
            ALT: () => {
              this.CONSUME(T.By);
              this.CONSUME(T.Str);
              this.OPTION3(() => this.CONSUME(T.Confirmed));
            },
          },
        ],
        ERR_MSG: "policy-tail",
      });
    });
  });

  private policy = this.RULE("policy", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(T.Max) },
        {
          ALT: () => {
            this.CONSUME(T.Number);
            this.CONSUME(T.Points);
          },
        },
        { ALT: () => this.CONSUME(T.Removed) },
        { ALT: () => this.CONSUME(T.Appraiser) },
        {
          ALT: () => {
            this.CONSUME(T.Proportional);
            this.CONSUME(T.Name, { LABEL: "outside" });
          },
        },
      ],
      ERR_MSG: "policy",
    });
  });

  readonly ranking: Rule = this.RULE("ranking", () => {
    this.OPTION(() => this.CONSUME(T.Str));
    this.CONSUME(T.ByKey);
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.CONSUME(T.Ties);
      this.SUBRULE2(this.expression);
    });
    this.OPTION2(() => this.CONSUME(T.Over));
  });

  readonly grades: Rule = this.RULE("grades", () => {
    this.CONSUME(T.ByKey);
    this.SUBRULE(this.expression);
    this.CONSUME(T.Block);
  });

  readonly gradeRow: Rule = this.RULE("gradeRow", () => {
    this.SUBRULE(this.rowRange);
    this.CONSUME(T.Colon);
    this.CONSUME(T.Str);
  });

  readonly veto: Rule = this.RULE("veto", () => {
    this.CONSUME(T.Str);
    this.CONSUME(T.When);
    this.SUBRULE(this.expression);
  });

  readonly quota: Rule = this.RULE("quota", () => {
    this.CONSUME(T.Str);
    this.CONSUME(T.Number);
    this.CONSUME(T.Percent);
  });

  readonly exclusion: Rule = this.RULE("exclusion", () => {
    this.CONSUME(T.When);
    this.SUBRULE(this.expression);
  });

  readonly rounding: Rule = this.RULE("rounding", () => {
    this.OR({
      DEF: [{ ALT: () => this.CONSUME(T.Each) }, { ALT: () => this.CONSUME(T.Total) }],
      ERR_MSG: "rounded",
    });
    this.CONSUME(T.To);
    this.CONSUME(T.Number);
    this.CONSUME(T.Places);
    this.OPTION(() => this.CONSUME(T.Mode));
  });

  readonly reading: Rule = this.RULE("reading", () => {
    this.CONSUME(T.Str);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.About);
            this.CONSUME(T.Slug);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.At);
            this.SUBRULE(this.bound);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.LeftParen);
            this.CONSUME(T.Draft);
            this.CONSUME(T.RightParen);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.By);
            this.CONSUME2(T.Str, { LABEL: "by" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.Because);
            this.CONSUME3(T.Str, { LABEL: "because" });
          },
        },
      ]);
    });
  });

  readonly accept: Rule = this.RULE("accept", () => {
    this.CONSUME(T.Slug);
    this.OPTION(() => {
      this.CONSUME(T.At);
      this.SUBRULE(this.bound);
    });
    this.CONSUME(T.Because);
    this.CONSUME(T.Str, { LABEL: "because" });
  });
}
