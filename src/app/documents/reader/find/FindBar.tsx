import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import SpellCheck from 'lucide-react/icons/spell-check';
import X from 'lucide-react/icons/x';
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { Link } from 'react-router';

import { OfferReading } from '../../recognition/bar/OfferReading.tsx';
import { useStore } from '../../store.ts';
import { useReading } from '../reading.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import { asksTolerance, fragmentOf } from './fragment.ts';
import type { Search, SearchState } from './search.ts';

import styles from './FindBar.module.css';

type Props = {
  search: Search;
  /** What is looked for from the start; empty where the agent is about to type it. */
  initial: string;
  input: RefObject<HTMLInputElement | null>;
  onClose: () => void;
};

/** Looks for words in the text of the document; the highlights go with the bar. */
export function FindBar({ search, initial, input, onClose }: Props) {
  const state = useStore(search.state);
  const { siren } = useReading().document;
  useEffect(
    function start() {
      if (initial === '') input.current?.focus();
      else search.find(initial, asksTolerance(window.location.hash));
      return () => search.end();
    },
    [search, initial, input],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') search.step(event.shiftKey);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles['bar']}>
      <input
        ref={input}
        type="search"
        className={styles['field']}
        aria-label="Rechercher dans le document"
        placeholder="Rechercher dans le document"
        autoComplete="off"
        spellCheck={false}
        value={state.query}
        onChange={(event) => search.find(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ToolButton
        label="Résultat précédent"
        shortcut="Maj + Entrée"
        icon={ChevronUp}
        disabled={state.total === 0}
        onClick={() => search.step(true)}
      />
      <ToolButton
        label="Résultat suivant"
        shortcut="Entrée"
        icon={ChevronDown}
        disabled={state.total === 0}
        onClick={() => search.step(false)}
      />
      <ToolButton
        label="Admettre les erreurs de reconnaissance"
        icon={SpellCheck}
        pressed={state.tolerant}
        onClick={() => search.find(state.query, !state.tolerant)}
      />
      <output className={styles['count']}>{resultOf(state)}</output>
      {state.hasText === false && <OfferReading />}
      <Link
        to={`/entreprises/${siren}/recherche${fragmentOf(state)}`}
        title="Rechercher dans tous les dépôts (g)"
      >
        Tous les dépôts
      </Link>
      <ToolButton label="Fermer la recherche" shortcut="Échap" icon={X} onClick={onClose} />
    </search>
  );
}

/** What the search came to, in words. */
function resultOf({ status, current, total, wrapped, hasText }: SearchState): string {
  if (status === 'idle') return '';
  if (hasText === false)
    return 'Ce document est une image numérisée\u00A0: il ne contient aucun texte où chercher.';
  if (status === 'not-found') return 'Aucun résultat';
  if (total === 0) return 'Recherche…';
  return `${current} sur ${total}${wrapped ? ', repris à l’autre bout du document' : ''}`;
}
