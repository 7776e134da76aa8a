/** « Votre session se termine dans 2 min »; `left` in milliseconds, `final` when nothing prolongs it. */
export function endingWords(left: number, final: boolean): string {
  const minutes = Math.ceil(left / 60_000);
  const when = minutes <= 1 ? 'dans moins d’une minute' : `dans ${minutes}\u00A0min`;
  return final
    ? `Votre session se termine ${when}\u00A0: elle a atteint sa durée maximale.`
    : `Votre session se termine ${when}.`;
}
