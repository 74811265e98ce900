// What a running server knows: the client, the open texts, and whether it may still be asked.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Client, Language } from "./client.ts";
import type { OpenText, View } from "./open-text.ts";
import { type StringKey, say } from "./strings.ts";

export class Session {
  /** null before `initialize`. */
  client: Client | null = null;
  isShutDown = false;
  readonly texts = new Map<string, OpenText>();
  private readonly given: Language | null;

  constructor(given: Language | null) {
    this.given = given;
  }

  get language(): Language {
    return this.client?.language ?? this.given ?? "vi";
  }

  /** Between `initialize` and `shutdown`. */
  get isOpen(): boolean {
    return this.client !== null && !this.isShutDown;
  }

  /** The client, once there is one that may ask; an error to answer with before and after. */
  ready(): Client {
    if (this.client === null) throw this.error(ErrorCodes.ServerNotInitialized, "not-initialized");
    if (this.isShutDown) throw this.error(ErrorCodes.InvalidRequest, "shut-down");
    return this.client;
  }

  /** The open text of a set; undefined for data and for texts that are not open. */
  set(uri: string): OpenText | undefined {
    const text = this.texts.get(uri);
    return text?.isSet === true ? text : undefined;
  }

  /** The open sets. */
  sets(): readonly OpenText[] {
    return [...this.texts.values()].filter(({ isSet }) => isSet);
  }

  /** A set as it stands when its turn has come; an error when the question has been given up or left behind meanwhile. */
  async viewOf(uri: string, token: CancellationToken): Promise<View | null> {
    const asked = this.set(uri)?.version;
    if (asked === undefined) return null;
    // The message behind this one is taken after one turn, what it does stands after two.
    await turn();
    await turn();
    if (token.isCancellationRequested) throw this.error(LSPErrorCodes.RequestCancelled, "cancelled");
    const text = this.set(uri);
    if (text?.version !== asked) throw this.error(LSPErrorCodes.ContentModified, "content-modified");
    return text.view();
  }

  private error(code: number, key: StringKey): ResponseError<{ readonly code: string }> {
    return new ResponseError(code, say(this.language, key), { code: key });
  }
}

/** Lets messages that have come in already be taken: a cancellation, a further letter. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
