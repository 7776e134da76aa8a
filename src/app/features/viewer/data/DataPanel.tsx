import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { metadataQuery } from '../../../api/company-queries.ts';
import { filedAccountsOf } from '../../../filed/filed-accounts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { FilingArithmetic } from './FilingArithmetic.tsx';
import { IdentityList } from './Identity.tsx';
import { Lines } from './Lines.tsx';
import { NoData } from './NoData.tsx';
import { Remarks } from './Remarks.tsx';
import { XmlTree } from './XmlTree.tsx';

import styles from './DataPanel.module.css';

type Props = {
  current: Case;
  siren: Siren;
  filingId: string;
  /** Null while the list is asked for, or when it does not hold the filing. */
  filing: FilingView | null;
  today: IsoDate;
  /** Opens the entry of the accounts, where INPI keyed none. */
  onEnter: () => void;
  onClose: () => void;
};

/** What the XML beside the PDF says, or when it is expected; its failures stay here. */
export function DataPanel({ current, siren, filingId, filing, today, onEnter, onClose }: Props) {
  const { data, error, isPending, refetch } = useQuery(metadataQuery(current.id, siren, filingId));
  const unkeyed =
    filing !== null && (data === undefined ? error !== null : filedAccountsOf(filing, data) === null);
  return (
    <aside className={styles['panel']} aria-labelledby="donnees-du-depot" data-own-arrows>
      <header>
        <h2 id="donnees-du-depot">Données du dépôt</h2>
        <Button variant="quiet" onClick={onClose} aria-label="Fermer les données du dépôt">
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      {data !== undefined && <DataOfFiling metadata={data} siren={siren} filing={filing} />}
      {data === undefined && error !== null && (
        <NoData
          error={error}
          current={current}
          filing={filing}
          today={today}
          onRetry={() => void refetch()}
        />
      )}
      {unkeyed && (
        <p>
          <Button onClick={onEnter}>Saisir les comptes</Button>
        </p>
      )}
      {isPending && (
        <>
          <output>Lecture du fichier XML qui accompagne le PDF…</output>
          <Skeleton lines={8} height="2.25rem" />
        </>
      )}
    </aside>
  );
}

type DataProps = { metadata: Metadata; siren: Siren; filing: FilingView | null };

/** An XML in words. */
export function DataOfFiling({ metadata, siren, filing }: DataProps) {
  const { format, identity, lines, tree } = metadata;
  if (format === 'other')
    return (
      <>
        <p className={styles['source']}>
          Le fichier XML de ce dépôt n’est pas une saisie des comptes&nbsp;: le voici tel quel.
        </p>
        {tree !== null && <XmlTree root={tree} />}
      </>
    );
  return (
    <>
      <p className={styles['source']}>
        Saisie de l’INPI, jointe au PDF. Le document fait foi&nbsp;: en cas d’écart, c’est lui qui compte.
      </p>
      <Remarks identity={identity} siren={siren} filing={filing} />
      {filing !== null && <FilingArithmetic metadata={metadata} siren={siren} filing={filing} />}
      <IdentityList identity={identity} />
      <Lines
        lines={lines}
        currency={identity.currency === null ? 'euros' : currencyWord(identity.currency)}
      />
    </>
  );
}

function currencyWord(currency: string): string {
  return currency === 'EUR' ? 'euros' : currency;
}
