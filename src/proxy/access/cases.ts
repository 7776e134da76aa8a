import { randomBytes } from 'node:crypto';

import { objetMaxLength } from '#contract/cases.ts';

import type { Demarche } from '../config/demarches.ts';
import { ProblemError } from '../problem-error.ts';
import type { Agent } from './agent.ts';
import type { Session } from './sessions.ts';

/** A case: an agent asks under a procedure, for a stated reason. */
export type OpenCase = {
  id: string;
  agentId: string;
  /** The login that opened or last resumed it: its logout closes the case. */
  login: string;
  demarche: Demarche;
  objet: string;
  /** Whether the commitment was given with the case: see `isCommitted`. */
  commitment: boolean;
  openedAt: number;
};

const mostCasesPerAgent = 200;
const mostAgents = 10_000;

/** The cases of every agent, in memory. A case of another agent does not exist for this one. */
export class Cases {
  readonly #byAgent = new Map<string, OpenCase[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * A new case, which does not exist before it is kept.
   *
   * @throws ProblemError invalid_justification when the objet is not 1 to 49 characters.
   */
  draft({ agent, login }: Session, demarche: Demarche, objet: string, commitment: boolean): OpenCase {
    const reason = objet.trim();
    if (!isObjet(reason)) throw new ProblemError('invalid_justification');
    const id = randomBytes(16).toString('base64url');
    return { id, agentId: agent.id, login, demarche, objet: reason, commitment, openedAt: this.#now() };
  }

  /** Keeps a new case as its agent's newest. Too many agents make the one who opened none for longest lose theirs. */
  keep(opened: OpenCase): void {
    const others = this.#byAgent.get(opened.agentId) ?? [];
    this.#byAgent.delete(opened.agentId);
    this.#byAgent.set(opened.agentId, [opened, ...others].slice(0, mostCasesPerAgent));
    const [oldest] = this.#byAgent.keys();
    if (this.#byAgent.size > mostAgents && oldest !== undefined) this.#byAgent.delete(oldest);
  }

  /** Makes a case the agent's newest, in whose name a new tab asks. @throws ProblemError case_unknown. */
  resume({ agent, login }: Session, id: string): OpenCase {
    const resumed = this.find(agent, id);
    resumed.login = login;
    this.#byAgent.set(agent.id, [resumed, ...this.of(agent).filter((other) => other !== resumed)]);
    return resumed;
  }

  /** A closed case does not exist any more. */
  close(closed: OpenCase): void {
    const left = (this.#byAgent.get(closed.agentId) ?? []).filter((other) => other !== closed);
    if (left.length > 0) this.#byAgent.set(closed.agentId, left);
    else this.#byAgent.delete(closed.agentId);
  }

  /** The cases that a login opened or resumed, the newest first. */
  ofLogin({ agent, login }: Session): readonly OpenCase[] {
    return this.of(agent).filter((opened) => opened.login === login);
  }

  /** The agent's own cases, the last opened or resumed first. */
  of(agent: Agent): readonly OpenCase[] {
    return this.#byAgent.get(agent.id) ?? [];
  }

  /** @throws ProblemError case_unknown when the agent has no such case. */
  find(agent: Agent, id: string): OpenCase {
    const found = this.of(agent).find((opened) => opened.id === id);
    if (found === undefined) throw new ProblemError('case_unknown');
    return found;
  }
}

/**
 * Whether the commitment holds for a case: given with it, and in this very login for its procedure. A case that an
 * expiry left behind asks for it again.
 */
export function isCommitted({ commitment, demarche }: OpenCase, { committed }: Session): boolean {
  return commitment && committed.has(demarche.id);
}

/** 1 to 49 characters, none of them a control character (API Entreprise: `object`, fewer than 50). */
function isObjet(text: string): boolean {
  const length = Array.from(text).length;
  return length >= 1 && length <= objetMaxLength && !/\p{Cc}/u.test(text);
}
