import * as z from 'zod/mini';

const messageSchema = z.discriminatedUnion('kind', [
  /** The agent logged out. */
  z.object({ kind: z.literal('left') }),
  /** An agent is identified, who may be another one than before. */
  z.object({ kind: z.literal('here'), agent: z.string() }),
  /** The session was prolonged: it now ends in so many seconds. */
  z.object({ kind: z.literal('kept'), expiresIn: z.nullable(z.int()) }),
]);

/** What the tabs of one browser tell each other of the session they share. */
export type TabMessage = z.infer<typeof messageSchema>;

export type Tabs = { tell: (message: TabMessage) => void; close: () => void };

/** Joins the other tabs; `onMessage` is called with what they tell, not with what this one does. */
export function joinTabs(onMessage: (message: TabMessage) => void = () => undefined): Tabs {
  const channel = new BroadcastChannel('bilanscope.session');
  channel.addEventListener('message', ({ data }) => {
    const message = messageSchema.safeParse(data);
    if (message.success) onMessage(message.data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
