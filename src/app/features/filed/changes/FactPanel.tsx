import { Link } from 'react-router';

import type { Siren } from '#domain/siren.ts';

import { sideBySide } from '../../../documents/address/beside-address.ts';
import { pageOfSide } from '../../../filed/kept-facts/facts-file.ts';
import type { Fact, FactSide } from '../../../filed/kept-facts/kept-facts.ts';
import { useToldPages, type ToldPages } from '../../../filed/kept-facts/told-pages.ts';
import { Panel } from '../../../ui/Panel.tsx';
import type { FiledContext } from '../filed-context.ts';
import { factChangeText, lineWords } from './fact-words.ts';
import { KeepButton } from './FactActions.tsx';
import { SideDetail } from './SideDetail.tsx';
import type { Keeping } from './useKeeping.ts';

import styles from './FactPanel.module.css';

type Props = { fact: Fact; context: FiledContext; keeping: Keeping };

/** A finding: what each side says, where it is written, and how to see it on the page. */
export function FactPanel({ fact, context, keeping }: Props) {
  const { current, siren } = context;
  const pages = useToldPages(current.id, siren);
  const change = factChangeText(fact);
  return (
    <Panel side title={fact.line.name} onClose={keeping.close}>
      <div className={styles['panel']}>
        <p>
          {`${lineWords(fact)}. `}
          {change === null ? 'Un des deux côtés n’a pas de montant.' : `Écart\u00A0: ${change}.`}
        </p>
        {fact.sides.map((side) => (
          <SideDetail
            key={side.role}
            caseId={current.id}
            siren={siren}
            fact={fact}
            side={side}
            pages={pages}
          />
        ))}
        <BothDocuments siren={siren} fact={fact} pages={pages} />
        <p>
          <KeepButton variant="secondary" fact={fact} name={fact.line.name} keeping={keeping} />
        </p>
      </div>
    </Panel>
  );
}

type BothProps = { siren: Siren; fact: Fact; pages: ToldPages };

/** The way to both documents at once, where each side comes from a filing of its own. */
function BothDocuments({ siren, fact, pages }: BothProps) {
  const filed = fact.sides.flatMap((side) => {
    const place = placeOf(siren, side);
    return place === null ? [] : [{ place, page: pageOfSide(side, fact.line, pages) }];
  });
  const [first, second] = filed;
  if (first === undefined || second === undefined || first.place.id === second.place.id) return null;
  return (
    <p>
      <Link to={sideBySide(first, second)}>Ouvrir les deux documents côte à côte</Link>
    </p>
  );
}

function placeOf(siren: Siren, { from }: FactSide) {
  return from.kind === 'filing' ? ({ siren, kind: 'filing', id: from.filingId } as const) : null;
}
