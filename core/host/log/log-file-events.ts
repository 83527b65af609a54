/** What a log file tells its owner. */
export interface LogFileEvents {
  /** A file was opened: the one that has the name now. */
  opened(descriptor: number): void;
  /** A file was put aside. */
  rotated(): void;
  /** The line that tells of writes that failed, when one succeeds again. */
  lossNote(count: number, reason: string): string;
}
