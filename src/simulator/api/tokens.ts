/** The rights that the two sources ask for, in both contracts, and some that they do not. */
const everyRight = [
  'unites_legales_etablissements_insee',
  'bilans_inpi',
  'bilans_entreprise_bdf',
  'open_data',
] as const;

/** The tokens that the API accepts, and what each opens. */
export class Tokens {
  private readonly rights: ReadonlyMap<string, readonly string[]>;

  /** @param privileges the rights of some tokens; the others have them all. */
  constructor(tokens: readonly string[], privileges: Readonly<Record<string, readonly string[]>>) {
    this.rights = new Map(tokens.map((token) => [token, privileges[token] ?? everyRight]));
  }

  knows(token: string): boolean {
    return this.rights.has(token);
  }

  /** Whether a token has one of these rights. */
  opens(token: string, scopes: readonly string[]): boolean {
    return scopes.some((scope) => this.rightsOf(token).includes(scope));
  }

  /** Empty for an unknown token. */
  rightsOf(token: string): readonly string[] {
    return this.rights.get(token) ?? [];
  }

  /** Rank of a known token, from 0, in the order in which they were given. */
  rankOf(token: string): number {
    return [...this.rights.keys()].indexOf(token);
  }
}
