import type { Registration } from '../cast/company.ts';

export const masked = '[NON-DIFFUSIBLE]';

/** Without accents, in capitals, as INSEE writes names and streets. */
export function capitals(text: string): string {
  return text
    .replaceAll(/[’']/g, ' ')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase();
}

/** Name of a company with that of its shop; that of a person who asked not to be disclosed is masked. */
export function fullName({ name, tradeName, kind, diffusion }: Registration): string {
  if (kind === 'person' && diffusion === 'P') return masked;
  return capitals(tradeName === null ? name : `${name} (${tradeName})`);
}

/** Whether every word of the query starts a word of what is told of a company: capitals and accents do not count. */
export function matches(query: string, registration: Registration): boolean {
  const { address, kind, diffusion } = registration;
  if (kind === 'person' && diffusion === 'P') return false;
  const words = (text: string) => capitals(text).match(/[A-Z0-9]+/g) ?? [];
  const told = words(`${fullName(registration)} ${diffusion === 'P' ? '' : address}`);
  const asked = words(query);
  return asked.length > 0 && asked.every((word) => told.some((known) => known.startsWith(word)));
}
