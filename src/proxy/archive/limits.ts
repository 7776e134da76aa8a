/** What an archive may cost: beyond it, it is rejected. No ZIP library caps a bomb, so these are ours. */
export type ArchiveLimits = {
  entries: number;
  directoryBytes: number;
  /** Bytes of one entry in the directory: its header, with name, extra fields and comment. */
  headerBytes: number;
  /** Uncompressed bytes of one entry. */
  entryBytes: number;
  /** Uncompressed over compressed size of an entry, judged above `ratioFromBytes` uncompressed. */
  ratio: number;
  ratioFromBytes: number;
  /** Uncompressed bytes of Response.json. */
  listingBytes: number;
  /** Bytes of an archive that is copied to disk because its storage refuses ranges. */
  spoolBytes: number;
};

export const archiveLimits: ArchiveLimits = {
  entries: 5000,
  directoryBytes: 4 * 1024 * 1024,
  headerBytes: 200,
  entryBytes: 300 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  listingBytes: 64 * 1024,
  spoolBytes: 600_000_000,
};
