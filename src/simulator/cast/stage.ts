import { roles } from './cast.ts';
import type { Company, Role } from './company.ts';

/** The companies as the sources know them on the day that it is, each worked out once a day. */
export class Stage {
  private readonly bySiren: ReadonlyMap<string, Role>;
  private readonly today: () => string;
  private readonly staged = new Map<string, Company>();
  private day = '';

  /** @param extras companies served like the cast, without being of it. */
  constructor(extras: readonly Role[], today: () => string) {
    this.bySiren = new Map([...roles, ...extras].map((role) => [role.siren, role]));
    this.today = today;
  }

  /** null for a SIREN that nobody plays. */
  company(siren: string): Company | null {
    const date = this.today();
    if (date !== this.day) this.staged.clear();
    this.day = date;
    const known = this.staged.get(siren) ?? this.bySiren.get(siren)?.stage(date) ?? null;
    if (known !== null) this.staged.set(siren, known);
    return known;
  }

  companies(): Company[] {
    return [...this.bySiren.keys()].flatMap((siren) => this.company(siren) ?? []);
  }
}
