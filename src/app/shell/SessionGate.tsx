import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';

import { problemOf } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Message } from './Message.tsx';
import { ScreenSkeleton } from './ScreenSkeleton.tsx';

const LoginScreen = lazy(async () => ({
  default: (await import('../session/LoginScreen.tsx')).LoginScreen,
}));

/**
 * Lets nobody in whom the proxy does not know; a screen may be drawn while it is being asked. Who was let in and is
 * no longer known finds their work again under a cover, where one logs in here.
 */
export function SessionGate() {
  const client = useQueryClient();
  const { data: session, error } = useQuery(sessionQuery());
  const [entered, setEntered] = useState(false);
  if (!entered && session?.login === true && session.agent !== null) setEntered(true);
  const retry = (): void => void client.invalidateQueries();
  if (error !== null && session === undefined)
    return (
      <Message title="Bilanscope n’est pas disponible">
        <ProblemNotice problem={problemOf(error)} onRetry={retry} />
      </Message>
    );
  if (session?.agent === null && !entered)
    return (
      <Suspense fallback={<ScreenSkeleton />}>
        <LoginScreen login={session.login} />
      </Suspense>
    );
  return <Outlet />;
}
