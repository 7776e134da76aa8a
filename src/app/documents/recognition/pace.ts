/** Seconds that a page takes one thread, before any was read on this machine. */
const firstGuess = 3;
/** How much the last page weighs against those before. */
const weight = 0.25;

let average = firstGuess;
let width = 1;

/** Notes how long a page took one of `threads` threads. */
export function notePace(seconds: number, threads: number): void {
  average += weight * (seconds - average);
  width = threads;
}

/** What a page takes here, in seconds, when many are read: measured over the last ones, or a first guess. */
export function secondsPerPage(): number {
  return average / width;
}
