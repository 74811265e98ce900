// Colours that a client has been told, so that it can be told only what changes.
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from "vscode-languageserver";

export class TokenAnswers {
  private last = 0;
  private readonly given = new Map<string, { readonly id: string; readonly data: readonly number[] }>();

  whole(uri: string, data: number[]): SemanticTokens {
    this.last += 1;
    const id = String(this.last);
    this.given.set(uri, { id, data });
    return { resultId: id, data };
  }

  since(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.given.get(uri);
    const whole = this.whole(uri, data);
    if (before?.id !== previous) return whole;
    return {
      ...(whole.resultId === undefined ? {} : { resultId: whole.resultId }),
      edits: changes(before.data, data),
    };
  }

  forget(uri: string): void {
    this.given.delete(uri);
  }
}

/** One edit between the first and the last number that differ. */
function changes(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
