// Sentences of the checker's findings about one rule: what it gives, where it gives nothing, which ways are never taken.
// See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const RULE_SENTENCES = {
  // --- points ---
  "score-above-max": {
    severity: "error",
    vi: "{witness} được {points}, quá điểm tối đa {max}.",
    en: "{witness} gives {points}, over the maximum of {max}.",
    why: {
      vi: "Điểm vượt điểm tối đa thì bộ chạy không cho điểm mà chờ cách hiểu. Quy tắc phải tự giới hạn, hoặc số liệu phải bị ràng buộc.",
      en: "Points over the maximum are not given: the runtime asks for a reading. The rule must bound itself, or the figures be required to.",
    },
  },
  "score-below-zero": {
    severity: "error",
    vi: "{witness} được {points}, dưới 0 điểm.",
    en: "{witness} gives {points}, below 0.",
    why: {
      vi: "Điểm âm thì bộ chạy không cho điểm mà chờ cách hiểu.",
      en: "Points below 0 are not given: the runtime asks for a reading.",
    },
  },
  "max-unreachable": {
    severity: "warning",
    vi: "Không số liệu nào cho điểm tối đa {max} của tiêu chí {code}; nhiều nhất là {best}.",
    en: "No figures give the maximum of {max} of criterion {code}; the most is {best}.",
    why: {
      vi: "Nếu không ai đạt được điểm tối đa thì điểm tối đa hay quy tắc viết sai.",
      en: "If nobody can get the maximum, the maximum or the rule is wrong.",
    },
  },
  "score-jump": {
    severity: "warning",
    vi: "Tại {name} = {value}, điểm nhảy từ {before} sang {after} ({less} được {lessPoints}; {more} được {morePoints}).",
    en: "At {name} = {value}, points jump from {before} to {after} ({less} gives {lessPoints}; {more} gives {morePoints}).",
    why: {
      vi: "Ở chỗ nhảy, một thay đổi rất nhỏ của số liệu đổi hẳn điểm. Nhiều khi văn bản muốn vậy; nếu không, thường là quên chia cho mức.",
      en: "At a jump a tiny change of a figure changes the points a lot. Often the text means it; else a division by the threshold was mostly forgotten.",
    },
  },
  "score-falls": {
    severity: "warning",
    vi: "{name} tăng thì ở đây điểm {way}, chỗ khác thì ngược lại: {less} được {lessPoints}, {more} được {morePoints}.",
    en: "When {name} rises, the points {way} here and go the other way elsewhere: {less} gives {lessPoints}, {more} gives {morePoints}.",
    why: {
      vi: "Điểm vừa tăng vừa giảm theo cùng một số liệu: thường là hai hàng đảo điểm cho nhau.",
      en: "Points rise and fall with one figure: mostly two rows have each other's points.",
    },
  },
  "swapped-figures": {
    severity: "warning",
    vi: "Tử số {over} (“{overLabel}”) rộng hơn mẫu số {under} (“{underLabel}”): có thể hai chữ bị đảo.",
    en: "The numerator {over} (“{overLabel}”) is wider than the denominator {under} (“{underLabel}”): the two letters may be swapped.",
    why: {
      vi: "Tỷ lệ là phần trên tổng. Nếu tử số là tổng thì làm càng tốt điểm càng thấp.",
      en: "A ratio is a part of a whole. With the whole on top, doing better costs points.",
    },
  },
  "part-wider-than-whole": {
    severity: "warning",
    vi: "Tử số {over} đếm {part}, nhưng mẫu số {under} chỉ đếm {whole}.",
    en: "The numerator {over} counts {part}, but the denominator {under} only {whole}.",
    why: {
      vi: "Phần phải nằm trong tổng: nếu không, tỷ lệ có thể vượt 100% và không so được giữa các đơn vị.",
      en: "A part must be in its whole: else the ratio can pass 100% and units cannot be compared.",
    },
  },
  // --- no points ---
  "table-gap": {
    severity: "error",
    vi: "Bảng không có hàng nào cho {place} ({witness}).",
    en: "The table has no row for {place} ({witness}).",
    why: {
      vi: "Số liệu rơi vào khoảng trống thì không có điểm nào, kể cả 0.",
      en: "Figures in the gap get no points, not even 0.",
    },
  },
  "table-overlap": {
    severity: "error",
    vi: "Hai hàng của bảng cùng nhận {place} mà điểm khác nhau ({witness}).",
    en: "Two rows of the table hold {place} with different points ({witness}).",
    why: {
      vi: "Chỗ hai hàng chồng nhau thì không biết lấy điểm của hàng nào.",
      en: "Where two rows overlap, nobody can tell whose points count.",
    },
  },
  "row-without-points": {
    severity: "warning",
    vi: "Chưa có điểm cho {place} ({witness}), và không cách hiểu nào nói vì sao.",
    en: "There are no points yet for {place} ({witness}), and no reading says why.",
    why: {
      vi: "“Cần cách hiểu” để ngỏ một chỗ văn bản không nói. Chỗ đó phải có một cách hiểu ghi rõ vì sao để ngỏ.",
      en: "“Needs reading” leaves open what the text does not say. There must be a reading that says why it is left open.",
    },
  },
  "case-without-points": {
    severity: "warning",
    vi: "Trường hợp này chưa có điểm ({witness}), và không cách hiểu nào nói vì sao.",
    en: "This case has no points yet ({witness}), and no reading says why.",
    why: {
      vi: "“Cần cách hiểu” để ngỏ một trường hợp văn bản không nói. Trường hợp đó phải có một cách hiểu ghi rõ vì sao để ngỏ.",
      en: "“Needs reading” leaves open a case the text is silent about. There must be a reading that says why it is left open.",
    },
  },
  "zero-denominator": {
    severity: "warning",
    vi: "Mẫu số {under} có thể bằng 0 ({witness}); khi đó chưa có điểm, và không cách hiểu nào nói vì sao.",
    en: "The denominator {under} can be 0 ({witness}); then there are no points, and no reading says why.",
    why: {
      vi: "Đơn vị không có đối tượng nào để tính (không có hồ sơ, không có viên chức…) có mẫu số bằng 0. Văn bản phải nói khi đó được bao nhiêu điểm.",
      en: "Units that have nothing to count (no files, no staff …) have a denominator of 0. The text must say what they get.",
    },
  },
  "zero-denominator-pays": {
    severity: "warning",
    vi: "Mẫu số bằng 0 thì được {points} ({witness}), hơn cả khi báo cáo một số nhỏ ({other} được {otherPoints}).",
    en: "A denominator of 0 gives {points} ({witness}), more than reporting a small number ({other} gives {otherPoints}).",
    why: {
      vi: "Đơn vị có lợi khi báo mẫu số bằng 0.",
      en: "Units gain by reporting a denominator of 0.",
    },
  },
  "numerator-above": {
    severity: "warning",
    vi: "{over} có thể lớn hơn {under} ({witness}): tỷ lệ trên 100%, {outcome}.",
    en: "{over} can be greater than {under} ({witness}): a ratio over 100%, {outcome}.",
    why: {
      vi: "Phần lớn hơn tổng là số liệu sai, hoặc hai số không đếm cùng một thứ. Văn bản phải nói khi đó tính thế nào.",
      en: "A part greater than the whole is a wrong figure, or the two do not count the same things. The text must say what holds then.",
    },
  },
  "requirement-unwritten": {
    severity: "info",
    vi: "Yêu cầu “{condition}” không có trong văn bản: số liệu trái với nó bị loại.",
    en: "The requirement “{condition}” is not in the text: figures against it are rejected.",
    why: {
      vi: "Loại số liệu là một quyết định. Nếu văn bản không nói, một cách hiểu (của tiêu chí hay của cả bộ) phải nói.",
      en: "Rejecting figures is a decision. If the text does not say it, a reading (of the criterion or the set) must.",
    },
  },
  "requirement-impossible": {
    severity: "error",
    vi: "Không số liệu nào đáp ứng được các yêu cầu của tiêu chí {code}.",
    en: "No figures can meet the requirements of criterion {code}.",
    why: {
      vi: "Mọi số liệu đều bị loại: các yêu cầu trái nhau.",
      en: "All figures are rejected: the requirements contradict each other.",
    },
  },
  "threshold-not-positive": {
    severity: "warning",
    vi: "Mức “{threshold}” có thể không lớn hơn 0 ({witness}); khi đó chưa có điểm.",
    en: "The threshold “{threshold}” may not be above 0 ({witness}); then there are no points.",
    why: {
      vi: "“Đủ từ” chia cho mức, nên mức phải lớn hơn 0.",
      en: "“Cap” divides by the threshold, which must be above 0.",
    },
  },
  "equal-units": {
    severity: "warning",
    vi: "Khi mọi đơn vị bằng nhau (hoặc chỉ có một đơn vị) thì chưa có điểm, và không cách hiểu nào nói vì sao.",
    en: "When all units are equal (or there is only one) there are no points, and no reading says why.",
    why: {
      vi: "So với cao nhất và thấp nhất thì khi hai số đó bằng nhau không tính được.",
      en: "A comparison with the highest and the lowest fails when the two are equal.",
    },
  },
  "no-policy": {
    severity: "error",
    vi: "Tiêu chí {code} có thể không áp dụng, nhưng không nói khi đó được bao nhiêu điểm.",
    en: "Criterion {code} may not apply, but nothing says what it is worth then.",
    why: {
      vi: "Không áp dụng có thể là điểm tối đa, 0 điểm, hay loại khỏi thang điểm: văn bản phải chọn.",
      en: "Not applicable may mean full marks, none, or out of the scale: the text must choose.",
    },
  },
  "rule-not-expressible": {
    severity: "warning",
    vi: "Quy tắc của tiêu chí {code} chưa diễn đạt được: mọi kết quả của nó chờ cách hiểu.",
    en: "The rule of criterion {code} cannot be written yet: every result of it needs a reading.",
    why: {
      vi: "Bộ chỉ số chưa chấm trọn được khi còn quy tắc như vậy.",
      en: "A set with such a rule cannot be scored in full.",
    },
  },
  // --- ways never taken ---
  "row-unreachable": {
    severity: "warning",
    vi: "Không số liệu nào rơi vào hàng này.",
    en: "No figures fall into this row.",
    why: {
      vi: "Hàng không bao giờ dùng thường do hàng trên đã nhận hết, hay một số viết sai.",
      en: "A row that is never used is mostly hidden by one above it, or has a number wrong.",
    },
  },
  "case-unreachable": {
    severity: "warning",
    vi: "Trường hợp này không bao giờ xảy ra.",
    en: "This case never happens.",
    why: {
      vi: "Điều kiện trái với số liệu có thể có, hay đã được trường hợp trước nhận hết.",
      en: "The condition contradicts the figures there can be, or earlier cases take them all.",
    },
  },
  "unused-input": {
    severity: "warning",
    vi: "Số liệu {name} được hỏi nhưng không dùng trong cách tính.",
    en: "The input {name} is asked for but not used in the rule.",
    why: {
      vi: "Đơn vị phải báo cáo một số không làm gì cả.",
      en: "Units have to report a number that does nothing.",
    },
  },
  "unused-definition": {
    severity: "warning",
    vi: "“{name}” được định nghĩa nhưng không dùng.",
    en: "“{name}” is defined but not used.",
    why: {
      vi: "Một phần không được cộng vào điểm thường là quên.",
      en: "A part that is not added to the score was mostly forgotten.",
    },
  },
  "missing-evidence": {
    severity: "warning",
    vi: "Tiêu chí {code} không nói cần tài liệu kiểm chứng gì.",
    en: "Criterion {code} does not say what evidence is needed.",
    why: {
      vi: "Người thẩm định cần biết kiểm chứng bằng gì.",
      en: "Appraisers must know what to check.",
    },
  },
  "unit-differs-from-label": {
    severity: "warning",
    vi: "“{label}” đếm {counted}, nhưng đơn vị đo ghi {unit}.",
    en: "“{label}” counts {counted}, but the measure is {unit}.",
    why: {
      vi: "Đơn vị đo sai thì số liệu bị cộng, so với số liệu khác loại.",
      en: "With a wrong measure figures are added to and compared with others of another kind.",
    },
  },
  // --- examples ---
  "example-fails": {
    severity: "error",
    vi: "Ví dụ này được {found}, không phải {expected}.",
    en: "This example gives {found}, not {expected}.",
    why: {
      vi: "Ví dụ và quy tắc phải cho cùng kết quả; một trong hai sai.",
      en: "An example and its rule must agree; one of them is wrong.",
    },
  },
  "branch-without-example": {
    severity: "warning",
    vi: "Chưa ví dụ nào đi qua chỗ này ({witness}).",
    en: "No example goes this way ({witness}).",
    why: {
      vi: "Mỗi hàng, mỗi trường hợp cần một ví dụ để người khác thử lại được.",
      en: "Every row and case needs an example, so that others can try it.",
    },
  },
  "not-followed": {
    severity: "info",
    vi: "Tiêu chí {code}: bộ kiểm tra không theo hết được cách tính này, nên chưa chứng minh được gì về điểm ở đây.",
    en: "Criterion {code}: the checker cannot follow this rule to its end, so nothing is proved about its points here.",
    why: {
      vi: "Cách tính nằm ngoài những gì bộ kiểm tra hiểu trọn (như tích của hai số liệu chia cho số liệu thứ ba), hay có quá nhiều trường hợp.",
      en: "The rule is outside what the checker fully understands (such as a product of two figures over a third), or has too many ways.",
    },
  },
  "not-decided": {
    severity: "info",
    vi: "Tiêu chí {code}: chưa chứng minh được có “{question}” hay không.",
    en: "Criterion {code}: whether there is “{question}” could not be proved.",
    why: {
      vi: "Quy tắc vượt quá những gì bộ kiểm tra quyết định được; chỗ này không được coi là đúng.",
      en: "The rule is beyond what the checker can decide; this place is not taken as right.",
    },
  },
} as const satisfies Record<string, Entry>;
