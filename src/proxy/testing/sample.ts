import { existsSync, readFileSync } from 'node:fs';

/** The text of a real answer kept outside the project; null when its folder is absent (tests then say so). */
export function sampleText(name: string): string | null {
  const path = new URL(`../../../../shared/samples/${name}`, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The JSON payload of one of API Entreprise's staging answers, which are YAML around it. */
export function stagingPayload(name: string): unknown {
  const text = sampleText(name);
  const block = text === null ? undefined : /^payload: \|-\n((?: {2}.*\n?|\n)+)/m.exec(text)?.[1];
  return block === undefined ? null : JSON.parse(block);
}
