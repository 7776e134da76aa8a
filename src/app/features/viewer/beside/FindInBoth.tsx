import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

import type { PaneName } from '../../../documents/address/reading-address.ts';
import type { Search, SearchState } from '../../../documents/reader/find/search.ts';
import type { Reading } from '../../../documents/reader/reading.ts';
import { ToolButton } from '../../../documents/reader/toolbar/ToolButton.tsx';
import { useStore } from '../../../documents/store.ts';

import styles from './Beside.module.css';

type Props = {
  readings: Readonly<Record<PaneName, Reading>>;
  /** What is looked for from the start; empty where the agent is about to type it. */
  initial: string;
  /** The pane in which Enter goes to the next match. */
  active: PaneName;
  words: Readonly<Record<PaneName, string>>;
  /** Told whether each document goes to what it holds. */
  onFound: (found: boolean) => void;
  onClose: () => void;
};

/** One field that looks through both documents; what each holds is counted and gone through apart. */
export function FindInBoth({ readings, initial, active, words, onFound, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const first = readings.first.viewer.search;
  const second = readings.second.viewer.search;
  const { query } = useStore(first.state);
  const find = (sought: string): void => {
    onFound(sought.trim() !== '');
    first.find(sought);
    second.find(sought);
  };
  const start = useEffectEvent(() => {
    if (initial === '') input.current?.focus();
    find(initial);
  });
  const end = useEffectEvent(() => {
    first.end();
    second.end();
  });
  // Both may change places meanwhile, and are looked through all the same.
  useEffect(function lookThroughBoth() {
    start();
    return () => end();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') readings[active].viewer.search.step(event.shiftKey);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles['find']}>
      <input
        ref={input}
        type="search"
        aria-label="Rechercher dans les deux documents"
        placeholder="Rechercher dans les deux documents"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => find(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Matches search={first} side={words.first} />
      <Matches search={second} side={words.second} />
      <ToolButton label="Fermer la recherche" shortcut="Échap" icon={X} onClick={onClose} />
    </search>
  );
}

/** What one document holds of it, and the way through. */
function Matches({ search, side }: { search: Search; side: string }) {
  const state = useStore(search.state);
  return (
    <div className={styles['matches']}>
      <output>{matchesWords(state, side)}</output>
      <ToolButton
        label={`Résultat précédent ${side}`}
        icon={ChevronUp}
        disabled={state.total === 0}
        onClick={() => search.step(true)}
      />
      <ToolButton
        label={`Résultat suivant ${side}`}
        icon={ChevronDown}
        disabled={state.total === 0}
        onClick={() => search.step(false)}
      />
    </div>
  );
}

/** « 3 à gauche, le 1er » */
function matchesWords({ status, current, total, hasText }: SearchState, side: string): string {
  if (status === 'idle') return '';
  if (hasText === false) return `aucun texte ${side}`;
  if (status === 'searching' && total === 0) return `recherche ${side}…`;
  return total === 0 ? `0 ${side}` : `${total} ${side} (${current}\u202F/\u202F${total})`;
}
