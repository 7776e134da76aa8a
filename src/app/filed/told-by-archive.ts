import type { Archive, FilingView } from '#contract/filings.ts';

/** Filings with what the archive's directory tells of each; as listed, where it was not read or tells nothing. */
export function toldByArchive(
  filings: readonly FilingView[],
  archive: Archive | null | undefined,
): FilingView[] {
  return filings.map((filing) => ({
    ...filing,
    archive: archive?.documents?.[filing.id] ?? filing.archive,
  }));
}
