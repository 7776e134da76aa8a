import { useEffect, useEffectEvent, useState } from 'react';

import type { DirectoryCompany } from '#contract/directory.ts';
import { dateInParis } from '#domain/calendar.ts';
import { formatSiren } from '#domain/siren.ts';

import { codedWords, creationWords, directoryName, seatWords, statusWords } from './company-words.ts';
import type { SuggestionsProps } from './Suggestions.tsx';

import styles from './Suggestions.module.css';

type Props = Omit<SuggestionsProps, 'text'> & { results: readonly DirectoryCompany[]; total: number };

/** A list box that the field's keys move in, while the focus stays in the field (ARIA APG, combobox). */
export function SuggestionList({ results, total, input, listId, onPopup, onChoose }: Props) {
  const [index, setIndex] = useState<number | null>(null);
  const [open, setOpen] = useState(true);
  const [today] = useState(() => dateInParis(Date.now()));
  const optionId = (at: number): string => `${listId}-${at}`;
  useEffect(
    function tellTheField() {
      onPopup({ expanded: open, active: open && index !== null ? `${listId}-${index}` : null });
      if (open && index !== null)
        document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: 'nearest' });
      return () => onPopup({ expanded: false, active: null });
    },
    [open, index, listId, onPopup],
  );
  const choose = (company: DirectoryCompany | undefined): void => {
    if (company === undefined) return;
    setOpen(false);
    onChoose(company);
  };
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const last = results.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setIndex(!open || index === null || index === last ? 0 : index + 1),
      ArrowUp: () => setIndex(!open || index === null || index === 0 ? last : index - 1),
    };
    const move = moves[event.key];
    if (move !== undefined) {
      move();
      setOpen(true);
    } else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Enter' && open && index !== null) choose(results[index]);
    else return;
    event.preventDefault();
  });
  useEffect(
    function listenToTheField() {
      const field = input.current;
      const keys = (event: KeyboardEvent): void => answer(event);
      const leave = (): void => setOpen(false);
      const back = (): void => setOpen(true);
      field?.addEventListener('keydown', keys);
      field?.addEventListener('blur', leave);
      field?.addEventListener('focus', back);
      return () => {
        field?.removeEventListener('keydown', keys);
        field?.removeEventListener('blur', leave);
        field?.removeEventListener('focus', back);
      };
    },
    [input],
  );
  return (
    <>
      <output className="visually-hidden">
        {results.length === 1
          ? '1\u00A0entreprise proposée.'
          : `${results.length}\u00A0entreprises proposées.`}
      </output>
      <div className={styles['popup']} hidden={!open}>
        {/* A native select or datalist cannot hold what tells companies apart. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={listId} role="listbox" aria-label="Entreprises" className={styles['list']}>
          {results.map((company, at) => (
            // The keys are those of the field, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={company.siren}
              id={optionId(at)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={at === index}
              className={styles['option']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(company)}
            >
              <Option company={company} today={today} />
            </div>
          ))}
        </div>
        {total > results.length && (
          <p className={styles['more']}>
            {results.length} sur {total.toLocaleString('fr-FR')} : précisez le nom, ou ajoutez la ville.
          </p>
        )}
      </div>
    </>
  );
}

function Option({ company, today }: { company: DirectoryCompany; today: ReturnType<typeof dateInParis> }) {
  const facts = [
    codedWords('activité', company.activity),
    statusWords(company),
    creationWords(company, today),
  ].filter((fact) => fact !== null);
  return (
    <>
      <strong>{directoryName(company)}</strong>
      <span>{formatSiren(company.siren)}</span>
      <small>{seatWords(company) ?? 'Adresse non diffusée'}</small>
      <small>
        {facts.join(' · ')}
        {!company.diffusible && ' · non diffusible\u00A0: masquée par la source'}
      </small>
    </>
  );
}
