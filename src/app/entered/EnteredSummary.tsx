import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import type { Overruled } from '../filed/useFiledAccounts.ts';
import { useEntered } from './entered.ts';
import { EnteredFileBar } from './EnteredFileBar.tsx';
import { OverruledNotice } from './OverruledNotice.tsx';

import styles from './EnteredFileBar.module.css';

type Props = {
  current: Case;
  session: Session;
  siren: Siren;
  name: string | null;
  filings: readonly FilingView[];
  overruled: readonly Overruled[];
};

/** What the agent entered of a company in this tab, its file, and what INPI has keyed since. */
export function EnteredSummary({ overruled, ...company }: Props) {
  const { accounts, unsaved } = useEntered(company.current.id, company.siren);
  const count = accounts.length;
  const words =
    count === 0
      ? 'Saisie assistée\u00A0: charger un fichier'
      : `Saisie assistée\u00A0: ${count}\u00A0dépôt${count > 1 ? 's saisis' : ' saisi'} par l’agent`;
  return (
    <details className={styles['summary']} open={unsaved || overruled.length > 0}>
      <summary>{words}</summary>
      <OverruledNotice overruled={overruled} />
      <EnteredFileBar {...company} />
    </details>
  );
}
