import X from 'lucide-react/icons/x';
import { useEffect, useState } from 'react';

import { writtenSought, type FormSought } from '#domain/forms/sought.ts';

import { Button } from '../../../ui/Button.tsx';
import { useReading } from '../../reader/reading.ts';
import { ToolButton } from '../../reader/toolbar/ToolButton.tsx';
import { frameLines } from './frame-lines.ts';
import { ReceivedFigure } from './ReceivedFigure.tsx';
import { readingWords, resultWords } from './search-words.ts';
import { useFormSearch, type FormSearch } from './useFormSearch.ts';

import styles from './FormSearch.module.css';

type SoughtProps = { sought: FormSought | null; onClose: () => void };

/** The search for the form that an address asks for; nothing where it asks for none. */
export function FormSearchBar({ sought, onClose }: SoughtProps) {
  const [attempt, setAttempt] = useState(1);
  if (sought === null) return null;
  return (
    <Searching
      key={`${writtenSought(sought)} ${attempt}`}
      sought={sought}
      onResume={() => setAttempt(attempt + 1)}
      onClose={onClose}
    />
  );
}

type Props = { sought: FormSought; onResume: () => void; onClose: () => void };

function Searching({ sought, onResume, onClose }: Props) {
  const { viewer } = useReading();
  const { search, stop } = useFormSearch(sought);
  const pageCount = viewer.pdf.numPages;
  useEffect(
    function showItsLines() {
      if (search.kind !== 'found') return undefined;
      const { page, lines } = search.found;
      const boxes = lines.flatMap(({ found }) => (found === null ? [] : [found.box]));
      return frameLines(viewer, page, boxes);
    },
    [search, viewer],
  );
  const readings =
    search.kind === 'found'
      ? search.found.lines.flatMap((line) => readingWords(search.found.form, line) ?? [])
      : [];
  return (
    <section className={styles['bar']} aria-label="Recherche du formulaire">
      <div className={styles['words']}>
        <p>{words(search, sought, pageCount)}</p>
        {readings.map((reading) => (
          <p key={reading} className={styles['reading']}>
            {reading}
          </p>
        ))}
        <ReceivedFigure sought={sought} />
        {readings.length > 0 && (
          <small>Texte reconnu, à comparer à l’image&nbsp;: ce n’est pas un chiffre.</small>
        )}
      </div>
      {search.kind === 'searching' && (
        <>
          <progress aria-label="Pages lues" max={pageCount} value={search.read} />
          <Button onClick={stop}>Arrêter</Button>
        </>
      )}
      {search.kind === 'stopped' && <Button onClick={onResume}>Reprendre</Button>}
      {search.kind !== 'searching' && (
        <ToolButton label="Fermer la recherche du formulaire" icon={X} onClick={onClose} />
      )}
    </section>
  );
}

function words(search: FormSearch, sought: FormSought, pageCount: number): string {
  if (search.kind === 'searching')
    return `Recherche du formulaire ${sought.form}\u00A0: ${search.read} page${search.read > 1 ? 's lues' : ' lue'} sur ${pageCount}`;
  if (search.kind === 'stopped') return `Recherche du formulaire ${sought.form} arrêtée.`;
  return resultWords(search, sought);
}
