import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import type { Case } from '#contract/cases.ts';

import { useCurrentCase } from '../case/current-case.ts';
import { SectionBoundary } from '../ui/SectionBoundary.tsx';

import styles from './CaseBar.module.css';

const CaseDialog = lazy(async () => ({ default: (await import('../case/CaseDialog.tsx')).CaseDialog }));
const CloseCase = lazy(async () => ({ default: (await import('../case/CloseCase.tsx')).CloseCase }));

/** In the name of which case everything on the screen was asked; absent until one is open. */
export function CaseBar() {
  const { current } = useCurrentCase();
  return current === null ? null : <Bar current={current} />;
}

function Bar({ current }: { current: Case }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'change' | 'close' | null>(null);
  const shut = (): void => setDialog(null);
  // The search screen asks for the SIREN and the case in one form.
  const change = (): void =>
    pathname === '/' ? void navigate('/?dossier=autre', { replace: true }) : setDialog('change');
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
        <button type="button" className={styles['change']} onClick={() => setDialog('close')}>
          Clore le dossier
        </button>
      </div>
      {dialog !== null && (
        <SectionBoundary>
          <Suspense>
            {dialog === 'change' ? (
              <CaseDialog onClose={shut} />
            ) : (
              <CloseCase current={current} onClose={shut} />
            )}
          </Suspense>
        </SectionBoundary>
      )}
    </section>
  );
}
