import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { readSought, type FormSought } from '#domain/forms/sought.ts';

import type { PaneName } from './reading-address.ts';

/**
 * The lines of a form that the address asks the first pane for (`?formulaire=2053&ligne=HN`); null where it asks for none.
 * `forget` takes them out of the address, and leaves the rest.
 */
export function useSoughtForm(pane: PaneName): { sought: FormSought | null; forget: () => void } {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [form, line] = [address.get('formulaire'), address.get('ligne')];
  const sought = useMemo(() => (pane === 'first' ? readSought(form, line) : null), [pane, form, line]);
  const forget = (): void => {
    // The router renders a change of address late: the browser's own is what stands.
    const { pathname, search, hash } = window.location;
    const rest = new URLSearchParams(search);
    rest.delete('formulaire');
    rest.delete('ligne');
    void navigate({ pathname, search: rest.toString(), hash }, { replace: true, preventScrollReset: true });
  };
  return { sought, forget };
}
