// What Word and Excel put on the clipboard, pasted where the focus of a page is.
import type { Page } from "playwright-core";

export interface Pasted {
  readonly html?: string;
  readonly text?: string;
}

/** Pastes as Ctrl+V does, in both flavours of the clipboard. */
export async function paste(page: Page, { html, text }: Pasted): Promise<void> {
  // As text, because the browser's own names are not known to a test of the server.
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    ${html === undefined ? "" : `clipboardData.setData("text/html", ${JSON.stringify(html)});`}
    ${text === undefined ? "" : `clipboardData.setData("text/plain", ${JSON.stringify(text)});`}
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }`);
}

/** An annex as Word copies it: a merged pillar row, paragraphs in cells, its own marks and styles around the words. */
export const WORD_ANNEX = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head>
<body lang=VI><!--StartFragment--><table class=MsoTableGrid border=1>
<tr><td><p class=MsoNormal><b>STT<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Chỉ số/ Chỉ số
 thành phần</b></p></td><td><p>Điểm tối đa</p></td><td><p>Cách xác định và tính điểm</p></td><td><p>Tài liệu kiểm chứng</p></td></tr>
<tr><td colspan=2><p class=MsoNormal><b>I. Nhận thức số mới</b></p></td><td><p>30</p></td><td>&nbsp;</td><td>&nbsp;</td></tr>
<tr><td rowspan=2>1</td><td rowspan=2><p>Tỷ lệ hồ sơ&nbsp;trực tuyến</p></td><td rowspan=2>20</td>
 <td><p>a= Số hồ sơ trực tuyến</p><p>b= Tổng số hồ sơ</p></td><td rowspan=2>Báo cáo</td></tr>
<tr><td><p>Điểm= (a/b)*Điểm tối đa</p></td></tr>
<tr><td>2</td><td><p>Sáng kiến <b>&lt;img src=x onerror=alert(1)&gt;</b></p></td><td>10 điểm</td><td><p>- Theo đề nghị của
 Hội đồng.</p></td><td></td></tr>
</table><!--EndFragment--></body></html>`;
