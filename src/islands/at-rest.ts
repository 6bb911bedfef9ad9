import { useEffect, useState } from 'preact/hooks';

/** Time without a change after which what nobody looks at meanwhile is drawn. */
export const REST_MS = 250;

/** A value as it was when it last stood still: for what is folded away, and would cost every frame of a drag. */
export function useAtRest<Value extends object>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(settle, REST_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
