import type { Wait } from '#contract/waits.ts';

/** « 3 demandes passent avant la vôtre, encore 12 s environ » */
export function waitWords({ ahead, seconds }: Pick<Wait, 'ahead' | 'seconds'>): string {
  const place =
    ahead === 0
      ? 'Le quota de la source est atteint, votre demande est la prochaine'
      : `${ahead}\u00A0${ahead === 1 ? 'demande passe' : 'demandes passent'} avant la vôtre`;
  return `${place}, encore ${Math.max(1, seconds)}\u202Fs environ`;
}
