import type { PageText } from '#domain/page-text/page-text.ts';

import type { PageViewer } from '../../reader/pages/page-viewer.ts';
import { textContentOf } from './text-content.ts';

/** What the pages of each open document were given, by number. */
const given = new WeakMap<PageViewer, Map<number, PageText>>();

/** Said by the layer of words itself, to those who read it without seeing the page. */
const warning = 'Texte reconnu automatiquement, peut contenir des erreurs';

/**
 * Gives a page the words that were recognised on it, in place of the none that its file holds, and draws its layer of
 * text anew where it is on screen; what is drawn of the page stays. Tells `textrecognised` on the event bus then.
 */
export async function giveText(viewer: PageViewer, text: PageText): Promise<void> {
  const { pages, pdf } = viewer;
  const before = given.get(viewer) ?? new Map<number, PageText>();
  if (before.get(text.page) === text) return;
  given.set(viewer, before.set(text.page, text));
  const page = await pdf.getPage(text.page);
  const content = textContentOf(text.lines, page);
  page.getTextContent = () => Promise.resolve(content);
  page.streamTextContent = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(content);
        controller.close();
      },
    });
  const view = pages.viewer.getPageView(text.page - 1);
  const layer = view?.textLayer;
  if (layer != null) {
    layer.cancel();
    label(layer.div);
    await layer.render({ viewport: view.viewport });
  }
  pages.eventBus.dispatch('textrecognised', { source: viewer, pageNumber: text.page });
}

type Drawn = { pageNumber: number; source: { textLayer: { div: HTMLElement } | null } };

/** Has each layer of recognised words say what it is, from the time it is drawn, until `leaving`. */
export function labelLayers(viewer: PageViewer, leaving: AbortSignal): void {
  viewer.pages.eventBus.on(
    'textlayerrendered',
    ({ pageNumber, source }: Drawn) => {
      if (source.textLayer !== null && given.get(viewer)?.has(pageNumber) === true)
        label(source.textLayer.div);
    },
    { signal: leaving },
  );
}

function label(layer: HTMLElement): void {
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', warning);
}
