import type { Answer } from '../../http/answer.ts';

const dayMs = 86_400_000;

/** Milliseconds since midnight in Paris; a quarter of an hour is never lost to a time zone. */
function sinceMidnight(now: number): number {
  const [hours = 0, minutes = 0, seconds = 0] = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(now)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Answers kept until midnight in Paris under their path alone: shared by all tokens, as in the real service. */
export class ResponseCache {
  private readonly now: () => number;
  private readonly kept = new Map<string, { answer: Answer; expiresAt: number }>();

  constructor(now: () => number) {
    this.now = now;
  }

  find(path: string): Answer | null {
    const entry = this.kept.get(path);
    return entry !== undefined && entry.expiresAt > this.now() ? entry.answer : null;
  }

  keep(path: string, answer: Answer): void {
    const now = this.now();
    this.kept.set(path, { answer, expiresAt: now + dayMs - sinceMidnight(now) });
  }

  /** What the service says of its cache; the second header is there, and empty, when nothing is kept. */
  headers(path: string, cached: boolean): Record<'X-Response-Cached' | 'X-Cache-Expires-in', string> {
    const left = (this.kept.get(path)?.expiresAt ?? 0) - this.now();
    return {
      'X-Response-Cached': String(cached),
      'X-Cache-Expires-in': left > 0 ? String(Math.floor(left / 1000)) : '',
    };
  }
}
