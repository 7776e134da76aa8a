/** What is wrong in a chain, and where. */
export type Finding =
  /** A line (from 1) whose seal is not ours: changed, or added. */
  | { problem: 'altered'; file: string; line: number }
  /** The end of a file that is no whole line, and that no stop of ours explains. */
  | { problem: 'unfinished'; file: string; line: number }
  /** Lines that are no longer where they were; `file` and `line` are what stands there instead. */
  | { problem: 'missing'; file: string; line: number; first: number; last: number }
  /** A sealed line that stands after lines that came later, or stands twice. */
  | { problem: 'displaced'; file: string; line: number; seq: number }
  /** A sealed line that follows another chain than this one. */
  | { problem: 'detached'; file: string; line: number; seq: number }
  /** A line that stands in the file of another day. */
  | { problem: 'misfiled'; file: string; line: number; seq: number }
  /** The last lines, which the head knows, are no longer there. */
  | { problem: 'cut'; first: number; last: number }
  /** The head tells of another last line than the one that stands there, or a line that was seen is another. */
  | { problem: 'replaced'; seq: number }
  /** There is no head. */
  | { problem: 'headless' }
  /** The head was changed. */
  | { problem: 'head_altered' }
  /** Nothing here was sealed by this key. */
  | { problem: 'foreign_key' };
