import type { XmlNode } from '#contract/metadata.ts';

import styles from './DataPanel.module.css';

/** An XML whose layout is not INPI's keyed accounts, as it is: names, values, attributes. */
export function XmlTree({ root }: { root: XmlNode }) {
  return (
    <ul className={styles['tree']}>
      <Element node={root} />
    </ul>
  );
}

function Element({ node }: { node: XmlNode }) {
  const attributes = Object.entries(node.attributes);
  const name = (
    <>
      <span className={styles['name']}>{node.name}</span>
      {attributes.map(([attribute, value]) => (
        <span key={attribute} className={styles['attribute']}>
          {' '}
          {attribute}&nbsp;: {value}
        </span>
      ))}
    </>
  );
  if (node.children.length === 0)
    return (
      <li>
        {name} <span>{node.text}</span>
      </li>
    );
  return (
    <li>
      <details open>
        <summary>{name}</summary>
        {node.text !== '' && <p>{node.text}</p>}
        <ul>
          {node.children.map((child, index) => (
            // Names repeat, and the tree never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <Element key={`${child.name} ${index}`} node={child} />
          ))}
        </ul>
      </details>
    </li>
  );
}
