// How long saving waits before it tries again, whatever is saved.

/** Between attempts when the server does not answer, in ms. */
const AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** The pause after so many attempts without an answer, in ms. */
export const pauseAfter = (attempts: number): number =>
  AGAIN[Math.min(attempts, AGAIN.length - 1)] ?? AGAIN[0];
