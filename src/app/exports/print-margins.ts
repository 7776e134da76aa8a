import { useEffect } from 'react';

type Margins = {
  notice: string;
  /** Whose sheet it is, why and when. */
  about: string;
  size: 'A4 portrait' | 'A4 landscape';
};

/** Puts the notice on every page that is printed as long as the component lives. */
export function usePrintMargins({ notice, about, size }: Margins): void {
  useEffect(
    function setMargins() {
      const sheet = printMargins({ notice, about, size });
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    },
    [notice, about, size],
  );
}

/**
 * What every printed page says in its margins, where the browser prints margins (Chromium): the notice, what the
 * sheet is, and its number. A style sheet of our own is not an inline style: the content policy lets it be.
 */
function printMargins({ notice, about, size }: Margins): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
    size: ${size};
    margin: 12mm 12mm 20mm;
    @bottom-left { content: ${quoted(`${notice}\n${about}`)}; ${letters} width: 84%; text-align: left; white-space: pre-line; }
    @bottom-right { content: counter(page) " / " counter(pages); ${letters} width: 16%; text-align: right; }
  }`);
  return sheet;
}

const letters =
  'font: 7.5pt/1.35 "Source Sans 3", sans-serif; color: #000; vertical-align: top; padding-top: 2mm;';

/** A CSS string: quotes, backslashes, and what would end it, escaped. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (one) => `\\${one.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
