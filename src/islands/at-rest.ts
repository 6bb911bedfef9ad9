import { useEffect, useState } from 'preact/hooks';
import { drawInTurn, leave } from './turns.ts';

/** A value as it was when the figures last stood still: for what is folded away, and would cost every frame of a drag. */
export function useAtRest<Value extends object>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const turn = { isSeen: false, draw: () => settle(value) };
    drawInTurn(turn);
    return () => leave(turn);
  }, [value]);
  return settled;
}
