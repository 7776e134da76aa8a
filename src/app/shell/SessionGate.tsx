import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from 'react-router';

import { problemOf } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Message } from './Message.tsx';

/** Lets nobody in whom the proxy does not know; a screen may be drawn while it is being asked. */
export function SessionGate() {
  const client = useQueryClient();
  const { data: session, error } = useQuery(sessionQuery());
  const retry = (): void => void client.invalidateQueries();
  if (error !== null && session === undefined)
    return (
      <Message title="Bilanscope n’est pas disponible">
        <ProblemNotice problem={problemOf(error)} onRetry={retry} />
      </Message>
    );
  if (session?.agent === null)
    return (
      <Message title="Vous n’êtes pas identifié">
        <p>
          Bilanscope est réservé aux agents habilités. Votre session a pu se terminer : ouvrez-le de nouveau
          par le portail de votre administration, puis revenez à cette page.
        </p>
        <p>
          <a href={window.location.href}>Recharger cette page</a>
        </p>
      </Message>
    );
  return <Outlet />;
}
