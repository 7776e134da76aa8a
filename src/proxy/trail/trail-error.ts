/** Why the trail cannot be written or believed. */
export type TrailFault =
  /** The head is missing although there are lines, or a journal is missing beside the other. */
  | 'missing'
  /** The key is not the one that sealed what is there, or the head was altered. */
  | 'foreign'
  /** Lines that the head knows are no longer there, or the file is not as it was left. */
  | 'cut'
  /** A line after the head was not written by us. */
  | 'altered'
  /** Another process writes this trail. */
  | 'busy'
  /** The trail has been closed. */
  | 'closed';

/** The trail's refusal to go on; failures of the disk come as Node's own errors. */
export class TrailError extends Error {
  readonly fault: TrailFault;

  constructor(fault: TrailFault) {
    super(fault);
    this.name = 'TrailError';
    this.fault = fault;
  }
}
