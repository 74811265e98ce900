// Whole shapes of rules to fill in. In a template `<id>` is a keyword, `‹1:text›` a place to fill in (places of one number
// change together), `$measure` a declared measure, `$code` the next code. Both surfaces come from the one template.
import type { Both } from "../source/diagnostic.ts";
import type { Holds } from "./place.ts";

export interface SnippetWords {
  /** Blocks in which it is a statement; `value`: it stands where a value may. */
  readonly at: readonly (Holds | "value")[];
  readonly title: Both;
  readonly detail: Both;
  readonly template: string;
}

export const SNIPPETS: readonly SnippetWords[] = [
  {
    at: ["criterion"],
    title: { vi: "tỷ lệ nhân điểm tối đa", en: "ratio times max" },
    detail: {
      vi: "a/b nhân điểm tối đa, a là một phần của b, với ví dụ",
      en: "a/b times the maximum, a being part of b, with an example",
    },
    template: `<input> ‹1:a›: ‹2:$measure› "‹3:…›"
<input> ‹4:b›: ‹2:$measure› "‹5:…›"
<require> ‹1:a› <= ‹4:b›
<score> = (‹1:a›/‹4:b›) * <max>
<example> ‹1:a› = ‹6:100›; ‹4:b› = ‹7:100› <then> ‹8:<max>›`,
  },
  {
    at: ["criterion"],
    title: { vi: "tỷ lệ đủ từ một ngưỡng", en: "ratio with a cap" },
    detail: {
      vi: "a/b đạt ngưỡng thì được điểm tối đa, dưới ngưỡng theo tỷ lệ",
      en: "a/b from the threshold on gives the maximum, in proportion below it",
    },
    template: `<input> ‹1:a›: ‹2:$measure› "‹3:…›"
<input> ‹4:b›: ‹2:$measure› "‹5:…›"
<require> ‹1:a› <= ‹4:b›
<ratio> = ‹1:a›/‹4:b›
<score> = <ratio> <cap> ‹6:85%› * <max>
<example> ‹1:a› = ‹7:85›; ‹4:b› = ‹8:100› <then> ‹9:<max>›`,
  },
  {
    at: ["criterion"],
    title: { vi: "bảng điểm theo mức", en: "table of levels" },
    detail: { vi: "Mỗi mức của một số liệu được một số điểm", en: "Each level of a figure gives its points" },
    template: `<input> ‹1:n›: ‹2:$measure› "‹3:…›"
<score> = <table> ‹1:n› {
  <from> ‹4:20› <up> : <max>
  <from> ‹5:10› <to> ‹6:19› : ‹7:1/2› * <max>
  <below> ‹5:10› : <no-points>
}
<example> ‹1:n› = ‹4:20› <then> <max>
<example> ‹1:n› = ‹5:10› <then> ‹7:1/2› * <max>
<example> ‹1:n› = ‹8:0› <then> 0 <points>`,
  },
  {
    at: ["criterion"],
    title: { vi: "câu hỏi có hoặc không", en: "question of yes or no" },
    detail: { vi: "Có thì được điểm tối đa", en: "Yes gives the maximum" },
    template: `<yes-no> ‹1:co› "‹2:…›": <max>
<example> ‹1:co› = <yes> <then> <max>
<example> ‹1:co› = <no> <then> 0 <points>`,
  },
  {
    at: ["criterion"],
    title: { vi: "lựa chọn một trong các mức", en: "choice of one option" },
    detail: { vi: "Mỗi lựa chọn có mã và điểm", en: "Each option has a key and points" },
    template: `<choice> ‹1:muc› "‹2:…›" {
  ‹3:cao› "‹4:…›" : <max>
  ‹5:thap› "‹6:…›" : 0 <points>
}
<example> ‹1:muc› = ‹3:cao› <then> <max>
<example> ‹1:muc› = ‹5:thap› <then> 0 <points>`,
  },
  {
    at: ["criterion"],
    title: { vi: "danh mục, điểm theo số mục đạt", en: "checklist, points by share of items" },
    detail: {
      vi: "Số mục đạt trên tổng số mục, nhân điểm tối đa",
      en: "Ticked items over all items, times the maximum",
    },
    template: `<checklist> ‹1:dm› "‹2:…›" {
  ‹3:k1› "‹4:…›"
  ‹5:k2› "‹6:…›"
}
<score> = <checked-share>(‹1:dm›) * <max>
<example> ‹1:dm› = { ‹3:k1›; ‹5:k2› } <then> <max>`,
  },
  {
    at: ["criterion"],
    title: { vi: "phần (1), phần (2)", en: "part (1), part (2)" },
    detail: { vi: "Điểm là tổng của các phần", en: "The score is the sum of the parts" },
    template: `<part> (1) "‹1:…›" = ‹2:1/2› * <max>
<part> (2) "‹3:…›" = ‹4:1/2› * <max>
<score> = (1) + (2)`,
  },
  {
    at: ["criterion"],
    title: { vi: "min-max trong nhóm", en: "min-max within group" },
    detail: {
      vi: "Đơn vị cao nhất được điểm tối đa, thấp nhất được 0",
      en: "The highest unit gets the maximum, the lowest 0",
    },
    template: `<input> ‹1:a›: ‹2:$measure› "‹3:…›"
<score> = <min-max>(‹1:a›) <within-group> * <max>
<when> <all-equal>: ‹4:<needs-reading>›
<example-group> {
  "A": ‹1:a› = ‹5:2› <then> <max>
  "B": ‹1:a› = ‹6:1› <then> 0 <points>
}`,
  },
  {
    at: ["criterion"],
    title: { vi: "khi có trường hợp riêng", en: "when a special case holds" },
    detail: { vi: "Xét trước quy tắc", en: "Looked at before the rule" },
    template: "<when> ‹1:b› = ‹2:0›: ‹3:<needs-reading>›",
  },
  {
    at: ["set", "pillar", "criterion"],
    title: { vi: "cách hiểu một chỗ chưa rõ", en: "reading of an unclear place" },
    detail: {
      vi: "Hiểu thế nào, về phát hiện nào, vì sao",
      en: "What is read, about which finding, and why",
    },
    template: `<reading> "‹1:…›" <about> ‹2:table-gap› (<draft>) <because> "‹3:…›"`,
  },
  {
    at: ["set", "pillar", "criterion"],
    title: { vi: "chấp nhận một phát hiện", en: "accept a finding" },
    detail: { vi: "Vì văn bản đúng là như vậy", en: "Because the text really says so" },
    template: `<accept> ‹1:score-jump› <because> "‹2:…›"`,
  },
  {
    at: ["set", "pillar"],
    title: { vi: "tiêu chí mới", en: "criterion, new" },
    detail: { vi: "Mã, tên, điểm tối đa", en: "Code, title, maximum" },
    template: `<criterion> ‹1:$code› "‹2:…›" <max-header> ‹3:10› {
  <verbatim> "‹4:…›"
  ‹5:›
}`,
  },
  {
    at: ["set"],
    title: { vi: "chỉ số mới", en: "pillar, new" },
    detail: { vi: "Mã, tên, điểm tối đa", en: "Code, title, maximum" },
    template: `<pillar> ‹1:$code› "‹2:…›" <max-header> ‹3:100› {
  ‹4:›
}`,
  },
  {
    at: ["set"],
    title: { vi: "xếp loại theo phần trăm", en: "grades by percent" },
    detail: { vi: "Các mức của thang điểm", en: "Bands of the scale" },
    template: `<grades> <by-key> <percent-of-scale> {
  <from> ‹1:85%› <up> : "‹2:…›"
  <from> ‹3:70%› <to> <below> ‹1:85%› : "‹4:…›"
  <below> ‹3:70%› : "‹5:…›"
}`,
  },
  {
    at: ["set"],
    title: { vi: "xếp hạng theo tổng điểm", en: "ranking by total" },
    detail: { vi: "Tên bảng và khóa xếp hạng", en: "The name of the ranking and its key" },
    template: `<ranking> "‹1:…›" <by-key> <total>`,
  },
  {
    at: ["value"],
    title: { vi: "bảng các mức", en: "table of rows" },
    detail: { vi: "Mỗi mức của giá trị được một kết quả", en: "Each level of a value gives a result" },
    template: `<table> ‹1:n› {
  <from> ‹2:20› : <max>
  <below> ‹2:20› : <no-points>
}`,
  },
];
