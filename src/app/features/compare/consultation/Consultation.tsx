import { useState } from 'react';

import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import type { Compared } from '../figures/compared.ts';
import { candidatesOf } from './candidates.ts';
import { CeilingNotice } from './CeilingNotice.tsx';
import { emptyConsultation, lotOf, type ConsultationDraft } from './consultation.ts';
import { ConsultationForm } from './ConsultationForm.tsx';
import { GroupementForm } from './GroupementForm.tsx';
import { StandingTable } from './StandingTable.tsx';

import styles from './Consultation.module.css';

type Props = {
  compared: readonly Compared[];
  /** Creation dates, where the directory gives them. */
  createdOn: ReadonlyMap<Siren, IsoDate>;
  today: IsoDate;
  unit: AmountUnit;
};

/** For a consultation: the ceiling that binds the buyer, and each candidate's turnovers against the minimum. */
export function Consultation({ compared, createdOn, today, unit }: Props) {
  const [draft, setDraft] = useState<ConsultationDraft>(emptyConsultation);
  const lots = draft.lots.map((lot) => lotOf(lot, draft.launchedOn, draft.lots.length > 1));
  const candidates = candidatesOf(compared, draft.groupements, createdOn, today);
  const told = lots.some(({ minimum, ceiling }) => minimum !== null || ceiling !== null);
  return (
    <section className={styles['consultation']} aria-labelledby="pour-une-consultation">
      <h2 id="pour-une-consultation">Pour une consultation</h2>
      <ConsultationForm draft={draft} onChange={setDraft} />
      <GroupementForm
        compared={compared}
        groupements={draft.groupements}
        onChange={(groupements) => setDraft({ ...draft, groupements })}
      />
      {told &&
        lots.map((lot) => (
          <div key={lot.id} className={styles['lot']}>
            <h3>{lot.title}</h3>
            <CeilingNotice lot={lot} />
            <StandingTable lot={lot} candidates={candidates} unit={unit} />
          </div>
        ))}
    </section>
  );
}
