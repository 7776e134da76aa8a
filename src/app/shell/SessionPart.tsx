import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { sessionQuery } from '../api/queries.ts';
import { SectionBoundary } from '../ui/SectionBoundary.tsx';

const KeptSession = lazy(async () => ({
  default: (await import('../session/KeptSession.tsx')).KeptSession,
}));

/** Keeps the page to the agent that it met first, where agents log in and out. */
export function SessionPart() {
  const { data: session } = useQuery(sessionQuery());
  const [agent, setAgent] = useState<string | null>(null);
  if (agent === null && session?.login === true && session.agent !== null) setAgent(session.agent.id);
  return agent === null ? null : (
    <SectionBoundary>
      <Suspense>
        <KeptSession agent={agent} />
      </Suspense>
    </SectionBoundary>
  );
}
