import type { Fact } from '../../../filed/kept-facts/kept-facts.ts';
import { useToldPages } from '../../../filed/kept-facts/told-pages.ts';
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
        <p>
          <KeepButton variant="secondary" fact={fact} name={fact.line.name} keeping={keeping} />
        </p>
      </div>
    </Panel>
  );
}
