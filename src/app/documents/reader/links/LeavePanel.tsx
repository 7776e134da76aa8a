import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';

import styles from './LeavePanel.module.css';

type Props = { address: URL; onClose: () => void };

/** Asks before a link of a document is followed: whoever made the file chose where it leads. */
export function LeavePanel({ address, onClose }: Props) {
  return (
    <Panel title="Ouvrir un lien du document" onClose={onClose}>
      <p>
        Ce lien vient du document, et non de Bilanscope. Il mène au site <strong>{address.host}</strong>, dans
        un nouvel onglet.
      </p>
      <p className={styles['address']}>{address.href}</p>
      <div className={styles['choices']}>
        <Button onClick={onClose}>Rester ici</Button>
        <a href={address.href} target="_blank" rel="noopener noreferrer nofollow" onClick={onClose}>
          Ouvrir {address.host}
        </a>
      </div>
    </Panel>
  );
}
