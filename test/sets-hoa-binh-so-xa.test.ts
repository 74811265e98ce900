// The sets hoa-binh/so (Phụ lục II) and hoa-binh/xa (Phụ lục IV): counts, maxima, titles and input names are typed
// here again from the annexes; every example of the files is run; the sample data give the totals of a separate
// reckoning with fractions. The rules themselves are tried by the examples in the files.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, compile, findings, format } from "#dsl";
import type { CriterionResult, Data, GroupResult, LoadedSet, UnitData } from "#runtime";
import { evaluateAll, load } from "#runtime";
import type { CompiledSet, Criterion, ExampleOutcome } from "#runtime/compiled-set.ts";
import { toExact } from "#runtime/number.ts";

type Id = "so" | "xa";

const read = (id: Id, file: string): string =>
  readFileSync(new URL(`../indicator-sets/hoa-binh/${id}/${file}`, import.meta.url), "utf8");

function compiled(id: Id): CompiledSet {
  const analysis = analyze(read(id, "1.0.0.barem"), `indicator-sets/hoa-binh/${id}/1.0.0.barem`);
  expect(analysis.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const set = compile(analysis);
  if (set === null) throw new Error(`hoa-binh/${id} does not compile`);
  return set;
}

function loaded(id: Id): LoadedSet {
  const result = load(compiled(id));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.set;
}

/** `code | maximum | input names in the printed order | title`, one criterion a line. */
const ANNEX: Readonly<Record<Id, string>> = {
  so: `
1.1 | 30 | muc | Người đứng đầu Sở/ban/ngành (Giám đốc/Thủ trưởng) là Trưởng ban Ban chỉ đạo chuyển đổi số Sở/ban/ngành
1.2 | 20 | a b | Giám đốc/Thủ trưởng tham gia đầy đủ các cuộc họp về CĐS của tỉnh
1.3 | 20 | a b c | Giám đốc/Thủ trưởng chủ trì các cuộc họp về chuyển đổi số của của sở, ban, ngành.
1.4 | 30 | co n | Trang thông tin điện tử của Sở/Ban/Ngành có chuyên mục riêng về chuyển đổi số
2.1 | 25 | co | Kế hoạch 5 năm của Sở/ban/ngành về chuyển đổi số
2.2 | 25 | co | Kế hoạch hằng năm của Sở/ban/ngành về chuyển đổi số
2.3 | 25 | a b | Ban hành các văn bản theo chỉ đạo của Ủy ban nhân dân tỉnh, BCĐ Chuyển đổi số của tỉnh và hướng dẫn của cơ quan chuyên môn về chuyển đổi số
2.4 | 25 | a b | Có công chức, viên chức chuyên trách CĐS tham gia đầy đủ các hội nghị, hội thi, chương trình bồi dưỡng, tập huấn về CĐS do UBND tỉnh, Sở TT&TT tổ chức
3.1 | 20 | a b c d | Tỷ lệ cán bộ, công chức, viên chức tại cơ quan, đơn vị được trang bị máy tính (gồm cả máy tính để bàn, máy tính xách tay, máy tính bảng)
3.2 | 20 | co | Sở, ban, ngành có kết nối mạng Truyền số liệu chuyên dùng Chính phủ
3.3 | 20 | co | Mức độ triển khai các Hệ thống thông tin, phần mềm chuyên ngành do cơ quan, đơn vị trực tiếp đầu tư và quản lý
3.4 | 20 | co | Sở, ban, ngành đã triển khai Hệ thống hội nghị truyền hình trực tuyến
3.5 | 20 | n | Mức độ sử dụng các nền tảng số dùng chung
4.1 | 30 | a b c d e f | Tỷ lệ công chức, viên chức chuyên trách, kiêm nhiệm về chuyển đổi số
4.2 | 30 | co | Công chức, viên chức chuyên trách, kiêm nhiệm về An toàn thông tin mạng
4.3 | 40 | a b | Tỷ lệ công chức, viên chức được bồi dưỡng, tập huấn về chuyển đổi số
5.1 | 10 | a b | Số lượng hệ thống thông tin đã được phê duyệt hồ sơ đề xuất cấp độ
5.2 | 15 | a b | Số lượng hệ thống thông tin triển khai đầy đủ phương án bảo vệ theo Hồ sơ đề xuất cấp độ đã được phê duyệt
5.3 | 10 | a b | Tỷ lệ máy tính của cơ quan, đơn vị (gồm cả các đơn vị trực thuộc) cài đặt giải pháp phòng, chống mã độc, các phần mềm diệt virus có bản quyền
5.4 | 10 | a b co | Tỷ lệ máy chủ của cơ quan, đơn vị (gồm cả các đơn vị trực thuộc) cài đặt giải pháp phòng, chống mã độc và chia sẻ thông tin với Hệ thống giám sát an toàn, an ninh thông tin tập trung của tỉnh
5.5 | 10 | co | Hệ thống thông tin các cơ quan, đơn vị thuộc Sở/ban/ngành được giám sát trực tiếp và kết nối chia sẻ dữ liệu với Hệ thống giám sát an toàn, an ninh thông tin tập trung của tỉnh hoặc Bộ, ngành Trung ương.
5.6 | 10 | a b | Số lượng hệ thống thông tin đã được kiểm tra, đánh giá đầy đủ các nội dung theo quy định tại Thông tư số 12/2022/TT- BTTTT ngày 12/8/2022 của Bộ Thông tin và Truyền thông
5.7 | 10 | co | Cơ quan, đơn vị đã xây dựng phương án ứng cứu xử lý sự cố tấn công mạng
5.8 | 10 | co | Đơn vị có tham gia lớp diễn tập, ứng cứu sự cố ATTT của tỉnh tổ chức
5.9 | 15 | a b c | Tổng kinh phí chi cho an toàn thông tin (ATTT)
6.1 | 20 | co1 co2 | Trang thông tin điện tử đáp ứng yêu cầu chức năng, tính năng kỹ thuật theo quy định của Nghị định số 42/2022/NĐ-CP
6.2 | 40 | n | Thường xuyên cập nhật tin bài trên Trang thông tin điện tử
6.3 | 40 | a b | Tỷ lệ Dịch vụ công trực tuyến (DVCTT) toàn trình
6.4 | 50 | a b | Tỷ lệ hồ sơ xử lý trực tuyến toàn trình
6.5 | 40 | a b | Tỷ lệ số hóa hồ sơ kết quả giải quyết TTHC
6.6 | 30 | a b | Tỷ lệ hồ sơ thanh toán trực tuyến, phí, lệ phí, nghĩa vụ tài chính khác trong giải quyết TTHC
6.7 | 20 | a b | Tỷ lệ Lãnh đạo Sở, ban, ngành và Trưởng/phó các đơn vị trực thuộc được cấp chứng thư số chuyên dùng của Chính phủ
6.8 | 20 | a b | Tỷ lệ văn bản điện tử được ký số của cơ quan, đơn vị ban hành văn bản
6.9 | 40 | a b | Tỷ lệ văn bản điện tử được ký số của người có thẩm quyền
6.10 | 20 | a b | CBCCVC của Sở, ban, ngành được cấp và thường xuyên sử dụng thư điện tử công vụ
6.11 | 50 | muc | Triển khai số hóa, xây dựng CSDL chuyên ngành
6.12 | 40 | a b | Tỷ lệ báo cáo định kỳ được ký số bằng chữ ký số của Lãnh đạo cơ quan và gửi trên Hệ thống thông tin báo cáo/Tổng số báo cáo định kỳ của đơn vị theo quy định
6.13 | 40 | co | Có ứng dụng dữ liệu dùng chung được kết nối, sử dụng qua Nền tảng tích hợp, chia sẻ dùng chung LGSP
6.14 | 50 | a b | Tổng chi Ngân sách nhà nước cho CNTT, Chính quyền số`,
  xa: `
1.1 | 20 | muc | Người đứng đầu xã, phường, thị trấn (Bí thư/Chủ tịch xã, phường, thị trấn) là Trưởng ban Ban chỉ đạo chuyển đổi số UBND các xã, phường, thị trấn
1.2 | 20 | a b | Bí thư/Chủ tịch xã, phường, thị trấn chủ trì các cuộc họp về CĐS của xã, phường, thị trấn
1.3 | 20 | muc n | Trang thông tin điện tử của xã, phường, thị trấn chuyên mục riêng về chuyển đổi số
1.4 | 10 | co | Hệ thống Truyền thanh cơ sở có chuyên mục riêng về chuyển đổi số
1.5 | 10 | n | Tần suất Hệ thống truyền thanh cơ sở phát sóng chuyên mục riêng về chuyển đổi số
1.6 | 20 | co | Tổ chức các hội nghị, hội thảo, chương trình tập huấn cho CBCCVC về trên địa bàn về chuyển đổi số
2.1 | 20 | co | Nghị quyết chuyên đề hoặc văn bản tương đương của cấp Úy về chuyển đổi số của cấp xã
2.2 | 20 | co | Kế hoạch 5 năm hoặc giai đoạn của cấp xã về chuyển đổi số hoặc văn bản tương đương
2.3 | 20 | co | Kế hoạch hằng năm của cấp xã về chuyển đổi số
2.4 | 20 | co | Hướng dẫn, khuyến khích người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến (DVCTT)
2.5 | 20 | co | Thực hiện chính sách của tỉnh về chương trình hỗ trợ doanh nghiệp nhỏ và vừa trên địa bàn tỉnh chuyển đổi số
3.1 | 20 | a b | Tỷ lệ cán bộ công chức, viên chức được trang bị máy tính phục vụ công việc (gồm cả máy tính để bàn, máy tính xách tay, máy tính bảng)
3.2 | 10 | a b | Tỷ lệ máy tính có kết nối Internet
3.3 | 10 | co | UBND xã, phường, thị trấn có kết nối mạng truyền số liệu chuyên dùng
3.4 | 10 | a b | Tỷ lệ dân số trưởng thành có điện thoại thông minh
3.5 | 10 | a b | Tỷ lệ hộ gia đình có kết nối Internet băng rộng cáp quang
3.6 | 10 | co | Hạ tầng 3G/4G/5G được phủ sóng dịch vụ đến 100% các hộ gia đình
3.7 | 10 | co | UBND cấp xã có hệ thống Hội nghị truyền hình trực tuyến đáp ứng yêu cầu tổ chức các cuộc họp trực tuyến 4 cấp từ trung ương, tỉnh, huyện, xã (Không gồm hệ thống khối Đảng)
3.8 | 10 | n | Có hệ thống Camera an ninh trên địa bàn kết nối về UBND xã, phường, thị trấn hoặc Công an xã, phường, thị trấn để phục vụ công tác quản lý, chỉ đạo, điều hành an toàn xã hội, an toàn giao thông....
3.9 | 10 | co n | Triển khai các hệ thống Wifi công cộng miễn phí phục vụ nhu cầu của người dân và du khách tại các điểm công cộng (như các điểm tham quan du lịch, công cộng, Bộ phận một cửa UBND cấp xã...)
3.10 | 20 | co | Hệ thống Đài truyền thanh ứng dụng công nghệ thông tin - viễn thông
4.1 | 30 | a b | Tỷ lệ thôn, bản, khu phố có tố công nghệ số cộng đồng
4.2 | 20 | co | Xã, phường, thị trấn có công chức chuyên trách, kiêm nhiệm về chuyển đổi số
4.3 | 30 | a b | Xã, phường, thị trấn có CBCC được bồi dưỡng, tập huấn về chuyển đổi số
4.4 | 20 | a b | Tỷ lệ các cơ sở giáo dục từ tiểu học thực hiện chuyển đổi số (hoàn thiện được mô hình quản trị số, hoạt động số, chuẩn hóa dữ liệu số, kho học liệu số mở).
5.1 | 20 | co | Hệ thống thông tin thuộc phạm vi quản lý của UBND cấp xã đã được phê duyệt hồ sơ đề xuất cấp độ
5.2 | 20 | co | Hệ thống thông tin thuộc phạm vi quản lý của UBND cấp xã triển khai đầy đủ phương án bảo vệ theo Hồ sơ đề xuất cấp độ đã được phê duyệt
5.3 | 40 | a b | Tỷ lệ máy tính của CBCC tại UBND xã, phường, thị trấn được cài đặt giải pháp phòng, chống mã độc, phần mềm diệt virus có bản quyền
5.4 | 20 | co | Ban hành văn bản tuyên truyền, phổ biến về thói quen, trách nhiệm và kỹ năng cơ bản bảo đảm an toàn thông tin
6.1 | 30 | co1 co2 | Trang thông tin điện tử đáp ứng yêu cầu chức năng, tính năng kỹ thuật theo quy định của Nghị định số 42/2022/NĐ-CP
6.2 | 40 | n | Thường xuyên cập nhật tin bài trên Trang thông tin điện tử
6.3 | 40 | a b | Tỷ lệ hồ sơ xử lý trực tuyến toàn trình
6.4 | 40 | a b | Tỷ lệ hồ sơ thanh toán trực tuyến, phí, lệ phí, nghĩa vụ tài chính khác trong giải quyết TTHC
6.5 | 25 | a b | CBCCVC của UBND cấp xã được cấp và thường xuyên sử dụng thư điện tử công vụ
6.6 | 25 | a b | Tỷ lệ Lãnh đạo UBND cấp xã được cấp chứng thư số chuyên dùng của Chính phủ
6.7 | 30 | a b | Tỷ lệ văn bản điện tử được ký số của UBND xã ban hành văn bản
6.8 | 20 | a b | Tỷ lệ văn bản điện tử được ký số của người có thẩm quyền
6.9 | 30 | a b | Tổng chi Ngân sách nhà nước cho CNTT, chuyển đổi số
7.1 | 10 | a b | Số lượng doanh nghiệp nhỏ và vừa, hợp tác xã, hộ kinh doanh cá thể tiếp cận, tham gia chương trình SMEdx
7.2 | 10 | a b | Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số
7.3 | 20 | a b | Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử
7.4 | 20 | a b | Tỷ lệ doanh nghiệp nộp thuế điện tử
7.5 | 20 | co | Điểm phục vụ của mạng bưu chính công cộng có kết nối internet băng rộng cố định
7.6 | 20 | a b | Sản phẩm OCOP, sản phẩm có thế mạnh của địa phương đưa lên sàn thương mại điện tử Vỏ sò và Postmart
8.1 | 40 | a b | Số lượng người dân có danh tính số/ tài khoản định danh điện tử
8.2 | 20 | a b | Số lượng người từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng hoặc các tổ chức được phép khác
8.3 | 20 | a b | Số lượng hộ gia đình có địa chỉ số (trên tổng số hộ gia đình)
8.4 | 20 | co | UBND các xã/phường/thị trấn có kênh tương tác hai chiều trực tuyến với người dân (ứng dụng trợ lý ảo; ứng dụng phần mềm, mạng xã hội như zalo, facebook...)`,
};

const annex = (id: Id): readonly string[][] =>
  ANNEX[id]
    .trim()
    .split("\n")
    .map((line) => line.split(" | "));

/** Exact total of every unit of the sample, in its order; null: a figure is missing. */
const TOTALS: Readonly<Record<Id, readonly (readonly [string, string | null])[]>> = {
  so: [
    ["van-phong-uy-ban-nhan-dan-tinh", "781021065295689467/934021939438494"],
    ["so-thong-tin-va-truyen-thong", "1608361142335/1729044228"],
    ["so-tai-chinh", "14963310829229153855/17000230988094354"],
    ["so-van-hoa-the-thao-va-du-lich", "27779518957/34474968"],
    ["so-giao-thong-van-tai", "6003839852731716301/6892963034777820"],
    ["so-giao-duc-va-dao-tao", "111978621553340638631/135979847231990055"],
    ["so-ke-hoach-va-dau-tu", "14963310829229153855/17000230988094354"],
    ["so-khoa-hoc-va-cong-nghe", "14935692794349433921459/17937705389526894972"],
    ["so-lao-dong-thuong-binh-va-xa-hoi", "18411540063227047097/24419466030792063"],
    ["so-nong-nghiep-va-phat-trien-nong-thon", "309914516182836901404841/379541971874636122860"],
    ["so-noi-vu", "699165548644193898503/793431073130980284"],
    ["so-tai-nguyen-va-moi-truong", "3397891511936912050909867/4630279322901440012112"],
    ["so-cong-thuong", "2336648344774572242259379045/2987292416485748135307543"],
    ["so-tu-phap", "558316681728601989719/715883867767900728"],
    ["so-xay-dung", "151185176544719427681/219322205850136816"],
    ["so-y-te", "55472635891569478176127/72165251641224132930"],
    ["thanh-tra-tinh", "17828799231123428075/28052627518648551"],
    ["ban-quan-ly-cac-khu-cong-nghiep", null],
    ["ban-dan-toc-tinh", "814944666547/1213270688"],
  ],
  xa: [
    ["thi-tran-cao-phong", "34580048111863/36414189924"],
    ["xa-bac-phong", "403913535404075/671168575701"],
    ["xa-binh-thanh", "3782183502426639056983/5158856759407219206"],
    ["xa-dung-phong", "194739789493728578008741224928/281610710665416649232012583"],
    ["xa-hop-phong", "6154220460635/7172491488"],
    ["xa-nam-phong", "104575962980837683167689/159057477583089497412"],
    ["xa-tay-phong", "104575962980837683167689/159057477583089497412"],
    ["xa-thach-yen", "9946733778125861/13859281780344"],
    ["xa-thu-phong", "2402542439152959072535015/2935376123023834823256"],
    ["xa-thung-nai", null],
    ["thi-tran-luong-son", "31577941387664433079/36794833399511295"],
    ["xa-cao-duong", "263397467605859/310809366504"],
    ["xa-cao-son", "2612417476734744005/2908053193533552"],
    ["xa-cu-yen", "178593140657267738423/294644109799129134"],
    ["xa-hoa-son", "119766717953358516004486439/183753684220110835081797"],
    ["xa-lam-son", "15886030615999385/23051386160481"],
    ["xa-lien-son", "88258372722867427027417/110319140156966758490"],
    ["xa-nhuan-trach", "45748177914768865/65129066270268"],
    ["xa-tan-vinh", "7485186513669593101/9748104469643085"],
    ["xa-thanh-cao", "179740188278626368111240617/236349475178368039429032"],
    ["xa-thanh-son", "2952938834536841790533/4323855773441902698"],
  ],
};

const PILLARS: Readonly<Record<Id, readonly (readonly [string, number, string])[]>> = {
  so: [
    ["1", 4, "100"],
    ["2", 4, "100"],
    ["3", 5, "100"],
    ["4", 3, "100"],
    ["5", 9, "100"],
    ["6", 14, "500"],
  ],
  xa: [
    ["1", 6, "100"],
    ["2", 5, "100"],
    ["3", 10, "120"],
    ["4", 4, "100"],
    ["5", 4, "100"],
    ["6", 9, "280"],
    ["7", 6, "100"],
    ["8", 4, "100"],
  ],
};

/** What the criterion gave, in the form an example states it. */
function outcome(result: CriterionResult): ExampleOutcome {
  if (result.status === "scored")
    return { status: "scored", points: result.points === null ? "none" : toExact(result.points) };
  if (result.status === "pending")
    return {
      status: "pending",
      low: toExact(result.low),
      high: result.high === null ? "none" : toExact(result.high),
    };
  return { status: result.status };
}

function checkExamples(set: LoadedSet, criterion: Criterion): number {
  for (const example of criterion.examples) {
    const units = example.units.map((u): UnitData => ({ id: u.id, values: u.values }));
    const result = evaluateAll(set, { units });
    example.units.forEach((u, i) => {
      const got = result.units[i]?.criteria.get(criterion.code);
      expect([criterion.code, u.values, got && outcome(got)]).toEqual([criterion.code, u.values, u.then]);
    });
  }
  return criterion.examples.length;
}

const sample = (id: Id): Data => JSON.parse(read(id, "sample.json")) as Data;
const score = (id: Id): GroupResult => evaluateAll(loaded(id), sample(id));

/** The CSV as keyed cells; the cells of these two files hold no quoted separators. */
function csv(id: Id): readonly ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = read(id, "sample.csv")
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
  return rows.map((row) => new Map(head.map((key, i) => [key, row[i] ?? ""])));
}

/** A value of the JSON as the CSV writes it. */
function cell(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "có" : "không";
  return String(value).replace(/^(\d+)\.(\d+)$/, "$1,$2");
}

describe.each(["so", "xa"] as const)("hoa-binh/%s", (id) => {
  it("is read without an error and is already formatted", () => {
    const text = read(id, "1.0.0.barem");
    expect(findings(analyze(text)).filter((d) => d.severity === "error")).toEqual([]);
    expect(format(text).text).toBe(text);
  });

  it("converts vi → en → vi without changing a byte", () => {
    const text = read(id, "1.0.0.barem");
    const english = format(text, { surface: "en" }).text;
    expect(english).not.toBe(text);
    expect(format(english, { surface: "vi" }).text).toBe(text);
  });

  it("holds every criterion of the annex: code, maximum, inputs, verbatim title", () => {
    const criteria = compiled(id).rules.criteria;
    expect(criteria.map((c) => [c.code, c.max, c.inputs.map((i) => i.name).join(" "), c.title])).toEqual(
      annex(id),
    );
  });

  it("holds the pillars of the structure table, 1000 points in all", () => {
    const { pillars, criteria, scale } = compiled(id).rules;
    expect(pillars.map((p) => [p.code, criteria.filter((c) => c.pillar === p.code).length, p.max])).toEqual(
      PILLARS[id],
    );
    expect([scale, pillars.reduce((sum, p) => sum + Number(p.max), 0)]).toEqual(["1000", 1000]);
    for (const p of pillars)
      expect(criteria.filter((c) => c.pillar === p.code).reduce((sum, c) => sum + Number(c.max), 0)).toBe(
        Number(p.max),
      );
  });

  it("defines no grades, one ranking within the group, and says what an undecided denominator is", () => {
    const rules = compiled(id).rules;
    expect(rules.grades).toBeNull();
    expect(rules.rankings.map((r) => [r.name, r.withinGroup])).toEqual([["Chuyển đổi số", true]]);
    for (const c of rules.criteria)
      expect([c.code, c.zeroDenominator?.op ?? "needs-reading"]).toEqual([c.code, "needs-reading"]);
  });

  it("gives every reading as a draft with its reason", () => {
    const rules = compiled(id).rules;
    const readings = [...rules.readings, ...rules.criteria.flatMap((c) => c.readings)];
    expect(readings.length).toBeGreaterThan(20);
    for (const r of readings)
      expect([r.text, r.draft, r.by, r.because !== ""]).toEqual([r.text, true, "", true]);
  });

  it("every criterion has its scoring words and examples, and every example holds", () => {
    const set = compiled(id);
    const one = loaded(id);
    let run = 0;
    for (const c of set.rules.criteria) {
      expect([c.code, c.verbatim !== "", c.examples.length >= 2]).toEqual([c.code, true, true]);
      run += checkExamples(one, c);
    }
    expect(run).toBeGreaterThan(id === "so" ? 180 : 220);
  });

  it("scores the sample to the exact totals of a separate reckoning", () => {
    const result = score(id);
    expect(result.units.map((u) => [u.id, u.total.points === null ? null : toExact(u.total.points)])).toEqual(
      TOTALS[id],
    );
  });

  it("has one pending unit, no rejected figure and no unknown key in the sample", () => {
    const result = score(id);
    expect(result.units.filter((u) => u.status === "pending").map((u) => u.id)).toEqual([
      id === "so" ? "ban-quan-ly-cac-khu-cong-nghiep" : "xa-thung-nai",
    ]);
    expect(result.findings.filter((f) => f.code === "unknown-key" || f.code === "unknown-criterion")).toEqual(
      [],
    );
    for (const u of result.units)
      for (const c of u.criteria.values()) expect([u.id, c.code, c.status]).not.toContain("rejected");
  });

  it("has the same data in sample.csv and sample.json", () => {
    const rows = csv(id);
    const units = sample(id).units;
    expect(rows.map((r) => r.get("đơn vị"))).toEqual(units.map((u) => u.id));
    units.forEach((u, i) => {
      const row = rows[i] ?? new Map<string, string>();
      expect([row.get("tên"), row.get("nhóm"), row.get("không áp dụng")]).toEqual([
        u.name,
        u.group,
        (u.notApplicable ?? []).join(", "),
      ]);
      const keys = [...row.keys()].slice(4);
      expect(Object.keys(u.values).filter((k) => !keys.includes(k))).toEqual([]);
      for (const k of keys) expect([u.id, k, row.get(k)]).toEqual([u.id, k, cell(u.values[k])]);
    });
  });
});

describe("hoa-binh/so, the nineteen bodies of Phụ lục I", () => {
  it("are one group; equal totals share a rank", () => {
    const result = score("so");
    expect([result.units.length, new Set(sample("so").units.map((u) => u.group)).size]).toEqual([19, 1]);
    const rank = (unit: string): unknown =>
      result.units.find((u) => u.id === unit)?.ranks.get("Chuyển đổi số");
    expect(rank("so-tai-chinh")).toEqual(rank("so-ke-hoach-va-dau-tu"));
    expect(rank("so-thong-tin-va-truyen-thong")).toMatchObject({ best: 1 });
    expect(rank("so-tai-chinh")).toMatchObject({ best: 3 });
  });

  it("a unit without DVCTT gets 6.3 and 6.4 in proportion to every other criterion", () => {
    const unit = score("so").units.find((u) => u.id === "thanh-tra-tinh");
    const points = (code: string): number => {
      const p = unit?.criteria.get(code)?.points;
      if (!p) throw new Error(`no points for ${code}`);
      const [n = "0", d = "1"] = toExact(p).split("/");
      return Number(n) / Number(d);
    };
    expect(["6.3", "6.4"].map((c) => unit?.criteria.get(c)?.status)).toEqual([
      "not-applicable",
      "not-applicable",
    ]);
    expect(points("6.3") / 40).toBeCloseTo(points("6.4") / 50, 12);
    const others = annex("so").filter(([code]) => code !== "6.3" && code !== "6.4");
    expect(points("6.3") / 40).toBeCloseTo(
      others.reduce((sum, [code = ""]) => sum + points(code), 0) / 910,
      9,
    );
  });

  it("6.14 has the 50 points that its pillar leaves, with a reading", () => {
    const c = compiled("so").rules.criteria.find((x) => x.code === "6.14");
    expect([c?.max, c?.readings.some((r) => r.because.includes("500 − 450 = 50"))]).toEqual(["50", true]);
  });
});

describe("hoa-binh/xa, communes ranked by each district", () => {
  it("two groups, each with its own first rank; one declared without DVCTT", () => {
    const result = score("xa");
    const members = (group: string): readonly UnitData[] =>
      sample("xa").units.filter((u) => u.group === group);
    expect([members("Huyện Cao Phong").length, members("Huyện Lương Sơn").length]).toEqual([10, 11]);
    const ranks = (group: string): (number | null | undefined)[] =>
      members(group).map((u) => result.units.find((r) => r.id === u.id)?.ranks.get("Chuyển đổi số")?.rank);
    expect(ranks("Huyện Lương Sơn")).toEqual([2, 3, 1, 11, 10, 8, 4, 7, 5, 6, 9]);
    expect(result.units.find((u) => u.id === "xa-cao-son")?.criteria.get("6.3")?.status).toBe(
      "not-applicable",
    );
  });

  it("declares the differing counts of the text, with readings", () => {
    const { declares, readings } = compiled("xa").rules;
    expect(declares.filter((d) => d.scope === "").map((d) => [d.pillars, d.criteria])).toEqual([
      [8, 48],
      [8, 49],
      [6, 48],
    ]);
    expect(readings.map((r) => r.text)).toEqual(
      expect.arrayContaining(["48 chỉ số thành phần", "8 chỉ số chính"]),
    );
  });

  it("leaves the evidence empty where the annex prints none", () => {
    const empty = compiled("xa").rules.criteria.filter((c) => c.evidence === "");
    expect(empty.map((c) => c.code)).toEqual(["3.3", "3.4", "3.5", "6.5", "6.6", "6.7", "7.5", "7.6"]);
  });
});
