import { useState } from 'react';

import type { FiledHistory } from '#domain/filed/history.ts';

import { exportContext } from '../../../../exports/exported.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { FiledContext } from '../../filed-context.ts';
import type { YearsTable } from '../table-model.ts';

import styles from './TakeAway.module.css';

type Props = {
  context: FiledContext;
  history: FiledHistory;
  table: YearsTable;
  /** Whether the next filing's N-1 is shown: the copied table has it then. */
  previous: boolean;
};

/** The table taken away: what is shown to be pasted, all of it as files. */
export function TakeAway({ context, history, table, previous }: Props) {
  const [said, setSaid] = useState('');
  const { siren, name, session, current, scope } = context;
  const run = async (action: () => Promise<string>, failure: string): Promise<void> => {
    const words = await action().catch(() => failure);
    setSaid(words);
    announce(words);
  };
  const copy = async (): Promise<string> => {
    const [{ copyTable }, { filedGrid }] = await Promise.all([
      import('../../../../exports/copied-table.ts'),
      import('./filed-grid.ts'),
    ]);
    await copyTable(filedGrid(table, history.closings, previous, siren));
    return 'Tableau copié.';
  };
  const save = async (form: 'csv' | 'xlsx'): Promise<string> => {
    const { saveFiled } = await import('./save-filed.ts');
    const taken = { siren, name, context: exportContext(session, current) };
    return `Fichier enregistré\u00A0: ${await saveFiled(form, history, scope, taken)}`;
  };
  const saving = (form: 'csv' | 'xlsx') => () =>
    void run(() => save(form), 'Le fichier n’a pas pu être fait.');
  const refused = 'Le navigateur n’a pas permis la copie\u00A0: exportez plutôt un fichier.';
  return (
    <div className={`${styles['tools']} screen-only`}>
      <Button onClick={() => void run(copy, refused)}>Copier le tableau</Button>
      <Button onClick={saving('csv')}>CSV</Button>
      <Button onClick={saving('xlsx')}>Excel (XLSX)</Button>
      <Button onClick={() => window.print()}>Imprimer</Button>
      <output>{said}</output>
    </div>
  );
}
