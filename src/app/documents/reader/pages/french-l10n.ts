import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

type L10n = NonNullable<ConstructorParameters<typeof PDFViewer>[0]['l10n']>;

const nothingToTranslate = async (): Promise<void> => undefined;

const implementation = {
  getLanguage: () => 'fr',
  getDirection: () => 'ltr',
  get: async (_ids: unknown, _values: unknown, fallback: unknown) => fallback,
  translate: nothingToTranslate,
  translateOnce: nothingToTranslate,
  destroy: nothingToTranslate,
  pause: () => undefined,
  resume: () => undefined,
};

/**
 * Stands in for pdf.js's own translations, which its package ships in English only: our labels are set by us.
 * The cast is due to private members in the declared class; pdf.js calls these methods alone.
 */
export const frenchL10n = implementation as unknown as L10n;
