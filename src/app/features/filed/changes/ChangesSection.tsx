import type { FiledAccounts, Scope } from '#domain/filed/accounts.ts';
import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import { repeatedDepositsOf } from '#domain/filed/changes/deposits.ts';
import { isFinding } from '#domain/filed/changes/difference.ts';
import { restatementsOf } from '#domain/filed/changes/restatements.ts';
import { closingsOf, type FiledClosing } from '#domain/filed/history.ts';

import type { FiledContext } from '../filed-context.ts';
import { AgainstBdf } from './AgainstBdf.tsx';
import { bdfSentence } from './bdf-words.ts';
import { ConfrontationBlock } from './ConfrontationBlock.tsx';
import { FactPanel } from './FactPanel.tsx';
import { KeptFacts } from './KeptFacts.tsx';
import { Summary } from './Summary.tsx';
import { Uneventful } from './Uneventful.tsx';
import { useAgainstBdf } from './useAgainstBdf.ts';
import { useKeeping } from './useKeeping.ts';

import styles from './Changes.module.css';

/** « Ce qui a changé après coup »: what a filing says of an exercise that was told otherwise before. */
export function ChangesSection(context: FiledContext) {
  const { reading, scope } = context;
  const keeping = useKeeping(context);
  const bdf = useAgainstBdf(context);
  const bdfSays = bdfSentence(bdf.confrontations);
  const partial = reading.awaited > 0;
  const { told, same, hindered, alone } = comparisons(reading.accounts, scope);
  return (
    <section aria-labelledby="ce-qui-a-change" className={styles['section']}>
      <h2 id="ce-qui-a-change">Ce qui a changé après coup</h2>
      {told.length === 0 && <p>{nothingFound(same.length, partial)}</p>}
      {(told.length > 0 || bdfSays !== null) && <Summary told={told} bdf={bdfSays} partial={partial} />}
      {told.map(({ id, confrontation }) => (
        <ConfrontationBlock key={id} id={id} confrontation={confrontation} keeping={keeping} />
      ))}
      <Uneventful same={same} hindered={hindered} alone={alone} />
      <AgainstBdf context={context} state={bdf} keeping={keeping} />
      <KeptFacts context={context} keeping={keeping} />
      {keeping.opened !== null && <FactPanel fact={keeping.opened} context={context} keeping={keeping} />}
    </section>
  );
}

type Comparisons = {
  told: { id: string; confrontation: Confrontation }[];
  same: Confrontation[];
  hindered: Confrontation[];
  alone: FiledClosing[];
};

/** Everything that can be compared in one scope: newest exercise first, restated before filed again. */
function comparisons(accounts: readonly FiledAccounts[], scope: Scope): Comparisons {
  const restated = restatementsOf(accounts, scope);
  const again = repeatedDepositsOf(accounts, scope).flatMap(({ overall, steps }) => [overall, ...steps]);
  const all = [...restated, ...again].toSorted(newestExerciseFirst);
  const compared = all.filter(({ hindrance }) => hindrance === null);
  const told = compared.filter(({ differences }) => differences.some(isFinding));
  const [, ...older] = closingsOf(accounts.filter((one) => one.scope === scope));
  return {
    told: told.map((confrontation) => ({ id: idOf(confrontation), confrontation })),
    same: compared.filter((confrontation) => !told.includes(confrontation)),
    hindered: all.filter(({ hindrance }) => hindrance !== null),
    alone: older.filter((closing) => !restated.some(({ before }) => before === closing.accounts)),
  };
}

function newestExerciseFirst(one: Confrontation, other: Confrontation): number {
  const [first, second] = [one.before.closing ?? '', other.before.closing ?? ''];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** An address in the page: filings' ids are opaque. */
function idOf({ kind, before, after }: Confrontation): string {
  return `ecarts-${kind}-${encodeURIComponent(before.filingId)}-${encodeURIComponent(after.filingId)}`;
}

function nothingFound(compared: number, partial: boolean): string {
  const so = partial ? 'Parmi les dépôts déjà lus' : 'Entre les dépôts lus';
  if (compared === 0) return `${so}, aucun ne redit un exercice déjà déposé\u00A0: rien n’a été comparé.`;
  return `${so}, aucun écart\u00A0: ce qui est redit d’un exercice est ce qui en avait été déposé.`;
}
