import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { Case } from '#contract/cases.ts';

import { problemOf } from '../api/client.ts';
import { caseKey } from '../api/queries.ts';
import { hasUnsavedWork } from '../api/unsaved-work.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { closeCase } from './current-case.ts';

import styles from './CaseForm.module.css';

type Props = { current: Case; onClose: () => void };

/** Closes the case in sight for good, once the agent knows what follows. */
export function CloseCase({ current, onClose }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [unsaved] = useState(() => hasUnsavedWork(client, caseKey(current.id)));
  const closing = useMutation({
    mutationFn: () =>
      // First away from the company: its screen would be asked anew in the name of another case.
      closeCase(client, current.id, (others) => navigate(others ? '/?dossier=autre' : '/')),
    onSuccess: () => {
      announce(`Dossier clos\u00A0: ${current.objet}.`);
      onClose();
    },
  });
  return (
    <Panel title={'Clore ce dossier\u00A0?'} onClose={onClose}>
      <p>
        {current.demarche.label} · <strong>{current.objet}</strong>
      </p>
      <p>
        Rien ne sera plus demandé en son nom, dans aucun onglet, et il ne pourra pas être repris : il faudrait
        ouvrir un autre dossier. Ce que vous avez consulté reste inscrit dans « Mes consultations ».
      </p>
      {unsaved && (
        <p role="alert">
          <strong>Une saisie, des constatations ou des notes de ce dossier ne sont dans aucun fichier</strong>
          &nbsp;: elles seraient perdues avec lui. Enregistrez-les d’abord.
        </p>
      )}
      {closing.error !== null && <ProblemNotice problem={problemOf(closing.error)} />}
      <div className={styles['actions']}>
        <Button
          variant={unsaved ? 'secondary' : 'primary'}
          disabled={closing.isPending}
          onClick={() => closing.mutate()}
        >
          Clore le dossier
        </Button>
        <Button variant={unsaved ? 'primary' : 'secondary'} onClick={onClose}>
          Garder le dossier
        </Button>
      </div>
    </Panel>
  );
}
