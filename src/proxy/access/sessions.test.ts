import { describe, expect, test } from 'vitest';

import { Sessions } from './sessions.ts';

const agent = { id: 'a', name: 'A', organisation: null, siret: null, email: null };

describe('sessions', () => {
  test('are found by their id alone, which is 256 random bits', () => {
    const sessions = new Sessions(() => 0);
    const { id, session } = sessions.open(agent);
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(sessions.find(id)).toBe(session);
    expect(sessions.find(`${id}x`)).toBeNull();
  });

  test('end after 30 minutes without a call, and after 8 hours whatever happens', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const idle = sessions.open(agent).id;
    now = 30 * 60_000 + 1;
    expect(sessions.find(idle)).toBeNull();

    const busy = sessions.open(agent).id;
    const end = now + 8 * 3_600_000;
    for (; now <= end; now += 29 * 60_000) expect(sessions.find(busy)).not.toBeNull();
    expect(sessions.find(busy)).toBeNull();
  });
});
