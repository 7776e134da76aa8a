import { useCallback, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { useLocation } from 'react-router';

import type { Case } from '#contract/cases.ts';

import type { DocumentPlace } from '../../documents/address/beside-address.ts';
import { placeIn } from '../../documents/address/reading-address.ts';
import type { PaneName } from '../../documents/address/reading-address.ts';
import { documentUrl } from '../../documents/document-ref.ts';
import { ShortcutsPanel } from '../../documents/keyboard/ShortcutsPanel.tsx';
import { useShortcuts } from '../../documents/keyboard/useShortcuts.ts';
import { useSharedWorker } from '../../documents/reader/reader-module.ts';
import type { Reading } from '../../documents/reader/reading.ts';
import { BesideBar } from './beside/BesideBar.tsx';
import { BesidePanel } from './beside/BesidePanel.tsx';
import { FiguresPane } from './beside/FiguresPane.tsx';
import { sideWords, useStacked } from './beside/sides.ts';
import { Splitter } from './beside/Splitter.tsx';
import { useBeside } from './beside/useBeside.ts';
import { useKeptPlaces } from './beside/useKeptPlaces.ts';
import { otherThan } from './beside/useTogether.ts';
import { DeedReading } from './DeedReading.tsx';
import { FilingReading } from './FilingReading.tsx';
import { paneId, PaneFrame } from './PaneFrame.tsx';
import { useHeightLeft } from './useHeightLeft.ts';

import styles from './ViewerScreen.module.css';

type Props = { current: Case; first: DocumentPlace };

const noReading: ReadonlyMap<string, Reading> = new Map();

/** A document that fills the window, or two that share it. */
export function Desk({ current, first }: Props) {
  const screen = useHeightLeft();
  useSharedWorker();
  const { beside, second, placed, to, laying, close, swap } = useBeside(first);
  const [lastActive, setActive] = useState<PaneName>('first');
  const [open, setOpen] = useState(noReading);
  const [share, setShare] = useState(0.5);
  const [panel, setPanel] = useState<'help' | 'beside' | null>(null);
  const [finding, setFinding] = useState(() => placeIn(window.location, 'first').find || null);
  const stacked = useStacked();
  const paired = beside !== null;
  const active = paired ? lastActive : 'first';
  const hold = useCallback((key: string, reading: Reading | null) => {
    setOpen((before) => {
      const others = [...before].filter(([known]) => known !== key);
      return new Map(reading === null ? others : [...others, [key, reading]]);
    });
  }, []);

  const firstKey = documentUrl({ caseId: current.id, ...first });
  const secondUrl = second === null ? '' : documentUrl({ caseId: current.id, ...second });
  // The same document may lie beside itself.
  const secondKey = secondUrl === firstKey ? `${secondUrl}#2` : secondUrl;
  const readings = { first: open.get(firstKey) ?? null, second: open.get(secondKey) ?? null };
  const both =
    readings.first === null || readings.second === null
      ? null
      : { first: readings.first, second: readings.second };

  const activate = (name: PaneName): void => {
    if (readings[name] === null) document.getElementById(paneId(name))?.focus();
    else readings[name].viewer.focus();
  };
  const { keep, brought } = useKeptPlaces(readings);
  const { hash } = useLocation();
  const [lastBrought, setLastBrought] = useState(brought);
  if (lastBrought !== brought) {
    setLastBrought(brought);
    const { find } = placeIn({ search: '', hash }, 'first');
    if (find !== both?.first.viewer.search.state.get().query) setFinding(find || null);
  }
  const swapping = useRef(false);
  const exchange = (): void => {
    swapping.current = true;
    keep();
    setActive(otherThan(active));
    swap();
  };
  useLayoutEffect(
    function keepTheFocus() {
      // What the browser moves in the page loses it.
      if (swapping.current) activate(active);
      swapping.current = false;
    },
    // oxlint-disable-next-line react/exhaustive-deps -- once both have changed places
    [firstKey],
  );
  const help = (): void => setPanel('help');
  const choose = (): void => setPanel('beside');
  useShortcuts({
    help,
    beside: () => (paired ? close('second') : choose()),
    ...(paired && { otherPane: () => activate(otherThan(active)) }),
    ...(second !== null && { swap: exchange }),
  });

  const words = sideWords(stacked);
  const frame = (name: PaneName) => ({
    name,
    side: paired ? words[name] : null,
    title: 'Document',
    active: active === name,
    onActive: setActive,
    find: both === null ? null : () => setFinding((sought) => sought ?? ''),
    onHold: hold,
  });
  const documentIn = (name: PaneName, { siren, kind, id }: DocumentPlace) => {
    const Document = kind === 'filing' ? FilingReading : DeedReading;
    const desk = {
      current,
      name,
      paired,
      owned: name === 'second' && siren === first.siren,
      to: (other: DocumentPlace) => to(name, other),
      onBeside: choose,
      onClose: name === 'first' && second === null ? null : () => close(name),
      onHelp: help,
    };
    return <Document desk={desk} siren={siren} id={id} />;
  };
  return (
    <div ref={screen} className={styles['screen']}>
      {second !== null && (
        <BesideBar
          readings={both}
          placed={placed}
          active={active}
          words={words}
          finding={finding}
          onFinding={setFinding}
          onSwap={exchange}
          brought={brought}
        />
      )}
      <div
        className={`${styles['panes']} ${paired ? styles['paired'] : ''}`}
        style={{ '--first': `${share}fr`, '--second': `${1 - share}fr` } as CSSProperties}
      >
        <PaneFrame key={firstKey} documentKey={firstKey} {...frame('first')}>
          {documentIn('first', first)}
        </PaneFrame>
        {paired && <Splitter key="splitter" share={share} onShare={setShare} stacked={stacked} />}
        {second !== null && (
          <PaneFrame key={secondKey} documentKey={secondKey} {...frame('second')}>
            {documentIn('second', second)}
          </PaneFrame>
        )}
        {beside === 'figures' && (
          <PaneFrame key="figures" documentKey="figures" {...frame('second')} title="Chiffres">
            <FiguresPane current={current} siren={first.siren} onClose={() => close('second')} />
          </PaneFrame>
        )}
      </div>
      <p className={styles['howToPrint']}>
        Pour imprimer ce document, utilisez «&nbsp;Imprimer&nbsp;» dans les outils du document, ou
        Ctrl&nbsp;+&nbsp;P.
      </p>
      {panel === 'help' && <ShortcutsPanel onClose={() => setPanel(null)} />}
      {panel === 'beside' && (
        <BesidePanel current={current} first={first} laying={laying} onClose={() => setPanel(null)} />
      )}
    </div>
  );
}
