export type DoorRules = {
  /** Calls of one address in a minute, all kinds together. */
  callsPerMinute: number;
  /** Calls that one window refuses to one caller before its 429s are held to be ignored. */
  refusalsPerWindow: number;
};

/** As the real one: 1000 calls a minute and address are documented; of the 429s, only that ignoring them counts. */
export const realRules: DoorRules = { callsPerMinute: 1000, refusalsPerWindow: 10 };

/** Lets a demonstration go on. */
export const openRules: DoorRules = { callsPerMinute: Infinity, refusalsPerWindow: Infinity };

const minuteMs = 60_000;

/** How long a banned address is left without any answer: nobody can lift it. */
export const banMs = 12 * 60 * minuteMs;

/** Counts the calls of each address in sliding minutes, and bans those that come too often or ignore refusals. */
export class Door {
  private readonly rules: DoorRules;
  private readonly now: () => number;
  private readonly calls = new Map<string, number[]>();
  private readonly banned = new Map<string, number>();

  constructor(rules: DoorRules, now: () => number) {
    this.rules = rules;
    this.now = now;
  }

  /** Counts a call. False for a banned address: it gets no answer at all, and nothing is done for it. */
  admits(address: string): boolean {
    const now = this.now();
    if ((this.banned.get(address) ?? 0) > now) return false;
    if (this.rules.callsPerMinute === Infinity) return true;
    const recent = this.calls.get(address) ?? [];
    recent.push(now);
    while ((recent[0] ?? now) <= now - minuteMs) recent.shift();
    this.calls.set(address, recent);
    if (recent.length > this.rules.callsPerMinute) this.ban(address);
    return recent.length <= this.rules.callsPerMinute;
  }

  /**
   * Hears of a refused call.
   *
   * @param rank how many calls its window has refused to that caller, this one included.
   * @returns whether the refusal is answered: false once the address is banned for it.
   */
  refuses(address: string, rank: number): boolean {
    if (rank < this.rules.refusalsPerWindow) return true;
    this.ban(address);
    return false;
  }

  private ban(address: string): void {
    this.banned.set(address, this.now() + banMs);
  }
}
