import { box, fictionNotice, type Mark, type PageDrawing } from './marks.ts';
import annexe from './templates/annexe.json' with { type: 'json' };
import rapport from './templates/rapport.json' with { type: 'json' };
import { text, wrap } from './typeface.ts';

type Prose = {
  title: string;
  lead: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
};

const left = 62;
const right = 534;
const bodySize = 9.2;
const leading = 12.6;

/**
 * The notes to the accounts. They name no company and hold no figure: drawn once, they stand in every filing,
 * as the auditor's report does.
 */
export function annexePage(): PageDrawing {
  return prosePage(annexe);
}

/** A page further in a long annexe: the same sections under other numbers. */
export function longAnnexePage(part: number): PageDrawing {
  const sections = annexe.sections.map(({ heading, paragraphs }) => ({
    heading: `${part}.${heading}`,
    paragraphs,
  }));
  return prosePage({ ...annexe, title: `ANNEXE (SUITE ${part})`, sections });
}

/** The statutory auditor's report. */
export function auditorReportPage(): PageDrawing {
  return prosePage(rapport);
}

export function prosePage({ title, lead, sections }: Prose): PageDrawing {
  const marks: Mark[] = [
    box(left - 14, 58, right - left + 28, 28, 1),
    text(title, left, 77, { size: 13, weight: 'bold', role: 'H1' }),
  ];
  let y = 108;
  const write = (paragraph: string, size: number): void => {
    for (const words of wrap(paragraph, right - left, size)) {
      marks.push(text(words, left, y, { size }));
      y += leading;
    }
  };
  write(lead, 8.4);
  for (const { heading, paragraphs } of sections) {
    y += 12;
    marks.push(text(heading, left, y, { size: 10.5, weight: 'bold', role: 'H2' }));
    y += leading + 3;
    for (const paragraph of paragraphs) {
      write(paragraph, bodySize);
      y += 4;
    }
  }
  marks.push(text(fictionNotice, right + 14, 822, { size: 6, align: 'right' }));
  return { title: title[0] + title.slice(1).toLowerCase(), marks };
}
