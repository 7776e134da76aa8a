import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { documentOf } from '../archive/documents.ts';
import type { Deed, Filing } from '../cast/company.ts';
import { deedPdf } from '../pdf/deed-pdf.ts';

/** Single documents, drawn when they are asked for, once however many ask, and kept on disk. */
export class DocumentStore {
  private readonly folder: string;
  private readonly drawing = new Map<string, Promise<Uint8Array | null>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The bytes that stand for a filing's PDF; null when INPI does not hold it. */
  filing(filing: Filing): Promise<Uint8Array | null> {
    return this.kept(['filing', filing.document, filing.given, filing.sheet], () =>
      documentOf(filing, this.folder),
    );
  }

  deed({ sheet }: Deed): Promise<Uint8Array | null> {
    return this.kept(['deed', sheet], () => deedPdf(sheet));
  }

  private kept(content: unknown, draw: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
    const name = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const running = this.drawing.get(name);
    if (running !== undefined) return running;
    const work = this.readOrDraw(join(this.folder, `${name}.pdf`), draw).finally(() =>
      this.drawing.delete(name),
    );
    this.drawing.set(name, work);
    return work;
  }

  private async readOrDraw(path: string, draw: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
    const known = await readFile(path).catch(() => null);
    if (known !== null) return known;
    const bytes = await draw();
    if (bytes === null) return null;
    const draft = `${path}.${randomUUID()}`;
    await mkdir(this.folder, { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, path);
    return bytes;
  }
}
