import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { entrySections } from '#domain/filed/entry/asked-lines.ts';
import { isEnteredType } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { useEntered } from '../../../entered/entered.ts';
import { OverruledNotice } from '../../../entered/OverruledNotice.tsx';
import { Balance } from './Balance.tsx';
import { EntryGrid } from './EntryGrid.tsx';

type Props = { current: Case; siren: Siren; filing: FilingView; keyed: FiledAccounts };

/** The same grid with what INPI keyed, to be read against the page. */
export function KeyedAccounts({ current, siren, filing, keyed }: Props) {
  const own = useEntered(current.id, siren).accounts.find(({ filingId }) => filingId === filing.id);
  const { type } = keyed;
  return (
    <>
      <p>L’INPI a saisi ces comptes&nbsp;: rien n’est à saisir, voici les lignes principales.</p>
      {own !== undefined && <OverruledNotice overruled={[{ filing, entered: own, keyed }]} />}
      {isEnteredType(type) ? (
        <>
          <EntryGrid
            accounts={{ ...keyed, type }}
            sections={entrySections(type)}
            lastYear={null}
            shownPage={null}
            changes={null}
          />
          <Balance accounts={{ ...keyed, type }} />
        </>
      ) : (
        <p>Ces comptes sont d’un modèle que cette grille n’a pas&nbsp;: ils sont dans « Données ».</p>
      )}
    </>
  );
}
