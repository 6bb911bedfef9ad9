import { useRef } from 'preact/hooks';

interface CopiedProps {
  readonly label: string;
  readonly text: string;
  /** Tells what came of it. */
  say(what: string): void;
}

/** A text to be copied, which can also be marked by hand. */
export function Copied({ label, text, say }: CopiedProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${label} copied.`);
    } catch {
      field.current?.select();
      say(`Copy the ${label.toLowerCase()} that is marked.`);
    }
  };
  return (
    <div class="copied">
      <label>
        <span class="field-label">{label}</span>
        <textarea class="field-text" ref={field} readOnly rows={3} value={text} />
      </label>
      <button type="button" class="action" onClick={copy} aria-label={`Copy ${label}`}>
        Copy
      </button>
    </div>
  );
}
