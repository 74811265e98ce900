// Words for the kinds of things a text names, and small labels of the language service.
import type { Both } from "../source/diagnostic.ts";

export const NEXT_CODE: Both = { vi: "Mã kế tiếp", en: "The next code" };

export const EXAMPLE_SNIPPET: { readonly title: Both; readonly detail: Both } = {
  title: { vi: "ví dụ với mọi số liệu của tiêu chí", en: "example with every figure of the criterion" },
  detail: { vi: "Điền số và kết quả phải ra", en: "Fill in the figures and what they must give" },
};
