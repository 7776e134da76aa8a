import { crc32, deflateRawSync } from 'node:zlib';

/** What a header of an entry may say otherwise than the truth. */
export type Said = {
  name?: Uint8Array;
  flags?: number;
  method?: number;
  crc?: number;
  compressedSize?: number;
  size?: number;
  extra?: Uint8Array;
};

/** An entry made by hand. `data` is what it inflates to; `raw` replaces what is written for it. */
export type Member = {
  name: string | Uint8Array;
  data: Uint8Array;
  method?: number;
  flags?: number;
  raw?: Uint8Array;
  local?: Said;
  central?: Said & { offset?: number; externalAttributes?: number; madeBy?: number };
  /** Written after the data: a descriptor, or anything. */
  after?: Uint8Array;
};

/** What surrounds the entries. */
export type Ending = {
  prefix?: Uint8Array;
  beforeEnd?: Uint8Array;
  comment?: Uint8Array;
  suffix?: Uint8Array;
  count?: number;
  directorySize?: number;
  directoryOffset?: number;
  disk?: number;
};

/** Builds a ZIP byte by byte, lies included. */
export function zipOf(members: readonly Member[], ending: Ending = {}): Buffer {
  const records: Buffer[] = [Buffer.from(ending.prefix ?? [])];
  const directory: Buffer[] = [];
  let offset = ending.prefix?.length ?? 0;
  for (const member of members) {
    const record = recordOf(member);
    records.push(record);
    directory.push(centralOf(member, offset));
    offset += record.length;
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(ending.comment ?? []);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(ending.disk ?? 0, 4);
  end.writeUInt16LE(ending.disk ?? 0, 6);
  end.writeUInt16LE(ending.count ?? members.length, 8);
  end.writeUInt16LE(ending.count ?? members.length, 10);
  end.writeUInt32LE(ending.directorySize ?? central.length, 12);
  end.writeUInt32LE(ending.directoryOffset ?? offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const before = Buffer.from(ending.beforeEnd ?? []);
  return Buffer.concat([...records, central, before, end, comment, Buffer.from(ending.suffix ?? [])]);
}

/** What is written for a member's data. */
export function storedBytes({ data, method = 8, raw }: Member): Buffer {
  return Buffer.from(raw ?? (method === 8 ? deflateRawSync(data, { level: 1 }) : data));
}

/** Where each member's record begins, when nothing precedes. */
export function offsetsOf(members: readonly Member[]): number[] {
  let offset = 0;
  return members.map((member) => {
    const start = offset;
    offset += recordOf(member).length;
    return start;
  });
}

const stored = new WeakMap<Member, Buffer>();

/** Each header asks for it: it is deflated once. */
function storedOnce(member: Member): Buffer {
  const known = stored.get(member) ?? storedBytes(member);
  stored.set(member, known);
  return known;
}

function fieldsOf(member: Member, said: Said) {
  const stored = storedOnce(member);
  return {
    name: Buffer.from(
      said.name ?? (typeof member.name === 'string' ? Buffer.from(member.name) : member.name),
    ),
    flags: said.flags ?? member.flags ?? 0x800,
    method: said.method ?? member.method ?? 8,
    crc: said.crc ?? crc32(member.data),
    compressedSize: said.compressedSize ?? stored.length,
    size: said.size ?? member.data.length,
    extra: Buffer.from(said.extra ?? []),
    stored,
  };
}

function recordOf(member: Member): Buffer {
  const { name, flags, method, crc, compressedSize, size, extra, stored } = fieldsOf(
    member,
    member.local ?? {},
  );
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(compressedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra, stored, Buffer.from(member.after ?? [])]);
}

function centralOf(member: Member, offset: number): Buffer {
  const central = member.central ?? {};
  const { name, flags, method, crc, compressedSize, size, extra } = fieldsOf(member, central);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(central.madeBy ?? 0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(compressedSize, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((central.externalAttributes ?? 0o100644 * 0x10000) >>> 0, 38);
  header.writeUInt32LE(central.offset ?? offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** A zip64 extended information field holding 8-byte values. */
export function zip64Extra(...values: bigint[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(value, 4 + 8 * index));
  return field;
}

/** A zip64 end record and its locator. */
export function zip64End(
  count: bigint,
  directorySize: bigint,
  directoryOffset: bigint,
  recordOffset: bigint,
): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(count, 24);
  record.writeBigUInt64LE(count, 32);
  record.writeBigUInt64LE(directorySize, 40);
  record.writeBigUInt64LE(directoryOffset, 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(recordOffset, 64);
  record.writeUInt32LE(1, 72);
  return record;
}
