import type { SaxesTagNS } from 'saxes';

import type { XmlNode } from '#contract/metadata.ts';

const xmlnsUri = 'http://www.w3.org/2000/xmlns/';

/** Builds the tree of an XML of any kind: local names, document order, texts trimmed. */
export class TreeBuilder {
  root: XmlNode | null = null;
  readonly #path: XmlNode[] = [];

  open({ local, attributes }: SaxesTagNS): void {
    const own = Object.values(attributes).filter(({ uri }) => uri !== xmlnsUri);
    const node: XmlNode = {
      name: local,
      text: '',
      attributes: Object.fromEntries(own.map((attribute) => [attribute.local, attribute.value])),
      children: [],
    };
    this.#path.at(-1)?.children.push(node);
    this.root ??= node;
    this.#path.push(node);
  }

  text(text: string): void {
    const node = this.#path.at(-1);
    if (node !== undefined) node.text += text;
  }

  close(): void {
    const node = this.#path.pop();
    if (node !== undefined) node.text = node.text.trim();
  }
}
