import { describe, expect, test } from "vitest";
import { barem, problemCodes } from "./support/cli.ts";
import { FILES } from "./support/cli-set.ts";

const json = (words: readonly string[], files = FILES): unknown =>
  JSON.parse(barem([...words, "--json"], files).out);

describe("wrong use ends with 2 and names the remedy", () => {
  test.each([
    [["scroe"], "unknown-command", "“score”"],
    [["receipt", "verfy"], "unknown-command", "“receipt verify”"],
    [["score", "bo.barem", "so-lieu.csv", "--jsn"], "unknown-option", "“--json”"],
    [["--verson"], "unknown-option", "“--version”"],
    [["convert", "bo.barem", "--to"], "option-needs-value", "--to vi|en"],
    [["convert", "bo.barem", "--to", "fr"], "option-value", "vi, en"],
    [["convert", "bo.barem"], "missing-option", "--to"],
    [["check", "--strict=yes"], "option-takes-no-value", "--strict"],
    [["compile", "bo.barem", "-o", "a", "--output", "b"], "option-repeated", "--output"],
    [["score", "bo.barem"], "missing-argument", "barem score SET SỐ_LIỆU"],
    [["inputs", "bo.barem", "bo.barem"], "extra-argument", "barem inputs SET"],
    [["check", "hoa-binh/huyn"], "unknown-set", "“hoa-binh/huyen”"],
    [["check", "__proto__"], "unknown-set", "barem list"],
    [["check", "hoa-binh/huyen@9.0.0"], "unknown-version", "1.0.0"],
    [["check", "khong-co.barem"], "file-absent", "khong-co.barem"],
    [["check", "./dsl"], "file-is-folder", "./dsl"],
    [["score", "bo.barem", "khong.csv"], "file-absent", "khong.csv"],
    [["score", "bo.barem", "so-lieu.csv", "--year", "23"], "option-value", "2023"],
    [["score", "bo.barem", "so-lieu.csv", "-p", "x=1"], "unknown-parameter", "x"],
    [["score", "-", "-"], "stdin-twice", "-"],
    [["explain", "bo.barem", "so-lieu.csv", "Ă"], "unknown-unit", "“A”"],
    [["explain", "bo.barem", "so-lieu.csv", "A", "1.3"], "unknown-criterion", "“1.1” hay “1.2”"],
    [["compile", "bo.barem", "-o", "so-lieu.csv"], "file-exists", "--force"],
    [["score", "bo.barem", "so-lieu.csv", "--receipt", "so-lieu.csv"], "file-exists", "--force"],
  ])("barem %j: %s", (words, code, told) => {
    const ran = barem(words, FILES);
    expect([ran.exit, ran.out, ran.written.size]).toEqual([2, "", 0]);
    expect(ran.err).toContain(`lỗi [${code}]`);
    expect(ran.err).toContain(told);
  });

  test("without a command, the help is shown", () => {
    expect(barem([])).toMatchObject({ exit: 2, err: "" });
    expect(barem([]).out).toContain("Cách dùng: barem LỆNH");
  });

  test("with --json faults are JSON on the error stream", () => {
    const ran = barem(["check", "hoa-binh/huyn", "--json"]);
    expect([ran.exit, ran.out]).toEqual([2, ""]);
    expect(JSON.parse(ran.err)).toEqual({
      errors: [
        {
          code: "unknown-set",
          message: "Không có bộ chỉ số “hoa-binh/huyn”.",
          remedy: "Gõ `barem list` để xem các bộ chỉ số, hoặc ghi đường dẫn tới tệp .barem hay .json.",
          near: ["hoa-binh/huyen"],
        },
      ],
    });
  });

  test("--lang en before or after the command", () => {
    for (const words of [
      ["--lang", "en", "chek"],
      ["chek", "--lang=en"],
    ]) {
      expect(barem(words).err).toContain("There is no command “chek”.\n  Did you mean “check”?");
    }
  });
});

describe("help", () => {
  const commands = [
    "list",
    "check",
    "cases",
    "diff",
    "fmt",
    "convert",
    "compile",
    "inputs",
    "template",
    "score",
    "explain",
    "receipt verify",
    "serve",
    "verify",
    "backup",
    "restore",
  ];

  test("names every command, in both languages", () => {
    for (const language of ["vi", "en"]) {
      const { exit, out } = barem(["--help", "--lang", language]);
      expect(exit).toBe(0);
      expect(commands.filter((command) => !out.includes(`  ${command}`))).toEqual([]);
    }
  });

  test.each(commands)("%s has a page with usage, options and an example", (command) => {
    const { exit, out } = barem([...command.split(" "), "--help"]);
    expect(exit).toBe(0);
    expect(out).toContain(`Cách dùng: barem ${command}`);
    expect(out).toContain("--json");
    expect(out).toContain(`Ví dụ\n  barem ${command}`);
  });

  test("--version is the package's", () =>
    expect(barem(["--version"], {}, { version: "1.2.3" }).out).toBe("1.2.3\n"));
});

describe("list and check", () => {
  test("the sets that come with the package, versions in numeric order", () => {
    const folders: Readonly<Record<string, readonly string[]>> = {
      S: ["a"],
      "S/a": ["b"],
      "S/a/b": ["1.10.0.barem", "1.9.0.barem", "SOURCES.md"],
    };
    const listDirectory = (path: string) =>
      (folders[path.replaceAll("\\", "/")] ?? []).map((name) => ({ name, directory: !name.includes(".") }));
    const files = {
      ...FILES,
      "S/a/b/1.9.0.barem": FILES["bo.barem"] ?? "",
      "S/a/b/1.10.0.barem": FILES["bo.barem"] ?? "",
    };
    const io = { setsDirectory: "S", currentDirectory: "", listDirectory };
    const listed = JSON.parse(barem(["list", "--json"], files, io).out) as {
      readonly sets: readonly { readonly version: string }[];
    };
    expect(listed.sets.map((set) => set.version)).toEqual(["1.9.0", "1.10.0"]);
    expect(listed.sets[0]).toMatchObject({
      set: "a/b",
      title: "Bộ chỉ số thử nghiệm",
      scale: "30",
      criteria: 3,
    });
    expect(barem(["check", "a/b@1.9.0"], files, io)).toMatchObject({ exit: 0, err: "" });
    expect(
      barem(["check", "a/b"], { ...files, "S/a/b/1.10.0.barem": FILES["hong.barem"] ?? "" }, io).exit,
    ).toBe(1);
  });

  test("a set in order is summed up in one line", () => {
    expect(barem(["check", "bo.barem"], FILES)).toMatchObject({
      exit: 0,
      out: "thu/nghiem 1.0.0: 2 chỉ số, 3 tiêu chí, 30 điểm. 0 lỗi, 0 cảnh báo.\n",
    });
  });

  test("a finding names file, line, column, code and fix; exit 1", () => {
    const ran = barem(["check", "hong.barem"], FILES);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/^hong\.barem:8:15: lỗi \[[a-z-]+\] .*“?c”?/);
    expect(ran.out).toMatch(/hong\.barem: 1 lỗi, 0 cảnh báo\.\n$/);
  });

  test("check --json gives places, parameters and edits", () => {
    const checked = json(["check", "hong.barem", "bo.barem"]) as {
      readonly sets: readonly { readonly findings: readonly unknown[] }[];
    };
    expect(checked.sets[0]).toMatchObject({ set: null, path: "hong.barem", errors: 1, warnings: 0 });
    expect(checked.sets[0]?.findings[0]).toMatchObject({
      severity: "error",
      line: 8,
      column: 15,
      endLine: 8,
      endColumn: 16,
    });
    expect(checked.sets[1]).toMatchObject({
      set: "thu/nghiem",
      version: "1.0.0",
      errors: 0,
      pillars: 2,
      criteria: 3,
      scale: "30",
    });
  });

  test("a set with errors is not compiled, scored or listed for input; nothing is written", () => {
    for (const words of [
      ["compile", "hong.barem", "-o", "x.json"],
      ["inputs", "hong.barem"],
      ["score", "hong.barem", "so-lieu.csv"],
    ]) {
      const ran = barem(words, FILES);
      expect([ran.exit, ran.out, ran.written.size]).toEqual([1, "", 0]);
      expect(ran.err).toContain("[set-has-errors]");
    }
  });
});

describe("files", () => {
  test("a file that is no UTF-8 text is refused with the way out", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x69, 0]);
    const xlsx = new Uint8Array([0x50, 0x4b, 3, 4]);
    const latin = new Uint8Array([0x69, 0x64, 0x0a, 0xe9]);
    const files = { ...FILES, "a.csv": utf16, "b.csv": xlsx, "c.csv": latin };
    const code = (file: string) => problemCodes(barem(["score", "bo.barem", file, "--json"], files));
    expect([code("a.csv"), code("b.csv"), code("c.csv")]).toEqual([
      ["not-utf8"],
      ["is-spreadsheet"],
      ["not-utf8"],
    ]);
    expect(barem(["score", "bo.barem", "a.csv"], files).exit).toBe(1);
  });

  test("a file is overwritten only with --force, and a failed write is told", () => {
    const ran = barem(["compile", "bo.barem", "-o", "so-lieu.csv", "--force"], FILES);
    expect([ran.exit, ran.out, [...ran.written.keys()]]).toEqual([0, "", ["so-lieu.csv"]]);
    const failed = barem(["compile", "bo.barem", "-o", "x.json"], FILES, {
      writeFile: () => ({ ok: false, detail: "ENOSPC" }),
    });
    expect(failed.exit).toBe(2);
    expect(failed.err).toContain(
      "[file-not-written] Không ghi được tệp “x.json” (ENOSPC); chưa có gì thay đổi.",
    );
  });

  test("- reads the set or the data from the standard input", () => {
    const { "so-lieu.csv": data = "", "bo.barem": set = "" } = FILES;
    const wanted = barem(["score", "bo.barem", "so-lieu.csv", "--json"], FILES).out;
    const units = (out: string): unknown => (JSON.parse(out) as { readonly units: unknown }).units;
    expect(units(barem(["score", "bo.barem", "-", "--json"], { ...FILES, "-": data }).out)).toEqual(
      units(wanted),
    );
    expect(units(barem(["score", "-", "so-lieu.csv", "--json"], { ...FILES, "-": set }).out)).toEqual(
      units(wanted),
    );
  });
});

describe("compile", () => {
  test("the compiled set scores as its text does, and a changed one is refused", () => {
    const compiled = barem(["compile", "bo.barem"], FILES).out;
    const files = {
      ...FILES,
      "bo.json": compiled,
      "sai.json": compiled.replace('"max":"10"', '"max":"11"'),
      "hu.json": "{",
    };
    expect(barem(["check", "bo.json"], files).exit).toBe(0);
    expect(json(["score", "bo.json", "so-lieu.json"], files)).toMatchObject({
      units: (json(["score", "bo.barem", "so-lieu.json"], files) as { readonly units: unknown }).units,
    });
    for (const file of ["sai.json", "hu.json"]) {
      const ran = barem(["score", file, "so-lieu.csv"], files);
      expect([ran.exit, ran.out]).toEqual([1, ""]);
      expect(ran.err).toContain("[compiled-refused]");
    }
    expect(barem(["fmt", "bo.json"], files).err).toContain("[needs-source]");
  });
});

describe("fmt and convert", () => {
  const text = FILES["bo.barem"] ?? "";

  test("fmt prints, --check judges, --write writes only what changes", () => {
    const loose = text.replaceAll("  ", " ");
    const files = { ...FILES, "lech.barem": loose };
    expect(barem(["fmt", "lech.barem"], files)).toMatchObject({ exit: 0, out: text });
    expect(barem(["fmt", "--check", "bo.barem"], files).exit).toBe(0);
    expect(barem(["fmt", "--check", "lech.barem", "bo.barem"], files)).toMatchObject({
      exit: 1,
      out: "lech.barem: chưa đúng định dạng\nbo.barem: đã đúng định dạng\n",
    });
    expect([...barem(["fmt", "--write", "lech.barem", "bo.barem"], files).written]).toEqual([
      ["lech.barem", text],
    ]);
  });

  test("convert vi → en → vi gives the same bytes", () => {
    const english = barem(["convert", "bo.barem", "--to", "en"], FILES).out;
    expect(english).toMatch(/^indicator set thu\/nghiem version 1\.0\.0\ntitle "Bộ chỉ số thử nghiệm"\n/);
    expect(barem(["convert", "en.barem", "--to", "vi"], { "en.barem": english }).out).toBe(text);
  });

  test("text that cannot be read is not rewritten", () => {
    const files = { "x.barem": "bộ chỉ số thu/x phiên bản 1.0.0\ntên tên\n" };
    const ran = barem(["fmt", "--write", "x.barem"], files);
    expect([ran.exit, ran.written.size]).toEqual([1, 0]);
    expect(ran.err).toContain("[text-has-errors]");
  });
});

describe("the language server", () => {
  const asked = (words: readonly string[]): readonly unknown[] => {
    const languages: unknown[] = [];
    const serveLanguage = (language: unknown): void => void languages.push(language);
    const { exit, out, err } = barem(["lsp", ...words], {}, { serveLanguage });
    return [...languages, exit, out, err];
  };

  test("is started with what editors put behind it, in the language asked for", () => {
    expect(asked([])).toEqual([null, 0, "", ""]);
    expect(asked(["--stdio", "--clientProcessId=12"])).toEqual([null, 0, "", ""]);
    expect(asked(["--lang", "en", "--clientProcessId", "12"])).toEqual(["en", 0, "", ""]);
  });

  test("speaks over nothing but the standard streams", () => {
    expect(asked(["--pipe=x"])).toEqual([2, "", expect.stringContaining("[unknown-option]")]);
    expect(asked(["x"])).toEqual([2, "", expect.stringContaining("[extra-argument]")]);
  });
});
