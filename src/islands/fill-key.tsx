import type { ComponentChildren } from 'preact';

/** What the fills of a drawing stand for, each with a piece of it. */
export function FillKey({
  entries,
}: {
  entries: readonly { readonly swatch: ComponentChildren; readonly text: string }[];
}) {
  return (
    <ul class="picture-fills" aria-hidden="true">
      {entries.map(({ swatch, text }) => (
        <li key={text}>
          <svg class="fill-swatch" width="2em" height="1.4em" aria-hidden="true">
            {swatch}
          </svg>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
