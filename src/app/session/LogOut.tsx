import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { apiPaths } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';
import { logoutSchema } from '#contract/session.ts';

import { postJson, problemOf } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { coverScreens } from './cover.ts';
import { dropEverything } from './drop.ts';
import { loggedOutAddress } from './login-words.ts';
import { joinTabs } from './tabs.ts';

/** Ends the session here, in the other tabs, and at the identity provider. */
export function LogOut() {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const leave = async (): Promise<void> => {
    setProblem(null);
    coverScreens('parting');
    const end = await endSession();
    if ('problem' in end) {
      coverScreens(null);
      setProblem(end.problem);
    } else {
      joinTabs().tell({ kind: 'left' });
      dropEverything(client, end.location ?? loggedOutAddress);
    }
  };
  return (
    <>
      <Button variant="quiet" onClick={() => void leave()}>
        Se déconnecter
      </Button>
      {problem !== null && (
        <Panel title="La déconnexion n’a pas abouti" onClose={() => setProblem(null)}>
          <p>Votre session reste ouverte : ne quittez pas ce poste avant d’avoir réessayé.</p>
          <ProblemNotice problem={problem} onRetry={() => void leave()} />
        </Panel>
      )}
    </>
  );
}

/** Where to go next, null for nowhere in particular; a session that was over already is as ended as any. */
async function endSession(): Promise<{ location: string | null } | { problem: Problem }> {
  try {
    return await postJson(apiPaths.logout, {}, logoutSchema);
  } catch (error) {
    const problem = problemOf(error);
    return problem.code === 'unauthenticated' ? { location: null } : { problem };
  }
}
