import { useId, useRef, useState, type RefObject } from 'react';

/** What the list under a field shows: whether it is there, and the id of the option that the arrows reached. */
export type Popup = { expanded: boolean; active: string | null };

const closed: Popup = { expanded: false, active: null };

/** Ties a field to the suggestions under it, whose code comes later: what the field must say of them (ARIA APG). */
export function useCombobox() {
  const [popup, setPopup] = useState(closed);
  const input: RefObject<HTMLInputElement | null> = useRef(null);
  const listId = useId();
  const field = {
    ref: input,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': popup.expanded,
    'aria-controls': popup.expanded ? listId : undefined,
    'aria-activedescendant': popup.active ?? undefined,
  } as const;
  return { field, suggestions: { input, listId, onPopup: setPopup } };
}
