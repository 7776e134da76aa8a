const localHeader = 0x04034b50;

/**
 * Where the bytes of an entry stand in an archive whose local headers carry sizes. Throws when it has no such
 * entry: that is our mistake.
 */
export function entryData(archive: Buffer, name: string): { start: number; length: number } {
  let at = archive.indexOf(name);
  while (at >= 0) {
    const header = at - 30;
    if (header >= 0 && archive.readUInt32LE(header) === localHeader) {
      const start = at + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      return { start, length: archive.readUInt32LE(header + 18) };
    }
    at = archive.indexOf(name, at + 1);
  }
  throw new Error(`no entry ${name}`);
}
