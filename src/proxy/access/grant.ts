import type { SourceName } from '#contract/session.ts';

import { ProblemError } from '../problem-error.ts';
import { decide, refusalGrounds, type Access, type RefusalGround } from './policy.ts';

/** What is read of a company. */
export type Reading = 'filings' | 'deeds' | 'figures';

/** The sources that may know each. */
const sourcesOf: Readonly<Record<Reading, readonly SourceName[]>> = {
  filings: ['inpi', 'inpi-rne'],
  deeds: ['inpi', 'inpi-rne'],
  figures: ['bdf'],
};

const named: Readonly<Record<Reading, string>> = {
  filings: 'les comptes annuels déposés à l’INPI',
  deeds: 'les actes déposés à l’INPI',
  figures: 'les bilans Banque de France',
};

/** Which sources may be asked, and in whose name (a SIRET). */
export type Grant = { sources: SourceName[]; recipient: string };

/**
 * What the policy lets an access have, of the sources that know what is read.
 *
 * @throws ProblemError source_not_allowed or commitment_required when none may be asked, with a sentence that names
 * the procedure and what is read.
 */
export function grant(reading: Reading, access: Omit<Access, 'source'>): Grant {
  const sources: SourceName[] = [];
  let recipient = '';
  let furthest: RefusalGround = 'demarche_closed';
  for (const source of sourcesOf[reading]) {
    const decision = decide({ ...access, source });
    if (decision.allowed) {
      sources.push(source);
      ({ recipient } = decision);
    } else if (refusalGrounds.indexOf(decision.ground) > refusalGrounds.indexOf(furthest)) {
      furthest = decision.ground;
    }
  }
  if (sources.length === 0) throw refusal(furthest, access.demarche.label, named[reading]);
  return { sources, recipient };
}

/** What each ground says to the agent, of a procedure's label and of what is read. */
const sentences: Readonly<
  Record<Exclude<RefusalGround, 'commitment_missing'>, (label: string, what: string) => string>
> = {
  demarche_closed: (label) =>
    `La démarche «\u00A0${label}\u00A0» est réservée à d’autres agents que vous. Rien n’a été demandé au fournisseur.`,
  source_closed: (label, what) =>
    `La démarche «\u00A0${label}\u00A0» n’ouvre pas ${what} dans cette habilitation. Rien n’a été demandé au fournisseur.`,
  recipient_missing: (label, what) =>
    `La démarche «\u00A0${label}\u00A0» demande ${what} au nom de votre administration, dont votre identité ne donne pas le SIRET. Choisissez une autre démarche, ou prévenez la personne qui administre Bilanscope.`,
};

function refusal(ground: RefusalGround, label: string, what: string): ProblemError {
  if (ground === 'commitment_missing') return new ProblemError('commitment_required');
  return new ProblemError('source_not_allowed', { detail: sentences[ground](label, what) });
}
