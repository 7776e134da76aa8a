import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import CircleX from 'lucide-react/icons/circle-x';
import Wrench from 'lucide-react/icons/wrench';

import type { ServiceStatus, Status, TokenStatus } from '#contract/status.ts';

import {
  asksAttention,
  expiryWords,
  quotaWords,
  rightsWords,
  serviceFacts,
  serviceTitles,
  stateNames,
} from './status-words.ts';

import styles from './StatusScreen.module.css';

const icons = { up: CircleCheck, maintenance: Wrench, down: CircleX, unknown: CircleHelp } as const;

/** Each service, then each procedure's token. */
export function StatusView({ status: { services, tokens } }: { status: Status }) {
  return (
    <>
      <section className={styles['group']} aria-labelledby="services">
        <h2 id="services">Services</h2>
        <ul>
          {services.map((service) => (
            <Service key={service.name} service={service} />
          ))}
        </ul>
      </section>
      {tokens.length > 0 && (
        <section className={styles['group']} aria-labelledby="habilitations">
          <h2 id="habilitations">Habilitations</h2>
          <ul>
            {tokens.map((token) => (
              <Token key={token.demarche.id} token={token} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Service({ service }: { service: ServiceStatus }) {
  const Icon = icons[service.state];
  return (
    <li className={styles['card']}>
      <h3>{serviceTitles[service.name]}</h3>
      <p className={`${styles['state']} ${styles[service.state]}`}>
        <Icon size={18} aria-hidden="true" />
        {stateNames[service.state]}
      </p>
      {serviceFacts(service).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </li>
  );
}

function Token({ token }: { token: TokenStatus }) {
  return (
    <li className={asksAttention(token) ? `${styles['card']} ${styles['attention']}` : styles['card']}>
      <h3>{token.demarche.label}</h3>
      {asksAttention(token) && <p className={styles['toDo']}>À signaler à qui administre Bilanscope</p>}
      <p>{expiryWords(token)}</p>
      <p>{rightsWords(token)}</p>
      {token.quotas.map((quota) => (
        <p key={quota.source}>{quotaWords(quota)}.</p>
      ))}
    </li>
  );
}
