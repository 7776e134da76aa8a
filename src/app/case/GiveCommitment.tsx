import { useState } from 'react';

import type { Case } from '#contract/cases.ts';

import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CaseForm } from './CaseForm.tsx';

type Props = {
  current: Case;
  variant?: 'secondary' | 'quiet';
  /** What the commitment is for, said to whom cannot see where the button stands. */
  children?: string;
};

/**
 * Opens what the case in sight keeps closed: a new case with the same procedure and objet, where only the
 * commitment is left to give.
 */
export function GiveCommitment({ current, variant = 'secondary', children }: Props) {
  const [open, setOpen] = useState(false);
  const start = { demarche: current.demarche.id, objet: current.objet, commitment: null };
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Prendre l’engagement
        {children !== undefined && <span className="visually-hidden"> {children}</span>}
      </Button>
      {open && (
        <Panel title="Prendre l’engagement" onClose={() => setOpen(false)}>
          <p>Un nouveau dossier s’ouvre avec la même démarche et le même objet.</p>
          <CaseForm start={start} needsCommitment onOpen={() => setOpen(false)} />
        </Panel>
      )}
    </>
  );
}
