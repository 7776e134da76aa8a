import type { Nature } from '#domain/nature.ts';

/** « Bilan complet (code « B-CO ») » */
export function natureWords({ label, code }: Nature): string {
  return `${label} (code «\u00A0${code}\u00A0»)`;
}

/** What the code of a nature does not say for sure; null where its label can be believed. */
export function natureCaution({ code }: Nature): string | null {
  return code === 'B-S'
    ? 'Le code «\u00A0B-S\u00A0» ne désigne pas sûrement des comptes simplifiés\u00A0: des liasses complètes le portent aussi.'
    : null;
}
