// Sentences of the checker's findings about the whole set, and about readings and acceptances (dsl/check). See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const CHECK_SENTENCES = {
  // --- counts and sums ---
  "declared-pillars": {
    severity: "warning",
    vi: "{place} công bố {declared} chỉ số, nhưng ở đây có {found}.",
    en: "{place} declares {declared} pillars, but here are {found}.",
    why: {
      vi: "Số chỉ số mà quyết định công bố phải bằng số chỉ số thật có. Chỗ in khác nhau cần một cách hiểu nói số nào đúng.",
      en: "The number of pillars the decision declares must be the number there is. Places that disagree need a reading that says which holds.",
    },
  },
  "declared-criteria": {
    severity: "warning",
    vi: "{place} công bố {declared} tiêu chí, nhưng ở đây có {found}.",
    en: "{place} declares {declared} criteria, but here are {found}.",
    why: {
      vi: "Thiếu hay thừa một tiêu chí so với số công bố thường là một dòng bị bỏ sót hay chép hai lần.",
      en: "One criterion less or more than declared is mostly a row left out or copied twice.",
    },
  },
  "declared-points": {
    severity: "warning",
    vi: "{place} công bố {declared} điểm, nhưng các dòng cộng lại là {found} điểm.",
    en: "{place} declares {declared} points, but the rows add up to {found} points.",
    why: {
      vi: "Điểm các dòng phải cộng lại đúng bằng số điểm công bố.",
      en: "The points of the rows must add up to the points declared.",
    },
  },
  "scale-not-sum": {
    severity: "error",
    vi: "Thang điểm là {scale}, nhưng các tiêu chí cộng lại là {found} điểm.",
    en: "The scale is {scale}, but the criteria add up to {found} points.",
    why: {
      vi: "Phần trăm, xếp loại và khen thưởng tính trên thang điểm: thang sai thì mọi đơn vị bị tính sai.",
      en: "Percentages, grades and awards are shares of the scale: a wrong scale is wrong for every unit.",
    },
  },
  "pillar-not-sum": {
    severity: "error",
    vi: "Chỉ số {code} tối đa {max} điểm, nhưng các tiêu chí cộng lại là {found} điểm.",
    en: "Pillar {code} has max {max} points, but its criteria add up to {found} points.",
    why: {
      vi: "Điểm tối đa của một chỉ số là tổng điểm tối đa của các tiêu chí trong đó.",
      en: "The maximum of a pillar is the sum of the maxima of its criteria.",
    },
  },
  "max-not-printed": {
    severity: "warning",
    vi: "Văn bản để trống điểm tối đa của tiêu chí {code}; số {max} là do người viết bộ chỉ số đặt.",
    en: "The text leaves the maximum of criterion {code} empty; the number {max} is the author's.",
    why: {
      vi: "Một ô điểm để trống phải có cách hiểu nói số điểm lấy từ đâu.",
      en: "An empty cell for the points needs a reading that says where the number comes from.",
    },
  },
  // --- rules over the set ---
  "grade-gap": {
    severity: "error",
    vi: "Không có loại nào cho {range}.",
    en: "No grade holds {range}.",
    why: {
      vi: "Các loại phải nối liền nhau: đơn vị rơi vào khoảng trống không được xếp loại.",
      en: "Grades must follow each other without a gap: a unit in the gap gets none.",
    },
  },
  "grade-overlap": {
    severity: "error",
    vi: "{range} thuộc hai loại: “{first}” và “{second}”.",
    en: "{range} is in two grades: “{first}” and “{second}”.",
    why: {
      vi: "Một kết quả chỉ thuộc một loại; chỗ trùng nhau phải nói rõ thuộc loại nào.",
      en: "A result is in one grade; where two overlap the text must say which.",
    },
  },
  "grade-unreachable": {
    severity: "warning",
    vi: "Không kết quả nào được xếp loại “{grade}”.",
    en: "No result is graded “{grade}”.",
    why: {
      vi: "Một loại mà không ai đạt được thường do nhầm thang điểm hay nhầm phần trăm với điểm.",
      en: "A grade nobody can get is mostly a wrong scale, or percentages taken for points.",
    },
  },
  "veto-idle": {
    severity: "warning",
    vi: "Điều kiện phủ quyết “{grade}” {never} xảy ra.",
    en: "The condition of the veto on “{grade}” {never} holds.",
    why: {
      vi: "Phủ quyết không bao giờ (hoặc luôn luôn) có tác dụng là một con số viết sai.",
      en: "A veto that never (or always) acts is a number written wrong.",
    },
  },
  "quota-idle": {
    severity: "warning",
    vi: "Hạn mức {share} của loại “{grade}” không bao giờ có tác dụng.",
    en: "The quota of {share} for the grade “{grade}” can never act.",
    why: {
      vi: "Hạn mức từ 100% trở lên, hoặc đặt cho loại thấp nhất, không cắt bớt đơn vị nào.",
      en: "A quota of 100% or more, or for the lowest grade, cuts no unit.",
    },
  },
  "award-impossible": {
    severity: "warning",
    vi: "Không đơn vị nào đạt được “{award}”.",
    en: "No unit can be awarded “{award}”.",
    why: {
      vi: "Điều kiện khen thưởng trái với các loại, thứ hạng hay điểm có thể có.",
      en: "The condition contradicts the grades, ranks or points there can be.",
    },
  },
  "rank-after-rounding": {
    severity: "warning",
    vi: "Xếp hạng và xếp loại dùng điểm đã làm tròn: hai đơn vị khác điểm có thể thành cùng hạng, và điểm sát mức có thể lên loại.",
    en: "Ranks and grades use rounded points: two units with different points may share a rank, and points just below a bound may pass it.",
    why: {
      vi: "Làm tròn trước khi xếp hạng đổi kết quả. Nếu văn bản đúng là như vậy thì chấp nhận; nếu chỉ để in thì bỏ dòng làm tròn.",
      en: "Rounding before ranking changes results. Accept it if the text says so; if it is only for print, drop the statement.",
    },
  },
  "deadline-before-data": {
    severity: "warning",
    vi: "Hạn nộp “{deadline}” đến trước khi số liệu kết thúc “{data}”.",
    en: "The deadline “{deadline}” comes before the data end “{data}”.",
    why: {
      vi: "Không thể báo cáo số liệu của những ngày chưa tới; một trong hai ngày là nhầm.",
      en: "Figures of days to come cannot be reported; one of the two dates is wrong.",
    },
  },
  "not-applicable-pays": {
    severity: "info",
    vi: "Khai không áp dụng thì được {points}, bằng kết quả tốt nhất có thể.",
    en: "Declared not applicable, a criterion is worth {points}, as much as the best result.",
    why: {
      vi: "Đơn vị có lợi khi khai không áp dụng; cần người xác nhận và lý do.",
      en: "Units gain by declaring that a criterion does not apply; someone must confirm it, with a reason.",
    },
  },
  "overdue-spares": {
    severity: "warning",
    vi: "Điểm trừ {code}: thiếu số liệu khi hết hạn thì không bị trừ.",
    en: "Penalty {code}: a figure missing after the deadline takes no points away.",
    why: {
      vi: "Không báo cáo lại có lợi hơn báo cáo.",
      en: "Not reporting is better than reporting.",
    },
  },
  "missing-legal-basis": {
    severity: "warning",
    vi: "Bộ chỉ số chưa ghi quyết định làm căn cứ.",
    en: "The set names no decision it is based on.",
    why: {
      vi: "Mọi điểm phải dẫn về được một văn bản, một điều khoản.",
      en: "Every point must lead back to a text and a clause.",
    },
  },
  "repeated-figure": {
    severity: "info",
    vi: "Số liệu “{label}” đã được hỏi ở {other}.",
    en: "The figure “{label}” is asked for at {other} already.",
    why: {
      vi: "Cùng một số liệu hỏi hai lần có thể được trả lời hai số khác nhau.",
      en: "One figure asked for twice may get two different answers.",
    },
  },
  // --- readings, acceptances ---
  "unknown-finding": {
    severity: "warning",
    vi: "Không có phát hiện nào tên là “{code}”.",
    en: "There is no finding called “{code}”.",
    why: {
      vi: "Mã sau “chấp nhận” và “về” là mã của một phát hiện.",
      en: "The code after “accept” and “about” is that of a finding.",
    },
  },
  "stale-accept": {
    severity: "warning",
    vi: "Ở đây không còn gì để chấp nhận: “{code}” không được phát hiện.",
    en: "There is nothing left to accept here: “{code}” is not found.",
    why: {
      vi: "Khi quy tắc đã đổi, lời chấp nhận cũ phải bỏ đi hay viết lại.",
      en: "When a rule has changed, an old acceptance must go or be written anew.",
    },
  },
  "stale-reading": {
    severity: "warning",
    vi: "Cách hiểu này nói về “{code}”, nhưng ở đây không có phát hiện đó.",
    en: "This reading is about “{code}”, which is not found here.",
    why: {
      vi: "Cách hiểu đi cùng chỗ mà nó trả lời; khi chỗ đó không còn, cách hiểu cần xem lại.",
      en: "A reading belongs to the place it answers; when that is gone, it needs another look.",
    },
  },
  "ambiguous-accept": {
    severity: "warning",
    vi: "“{code}” được phát hiện {count} lần ở đây; hãy nói rõ chấp nhận lần nào bằng “{at} …”.",
    en: "“{code}” is found {count} times here; say which one is accepted by “{at} …”.",
    why: {
      vi: "Một lời chấp nhận chỉ che một phát hiện.",
      en: "One acceptance covers one finding.",
    },
  },
  "reason-missing": {
    severity: "warning",
    vi: "Còn thiếu lý do.",
    en: "The reason is still missing.",
    why: {
      vi: "Cách hiểu và lời chấp nhận in trong mọi phần giải thích; không có lý do thì không ai kiểm được.",
      en: "Readings and acceptances stand in every explanation; without a reason nobody can check them.",
    },
  },
  "runtime-refuses": {
    severity: "error",
    vi: "Bộ chạy từ chối tiêu chí {code} ({reason}, tại {path}).",
    en: "The runtime refuses criterion {code} ({reason}, at {path}).",
    why: {
      vi: "Quy tắc vượt quá giới hạn của bộ chạy.",
      en: "The rule is beyond a limit of the runtime.",
    },
  },
} as const satisfies Record<string, Entry>;
