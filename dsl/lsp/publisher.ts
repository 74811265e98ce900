// Diagnostics go out when a turn of the event loop has passed without a message, so that a burst of letters is checked once and
// questions are answered first.

/** Turns without a message before the texts are checked. */
const QUIET_TURNS = 3;
/** After so many turns they are checked although messages keep coming. */
const MOST_TURNS = 100;

export class Publisher {
  private readonly waiting = new Set<string>();
  private readonly publish: (uri: string) => void;
  private quiet = 0;
  private turns = 0;
  private isScheduled = false;

  constructor(publish: (uri: string) => void) {
    this.publish = publish;
  }

  /** The text is to be checked. */
  changed(uri: string): void {
    this.waiting.add(uri);
    this.heard();
    this.schedule();
  }

  /** A message has come in. */
  heard(): void {
    this.quiet = 0;
  }

  forget(uri: string): void {
    this.waiting.delete(uri);
  }

  private schedule(): void {
    if (this.isScheduled || this.waiting.size === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.turn();
      this.schedule();
    });
  }

  private turn(): void {
    this.quiet += 1;
    this.turns += 1;
    if (this.quiet <= QUIET_TURNS && this.turns <= MOST_TURNS) return;
    this.turns = 0;
    const [uri] = this.waiting;
    if (uri === undefined) return;
    this.waiting.delete(uri);
    this.publish(uri);
  }
}
