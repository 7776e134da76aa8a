import type { Candidate } from '#domain/forms/evidence.ts';
import { officialForms, titleOfForm } from '#domain/forms/official-forms.ts';
import { pageKinds, type PageClass, type PageKind } from '#domain/forms/page-class.ts';

const names: Readonly<Record<Exclude<PageKind, 'form'>, string>> = {
  cover: 'Page du greffe',
  consolidated: 'Comptes consolidés',
  notes: 'Annexe',
  report: 'Rapport du commissaire aux comptes',
  minutes: 'Décision ou procès-verbal',
  blank: 'Page blanche',
  other: 'Autre page',
  unread: 'Page non lue',
};

/** What a page is, in words: « Bilan, passif (2051) ». */
export function classWords({ kind, form }: Pick<PageClass, 'kind' | 'form'>): string {
  if (kind !== 'form') return names[kind];
  return form === null ? 'Formulaire' : `${titleOfForm(form) ?? 'Formulaire'} (${form})`;
}

/** All that the agent may say that a page is, forms first, under a key of its own each. */
export const choices: readonly { key: string; said: Candidate }[] = [
  ...officialForms.map(({ number }) => ({ key: number, said: { kind: 'form' as const, form: number } })),
  ...pageKinds
    .filter((kind) => kind !== 'form' && kind !== 'unread')
    .map((kind) => ({ key: kind, said: { kind, form: null } })),
];

/** The key of what a page is among {@link choices}; empty for one that is unread. */
export function choiceOf({ kind, form }: Pick<PageClass, 'kind' | 'form'>): string {
  return kind === 'unread' ? '' : (form ?? kind);
}
