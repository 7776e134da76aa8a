import type { Company, Deed, Filing } from '../cast/company.ts';
import type { Stage } from '../cast/stage.ts';
import type { DocumentStore } from './document-store.ts';

export type Found =
  | { kind: 'bilans'; company: Company; filing: Filing }
  | { kind: 'actes'; company: Company; deed: Deed };

/** The documents of every company by the identifier that they have in the RNE. */
export class DocumentRegister {
  private readonly stage: Stage;
  private readonly store: DocumentStore;

  constructor(stage: Stage, store: DocumentStore) {
    this.stage = stage;
    this.store = store;
  }

  /** null when no company has it. */
  find(kind: Found['kind'], id: string): Found | null {
    for (const company of this.stage.companies()) {
      const filing = company.filings.find(({ registerId }) => registerId === id);
      if (kind === 'bilans' && filing !== undefined) return { kind, company, filing };
      const deed = company.deeds.find((each) => each.id === id);
      if (kind === 'actes' && deed !== undefined) return { kind, company, deed };
    }
    return null;
  }

  /** Its PDF; null when the register lists it and does not hold it. */
  bytes(found: Found): Promise<Uint8Array | null> {
    return found.kind === 'bilans' ? this.store.filing(found.filing) : this.store.deed(found.deed);
  }
}

/** The name under which a document is given. */
export function fileNameOf(found: Found): string {
  return found.kind === 'bilans' ? found.filing.fileName : found.deed.fileName;
}
