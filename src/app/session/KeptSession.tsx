import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { apiPaths } from '#contract/paths.ts';
import { activitySchema, sessionSchema, type Session } from '#contract/session.ts';

import { getJson, postJson } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { watchActivity } from './activity.ts';
import { coverInForce, coverScreens, onCover } from './cover.ts';
import { dropEverything } from './drop.ts';
import { EndingNotice } from './EndingNotice.tsx';
import { SessionKeeper, type Life } from './keeper.ts';
import { loggedOutAddress } from './login-words.ts';
import { ScreenCover } from './ScreenCover.tsx';
import { joinTabs } from './tabs.ts';

/** Keeps this page to the session of one agent, from their arrival to the end: warns, covers, uncovers, drops. */
export function KeptSession({ agent }: { agent: string }) {
  const client = useQueryClient();
  const { data: session, dataUpdatedAt } = useQuery(sessionQuery());
  const cover = useSyncExternalStore(onCover, coverInForce);
  const [life, setLife] = useState<Life | null>(null);
  const [failed, setFailed] = useState(false);
  const keeper = useRef<SessionKeeper>(null);
  useEffect(
    function keep() {
      const kept = startKeeper(client, agent, (next) => {
        setLife(next);
        setFailed(false);
      });
      keeper.current = kept.keeper;
      return () => {
        kept.stop();
        keeper.current = null;
      };
    },
    [client, agent],
  );
  useEffect(
    function meetWhatTheProxySays() {
      if (session !== undefined) keeper.current?.meet(session, dataUpdatedAt);
    },
    [session, dataUpdatedAt],
  );
  if (cover !== null) return <ScreenCover reason={cover} onRetry={() => void keeper.current?.check()} />;
  if (life?.endsAt == null || !life.ending) return null;
  return (
    <EndingNotice
      endsAt={life.endsAt}
      final={life.final}
      failed={failed}
      onStay={() => void keeper.current?.prolong().catch(() => setFailed(true))}
    />
  );
}

function startKeeper(
  client: QueryClient,
  agent: string,
  onLife: (life: Life) => void,
): { keeper: SessionKeeper; stop: () => void } {
  const tabs = joinTabs((message) => keeper.hear(message));
  const keeper: SessionKeeper = new SessionKeeper(agent, {
    now: () => Date.now(),
    later: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    ask: () => getJson(apiPaths.session, sessionSchema),
    prolong: () => postJson(apiPaths.activity, {}, activitySchema),
    tell: tabs.tell,
    onLife,
    onReturn: (session) => takeBack(client, session),
    onGone: (why) => dropEverything(client, why === 'left' ? loggedOutAddress : null),
  });
  const stopWatching = watchActivity((isDeliberate) => void keeper.work(isDeliberate));
  const listening = new AbortController();
  const { signal } = listening;
  const look = (): void => {
    if (document.visibilityState === 'visible') keeper.look();
  };
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  // A page that the browser keeps to go back to is kept covered: it shows nothing before it is checked.
  window.addEventListener('pagehide', () => coverScreens('checking'), { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) void keeper.check(false);
    },
    { signal },
  );
  const stop = (): void => {
    listening.abort();
    stopWatching();
    keeper.stop();
    tabs.close();
  };
  return { keeper, stop };
}

/** The same agent is back: what failed meanwhile is asked again, and their cases say which commitments they miss. */
function takeBack(client: QueryClient, session: Session): void {
  client.setQueryData(sessionQuery().queryKey, session);
  void client.invalidateQueries({ queryKey: ['cases'] });
  void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
}
