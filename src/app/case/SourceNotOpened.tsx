import type { DemarcheView } from '#contract/session.ts';

import { Closed } from '../ui/Closed.tsx';

const words = {
  filings: { what: 'les comptes annuels déposés à l’INPI', asked: 'à l’INPI' },
  deeds: { what: 'les actes déposés à l’INPI', asked: 'à l’INPI' },
  figures: { what: 'les bilans Banque de France', asked: 'à la Banque de France' },
} as const;

type Props = { demarche: DemarcheView; reading: keyof typeof words };

/** The procedure of the case does not open what would be read: nothing was asked. */
export function SourceNotOpened({ demarche, reading }: Props) {
  const { what, asked } = words[reading];
  return (
    <Closed
      why={`La démarche «\u00A0${demarche.label}\u00A0» n’ouvre pas ${what} dans cette habilitation.`}
      then={`Rien n’a été demandé ${asked}. Si une autre de vos démarches les ouvre, «\u00A0Changer\u00A0», dans le bandeau du dossier, permet de la choisir.`}
    />
  );
}
