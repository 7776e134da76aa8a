import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';

import { searchMinLength, type DirectoryCompany } from '#contract/directory.ts';

import { problemOf } from '../api/client.ts';
import { searchQuery } from '../api/directory-queries.ts';
import { Button } from '../ui/Button.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import type { Popup } from './use-combobox.ts';
import { useSettled } from './use-settled.ts';

import styles from './Suggestions.module.css';

/** Milliseconds after the last key: the directory takes 7 calls a second from all agents together. */
const pause = 350;

export type SuggestionsProps = {
  /** What is typed in the field. */
  text: string;
  input: RefObject<HTMLInputElement | null>;
  listId: string;
  onPopup: (popup: Popup) => void;
  onChoose: (company: DirectoryCompany) => void;
};

/** The companies of that name, under the field where it is typed; or why there are none. */
export function Suggestions({ text, input, listId, onPopup, onChoose }: SuggestionsProps) {
  const words = useSettled(text.trim(), pause);
  const longEnough = words.length >= searchMinLength;
  const { data, error, isFetching, refetch } = useQuery({ ...searchQuery(words), enabled: longEnough });
  const current = longEnough && words === text.trim();
  const results = current ? (data?.results ?? []) : [];
  if (results.length > 0)
    return (
      <SuggestionList
        key={words}
        results={results}
        total={data?.total ?? results.length}
        {...{ input, listId, onPopup, onChoose }}
      />
    );
  if (!current) return null;
  return (
    <div className={styles['message']}>
      <output>{messageOf(isFetching, error !== null, data !== undefined)}</output>
      {error !== null && !isFetching && (
        <>
          <p>{problemOf(error).title} La recherche par SIREN fonctionne toujours.</p>
          <Button variant="quiet" onClick={() => void refetch()}>
            Réessayer
          </Button>
        </>
      )}
    </div>
  );
}

function messageOf(fetching: boolean, failed: boolean, answered: boolean): string {
  if (fetching) return 'Recherche dans l’annuaire…';
  if (failed) return 'La recherche par nom a échoué.';
  return answered ? 'Aucune entreprise de ce nom dans l’annuaire.' : '';
}
