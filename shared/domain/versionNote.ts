/** What is noted beside a version: it can be written at any time, the version itself never changes. */
export function versionNoteKey(snapshotId: number): string {
  return `version/${snapshotId}`;
}

/** The version a note stands beside, by the note's key; null for a note beside a place of the plan. */
export function notedVersion(key: string): number | null {
  const id = /^version\/([1-9]\d{0,14})$/.exec(key)?.[1];
  return id === undefined ? null : Number(id);
}
