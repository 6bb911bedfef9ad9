import { type FunctionComponent, hydrate, render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FieldProps, type LateField, Typed } from './field.tsx';

/**
 * A field whose script comes apart from its island's. Until it has come, the field stands as built; if it can't be had,
 * its text is typed as it is.
 *
 * @param load brings the field, and is asked for it at once.
 */
export async function lateField(
  load: () => Promise<{ readonly default: FunctionComponent<FieldProps> }>,
): Promise<LateField> {
  const coming = load().then(
    (loaded) => loaded.default,
    () => Typed,
  );
  const Built = import.meta.env.SSR ? await coming : undefined;
  const field = (props: FieldProps) => {
    const root = useRef<HTMLDivElement>(null);
    const awake = useRef(false);
    const [Come, take] = useState<FunctionComponent<FieldProps>>();
    useEffect(() => {
      coming.then((come) => take(() => come));
    }, []);
    // At once, as what is wrong with a text belongs to the same moment as the text.
    useLayoutEffect(() => {
      if (!Come || !root.current) return;
      // At first it takes over what was built, with the words that are in no script.
      const draw = awake.current ? render : hydrate;
      awake.current = true;
      draw(<Come {...props} />, root.current);
    });
    if (Built) {
      return (
        <div>
          <Built {...props} />
        </div>
      );
    }
    return <div ref={root} dangerouslySetInnerHTML={{ __html: '' }} />;
  };
  return Object.assign(field, { coming });
}
