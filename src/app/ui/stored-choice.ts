import { useState } from 'react';

/**
 * A choice among a few, kept by the browser from one visit to the next.
 *
 * @param options the first one stands until the agent chooses.
 */
export function useStoredChoice<Value extends string>(
  key: string,
  options: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => storedChoice(key, options));
  const choose = (chosen: Value): void => {
    localStorage.setItem(key, chosen);
    setValue(chosen);
  };
  return [value, choose];
}

/** The choice as it stands, read once. */
export function storedChoice<Value extends string>(
  key: string,
  options: readonly [Value, ...Value[]],
): Value {
  const stored = localStorage.getItem(key);
  return options.find((option) => option === stored) ?? options[0];
}
