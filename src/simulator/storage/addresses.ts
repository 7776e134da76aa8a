/** Things behind addresses that nobody guesses and that die after a while. */
export class Addresses<Thing> {
  private readonly lifetimeMs: number;
  private readonly now: () => number;
  private readonly given = new Map<string, { thing: Thing; expiresAt: number }>();

  constructor(lifetimeMs: number, now: () => number) {
    this.lifetimeMs = lifetimeMs;
    this.now = now;
  }

  /** Puts a thing behind an address, until it dies. */
  put(address: string, thing: Thing): void {
    this.given.set(address, { thing, expiresAt: this.now() + this.lifetimeMs });
  }

  /** null when the address was never given, or is dead. */
  find(address: string): Thing | null {
    const found = this.given.get(address);
    if (found === undefined) return null;
    if (found.expiresAt > this.now()) return found.thing;
    this.given.delete(address);
    return null;
  }
}
