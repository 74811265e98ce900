// Writes messages as they are sent, or holds them back to write them all at once.
import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver-protocol/node";

export class HeldWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly out: Writable;
  private held: string[] | null = null;

  constructor(out: Writable) {
    super();
    this.out = out;
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const framed = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    if (this.held === null) this.out.write(framed);
    else this.held.push(framed);
    return Promise.resolve();
  }

  end(): void {
    this.out.end();
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    this.out.write(held.join(""));
  }
}
