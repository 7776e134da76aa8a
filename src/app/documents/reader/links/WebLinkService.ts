// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { LinkTarget, PDFLinkService, type EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import { webAddress } from './web-address.ts';

type Options = {
  eventBus: EventBus;
  /** Called in place of following a link of the document. */
  onLink: (address: URL) => void;
};

/** Lets a document lead to addresses of the web, once the agent has been asked, and to nothing else. */
export class WebLinkService extends PDFLinkService {
  readonly #onLink: (address: URL) => void;

  constructor({ eventBus, onLink }: Options) {
    super({
      eventBus,
      externalLinkTarget: LinkTarget.BLANK,
      externalLinkRel: 'noopener noreferrer nofollow',
    });
    this.#onLink = onLink;
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    const address = webAddress(url);
    if (address === null) {
      link.title = 'Ce lien du document ne mène pas au web\u00A0: il est désactivé.';
      link.ariaDisabled = 'true';
      return;
    }
    super.addLinkAttributes(link, address.href);
    const ask = (event: Event): void => {
      event.preventDefault();
      this.#onLink(address);
    };
    link.addEventListener('click', ask);
    // The middle button opens a tab without a click.
    link.addEventListener('auxclick', ask);
  }
}
