import { randomBytes } from 'node:crypto';

import { objetMaxLength } from '#contract/cases.ts';

import type { Demarche } from '../config/demarches.ts';
import { ProblemError } from '../problem-error.ts';
import type { Agent } from './agent.ts';

/** A case: an agent asks under a procedure, for a stated reason. */
export type OpenCase = {
  id: string;
  agentId: string;
  demarche: Demarche;
  objet: string;
  commitment: boolean;
  openedAt: number;
};

const mostCasesPerAgent = 200;

/** The cases of every agent, in memory. A case of another agent does not exist for this one. */
export class Cases {
  readonly #byAgent = new Map<string, OpenCase[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws ProblemError invalid_justification when the objet is not 1 to 49 characters. */
  open(agent: Agent, demarche: Demarche, objet: string, commitment: boolean): OpenCase {
    const reason = objet.trim();
    if (!isObjet(reason)) throw new ProblemError('invalid_justification');
    const id = randomBytes(16).toString('base64url');
    const opened = { id, agentId: agent.id, demarche, objet: reason, commitment, openedAt: this.#now() };
    this.#byAgent.set(agent.id, [opened, ...this.of(agent)].slice(0, mostCasesPerAgent));
    return opened;
  }

  /** Makes a case the agent's newest, in whose name a new tab asks. @throws ProblemError case_unknown. */
  resume(agent: Agent, id: string): OpenCase {
    const resumed = this.find(agent, id);
    this.#byAgent.set(agent.id, [resumed, ...this.of(agent).filter((other) => other !== resumed)]);
    return resumed;
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

/** 1 to 49 characters, none of them a control character (API Entreprise: `object`, fewer than 50). */
function isObjet(text: string): boolean {
  const length = Array.from(text).length;
  return length >= 1 && length <= objetMaxLength && !/\p{Cc}/u.test(text);
}
