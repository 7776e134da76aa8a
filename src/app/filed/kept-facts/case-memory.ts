import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Siren } from '#domain/siren.ts';

import { companyKey } from '../../api/queries.ts';
import { askBeforeLeaving } from '../../api/unsaved-work.ts';

/**
 * What the agent adds to what was read of a company in the name of a case. It lies in the memory of the page alone,
 * beside the answers that it is about, and leaves it with them: with the case, the session, or the tab. A value that says that
 * it is `unsaved` has the browser ask before that.
 *
 * @param name tells apart what is added.
 * @param nothing what stands before anything is added, the same object each time.
 */
export function useCaseMemory<Value>(caseId: string, siren: Siren, name: string, nothing: Value) {
  const client = useQueryClient();
  const queryKey = [...companyKey(caseId, siren), name];
  const { data } = useQuery<Value>({
    queryKey,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const update = (change: (value: Value) => Value): void => {
    askBeforeLeaving(client);
    client.setQueryData<Value>(queryKey, (value) => change(value ?? nothing));
  };
  return [data ?? nothing, update] as const;
}
