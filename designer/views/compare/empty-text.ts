// What a set that was never issued is compared with.

/** The text of a set that says nothing yet. */
export const emptyText = (set: string): string => `bộ chỉ số ${set} phiên bản 0.0.0\n`;
