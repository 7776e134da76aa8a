import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import type { Case } from '#contract/cases.ts';

import { CaseDialog } from '../case/CaseDialog.tsx';
import { useCurrentCase } from '../case/current-case.ts';

import styles from './CaseBar.module.css';

/** In the name of which case everything on the screen was asked; absent until one is open. */
export function CaseBar() {
  const { current } = useCurrentCase();
  return current === null ? null : <Bar current={current} />;
}

function Bar({ current }: { current: Case }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  // The search screen asks for the SIREN and the case in one form.
  const change = (): void =>
    pathname === '/' ? void navigate('/?dossier=autre', { replace: true }) : setChanging(true);
  return (
    <section aria-label="Dossier en cours" className={styles['bar']}>
      <div className={styles['line']}>
        <p className={styles['case']}>
          <span className={styles['word']}>Dossier</span> · <strong>{current.demarche.label}</strong> ·{' '}
          {current.objet}
        </p>
        <p className={styles['commitment']}>
          {current.commitment ? 'Engagement pris' : 'Sans engagement'}
          {!current.commitment && <span>{'\u00A0: données non publiques fermées'}</span>}
        </p>
        <button type="button" className={styles['change']} onClick={change}>
          Changer
        </button>
      </div>
      {changing && <CaseDialog onClose={() => setChanging(false)} />}
    </section>
  );
}
