import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useId } from 'react';

import { parseEuros } from '#domain/procurement/amount.ts';

import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { ConsultationDraft, LotDraft } from './consultation.ts';

import styles from './Consultation.module.css';

type Props = { draft: ConsultationDraft; onChange: (draft: ConsultationDraft) => void };

/** What the buyer announced: kept in this tab, sent nowhere. */
export function ConsultationForm({ draft, onChange }: Props) {
  const id = useId();
  const change = (changed: LotDraft): void =>
    onChange({ ...draft, lots: draft.lots.map((lot) => (lot.id === changed.id ? changed : lot)) });
  const last = Math.max(...draft.lots.map((lot) => lot.id));
  const several = draft.lots.length > 1;
  return (
    <div className={`${styles['form']} screen-only`}>
      <p className={styles['hint']}>Ces montants restent dans cet onglet et ne sont envoyés nulle part.</p>
      <Field id={id} label="Date de lancement (avis envoyé ou consultation engagée)">
        {(control) => (
          <input
            {...control}
            type="date"
            value={draft.launchedOn}
            onChange={(event) => onChange({ ...draft, launchedOn: event.target.value })}
          />
        )}
      </Field>
      {draft.lots.map((lot) => (
        <LotFields
          key={lot.id}
          lot={lot}
          several={several}
          onChange={change}
          onRemove={() => onChange({ ...draft, lots: draft.lots.filter((other) => other !== lot) })}
        />
      ))}
      <Button
        variant="quiet"
        onClick={() =>
          onChange({ ...draft, lots: [...draft.lots, { id: last + 1, name: '', value: '', minimum: '' }] })
        }
      >
        <Plus size={16} aria-hidden="true" />
        Ajouter un lot
      </Button>
    </div>
  );
}

type LotProps = {
  lot: LotDraft;
  several: boolean;
  onChange: (lot: LotDraft) => void;
  onRemove: () => void;
};

function LotFields({ lot, several, onChange, onRemove }: LotProps) {
  const id = useId();
  const title = several ? `Lot ${lot.id}` : 'Marché';
  return (
    <fieldset className={styles['lotFields']}>
      <legend>{title}</legend>
      {several && (
        <Field id={`${id}-name`} label="Nom du lot">
          {(control) => (
            <input
              {...control}
              value={lot.name}
              onChange={(event) => onChange({ ...lot, name: event.target.value })}
            />
          )}
        </Field>
      )}
      <EuroField
        id={`${id}-value`}
        label="Montant estimé (€ HT)"
        value={lot.value}
        onChange={(value) => onChange({ ...lot, value })}
      />
      <EuroField
        id={`${id}-minimum`}
        label="Chiffre d’affaires minimal annoncé (€ HT)"
        value={lot.minimum}
        onChange={(minimum) => onChange({ ...lot, minimum })}
      />
      {several && (
        <Button variant="quiet" onClick={onRemove} aria-label={`Retirer ${title}`}>
          <X size={16} aria-hidden="true" />
        </Button>
      )}
    </fieldset>
  );
}

type EuroProps = { id: string; label: string; value: string; onChange: (value: string) => void };

function EuroField({ id, label, value, onChange }: EuroProps) {
  const wrong = value.trim() !== '' && parseEuros(value) === null;
  return (
    <Field
      id={id}
      label={label}
      error={wrong ? 'Un montant en euros est attendu, par exemple 250\u00A0000.' : undefined}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
